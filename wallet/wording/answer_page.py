"""Words of the page on which a request for badges is answered."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_STEPS: dict[str, Sentence] = {
    "job_answer_page": Sentence("Answering a request", "提示の依頼に対応しています"),
    "answer_page_empty": Sentence("No request is open", "対応中の依頼はありません"),
    "answer_page_empty_text": Sentence(
        "When somebody asks for your badges with a QR code or a link, scan or paste it. Here you "
        "see who asks and what would leave, before anything does.",
        "QR コードやリンクでバッジの提示を求められたら、読み取るか貼り付けてください。"
        "だれが何を求めているか、何が渡るかを、渡す前にここで確かめられます。",
    ),
    "answer_page_busy": Sentence(
        "Another request is being worked on.",
        "別の依頼に対応している途中です。",
        "Wait until that is done, or stop it, and scan the code again.",
        "終わるのを待つか中止してから、もう一度コードを読み取ってください。",
    ),
    "answer_page_interrupted": Sentence(
        "The request from {host} was left when the wallet locked.",
        "ウォレットがロックされたため、{host} からの依頼への対応は途中で終わりました。",
        "Unless Activity says that it was answered, nothing was sent. Scan the code again to go "
        "on.",
        "「履歴」に回答の記録がなければ、何も送っていません。"
        "続けるには、もう一度コードを読み取ってください。",
    ),
    "answer_page_asking": Sentence(
        "Asking {host} what it wants", "{host} に、求める内容を問い合わせています"
    ),
    "answer_page_sending": Sentence("Sending to {host}", "{host} に送っています"),
    "answer_page_declining": Sentence("Telling {host}", "{host} に伝えています"),
    "answer_page_stopped": Sentence(
        "Stopped before {host} confirmed anything.",
        "{host} から確認の返事が来る前に中止しました。",
        "Your choice is still here: try again, or decline.",
        "選んだ内容は残っています。もう一度試すか、断ってください。",
    ),
    "answer_page_closed": Sentence(
        "The request from {host} is closed. Nothing was sent, and they were not told.",
        "{host} からの依頼を閉じました。何も送らず、相手にも知らせていません。",
        "Scan the code again when you want to answer after all.",
        "やはり応えるときは、もう一度コードを読み取ってください。",
    ),
}
_ASKER: dict[str, Sentence] = {
    "answer_page_heading": Sentence(
        "{host} asks for badges", "{host} が、バッジの提示を求めています"
    ),
    "answer_page_heading_key": Sentence(
        "{host} asks you to show your key", "{host} が、あなたの鍵の提示を求めています"
    ),
    "answer_page_heading_nearby": Sentence(
        "A computer nearby asks for badges", "近くのパソコンが、バッジの提示を求めています"
    ),
    "answer_page_gist": Sentence("In short", "あらまし"),
    "answer_page_who": Sentence("Who asks", "求めている相手"),
    "answer_page_who_at": Sentence(
        "{host}, who call themselves “{name}”", "{host}（「{name}」と名乗っています）"
    ),
    "answer_page_who_unnamed": Sentence("{host}, who give no name", "{host}（名前の記載なし）"),
    "answer_page_gist_leaves": Sentence("What leaves", "渡るもの"),
    "answer_page_gist_badges": Sentence(
        "{names} ({fields:field|fields})", "{names}（{fields}項目）"
    ),
    "answer_page_gist_nothing": Sentence("nothing is chosen yet", "まだ選ばれていません"),
    "answer_page_gist_key": Sentence("your key, and no badge", "あなたの鍵だけ（バッジなし）"),
    "answer_page_gist_beyond": Sentence("Not asked for", "依頼にない項目"),
    "answer_page_gist_none": Sentence("nothing", "なし"),
    "answer_page_gist_some": Sentence(
        "{count:field leaves|fields leave} all the same", "{count}項目が一緒に渡ります"
    ),
    "answer_page_who_claims": Sentence("They call themselves", "相手の名乗り"),
    "answer_page_who_known": Sentence("How that is known", "身元の確かさ"),
    "answer_page_known_nothing": Sentence(
        "They did not prove who they are. Only the host that the answer goes to is known.",
        "身元は示されていません。わかるのは、回答の送り先だけです。",
    ),
    "answer_page_known_key": Sentence(
        "They showed a key. Whose it is, nobody vouches for.",
        "鍵を示しましたが、だれの鍵かを保証する人はいません。",
    ),
    "answer_page_known_domain": Sentence(
        "They showed a key that their web domain names. That proves the domain, not the "
        "organisation.",
        "Web ドメインに登録された鍵を示しました。確かなのはドメインで、"
        "組織そのものではありません。",
    ),
    "answer_page_known_certificate": Sentence(
        "They showed a certificate that this computer trusts. That proves the domain, not the "
        "organisation.",
        "このパソコンが信頼する証明書を示しました。確かなのはドメインで、"
        "組織そのものではありません。",
    ),
    "answer_page_known_listed": Sentence(
        "A list in this wallet, or your own decision, names them.",
        "このウォレットの名簿、またはあなた自身の登録にある相手です。",
    ),
    "answer_page_known_peer": Sentence(
        "It is the computer whose code you scanned: the words on both screens are the same.",
        "コードを読み取った相手のパソコンです。両方の画面の言葉が一致しました。",
    ),
    "answer_page_detail_did": Sentence("Identifier", "識別子"),
    "answer_page_detail_certificate": Sentence("Certificate", "証明書"),
    "answer_page_detail_fingerprint": Sentence("Fingerprint", "指紋"),
    "answer_page_detail_issuer": Sentence("Certificate issued by", "証明書の発行元"),
    "answer_page_detail_client_id": Sentence("Name in the protocol", "通信上の名前"),
    "answer_page_detail_listed": Sentence("Listed as", "名簿での名前"),
    "answer_page_detail_list": Sentence("List", "名簿"),
    "answer_page_detail_other": Sentence("Besides", "その他"),
    "answer_page_why": Sentence("Why, in their words", "理由（相手の言葉）"),
    "answer_page_no_why": Sentence("they do not say", "記載なし"),
    "answer_page_quoted": Sentence("“{text}”", "「{text}」"),
    "answer_page_not_stated": Sentence("not stated", "記載なし"),
    "answer_page_join": Sentence(", ", "、"),
    "answer_page_names_more": Sentence("{names} and {count} more", "{names} ほか{count}件"),
    "answer_page_more": Sentence("and {count} more", "ほか{count}件"),
    "answer_page_findings_stops": Sentence("What stops it: {count}", "送れない理由：{count}件"),
    "answer_page_findings_care": Sentence(
        "Look before it leaves: {count}", "渡す前に確認：{count}件"
    ),
    "answer_page_findings_told": Sentence("Good to know: {count}", "お知らせ：{count}件"),
}
_LEAVES: dict[str, Sentence] = {
    "answer_page_wanted": Sentence("Asked for: “{name}”", "求められたもの：「{name}」"),
    "answer_page_wanted_either": Sentence(
        "Asked for, one of these: {names}", "求められたもの（いずれか一つ）：{names}"
    ),
    "answer_page_wanted_any": Sentence("Asked for: a badge", "求められたもの：バッジ"),
    "answer_page_required": Sentence("They need this for an answer.", "回答に必要とされています。"),
    "answer_page_optional": Sentence("You can leave this out.", "これは渡さなくてもかまいません。"),
    "answer_page_reason": Sentence(
        "Why, in their words: “{reason}”", "相手の言葉による理由：「{reason}」"
    ),
    "answer_page_fact_types": Sentence("Kind", "種類"),
    "answer_page_fact_claims": Sentence("Fields asked for", "求められた項目"),
    "answer_page_fact_absent": Sentence("Asked for, not held", "求められたが、ないもの"),
    "answer_page_fact_bound": Sentence("Proof", "証明"),
    "answer_page_bound": Sentence(
        "must show that the badge is yours", "あなたのバッジであることを示す必要があります"
    ),
    "answer_page_pick_one": Sentence("Choose the badge that goes:", "渡すバッジを一つ選びます。"),
    "answer_page_pick_some": Sentence(
        "Choose the badges that go, one or more:", "渡すバッジを選びます（複数可）。"
    ),
    "answer_page_search": Sentence("Find a badge", "バッジを探す"),
    "answer_page_candidates": Sentence(
        "Badges that would answer {name}", "{name} に応えられるバッジ"
    ),
    "answer_page_leaves_of": Sentence("What leaves of “{title}”", "「{title}」から渡るもの"),
    "answer_page_leaves_count": Sentence(
        "Fields that leave: {count}, of them asked for: {asked}",
        "渡る項目：{count}個（うち求められたもの：{asked}個）",
    ),
    "answer_page_leaves_all": Sentence(
        "Fields that leave: {count}. They ask for the badge, not for certain fields.",
        "渡る項目：{count}個（項目を限らず、バッジが求められています）",
    ),
    "answer_page_within": Sentence("{whole}: {part}", "{whole}の{part}"),
    "answer_page_beyond": Sentence(
        "Goes along though nobody asked: {names}", "求められていないのに渡るもの：{names}"
    ),
    "answer_page_fields_open": Sentence(
        "See every field ({count})", "すべての項目を見る（{count}）"
    ),
    "answer_page_fields_fold": Sentence("Hide the fields ({count})", "項目を閉じる（{count}）"),
    "answer_page_field_asked": Sentence("Leaves, was asked for", "渡る（求められた項目）"),
    "answer_page_field_beyond": Sentence(
        "Leaves, though nobody asked", "渡る（求められていない項目）"
    ),
    "answer_page_field_stays": Sentence("Stays here", "渡らない"),
}
_WAY: dict[str, Sentence] = {
    "answer_page_way": Sentence("Technical details", "技術的な詳細"),
    "answer_page_way_to": Sentence("Goes to", "送り先"),
    "answer_page_way_address": Sentence("Full address", "送り先のアドレス"),
    "answer_page_way_sealed": Sentence("Encryption", "暗号化"),
    "answer_page_way_key": Sentence("Signed by", "署名する鍵"),
    "answer_page_way_copied": Sentence("Copying", "使い回し"),
    "answer_page_way_until": Sentence("Answer until", "回答期限"),
    "answer_page_way_as": Sentence("Protocol", "通信方式"),
    "answer_page_way_words": Sentence("Words on both screens", "両方の画面の言葉"),
    "answer_page_encrypted": Sentence(
        "on the way, and once more for the asker's key",
        "通信経路に加え、相手の鍵でもう一重に暗号化します",
    ),
    "answer_page_on_the_way": Sentence(
        "on the way to {host}; there it can be read", "{host} まで暗号化し、そこで読まれます"
    ),
    "answer_page_encrypted_nearby": Sentence(
        "on the way to that computer; there it can be read",
        "相手のパソコンまで暗号化し、そこで読まれます",
    ),
    "answer_page_key_known": Sentence("your key {key}", "あなたの鍵 {key}"),
    "answer_page_key_fresh": Sentence(
        "a new key, made for this answer alone", "この回答のためだけに作る新しい鍵"
    ),
    "answer_page_key_none": Sentence("nobody: it is not signed", "署名しません"),
    "answer_page_copy_no": Sentence(
        "made for {host} alone: shown to others, it does not pass as yours",
        "{host} だけに宛てます。ほかで見せても、本人の提示としては通りません",
    ),
    "answer_page_copy_yes": Sentence(
        "whoever gets it can copy it and show it to others",
        "受け取った人が写して、ほかの人に見せることができます",
    ),
    "answer_page_as_openid4vp": Sentence("OpenID4VP 1.0", "OpenID4VP 1.0（提示の標準）"),
    "answer_page_as_openid4vp_draft": Sentence(
        "OpenID4VP, an older draft", "OpenID4VP（以前の草案）"
    ),
    "answer_page_as_openid4vci": Sentence("OpenID4VCI 1.0", "OpenID4VCI 1.0（発行の標準）"),
    "answer_page_as_vc_api": Sentence("VC-API exchange", "VC-API によるやり取り"),
    "answer_page_as_interaction": Sentence("interaction link", "対話用のリンク"),
    "answer_page_goes": Sentence(
        "{count:badge goes|badges go} to {host}", "{host} に{count}件のバッジを渡します"
    ),
    "answer_page_goes_nothing": Sentence(
        "Nothing is chosen that could go to {host}", "{host} に渡すものが選ばれていません"
    ),
    "answer_page_goes_key": Sentence(
        "Only your key is shown to {host}; no badge goes", "{host} に鍵だけを示します（バッジなし）"
    ),
    "answer_page_goes_care": Sentence(
        "{goes}. To look at before: {count}", "{goes}（渡す前に確認：{count}件）"
    ),
    "answer_page_answered_before": Sentence("Answered before", "回答済みの依頼"),
    "answer_page_declined_before": Sentence("Declined before", "断った依頼"),
    "answer_page_again_yes": Sentence("Answer a second time", "もう一度回答する"),
    "answer_page_goes_again": Sentence(
        "This was answered before. To share, tick “Answer a second time” at the top",
        "回答済みの依頼です。渡すには、上の「もう一度回答する」を選んでください",
    ),
    "answer_page_share": Sentence("Share", "渡す"),
    "answer_page_decline": Sentence("Decline", "断る"),
    "answer_page_leave": Sentence("Close without telling them", "知らせずに閉じる"),
    "answer_page_leave_tip": Sentence(
        "Nothing is sent. “Decline” tells them that nothing will come.",
        "何も送りません。「断る」を押すと、渡さないことが相手に伝わります。",
    ),
}
_ENDED: dict[str, Sentence] = {
    "answer_page_sent": Sentence("Sent", "渡しました"),
    "answer_page_sent_what": Sentence(
        "{host} got {count:badge|badges}.", "{host} に{count}件のバッジが届きました。"
    ),
    "answer_page_nearby": Sentence("The computer nearby at {address}", "近くのパソコン {address}"),
    "answer_page_nearby_named": Sentence(
        "“{name}” (so it calls itself, nearby at {address})",
        "「{name}」と名乗る近くのパソコン {address}",
    ),
    "answer_page_sent_key": Sentence(
        "{host} got proof of your key, and no badge.",
        "{host} に鍵の証明だけが届きました。バッジは渡していません。",
    ),
    "answer_page_unsure": Sentence("Not confirmed", "届いたか確認できません"),
    "answer_page_unsure_what": Sentence(
        "The answer may have reached {host}, so it is not sent a second time.",
        "回答は {host} に届いた可能性があるため、もう一度は送りません。",
        "Ask them whether it came. The log says what was in it. To send it again, they have to "
        "ask anew.",
        "届いたかどうかを相手に確かめてください。内容は記録に残っています。"
        "もう一度送るには、相手から新しく依頼してもらう必要があります。",
    ),
    "answer_page_sent_to": Sentence("To", "相手"),
    "answer_page_sent_when": Sentence("When", "日時"),
    "answer_page_sent_badge": Sentence("sent", "渡したバッジ"),
    "answer_page_log": Sentence("See it in “Handed over”", "「渡したもの」で見る"),
    "answer_page_done": Sentence("To my badges", "バッジの一覧へ"),
    "answer_page_declined": Sentence("Declined", "断りました"),
    "answer_page_declined_told": Sentence(
        "No badge was sent. {host} was told that nothing will come.",
        "バッジは渡していません。渡さないことを {host} に伝えました。",
    ),
    "answer_page_declined_quiet": Sentence(
        "No badge was sent. {host} could not be told, or has no way to be.",
        "バッジは渡していません。{host} には伝えられなかったか、伝える方法がありません。",
    ),
    "answer_page_declined_error": Sentence("What they were told", "伝えた内容"),
    "answer_page_offer": Sentence("They offer badges", "バッジの案内が届きました"),
    "answer_page_offer_text": Sentence(
        "{host} answered with badges for you. Nothing of them is kept yet.",
        "{host} が、あなたへのバッジを返してきました。まだ取り込んでいません。",
    ),
    "answer_page_offer_go": Sentence("See what they offer", "内容を見る"),
    "answer_page_again": Sentence("They ask for more", "続けて依頼が届きました"),
    "answer_page_again_text": Sentence(
        "{host} asks for something else before this is done.",
        "{host} が、さらに別のものを求めています。",
    ),
    "answer_page_again_go": Sentence("See what they ask", "内容を見る"),
    "answer_page_onward": Sentence("They would like to open a page", "相手が開きたいページ"),
    "answer_page_onward_same": Sentence(
        "It is on {host}, which you answered.", "回答した {host} のページです。"
    ),
    "answer_page_onward_elsewhere": Sentence(
        "It is on {host}. That is another host than {asker}, which you answered.",
        "{host} のページです。回答した {asker} とは別のホストです。",
    ),
    "answer_page_onward_not": Sentence(
        "It is no https address, so it is not opened.",
        "https のアドレスではないため、開きません。",
    ),
    "answer_page_onward_other": Sentence("Open the other host", "別のホストを開く"),
    "answer_page_onward_open": Sentence("Open {host} in the browser", "ブラウザーで {host} を開く"),
    "answer_page_onward_open_it": Sentence("Open it in the browser", "ブラウザーで開く"),
    "answer_page_no_browser": Sentence(
        "No browser could be opened.",
        "ブラウザーを開けませんでした。",
        "Copy the address into your browser, or set a browser in your system's settings.",
        "アドレスをブラウザーに貼り付けるか、OS の設定でブラウザーを指定してください。",
    ),
}  # fmt: skip - a table

SENTENCES: dict[str, Sentence] = {**_STEPS, **_ASKER, **_LEAVES, **_WAY, **_ENDED}
