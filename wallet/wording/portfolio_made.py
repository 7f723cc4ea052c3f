"""Words of the look before a portfolio leaves, of the forms it can have, and of what was made."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # findings --------------------------------------------------------------------------------
    "folio_looking": Sentence("Looking at what would leave…", "相手に渡る内容を調べています…"),
    "folio_findings_stops": Sentence("What stops it: {count}", "作成できない理由：{count}件"),
    "folio_findings_care": Sentence("Look before it leaves: {count}", "渡す前に確認：{count}件"),
    "folio_findings_told": Sentence("Good to know: {count}", "お知らせ：{count}件"),
    "folio_lead_words": Sentence("Change it", "変更する"),
    "folio_lead_order": Sentence("Go to the badges", "バッジの選択へ"),
    "folio_lead_gone": Sentence("Take out what is gone", "なくなったものを外す"),
    "folio_lead_more": Sentence("and {count} more", "ほか{count}件"),
    # what leaves -------------------------------------------------------------------------------
    "folio_leaves": Sentence("What leaves this computer", "相手に渡るもの"),
    "folio_counts_signed": Sentence(
        "with the issuer's signature: {count}", "発行者の署名で確かめられるもの：{count}件"
    ),
    "folio_counts_parts": Sentence("in part: {count}", "一部だけ見せるもの：{count}件"),
    "folio_counts_attached": Sentence("as files: {count}", "ファイルとして添えるもの：{count}件"),
    "folio_counts_bound": Sentence(
        "shown to be yours: {count}", "あなたのものだと確かめられるもの：{count}件"
    ),
    "folio_leaves_all": Sentence("Show all {count}", "全{count}件を表示"),
    "folio_travels": Sentence("{state}  ·  {way}", "{state}　・　{way}"),
    "folio_fact_for": Sentence("For", "宛先"),
    "folio_fact_name": Sentence("Name", "氏名"),
    "folio_fact_until": Sentence("Valid until", "有効期限"),
    "folio_fact_signs": Sentence("Signed by", "署名する鍵"),
    "folio_signs_fresh": Sentence(
        "A key of yours that is made for this reader alone",
        "この相手のためだけに作られる、あなたの鍵",
    ),
    "folio_signs_known": Sentence("Your key {key}", "あなたの鍵 {key}"),
    # forms -----------------------------------------------------------------------------------
    "folio_as": Sentence("As what?", "どの形式にしますか？"),
    "folio_as_pdf": Sentence("PDF", "PDF 文書"),
    "folio_as_html": Sentence("Web page", "ウェブページ"),
    "folio_as_vp": Sentence("Presentation file", "提示ファイル"),
    "folio_as_vp_jwt": Sentence("Signed token", "署名付きトークン"),
    "folio_as_zip": Sentence("ZIP with everything", "すべて入った ZIP"),
    "folio_as_pdf_about": Sentence(
        "Everybody can open and print it. The signed presentation is attached inside: Tsumiki "
        "reads it from the PDF, other programs take the attachment.",
        "誰でも開いて印刷できます。署名付きの提示ファイルが中に添付されていて、Tsumiki は PDF の"
        "まま、ほかのプログラムは添付ファイルを使って確かめられます。",
    ),
    "folio_as_html_about": Sentence(
        "Opens in every browser, also on a phone. The page is a copy to read; Tsumiki checks the "
        "signed presentation that is inside it.",
        "スマートフォンも含め、どのブラウザーでも開けます。ページは読むための写しで、中にある"
        "署名付きの提示ファイルを Tsumiki で確かめられます。",
    ),
    "folio_as_vp_about": Sentence(
        "For programs: every wallet and verifier that knows W3C verifiable presentations checks "
        "it. People cannot read it as it is.",
        "プログラム用です。W3C の検証可能なプレゼンテーションに対応したウォレットや検証ツールで"
        "確かめられます。そのまま人が読むことはできません。",
    ),
    "folio_as_vp_jwt_about": Sentence(
        "For programs that ask for a token (JWT), for example in a form of an employer. People "
        "cannot read it as it is.",
        "応募フォームなどでトークン（JWT）を求められたときに使います。そのまま人が読むことは"
        "できません。",
    ),
    "folio_as_zip_about": Sentence(
        "All of these together, and the original files of badges that are shown whole. Everybody "
        "can open it, and check with the file that suits them.",
        "すべての形式と、全体を見せるバッジの元のファイルをまとめたものです。誰でも開けて、"
        "合うファイルで確かめられます。",
    ),
    "folio_challenge": Sentence("Code from the reader (optional)", "相手から届いた番号（任意）"),
    "folio_challenge_about": Sentence(
        "If they gave you a code, type it here: it proves that this was made for their request "
        "and is no copy.",
        "番号を受け取っている場合は入力してください。"
        "その依頼のために作ったもので、コピーではないことの証明になります。",
    ),
    "folio_save_title": Sentence("Save the portfolio", "ポートフォリオを保存"),
    "folio_file_name": Sentence("portfolio", "ポートフォリオ"),
    # what was made -----------------------------------------------------------------------------
    "folio_made": Sentence("Ready to hand over", "渡す準備ができました"),
    "folio_saved": Sentence("Saved as {file} ({size})", "保存先：{file}（{size}）"),
    "folio_send": Sentence(
        "Send this file to {recipient}, for example by e-mail. It is good until {date}.",
        "このファイルを {recipient} に、メールなどで送ってください。{date}まで有効です。",
    ),
    "folio_send_anybody": Sentence(
        "Send this file to whom you like. It is good until {date}.",
        "このファイルを見せたい相手に送ってください。{date}まで有効です。",
    ),
    "folio_not_logged": Sentence(
        "The file “{file}” is whole, but it could not be noted in the activity.",
        "ファイル「{file}」は正しく保存されましたが、履歴に記録できませんでした。",
        "Check the space on the disk. Make it once more, if you want it to be noted.",
        "ディスクの空きを確かめてください。記録を残すには、もう一度作成してください。",
    ),
    "folio_in_folder": Sentence("Show in its folder", "フォルダーを開く"),
    "folio_folder_not_opened": Sentence(
        "The folder could not be opened from here.",
        "ここからフォルダーを開けませんでした。",
        "Open it in your file manager: {folder}",
        "ファイルマネージャーで開いてください：{folder}",
    ),
    "folio_copy": Sentence("Copy the text", "内容をコピー"),
    "folio_done": Sentence("Done", "完了"),
    "folio_another": Sentence(
        "The same portfolio in another form", "同じポートフォリオを別の形式でも"
    ),
    "folio_another_as": Sentence("Save as well: {form}", "次の形式でも保存：{form}"),
    "folio_qr": Sentence(
        "The same presentation as a QR code. It needs a reader that knows PixelPass.",
        "同じ内容の QR コードです。読み取りには PixelPass に対応したソフトが必要です。",
    ),
    "folio_qr_picture": Sentence("QR code of the presentation", "提示内容の QR コード"),
    "folio_no_qr": Sentence(
        "This portfolio is too large for a QR code to save. Shown as a code it is an animated one, "
        "which Tsumiki and its receiver page read.",
        "内容が多いため、QR コードの画像には保存できません。コードで見せるときは、"
        "Tsumiki とその受け取りページで読み取れる「動くコード」になります。",
    ),
    "folio_qr_save": Sentence("Save the QR code…", "QR コードを保存…"),
    "folio_qr_save_title": Sentence("Save the QR code", "QR コードを保存"),
    "folio_qr_kind": Sentence("PNG picture", "PNG 画像"),
    "folio_qr_saved": Sentence("Saved as {file}", "{file} に保存しました"),
    # one badge alone -----------------------------------------------------------------------------
    "alone_certificate": Sentence("Print certificate (PDF)…", "証書を PDF にする…"),
    "alone_certificate_title": Sentence("Save the certificate", "証書を保存"),
    "alone_picture": Sentence("Save as picture badge…", "画像バッジとして保存…"),
    "alone_picture_title": Sentence("Save the picture badge", "画像バッジを保存"),
    "alone_kind_pdf": Sentence("PDF document", "PDF 文書"),
    "alone_kind_png": Sentence("PNG picture with the badge inside", "バッジ入りの PNG 画像"),
    "alone_kind_svg": Sentence("SVG picture with the badge inside", "バッジ入りの SVG 画像"),
    "alone_saved": Sentence("Saved as {file}", "{file} に保存しました"),
    "alone_fields": Sentence("Copy fields for a profile…", "プロフィール用に項目をコピー…"),
    "alone_fields_heading": Sentence("Fields for a profile", "プロフィールに書く項目"),
    "alone_fields_about": Sentence(
        "Professional networks ask for these when a certificate is added. Nothing is sent: copy "
        "each and paste it there.",
        "SNS などのプロフィールに資格を加えるときに求められる項目です。何も送信しません。"
        "ひとつずつコピーして貼り付けてください。",
    ),
    "alone_copy": Sentence("Copy: {field}", "コピー：{field}"),
    "alone_not_stated": Sentence("Not stated", "記載なし"),
}
