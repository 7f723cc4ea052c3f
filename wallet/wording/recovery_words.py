"""Words of the pages that make recovery words, take them, and set a new passphrase."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "recovery_reminder": Sentence(
        "There are no recovery words for this wallet yet.",
        "このウォレットには、まだ復旧用の単語がありません。",
        "If the passphrase is lost, they open your badges. It takes about three minutes and a "
        "sheet of paper.",
        "パスフレーズを忘れたときに、バッジを開くための単語です。紙を1枚用意して、3分ほどで作れます。",
    ),
    "recovery_make": Sentence("Make recovery words", "復旧用の単語を作る"),
    "recovery_heading": Sentence("Your recovery words", "復旧用の単語"),
    "recovery_lead_first": Sentence(
        "Your wallet is ready. These twelve words open it if you ever lose the passphrase. "
        "Write them down in order, or print the sheet.",
        "ウォレットができました。この12個の単語があれば、パスフレーズを忘れても開けます。"
        "順番どおりに書き留めるか、用紙を印刷してください。",
    ),
    "recovery_lead": Sentence(
        "These twelve words open your wallet if you ever lose the passphrase. Write them down "
        "in order, or print the sheet. Earlier words stop working once these are in use.",
        "この12個の単語があれば、パスフレーズを忘れてもウォレットを開けます。"
        "順番どおりに書き留めるか、用紙を印刷してください。使い始めると、以前の単語では開けなくなります。",
    ),
    "recovery_care": Sentence(
        "Keep them on paper, in a safe place. Whoever has them and this computer can read "
        "everything; a photo on a phone or in a cloud is easily found.",
        "紙に残し、安全な場所に保管してください。この単語とこのパソコンがあれば、すべてを読めてしまいます。"
        "スマートフォンの写真やクラウドは、人の目に触れやすい場所です。",
    ),
    "recovery_save": Sentence("Save sheet…", "用紙を保存…"),
    "recovery_print": Sentence("Print…", "印刷…"),
    "recovery_next": Sentence("I have them on paper", "紙に控えました"),
    "recovery_later": Sentence("Later", "あとで"),
    "recovery_later_means": Sentence(
        "Later means: until you type them back, only the passphrase opens your wallet. The list "
        "of badges will remind you.",
        "「あとで」を選ぶと、単語を確かめるまで、ウォレットはパスフレーズでしか開けません。"
        "バッジの一覧でお知らせします。",
    ),
    "recovery_sheet_name": Sentence("tsumiki-recovery-sheet.html", "積み木-復旧用紙.html"),
    "recovery_sheet_kind": Sentence("Sheet to print", "印刷用の用紙"),
    "recovery_code_kind": Sentence("Picture of the code alone", "コードだけの画像"),
    "recovery_sheet_saved": Sentence(
        "The sheet is saved: {file}",
        "用紙を保存しました：{file}",
        "Print it, then delete the file.",
        "印刷したら、ファイルは削除してください。",
    ),
    "recovery_sheet_printed": Sentence(
        "The sheet went to the printer.", "用紙をプリンターに送りました。"
    ),
    "recovery_type_heading": Sentence("Type the words back", "単語を入力して確かめる"),
    "recovery_type_lead": Sentence(
        "Read the twelve words from your paper and type them here, once. Only then do they open "
        "your wallet.",
        "紙に控えた12個の単語を見ながら、一度だけ入力してください。確認できると、"
        "この単語で開けるようになります。",
    ),
    "recovery_keep": Sentence("Use these words", "この単語を使う"),
    "recovery_show_again": Sentence("Show the words again", "単語をもう一度見る"),
    "recovery_kept": Sentence(
        "Your recovery words open the wallet from now on.",
        "これからは、復旧用の単語でもウォレットを開けます。",
    ),
    "words_typed": Sentence("The twelve words, in order", "12個の単語（順番どおり）"),
    "words_example": Sentence(
        "Words with a space between them; upper or lower case, numbers and lines do not matter",
        "ひらがなの単語を空白で区切って入力します。番号や改行があってもかまいません",
    ),
    "words_so_far": Sentence("{count} of {words} words", "{words}個のうち{count}個"),
    "words_complete": Sentence("All {words} words are there", "{words}個の単語がそろいました"),
    "words_too_many": Sentence(
        "{count:word|words}; only {words} are needed",
        "{count}個あります。復旧用の単語は{words}個です",
    ),
    "words_unknown": Sentence(
        "Word {number} is not in the list of recovery words. Check its spelling.",
        "{number}番目は、復旧用の単語の一覧にありません。つづりを確かめてください（漢字は使いません）。",
    ),
    "words_near": Sentence(
        "Word {number} is not in the list of recovery words. Perhaps: {near}",
        "{number}番目は、復旧用の単語の一覧にありません。もしかして：{near}",
    ),
    "words_join": Sentence(", ", "、"),
    "lost_heading": Sentence("Open with your recovery words", "復旧用の単語で開く"),
    "lost_lead": Sentence(
        "They are on the sheet of paper that you made for this wallet. Type the English or the "
        "Japanese words; your badges are still there.",
        "このウォレットのために作った用紙に書いてあります。日本語と英語のどちらの単語でも入力できます。"
        "バッジはそのまま残っています。",
    ),
    "lost_picture_help": Sentence(
        "Or drop a picture of the sheet's code here. It is read on this computer and not kept.",
        "用紙にあるコードの画像を、ここにドロップすることもできます。読み取りはこのパソコンの中だけで行い、"
        "画像は保存しません。",
    ),
    "lost_choose": Sentence("Choose a picture…", "画像を選ぶ…"),
    "lost_open": Sentence("Open", "開く"),
    "passphrase_heading": Sentence("Change the passphrase", "パスフレーズを変える"),
    "passphrase_lead": Sentence(
        "The old passphrase stops working at once. Your badges are not rewritten.",
        "古いパスフレーズはすぐに使えなくなります。バッジはそのままです。",
    ),
    "passphrase_heading_lost": Sentence("Choose a new passphrase", "新しいパスフレーズを決める"),
    "passphrase_lead_lost": Sentence(
        "Your wallet is open and everything is there. With a new passphrase you need not look "
        "for the sheet next time; the recovery words go on working.",
        "ウォレットが開きました。中身はすべて残っています。新しいパスフレーズを決めておくと、"
        "次から用紙を探さずに開けます。復旧用の単語も引き続き使えます。",
    ),
    "passphrase_present": Sentence("Current passphrase", "今のパスフレーズ"),
    "passphrase_action": Sentence("Set the passphrase", "パスフレーズを設定"),
    "passphrase_working": Sentence("Setting…", "設定しています…"),
    "passphrase_changed": Sentence(
        "Your new passphrase opens the wallet from now on.",
        "これからは、新しいパスフレーズで開きます。",
    ),
}
