"""Words of a portfolio on paper and as a page: they speak to its reader, not to the learner."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # cover and summary ---------------------------------------------------------
    "paper_portfolio": Sentence("Portfolio", "ポートフォリオ"),
    "paper_certificate": Sentence("Certificate", "証書"),
    "paper_untitled": Sentence("Portfolio of badges", "バッジのポートフォリオ"),
    "paper_of": Sentence("By", "作成者"),
    "paper_for": Sentence("For", "宛先"),
    "paper_purpose": Sentence("Purpose", "目的"),
    "paper_signed": Sentence("Signed", "署名した日"),
    "paper_until": Sentence("Valid until", "有効期限"),
    "paper_made": Sentence("Made", "作成日"),
    "paper_holder": Sentence("Signed with the key", "署名に使った鍵"),
    "paper_challenge": Sentence("In answer to", "応えたチャレンジ"),
    "paper_digest": Sentence("Fingerprint (SHA-256)", "指紋（SHA-256）"),
    "paper_contents": Sentence("Contents", "内容"),
    "paper_count": Sentence("{count:badge|badges}", "バッジ{count}件"),
    "paper_count_named": Sentence("{counted}: {names}", "{counted}：{names}"),
    "paper_issuers": Sentence("Issued by", "発行者"),
    "paper_and_more": Sentence("{names} and {count:# more|# more}", "{names}、ほか{count}者"),
    "paper_counted": Sentence("{name} ({count})", "{name}（{count}件）"),
    "paper_running": Sentence("{title} · for {recipient}", "{title} · {recipient} 宛て"),
    "paper_summary": Sentence("What is in it", "内容の一覧"),
    "paper_number": Sentence("No.", "番号"),
    "paper_badge": Sentence("Badge", "バッジ"),
    "paper_issuer": Sentence("Issuer", "発行者"),
    "paper_awarded": Sentence("Awarded", "授与日"),
    "paper_ends": Sentence("Valid until", "有効期限"),
    "paper_label": Sentence("Proof", "証明の種類"),
    "paper_page": Sentence("Page", "ページ"),
    "paper_no_end": Sentence("No end stated", "期限の記載なし"),
    "paper_not_stated": Sentence("Not stated", "記載なし"),
    "paper_pathway": Sentence("Pathway", "学びの道筋"),
    "paper_pathway_about": Sentence(
        "The learner’s program drew this from the badges that the learner holds. It is no part of "
        "what an issuer signed.",
        "学習者が持っているバッジをもとに、学習者のプログラムが描いた図です。"
        "発行者が署名したものではありません。",
    ),
    "paper_pathway_sheet": Sentence(
        "This page has the size {sheet}, so that its letters can be read.",
        "文字を読める大きさにするため、このページは {sheet} 判です。",
    ),
    # a badge -------------------------------------------------------------------
    "paper_awarded_to": Sentence("Awarded to {name}", "{name} さんに授与"),
    "paper_nobody": Sentence(
        "The recipient is not named.", "受け取る人の名前は記載されていません。"
    ),
    "paper_identifier": Sentence("Identifier", "識別子"),
    "paper_address": Sentence("Address of its page", "バッジのページ"),
    "paper_issuer_id": Sentence("Identifier of the issuer", "発行者の識別子"),
    "paper_standard": Sentence("Standard", "規格"),
    "paper_inside": Sentence("Badges inside", "中に入っているバッジ"),
    "paper_picture_of": Sentence("Picture of the badge “{title}”", "バッジ「{title}」の画像"),
    "paper_no_picture": Sentence(
        "The badge “{title}” brings no picture; this is a tile drawn in its place.",
        "バッジ「{title}」には画像がないため、代わりの絵柄です。",
    ),
    "paper_picture_around": Sentence(
        "The picture is the wrapping of the badge; no proof covers it.",
        "画像はバッジの入れ物で、証明の対象ではありません。",
    ),
    "paper_picture_from": Sentence(
        "The picture was fetched later from {host}; it is no part of the badge.",
        "画像は後から {host} で取得したもので、バッジの一部ではありません。",
    ),
    "paper_hidden": Sentence("Not shown by the learner", "学習者が示していない項目"),
    "paper_hidden_more": Sentence(
        "and up to {count:more part|more parts} without a name",
        "ほかに、名前の分からない項目が最大{count}件",
    ),
    # where all of it is left out; other members are called as in the window (``portfolio_fields``)
    "paper_field_credential_subject": Sentence(
        "All that is said of the learner", "学習者についての記載すべて"
    ),
    "paper_field_achievement": Sentence("All about the achievement", "成果についての記載すべて"),
    "paper_facts": Sentence("To look it up", "照会のための情報"),
    "paper_file": Sentence("The file inside", "中に入っているファイル"),
    "paper_signature": Sentence("What was signed", "署名の情報"),
    "paper_short_inner": Sentence("Not all inside in order", "中に要確認のものあり"),
    # labels: what a badge is ---------------------------------------------------
    "paper_label_signed": Sentence("Signed badge", "署名付きバッジ"),
    "paper_label_signed_about": Sentence(
        "The badge travels whole, with its issuer’s signature.",
        "発行者の署名ごと、バッジの全体が入っています。",
    ),
    "paper_label_part": Sentence("Part of a badge", "バッジの一部"),
    "paper_label_part_about": Sentence(
        "The learner shows chosen fields. What is shown still carries the issuer’s signature.",
        "学習者が選んだ項目だけが入っています。示された部分は、発行者の署名で確かめられます。",
    ),
    "paper_label_hosted": Sentence("Copy of a hosted badge", "ウェブ上のバッジの写し"),
    "paper_label_hosted_about": Sentence(
        "It carries no signature of its issuer. The issuer’s own page says whether it is true; the "
        "learner’s signature only shows that this copy was not changed since.",
        "発行者の署名はなく、発行者のページと照らし合わせて確かめる形式です。"
        "学習者の署名が示すのは、この写しがその後変わっていないことだけです。",
    ),
    "paper_label_attached": Sentence("Signed badge, attached", "署名付きバッジ（添付）"),
    "paper_label_attached_about": Sentence(
        "The badge is attached as it is, with the signature or seal that is in it.",
        "中に入っている署名やシールごと、元のままの形で添付されています。",
    ),
    "paper_label_unsigned": Sentence("Not signed", "署名なし"),
    "paper_label_unsigned_about": Sentence(
        "No issuer has signed it: anybody could have written it. The learner’s signature only "
        "shows that it was not changed since.",
        "発行者の署名がなく、誰でも書くことができたものです。"
        "学習者の署名が示すのは、その後変わっていないことだけです。",
    ),
    # how a badge stood when the document was made ------------------------------
    "paper_mark_bad": Sentence("Warning", "警告"),
    "paper_mark_caution": Sentence("Please note", "注意"),
    "paper_mark_neutral": Sentence("For you to check", "確認が必要"),
    "paper_mark_good": Sentence("No fault found", "問題なし"),
    "paper_state_good": Sentence(
        "The learner’s program found no fault on {date}; a registry that it knows lists the "
        "issuer.",
        "{date}に学習者のプログラムで確認し、問題は見つかりませんでした。"
        "発行者は、そのプログラムが知る名簿に載っています。",
    ),
    "paper_state_issuer_open": Sentence(
        "No fault was found on {date}. Who the issuer is was not confirmed by a registry.",
        "{date}の確認では問題は見つかりませんでした。発行者が誰かは、名簿では確かめられていません。",
    ),
    "paper_state_old": Sentence(
        "No fault was found, but what was known of the issuer on {date} was over a week old or of "
        "unknown age.",
        "問題は見つかりませんでしたが、{date}の時点で、発行者の情報は1週間以上前のものか、"
        "いつのものか分からないものでした。",
    ),
    "paper_state_inner": Sentence(
        "Not everything inside it was in order on {date}.",
        "{date}の時点で、中に問題のあるものや確認できないものが含まれています。",
    ),
    "paper_state_denied": Sentence(
        "The learner has marked this issuer as one not to be trusted.",
        "学習者が、信用しない発行者としている発行者のバッジです。",
    ),
    "paper_state_malformed": Sentence(
        "It is not built as a badge should be, so it cannot be relied on.",
        "バッジとして正しい形式ではないため、信頼できません。",
    ),
    "paper_state_unsupported": Sentence(
        "The learner’s program cannot check the way in which it is secured.",
        "保護の方式が、学習者のプログラムでは確認できないものです。",
    ),
    "paper_state_unsigned": Sentence(
        "Nobody has signed it, so anybody could have written it.",
        "署名がないため、誰でも書くことができたものです。",
    ),
    "paper_state_context_unavailable": Sentence(
        "A vocabulary that it uses was not at hand, so it could not be checked.",
        "使われている語彙の定義が手元になく、確認できませんでした。",
    ),
    "paper_state_hosted_unavailable": Sentence(
        "The issuer’s page that vouches for it had not been fetched.",
        "このバッジを証明する発行者のページを、まだ取得していませんでした。",
    ),
    "paper_state_unknown_key": Sentence(
        "The issuer’s key was not at hand, so it is not known who signed it.",
        "発行者の鍵が手元になく、誰が署名したかは確認できていません。",
    ),
    "paper_state_invalid_signature": Sentence(
        "Altered or badly signed: what it says is not what was signed.",
        "改変されたか、署名が正しくありません。内容が署名と一致しません。",
    ),
    "paper_state_issuer_mismatch": Sentence(
        "Its signature is not shown to be of the issuer that it names.",
        "署名が、記載された発行者のものだとは示されていません。",
    ),
    "paper_state_not_yet_valid": Sentence(
        "It was not valid yet on {date}.", "{date}の時点で、まだ有効期間に入っていません。"
    ),
    "paper_state_revoked": Sentence(
        "The issuer has withdrawn it.", "発行者が取り消したバッジです。"
    ),
    "paper_state_suspended": Sentence(
        "The issuer has suspended it for now.", "発行者が一時的に停止しているバッジです。"
    ),
    "paper_state_status_invalid": Sentence(
        "The issuer’s list of withdrawn badges could not be relied on.",
        "発行者の取り消し一覧が、信頼できるものではありませんでした。",
    ),
    "paper_state_expired": Sentence(
        "It was in order, and has expired.", "正しいものですが、有効期限が切れています。"
    ),
    "paper_state_status_unavailable": Sentence(
        "The signature is good; whether it was withdrawn was not known.",
        "署名は正しいものですが、取り消されていないかどうかは分かりませんでした。",
    ),
    "paper_only_said": Sentence(
        "This only stands in the file. Nothing shows that the issuer wrote it.",
        "ファイルにこう書かれているだけで、発行者が書いたものだとは示されていません。",
    ),
    # what was checked ----------------------------------------------------------
    "paper_checks": Sentence("What was checked", "確認した項目"),
    "paper_checks_about": Sentence(
        "By the learner’s program, without the network, on {moment}",
        "{moment} に、学習者のプログラムがネットワークを使わずに確認",
    ),
    "paper_check": Sentence("Question", "項目"),
    "paper_outcome": Sentence("Answer", "結果"),
    "paper_as_of": Sentence("As of", "いつの情報か"),
    # how to check --------------------------------------------------------------
    "paper_how": Sentence("How to check this", "確かめ方"),
    "paper_who": Sentence(
        "Until {until}, {recipient} can check that every signed badge is as its issuer signed it "
        "and that one key put them together for {recipient}.",
        "{recipient} は、{until}まで、署名付きのバッジが発行者の署名したままであることと、"
        "一つの鍵が {recipient} のためにまとめたことを確かめられます。",
    ),
    "paper_who_anybody": Sentence(
        "Until {until}, whoever has this can check that every signed badge is as its issuer signed "
        "it and that one key put them together.",
        "これを手にした人は、{until}まで、署名付きのバッジが発行者の署名したままであることと、"
        "一つの鍵がまとめたことを確かめられます。",
    ),
    "paper_how_pdf": Sentence(
        "Open this PDF file in Tsumiki, or open the file “{file}” that is attached to it in any "
        "program that checks W3C verifiable presentations; no account is needed.",
        "この PDF ファイルを Tsumiki で開くか、添付されている「{file}」を、W3C の検証可能な"
        "プレゼンテーションに対応したプログラムで開いてください。アカウントは要りません。",
    ),
    "paper_how_html": Sentence(
        "Open this file in Tsumiki, or give the presentation inside it to any program that checks "
        "W3C verifiable presentations; no account is needed.",
        "このファイルを Tsumiki で開くか、中に入っているプレゼンテーションを、W3C の検証可能な"
        "プレゼンテーションに対応したプログラムに渡してください。アカウントは要りません。",
    ),
    "paper_who_badge": Sentence(
        "Whoever has this file can check the badge that is attached to it.",
        "このファイルを手にした人は、添付されているバッジを確かめられます。",
    ),
    "paper_how_badge": Sentence(
        "Open this PDF file in Tsumiki, or the file “{file}” that is attached to it in any program "
        "that checks badges; no account is needed.",
        "この PDF ファイルを Tsumiki で開くか、添付されている「{file}」を、バッジの確認に対応した"
        "プログラムで開いてください。アカウントは要りません。",
    ),
    "paper_copy_pdf": Sentence(
        "What can be read here is a copy. Print and layout prove nothing, nor does what the "
        "learner’s program found; what counts is the signed file inside.",
        "ここで読めるのは写しです。印刷や見た目も、学習者のプログラムによる確認の結果も証拠にはならず、"
        "根拠になるのは中に入っている署名付きのファイルです。",
    ),
    "paper_copy_html": Sentence(
        "This page is a copy to read. It checks nothing itself, and anybody could change what it "
        "shows; what counts is the signed presentation inside.",
        "このページは読むための写しです。ページ自体は何も確かめず、表示は誰でも変えられます。"
        "根拠になるのは、中に入っている署名付きのプレゼンテーションです。",
    ),
    "paper_copies": Sentence(
        "A file can be passed on. That somebody holds it does not show that it is theirs: ask for "
        "one made in answer to a challenge of your own.",
        "ファイルは人から人へ渡せます。持っているだけでは本人のものだとは言えないため、"
        "必要なら、こちらで決めたチャレンジに応えて作り直してもらってください。",
    ),
    "paper_labels": Sentence("What the labels mean", "証明の種類について"),
    "paper_unshowable": Sentence(
        "No font on the computer that made this has some of the letters. They are written as their "
        "numbers, such as {example}.",
        "作成したコンピューターのフォントにない文字は、{example} のように番号で表しています。",
    ),
    # QR codes ------------------------------------------------------------------
    "paper_qr_portfolio": Sentence(
        "This code holds the whole signed presentation (PixelPass). Tsumiki reads it from a "
        "picture or a camera, without the network.",
        "署名付きのプレゼンテーション全体が入ったコードです（PixelPass）。Tsumiki では、"
        "画像やカメラから、ネットワークなしで読み取れます。",
    ),
    "paper_qr_badge": Sentence(
        "This code holds the badge itself (PixelPass), without the learner’s signature.",
        "バッジそのものが入ったコードです（PixelPass）。学習者の署名は入っていません。",
    ),
    "paper_qr_hosted": Sentence(
        "This code is the address of the issuer’s page for this badge: {url}",
        "このバッジについての発行者のページのアドレスです：{url}",
    ),
    "paper_qr_alt": Sentence("QR code", "QRコード"),
    # the archive ---------------------------------------------------------------
    "paper_readme": Sentence(
        "Everything here says the same; the signed files are the ones to check.",
        "どれも同じ内容です。確かめるときは、署名付きのファイルを使ってください。",
    ),
    "paper_readme_vp": Sentence(
        "the signed presentation, for programs", "署名付きのプレゼンテーション（プログラム用）"
    ),
    "paper_readme_jwt": Sentence("the same as a signed token", "同じ内容の署名付きトークン"),
    "paper_readme_html": Sentence(
        "the same to read in a browser", "同じ内容をブラウザで読むためのページ"
    ),
    "paper_readme_pdf": Sentence(
        "the same to read and print", "同じ内容を読む・印刷するための PDF"
    ),
    "paper_readme_badges": Sentence(
        "badges that are shown whole, byte for byte as the learner received them",
        "全体が示されているバッジの、受け取ったままの原本",
    ),
    # fields that professional networks ask for ---------------------------------
    "profile_field_name": Sentence("Name", "資格・免許・認定証の名称"),
    "profile_field_organisation": Sentence("Issuing organization", "発行機関"),
    "profile_field_issued": Sentence("Issue date", "発行日"),
    "profile_field_expires": Sentence("Expiration date", "有効期限"),
    "profile_field_id": Sentence("Credential ID", "認定ID"),
    "profile_field_url": Sentence("Credential URL", "認定URL"),
    "profile_field_skills": Sentence("Skills", "スキル"),
    "profile_month": Sentence("{month} {year}", "{year}年{month}月"),
    # what cannot be made -------------------------------------------------------
    "portfolio_pdf_failed": Sentence(
        "The PDF could not be laid out ({reason}).",
        "PDF を組み上げられませんでした（{reason}）。",
        "Save it as a web page or as the plain presentation instead, and report this.",
        "ウェブページか、プレゼンテーションのファイルとして保存し、この不具合を報告してください。",
    ),
    "certificate_wrong_ending": Sentence(
        "A badge cannot be written as {name}.",
        "バッジを {name} として書き出すことはできません。",
        "Choose a name that ends in .pdf, .png, .svg, .json, .jwt or .sd-jwt.",
        ".pdf、.png、.svg、.json、.jwt、.sd-jwt のいずれかで終わる名前にしてください。",
    ),
    "certificate_other_form": Sentence(
        "This badge is of another kind than the name of the file says.",
        "ファイル名の拡張子が、このバッジの形式と合っていません。",
        "Choose a name that ends in {ending}.",
        "{ending} で終わる名前にしてください。",
    ),
    "badge_cannot_be_baked": Sentence(
        "“{badge}” is of a kind that the standard does not put into pictures.",
        "「{badge}」は、規格では画像に埋め込めない形式です。",
        "Send its file instead.",
        "ファイルのまま送ってください。",
    ),
}
