"""Words of choosing, previewing and signing what an employer gets to see."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "present_heading": Sentence("Present badges", "バッジを提示する"),
    "present_choose": Sentence("Which badges?", "どのバッジを見せますか？"),
    "present_search": Sentence("Find by title or issuer", "名称や発行者で探す"),
    "present_list": Sentence("Badges to choose from", "選べるバッジの一覧"),
    "present_ticked": Sentence("Ticked", "選択中"),
    "present_unticked": Sentence("Not ticked", "選択していません"),
    "present_cannot": Sentence(
        "One of the ticked badges cannot be put into a presentation.",
        "選択中のバッジの中に、提示ファイルに入れられないものがあります。",
    ),
    "present_import": Sentence("Import badges", "バッジを取り込む"),
    "present_empty": Sentence(
        "There are no badges to present yet",
        "提示できるバッジがまだありません",
        "Import your badges first; then choose here which of them an employer or a school "
        "gets to see.",
        "先にバッジを取り込んでください。その後、応募先や学校に見せるバッジをここで選べます。",
    ),
    "present_no_match": Sentence("No badge matches.", "一致するバッジはありません。"),
    "present_recipient": Sentence("Who is it for?", "誰に見せますか？"),
    "present_recipient_hint": Sentence(
        "Company, school or web address", "会社名、学校名、または Web サイトのアドレス"
    ),
    "present_recipient_help": Sentence(
        "This name goes into the signature, so nobody else can pass it off as made for them.",
        "この名前は署名に含まれるので、別の相手が自分あてのものとして使うことはできません。",
    ),
    "present_challenge": Sentence(
        "Code from the recipient (optional)", "相手から届いた番号（任意）"
    ),
    "present_challenge_help": Sentence(
        "If they gave you a code, type it here: it proves that this was made for their request "
        "and is no copy.",
        "番号を受け取っている場合は入力してください。"
        "その依頼のために作ったもので、コピーではないことの証明になります。",
    ),
    "present_validity": Sentence("How long may it be used?", "いつまで使えるようにしますか？"),
    "present_days_1": Sentence("1 day", "1日"),
    "present_days_7": Sentence("7 days", "7日"),
    "present_days_30": Sentence("30 days", "30日"),
    "present_preview": Sentence("What leaves this computer", "相手に渡るもの"),
    "present_preview_none": Sentence(
        "Tick the badges you want to show. What will be handed over appears here.",
        "見せたいバッジを選んでください。相手に渡る内容がここに表示されます。",
    ),
    "present_whole": Sentence(
        "Each badge travels whole. Its issuer signed it as one piece, so no part can be left out.",
        "バッジはそれぞれ丸ごと渡ります。"
        "発行者が全体に署名しているため、一部だけを外すことはできません。",
    ),
    "present_carries": Sentence("Carries: {parts}", "含まれるもの：{parts}"),
    "present_join": Sentence(", ", "、"),
    "present_rest": Sentence("And further badges: {count}", "ほかに{count}件のバッジ"),
    "present_carries_name": Sentence("your name", "あなたの名前"),
    "present_carries_email": Sentence("your e-mail address", "メールアドレス"),
    "present_carries_hash": Sentence(
        "a fingerprint of your e-mail address (whoever knows the address can recognise it)",
        "メールアドレスを変換した値（アドレスを知る人には、あなただとわかります）",
    ),
    "present_carries_id": Sentence("an identifier of yours", "あなたを示す識別子"),
    "present_carries_none": Sentence(
        "nothing that names you", "あなたの名前を示すものは含まれません"
    ),
    "present_warned": Sentence(
        "Will look doubtful to the recipient: {headline}",
        "相手には疑わしく見えるかもしれません：{headline}",
    ),
    "present_key": Sentence(
        "Signed with your wallet's own key. The recipient sees that key, and sees it again if "
        "you present to them another time.",
        "あなたのウォレットの鍵で署名します。相手にはその鍵がわかり、"
        "次に提示したときも同じ鍵だとわかります。",
    ),
    "present_copyable": Sentence(
        "Without a code from the recipient, the file can be copied and shown again until it "
        "runs out.",
        "相手から届いた番号がない場合、期限が切れるまではコピーして使い回される可能性があります。",
    ),
    "present_bound": Sentence(
        "Bound to the code {challenge}: a copy is of no use for another request.",
        "番号 {challenge} に結び付けられるため、コピーを別の依頼に使うことはできません。",
    ),
    "present_until": Sentence("Can be used until {date}.", "{date}まで使えます。"),
    "present_open": Sentence(
        "The file is signed, not locked: whoever has it can read it.",
        "署名はされますが、暗号化はされません。ファイルを持つ人は誰でも読めます。",
    ),
    "present_sign": Sentence("Sign and save…", "署名して保存…"),
    "present_signing": Sentence("Signing…", "署名しています…"),
    "present_need_badges": Sentence("Tick at least one badge.", "バッジを1つ以上選んでください。"),
    "present_need_recipient": Sentence("Say who it is for.", "誰に見せるのかを入力してください。"),
    "present_file_name": Sentence("badges-for-{recipient}", "badges-for-{recipient}"),
    "present_save_title": Sentence("Save the signed presentation", "署名した提示ファイルを保存"),
    "present_save_picture_title": Sentence("Save the QR code", "QR コードを保存"),
    "present_file_kind": Sentence("Presentation", "提示ファイル"),
    "present_picture_kind": Sentence("PNG picture", "PNG 画像"),
    "present_count": Sentence("Ticked: {count}", "選択中：{count}件"),
    "result_heading": Sentence("Ready to hand over", "渡す準備ができました"),
    "result_saved": Sentence("Saved as {file}", "保存先：{file}"),
    "result_for": Sentence(
        "Send this file to {recipient}, for example by e-mail. It is good until {date}.",
        "このファイルを {recipient} に、メールなどで送ってください。{date}まで有効です。",
    ),
    "result_qr": Sentence(
        "The same presentation as a QR code. It needs a reader that knows PixelPass.",
        "同じ内容の QR コードです。読み取りには PixelPass に対応したソフトが必要です。",
    ),
    "result_qr_picture": Sentence("QR code of the presentation", "提示内容の QR コード"),
    "result_no_qr": Sentence(
        "This presentation is too large for a QR code that scanners read reliably.",
        "内容が多いため、確実に読み取れる QR コードには収まりません。",
    ),
    "result_copy": Sentence("Copy the text", "内容をコピー"),
    "result_save_qr": Sentence("Save the QR code…", "QR コードを保存…"),
    "result_qr_saved": Sentence("Saved as {file}", "{file} に保存しました"),
    "result_again": Sentence("Present something else", "別のバッジを提示する"),
}
