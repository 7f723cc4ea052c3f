"""Words of the log of what was handed over."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

MEANS = (
    "vp",
    "vp-jwt",
    "pdf",
    "html",
    "zip",
    "file",
    "openid4vp",
    "vc-api",
    "qr-vp1",
    "qr-pixelpass",
    "qr-animated",
    "qr-link",
    "nearby",
    "local-link",
)  # fmt: skip - files, exchanges, codes, the network nearby


def means_told(means: str) -> str:
    """Return the code of the words for what was made to hand something over, a file if unknown."""
    known = means if means in MEANS else "file"
    return f"handed_page_as_{known.replace('-', '_')}"


SENTENCES: dict[str, Sentence] = {
    "handed_page_heading": Sentence("What you handed over", "渡したもの"),
    "handed_page_lead": Sentence(
        "What went to whom and when. It stays in this wallet: nobody is told when you look.",
        "いつ、誰に、何を渡したかの記録です。このウォレットの中だけにあり、"
        "見ても相手には伝わりません。",
    ),
    "handed_page_search": Sentence(
        "Find by recipient, title, badge or file", "相手、タイトル、バッジ、ファイル名で探す"
    ),
    "handed_page_empty": Sentence("Nothing was handed over yet", "まだ何も渡していません"),
    "handed_page_empty_text": Sentence(
        "When you sign a portfolio for somebody, it is noted here with the exact file, so that you "
        "can see later what they got and what of it still holds.",
        "ポートフォリオに署名して渡すと、渡したファイルと一緒にここに記録されます。"
        "相手に何が渡り、今も有効かどうかを後から確かめられます。",
    ),
    "handed_page_make": Sentence("Make a portfolio", "ポートフォリオを作る"),
    "handed_page_none": Sentence("Nothing fits", "該当するものはありません"),
    "handed_page_none_text": Sentence(
        "Search for something else, or show all.", "別の言葉で探すか、すべてを表示してください。"
    ),
    "handed_page_to": Sentence("To {recipient}", "{recipient} へ"),
    "handed_page_to_nobody": Sentence("To nobody in particular", "特定の相手なし"),
    "handed_page_anybody": Sentence("nobody in particular", "特定の相手なし"),
    "handed_page_until": Sentence("valid until {date}", "{date}まで有効"),
    "handed_page_ended": Sentence("ended on {date}", "{date}に期限切れ"),
    "handed_page_no_end": Sentence("no end stated", "期限の記載なし"),
    "handed_page_as_vp": Sentence("presentation file", "提示ファイル"),
    "handed_page_as_vp_jwt": Sentence("presentation as a token", "提示（トークン）"),
    "handed_page_as_pdf": Sentence("PDF file", "PDF ファイル"),
    "handed_page_as_html": Sentence("web page", "ウェブページ"),
    "handed_page_as_zip": Sentence("ZIP file", "ZIP ファイル"),
    "handed_page_as_qr_vp1": Sentence("QR code (VP1)", "QR コード（VP1）"),
    "handed_page_as_qr_pixelpass": Sentence("QR code (PixelPass)", "QR コード（PixelPass）"),
    "handed_page_as_qr_animated": Sentence("animated QR code", "動く QR コード"),
    "handed_page_as_qr_link": Sentence("QR code of a link", "リンクの QR コード"),
    "handed_page_as_file": Sentence("file", "ファイル"),
    "handed_page_as_openid4vp": Sentence(
        "answer to a request (OpenID4VP)", "依頼への回答（OpenID4VP）"
    ),
    "handed_page_as_vc_api": Sentence("answer to a request (VC-API)", "依頼への回答（VC-API）"),
    "handed_page_as_nearby": Sentence("answer to a computer nearby", "近くのパソコンへの回答"),
    "handed_page_as_local_link": Sentence(
        "fetched once on the local network", "同じネットワーク内で一度だけ受け渡し"
    ),
    "handed_page_fact_to": Sentence("To", "相手"),
    "handed_page_fact_purpose": Sentence("Purpose", "目的"),
    "handed_page_fact_time": Sentence("When", "日時"),
    "handed_page_fact_means": Sentence("As", "形"),
    "handed_page_fact_until": Sentence("Until", "期限"),
    "handed_page_fact_name": Sentence("File", "ファイル"),
    "handed_page_fact_sha256": Sentence("Fingerprint", "指紋"),
    "handed_page_fact_key": Sentence("Signed by", "署名した鍵"),
    "handed_page_badges": Sentence("{count:Badge|Badges}", "バッジ（{count}件）"),
    "handed_page_file": Sentence("The exact file", "渡したファイルそのもの"),
    "handed_page_kept": Sentence(
        "It is kept, byte for byte as it was handed over.", "渡したときのまま保存されています。"
    ),
    "handed_page_not_kept": Sentence("It is not kept.", "保存されていません。"),
    "handed_page_open": Sentence("See it as the recipient does", "相手の見え方で確かめる"),
    "handed_page_save": Sentence("Save a copy…", "写しを保存…"),
    "handed_page_save_name": Sentence("handed-over", "渡したもの"),
    "handed_page_save_kind": Sentence("As it was handed over", "渡したときのまま"),
    "handed_page_saved": Sentence("Saved as {name}.", "{name} に保存しました。"),
    "handed_page_forget": Sentence("Forget the file…", "ファイルを消す…"),
    "handed_page_forget_ask": Sentence(
        "Forget the file that was handed over?", "渡したファイルを消しますか？"
    ),
    "handed_page_forget_what": Sentence(
        "It cannot be brought back. The log still says what went to whom, and the recipient keeps "
        "what they have.",
        "元には戻せません。いつ誰に何を渡したかの記録は残り、相手の手元のものは消えません。",
    ),
    "handed_page_forget_yes": Sentence("Forget it", "消す"),
    "handed_page_forgotten": Sentence("Forgotten.", "消しました。"),
    "handed_page_today": Sentence(
        "What the recipient could still verify today", "相手が今日確かめられること"
    ),
    "handed_page_looking": Sentence("Being checked…", "確かめています…"),
    "handed_page_badge": Sentence("{title}: {state}", "{title}：{state}"),
    "handed_page_as_known": Sentence(
        "As of {moment}, by what this wallet knows of issuers. The recipient may know more, or "
        "less.",
        "{moment} 現在、このウォレットにある発行者の情報によります。相手の持つ情報とは異なることが"
        "あります。",
    ),
    "handed_page_keeping": Sentence("Keeping the exact files", "渡したファイルの保存"),
    "handed_page_keep_for": Sentence("Keep them for", "保存する期間"),
    "handed_page_keep_ever": Sentence("Until I forget them", "消すまで残す"),
    "handed_page_keep_days": Sentence("{days:day|days}", "{days}日間"),
    "handed_page_keep_not": Sentence("Not at all", "保存しない"),
    "handed_page_keep_help": Sentence(
        "What went to whom stays in the log in any case; this is about the files themselves.",
        "いつ誰に何を渡したかの記録は、いずれの場合も残ります。これはファイルそのものの設定です。",
    ),
    "handed_page_kept_now": Sentence("It is kept so from now on.", "今後はそのように保存します。"),
    "handed_page_shorter": Sentence(
        "Forget files that are older than {days:day|days}?",
        "{days}日より古いファイルを消しますか？",
    ),
    "handed_page_shorter_none": Sentence(
        "Forget every file that is kept?", "保存されているファイルをすべて消しますか？"
    ),
    "handed_page_forget_older": Sentence("Forget them", "消す"),
    "handed_page_forget_all": Sentence("Forget all files…", "すべてのファイルを消す…"),
    "handed_page_forget_all_ask": Sentence(
        "Forget the exact files of everything that you handed over?",
        "渡したファイルをすべて消しますか？",
    ),
}
