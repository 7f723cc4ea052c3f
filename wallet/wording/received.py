"""What is said of something that somebody handed over, and of what is missing for certainty."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_ANEW_EN = "Ask its sender for one that is made for you."
_ASK_ANEW_JA = "あなた宛てに作り直してもらってください。"
_DO_NOT_EN = "Do not rely on it. Ask its sender, or the issuer itself."
_DO_NOT_JA = "信用せず、差出人か発行者に確かめてください。"
_ONLINE_EN = "Ask the issuer once when you are online, or bring a resource pack that holds it."
_ONLINE_JA = (
    "オンラインのときに一度発行者へ問い合わせるか、それを含むリソースパックを使ってください。"
)

SENTENCES: dict[str, Sentence] = {
    # the one line ------------------------------------------------------------
    "received_not_read": Sentence(
        "Nothing in this file could be checked.",
        "このファイルには、確かめられるものがありませんでした。",
    ),
    "received_badge_alone": Sentence(
        "This badge is in order, but nothing shows that it belongs to the one who sent it.",
        "このバッジに問題はありませんが、差出人のものであることは示されていません。",
    ),
    "received_badges_apart": Sentence(
        "Badges side by side: nothing shows that they belong to the one who sent them.",
        "バッジが別々に入っています。差出人のものであることは示されていません。",
    ),
    "received_not_all_sure": Sentence(
        "What was checked is in order; something is missing for certainty.",
        "確認できた範囲に問題はありませんが、確実と言うにはまだ足りないものがあります。",
    ),
    # the whole ---------------------------------------------------------------
    "received_unsigned": Sentence(
        "Nobody has signed the whole: anybody can have put these badges together.",
        "全体への署名がないため、誰がまとめたものか分かりません。",
        "Ask its sender for one that is signed and made for you.",
        "署名され、あなた宛てに作られたものを、差出人に依頼してください。",
    ),
    "received_altered": Sentence(
        "It was altered after it was signed, or the signature is wrong.",
        "署名のあとで改変されたか、署名が正しくありません。",
        "Do not rely on it. Ask its sender for it again.",
        "信用せず、差出人にもう一度依頼してください。",
    ),
    "received_presenter_not_shown": Sentence(
        "It was not signed with the key of the one who is said to present it.",
        "提示した人とされる相手の鍵で署名されていません。",
        _DO_NOT_EN,
        _DO_NOT_JA,
    ),
    "received_presenter_unknown": Sentence(
        "The key of the one who presents it is not at hand, so it is not known who signed it.",
        "提示した人の鍵が手元にないため、誰が署名したのか分かりません。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_vocabulary_missing": Sentence(
        "Who signed the whole could not be checked: a vocabulary that a part of it uses is not at "
        "hand.",
        "一部が使う語彙の定義が手元にないため、全体の署名を確かめられません。",
        "Bring a resource pack that holds it, or ask its sender for the badges one by one.",
        "その定義を含むリソースパックを使うか、バッジを一つずつ渡してもらってください。",
    ),
    "received_over": Sentence(
        "It was valid until {end}; that has passed.",
        "有効期限（{end}）が過ぎています。",
        "Ask its sender for a renewed one.",
        "作り直したものを、差出人に依頼してください。",
    ),
    "received_not_begun": Sentence(
        "It is not valid yet (from {start}).",
        "まだ有効期間に入っていません（{start}から）。",
        "Look at it again then, or check this computer's clock.",
        "その日以降に確かめるか、このコンピューターの時計を確認してください。",
    ),
    "received_not_shown": Sentence(
        "Whether it is in order could not be shown.",
        "全体に問題がないことを確認できませんでした。",
        "Look at its checks, and ask its sender for another form of it.",
        "確認の結果を見て、別の形式のものを差出人に依頼してください。",
    ),
    "received_empty": Sentence(
        "It carries no badge.",
        "バッジが入っていません。",
        "Ask its sender whether something was forgotten.",
        "入れ忘れがないか、差出人に確かめてください。",
    ),
    "received_nobody_presents": Sentence(
        "Nobody presents it to you: whoever has a copy can send it.",
        "提示する人の署名がありません。写しを持つ人なら誰でも送れます。",
        "Ask its sender for a presentation that is made for you and answers a challenge of yours.",
        "あなた宛てに作られ、あなたのチャレンジに応える提示を、差出人に依頼してください。",
    ),
    "received_not_bound": Sentence(
        "It came without the signature of the one who shows it: whoever has a copy can send it.",
        "見せた人の署名がありません。写しを持つ人なら誰でも送れます。",
        "Ask the person to show it again with their own wallet, which signs for you.",
        "本人のウォレットから、あなた宛てに署名して見せ直してもらってください。",
    ),
    # for whom ----------------------------------------------------------------
    "received_perhaps_a_copy": Sentence(
        "No challenge was compared, so it may be a copy of one that somebody else was given.",
        "チャレンジを照合していないため、別の相手に渡されたものの写しかもしれません。",
        "If you gave its sender a challenge, enter it. If not, give them one and ask again.",
        "チャレンジを渡していれば入力してください。渡していなければ、渡してから作り直してもらって"
        "ください。",
    ),
    "received_other_challenge": Sentence(
        "It answers another challenge than the one that you gave.",
        "あなたが渡したものとは別のチャレンジに応えています。",
        _ASK_ANEW_EN,
        _ASK_ANEW_JA,
    ),
    "received_for_another": Sentence(
        "It was made for “{domain}”, and you asked as “{you}”.",
        "「{domain}」宛てに作られたものです（確認した宛先：「{you}」）。",
        _ASK_ANEW_EN,
        _ASK_ANEW_JA,
    ),
    "received_for_nobody": Sentence(
        "It was made for nobody in particular, and you asked as “{you}”.",
        "宛先が決められていません（確認した宛先：「{you}」）。",
        _ASK_ANEW_EN,
        _ASK_ANEW_JA,
    ),
    "received_for_anybody": Sentence(
        "It was made for nobody in particular: it can be shown to anybody.",
        "宛先が決められておらず、誰にでも見せられるものです。",
        "If that matters, ask its sender for one that names you.",
        "宛先が重要な場合は、あなた宛てのものを差出人に依頼してください。",
    ),
    "received_recipient_unasked": Sentence(
        "It was made for “{domain}”. Whether that is you was not compared.",
        "「{domain}」宛てに作られています。あなたのことかどうかは照合していません。",
        "Compare it yourself, or enter the name that you gave its sender.",
        "自分で見比べるか、差出人に伝えた名前を入力してください。",
    ),
    # badges ------------------------------------------------------------------
    "received_badge_altered": Sentence(
        "{count:# badge was|# badges were} altered, or badly signed.",
        "改変されたか、署名の正しくないバッジが{count}件あります。",
        _DO_NOT_EN,
        _DO_NOT_JA,
    ),
    "received_badge_forged": Sentence(
        "{count:# badge is|# badges are} not signed by the issuer named in it.",
        "記載された発行者の署名ではないバッジが{count}件あります。",
        _DO_NOT_EN,
        _DO_NOT_JA,
    ),
    "received_badge_taken_over": Sentence(
        "{count:# badge was|# badges were} signed by a holder for another presentation, and taken "
        "out of that one.",
        "別の提示のために持ち主が署名し、そこから取り出されたバッジが{count}件あります。",
        _DO_NOT_EN,
        _DO_NOT_JA,
    ),
    "received_badge_revoked": Sentence(
        "{count:# badge has|# badges have} been withdrawn by the issuer.",
        "発行者が取り消したバッジが{count}件あります。",
        "Ask its sender, or the issuer, why.",
        "理由を差出人か発行者に確かめてください。",
    ),
    "received_badge_suspended": Sentence(
        "{count:# badge is|# badges are} suspended by the issuer for now.",
        "発行者が一時的に停止しているバッジが{count}件あります。",
        "Ask its sender, or the issuer, why.",
        "理由を差出人か発行者に確かめてください。",
    ),
    "received_badge_expired": Sentence(
        "{count:# badge has|# badges have} expired.",
        "有効期限の切れたバッジが{count}件あります。",
        "Ask its sender whether there is a renewed one.",
        "更新されたものがあるか、差出人に確かめてください。",
    ),
    "received_badge_not_begun": Sentence(
        "{count:# badge is|# badges are} not valid yet.",
        "まだ有効期間に入っていないバッジが{count}件あります。",
        "Look at it again then, or check this computer's clock.",
        "その日以降に確かめるか、このコンピューターの時計を確認してください。",
    ),
    "received_badge_unsigned": Sentence(
        "{count:# badge carries|# badges carry} no signature of an issuer: anybody can write that.",
        "発行者の署名がないバッジが{count}件あります。誰でも書けるものです。",
        "Take it for a statement of its sender, or ask the issuer.",
        "差出人の申告として扱うか、発行者に確かめてください。",
    ),
    "received_badge_unreadable": Sentence(
        "{count:# file in it is|# files in it are} no badge, or a broken one.",
        "バッジではないもの、または壊れたバッジが{count}件あります。",
        "Ask its sender for it again.",
        "差出人に、もう一度依頼してください。",
    ),
    "received_not_checkable": Sentence(
        "{count:# badge is|# badges are} secured in a way that could not be checked here.",
        "ここでは確認できない方式や語彙のバッジが{count}件あります。",
        "Look at its checks, or ask the issuer.",
        "確認の結果を見るか、発行者に確かめてください。",
    ),
    "received_key_missing": Sentence(
        "The issuer's key of {count:badge|badges} is not at hand.",
        "発行者の鍵が手元にないバッジが{count}件あります。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_hosted_missing": Sentence(
        "{count:# badge is|# badges are} vouched for by a web page that is not at hand.",
        "ウェブページが証明するバッジのうち、そのページが手元にないものが{count}件あります。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_status_missing": Sentence(
        "Whether {count:badge was|badges were} withdrawn is not known: the issuer's list is not "
        "at hand.",
        "取り消し一覧が手元になく、取り消されたかどうか分からないバッジが{count}件あります。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_status_unreliable": Sentence(
        "The list of withdrawn badges cannot be relied on for {count:badge|badges}.",
        "取り消し一覧が信頼できないバッジが{count}件あります。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_knowledge_old": Sentence(
        "What is known of the issuer of {count:badge|badges} is over a week old, or undated.",
        "発行者の情報が1週間より前のもの、または日付不明のバッジが{count}件あります。",
        _ONLINE_EN,
        _ONLINE_JA,
    ),
    "received_issuer_unknown": Sentence(
        "{count:# badge is|# badges are} by an issuer that neither you nor a list at hand knows.",
        "発行者が、手元の一覧にもなく、登録もされていないバッジが{count}件あります。",
        "Find out who that issuer is, or bring a list of known issuers.",
        "発行者が何者かを確かめるか、発行者の一覧を用意してください。",
    ),
    "received_issuer_changed": Sentence(
        "{count:# badge is|# badges are} signed by a known issuer with a key not known before.",
        "知られている発行者の、以前はなかった鍵で署名されたバッジが{count}件あります。",
        "Ask that issuer whether it changed its key.",
        "鍵を変更したか、発行者に確かめてください。",
    ),
    "received_issuer_denied": Sentence(
        "{count:# badge is|# badges are} by an issuer that you said you do not accept.",
        "信用しないと登録した発行者のバッジが{count}件あります。",
        "Look at it on the page of that issuer.",
        "その発行者のページで確かめてください。",
    ),
    "received_inside_bad": Sentence(
        "Something inside {count:badge|badges} was altered, withdrawn, or is not what it says.",
        "中に、改変・取り消し・偽りのあるものを含むバッジが{count}件あります。",
        "Look at what it holds, one by one.",
        "中のものを一つずつ確かめてください。",
    ),
    "received_inside_open": Sentence(
        "Not all inside {count:badge|badges} could be shown to be in order.",
        "中のすべてに問題がないとは確認できなかったバッジが{count}件あります。",
        "Look at what it holds, one by one.",
        "中のものを一つずつ確かめてください。",
    ),
    "received_nested": Sentence(
        "{count:# part is|# parts are} a presentation in turn, made by somebody for somebody.",
        "提示の中に、別の提示が{count}件入っています。",
        "Ask its sender for the badges themselves.",
        "バッジそのものを、差出人に依頼してください。",
    ),
    "received_base_proof": Sentence(
        "{count:# badge came|# badges came} with the whole signature that is meant for its holder "
        "alone: whoever has it can show parts of the badge.",
        "本来は本人だけが持つ、もとの署名がそのまま付いたバッジが{count}件あります。"
        "これを持つ人は誰でも、バッジの一部を選んで示せます。",
        "Ask its sender to share the badge anew, with only the parts to be shown. Do not pass this "
        "one on.",
        "見せる部分だけを選んで共有し直すよう、差出人に依頼してください。"
        "このファイルは、ほかの人に渡さないでください。",
    ),
    "received_attachment_altered": Sentence(
        "{count:# file that goes along is|# files that go along are} not what the sender signed "
        "for.",
        "差出人が署名したものと異なる添付ファイルが{count}件あります。",
        "Do not rely on it. Ask its sender for it again.",
        "信用せず、差出人にもう一度依頼してください。",
    ),
    "received_attachment_unsure": Sentence(
        "Whether {count:file is|files are} what the sender put there could not be checked.",
        "差出人が添えたものかどうか確認できないファイルが{count}件あります。",
        "Ask its sender for one that states a fingerprint (SHA-256) of each file.",
        "各ファイルの指紋（SHA-256）を記したものを、差出人に依頼してください。",
    ),
    "received_resources_elsewhere": Sentence(
        "The sender points to {count:# file|# files} that {count:was|were} not looked at.",
        "差出人が参照しているファイルのうち、{count}件は確認していません。",
        "If it matters, ask its sender for a portfolio that carries all of its files.",
        "必要な場合は、すべてのファイルを中に収めたものを、差出人に依頼してください。",
    ),
    # whose they are ------------------------------------------------------------
    "received_other_key": Sentence(
        "{count:# badge was|# badges were} issued to another key than the one that presents it.",
        "提示した人の鍵とは別の鍵に発行されたバッジが{count}件あります。",
        "Make sure by other means that its sender is the one it was issued to.",
        "差出人に発行されたものか、別の方法で確かめてください。",
    ),
    "received_other_email": Sentence(
        "{count:# badge was|# badges were} issued to another e-mail address than the one you "
        "entered.",
        "入力されたメールアドレスとは別のアドレスに発行されたバッジが{count}件あります。",
        "Ask its sender whether they have another address.",
        "ほかのアドレスがあるか、差出人に確かめてください。",
    ),
    "received_by_email": Sentence(
        "{count:# badge names its|# badges name their} owner by an e-mail address alone; no key "
        "shows whose that is.",
        "持ち主がメールアドレスだけで示されたバッジが{count}件あります。"
        "誰のアドレスかを示す鍵はありません。",
        "Enter the address that its sender writes from, to compare it.",
        "差出人が使っているアドレスを入力すると、照合できます。",
    ),
    "received_to_nobody": Sentence(
        "{count:# badge does|# badges do} not say to whom it was issued.",
        "誰に発行されたのか書かれていないバッジが{count}件あります。",
        "Make sure by other means that its sender is the one it was issued to.",
        "差出人に発行されたものか、別の方法で確かめてください。",
    ),
    # notes -------------------------------------------------------------------
    "received_pages_prove_nothing": Sentence(
        "What the pages of this document show was not checked: only what it carries inside was.",
        "この文書のページに表示された内容は確認していません。"
        "確認したのは、中に入っている提示だけです。",
    ),
    "received_others_not_checked": Sentence(
        "It holds {count:other file|other files}, into which nobody looked.",
        "ほかに{count}件のファイルが入っていますが、中は見ていません。",
    ),
    "received_shown_by_key": Sentence(
        "Whoever showed it has the key that the issuer wrote into it, and signed for this reader "
        "with it. A key is no name.",
        "発行者が記した鍵を持つ人が、この相手宛てに署名して見せています。"
        "鍵だけでは、名前までは分かりません。",
    ),
    "received_words_signed": Sentence(
        "Title, text, name, purpose and headings are the sender's own words, which they signed. "
        "Nobody else vouches for them.",
        "題名、本文、名前、目的、見出しは、差出人自身の言葉です（署名されています）。"
        "ほかの誰かが保証したものではありません。",
    ),
    "received_words_not_signed": Sentence(
        "Title, text, name, purpose and headings are words of the sender that nobody is shown to "
        "have signed.",
        "題名、本文、名前、目的、見出しは差出人の言葉で、誰が署名したかは示されていません。",
    ),
    # whose a badge is -----------------------------------
    "bond_key": Sentence("issued to the key that presents it", "提示した人の鍵に発行"),
    "bond_other_key": Sentence("issued to another key", "別の鍵に発行"),
    "bond_email": Sentence("issued to an e-mail address", "メールアドレスに発行"),
    "bond_uncompared": Sentence(
        "issued to a key; nobody is shown to present it",
        "鍵に発行（提示した人は示されていません）",
    ),
    "bond_nobody": Sentence("does not say to whom it was issued", "発行先の記載なし"),
    # what kind of file -----------------------------------------------------------
    "file_kind_presentation": Sentence("Presentation", "提示"),
    "file_kind_token": Sentence("Presentation as a token", "提示（トークン）"),
    "file_kind_code": Sentence("QR code", "QRコード"),
    "file_kind_pdf": Sentence("PDF", "PDF ファイル"),
    "file_kind_page": Sentence("Web page", "ウェブページ"),
    "file_kind_zip": Sentence("ZIP", "ZIP ファイル"),
    "file_kind_badge": Sentence("Badge", "バッジ"),
    "file_kind_other": Sentence("Other", "その他"),
    # what stands before a value ---------------------------------------------------
    "received_who": Sentence("Presented by", "提示した人"),
    "received_key": Sentence("Key", "鍵"),
    "received_for": Sentence("Made for", "宛先"),
    "received_purpose": Sentence("Purpose", "目的"),
    "received_until": Sentence("Valid until", "有効期限"),
    "received_text": Sentence("The sender's text", "差出人の文"),
    "received_badge_number": Sentence("Badge", "バッジ"),
    "received_title": Sentence("Title", "題名"),
    "received_counts": Sentence(
        "{good} in order, {unknown} not certain, {bad} not in order",
        "問題なし{good}件、不確か{unknown}件、問題あり{bad}件",
    ),
    "received_row": Sentence("{file}: {counts}. {answer}", "{file}：{counts}。{answer}"),
    "received_checks": Sentence("What was checked", "確認の内容"),
    "received_missing": Sentence("What is missing for certainty", "確実と言うには足りないもの"),
    "received_missing_nothing": Sentence("Nothing is missing.", "足りないものはありません。"),
    "received_notes": Sentence("Please note", "ご注意"),
    "received_name_claimed": Sentence("{name} (as they call themselves)", "{name}（本人の申告）"),
    "received_nobody": Sentence("nobody is shown to", "示されていません"),
    "received_anybody": Sentence("nobody in particular", "特定の宛先なし"),
    # the table of many ---------------------------------------------------------------
    "applicants_title": Sentence(
        "What was handed over, checked on {moment}", "受け取ったものの確認（{moment}）"
    ),
    "applicants_count": Sentence(
        "{files:# file|# files}, each checked by itself and offline.",
        "{files}件のファイルを、ネットワークを使わずに一つずつ確認しました。",
    ),
    "report_not_proof_table": Sentence(
        "This table is no proof by itself: each file is, and can be checked again.",
        "この表自体は証明ではありません。証明は各ファイルで、いつでも確かめ直せます。",
    ),
    "applicants_column_name": Sentence("Name, as claimed", "名前（申告）"),
    "applicants_column_holder": Sentence("Signed by", "署名した人"),
    "applicants_column_recipient": Sentence("Made for", "宛先"),
    "applicants_column_badges": Sentence("Badges", "バッジ"),
    "applicants_column_good": Sentence("In order", "問題なし"),
    "applicants_column_unknown": Sentence("Not certain", "不確か"),
    "applicants_column_bad": Sentence("Not in order", "問題あり"),
    "applicants_column_verdict": Sentence("What came out", "結果"),
    "applicants_column_missing": Sentence("What is missing", "足りないもの"),
    "applicants_column_titles": Sentence("Titles", "バッジの名前"),
    "applicants_column_file": Sentence("File", "ファイル"),
    "applicants_column_sha256": Sentence("Fingerprint (SHA-256)", "指紋（SHA-256）"),
    "cli_table_written": Sentence(
        "Written: {file} ({count:row|rows}). It holds personal data: give it only to people who "
        "may see it.",
        "書き込みました: {file}（{count}行）。個人情報を含みます。"
        "見せてよい相手にだけ渡してください。",
    ),
    "table_one_folder": Sentence(
        "A table needs a folder, or files, and a name that ends in .csv or .html.",
        "表を作るには、フォルダーかファイルと、.csv か .html で終わる名前が必要です。",
        "For example: tsumiki verify FOLDER --table applicants.csv",
        "例: tsumiki verify フォルダー --table applicants.csv",
    ),
    "table_is_offline": Sentence(
        "A table is made offline: nobody is asked about hundreds of people at once.",
        "表はネットワークなしで作ります。大勢について一度に問い合わせることはしません。",
        "Bring what is known with --resources, or check single files with --online.",
        "--resources で情報を渡すか、ファイルごとに --online で確かめてください。",
    ),
    "table_empty": Sentence(
        "There is no file in that folder.",
        "そのフォルダーにはファイルがありません。",
        "Check its name.",
        "名前を確かめてください。",
    ),
}
