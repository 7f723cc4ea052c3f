"""The page that shows a code to somebody else."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "show_heading": Sentence("Show a code", "コードを見せる"),
    "show_back": Sentence("Back", "戻る"),
    "show_ways": Sentence("Kind of code", "コードの種類"),
    "show_size": Sentence("How large it is", "コードの大きさ"),
    "show_full": Sentence("Full screen", "全画面で表示"),
    "show_full_tip": Sentence("Full screen ({key})", "全画面で表示（{key}）"),
    "show_code_picture": Sentence(
        "QR code of {title}: {caption}", "{title}の QR コード：{caption}"
    ),
    "show_untitled": Sentence("Portfolio without a title", "タイトルのないポートフォリオ"),
    "show_not_possible": Sentence("There is no such code", "この種類のコードは作れません"),
    "show_loading": Sentence("Making the code…", "コードを作っています…"),
    "show_nothing": Sentence("Nothing is chosen to be shown", "見せるものが選ばれていません"),
    "show_nothing_text": Sentence(
        "Open a badge or a portfolio, and choose to show it as a code.",
        "バッジやポートフォリオを開き、コードで見せることを選んでください。",
    ),
    "show_badges": Sentence("To Badges", "「バッジ」へ"),
    # whom it is for
    "show_whom": Sentence("For whom", "渡す相手"),
    "show_whom_about": Sentence(
        "Signed for somebody, a badge says to whom you showed it, and holds for one day. The code "
        "grows.",
        "相手を書いて署名すると、だれに見せたものかが分かるようになり、1 日だけ有効です。"
        "コードは大きくなります。",
    ),
    "show_whom_field": Sentence(
        "Name or web address of the recipient", "相手の名前またはウェブアドレス"
    ),
    "show_sign": Sentence("Sign for them", "相手に宛てて署名"),
    "show_unsign": Sentence("Without my signature", "自分の署名を外す"),
    # a portfolio
    "show_save": Sentence("To send it later", "あとで送るには"),
    "show_save_about": Sentence(
        "A code is for somebody who is here. A file of the portfolio can be sent, and is valid for "
        "as long as you choose.",
        "コードは目の前の相手に見せるものです。ファイルにすれば、あとから送れて、有効期間も"
        "選べます。",
    ),
    "show_save_file": Sentence("Save as a file…", "ファイルに保存…"),
    # a link
    "show_link": Sentence("Address", "アドレス"),
    "show_link_field": Sentence("https://…", "https://…"),
    "show_link_use": Sentence("Make the code", "コードを作る"),
    # an animated one
    "show_speed": Sentence("Speed", "速さ"),
    "show_rate": Sentence("{count:# part|# parts} a second", "1 秒に {count} 枚"),
    "show_part": Sentence(
        "Part {number}; parts needed: {whole}",
        "{number} 枚目（{whole} 枚あれば全体がそろいます）",
    ),
    "show_lasts_seconds": Sentence(
        "Once round takes about {count:# second|# seconds}.",
        "ひととおり表示するのに約 {count} 秒かかります。",
    ),
    "show_lasts_minutes": Sentence(
        "Once round takes about {count:# minute|# minutes}.",
        "ひととおり表示するのに約 {count} 分かかります。",
    ),
    "show_lasts_long": Sentence(
        "That is long to hold a camera still. A file is quicker to hand over.",
        "カメラを向け続けるには長めです。ファイルで渡すほうが早く済みます。",
    ),
    "show_instead": Sentence("Show as “{way}”", "{way}で見せる"),
    "show_pause": Sentence("Pause", "一時停止"),
    "show_play": Sentence("Play", "再生"),
    "show_next_part": Sentence("Next part", "次の 1 枚"),
    # full screen
    "show_keys": Sentence("Esc: back", "Esc：戻る"),
    "show_keys_animated": Sentence(
        "Esc: back · Space: pause or play · + and −: speed",
        "Esc：戻る ・ スペース：一時停止と再生 ・ ＋ と −：速さ",
    ),
    "show_logged": Sentence(
        "Noted in “Handed over”, as this was on the screen.",
        "画面に表示したので、「渡したもの」に記録しました。",
    ),
    # how to get here
    "show_from_badge": Sentence("Show as a code", "コードで見せる"),
    "show_from_portfolio": Sentence("Show as a code", "コードで見せる"),
    "keys_codes": Sentence("Where a code is shown", "コードを見せる画面で"),
    "key_full_screen": Sentence("Show the code full screen", "コードを全画面で表示する"),
    "key_next_part": Sentence("Next part of an animated code", "動くコードの次の 1 枚を表示する"),
}
