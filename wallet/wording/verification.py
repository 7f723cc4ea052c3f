"""What each check found: how the badge is built, its signature, its issuer, its dates."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK = ("Ask the issuer for a corrected badge.", "発行者に、訂正したバッジを依頼してください。")

SENTENCES: dict[str, Sentence] = {
    "not_reached": Sentence(
        "Not checked, because an earlier check settled the matter.",
        "前の確認で結論が出たため、確認していません。",
    ),
    # structure ---------------------------------------------------------------
    "structure_good": Sentence(
        "It is built as a badge should be.",
        "バッジとして正しい形式です。",
    ),
    "no_base_context": Sentence(
        "It does not say which standard it follows.",
        "どの規格に従うものか書かれていません。",
        *_ASK,
    ),
    "no_credential_type": Sentence(
        "It does not call itself a {type}.",
        "種別「{type}」が書かれていません。",
        *_ASK,
    ),
    "bad_id": Sentence(
        "The identifier in “{member}” is not one that can be used.",
        "「{member}」の識別子が正しくありません。",
        *_ASK,
    ),
    "no_issuer": Sentence(
        "It does not name an issuer.",
        "発行者が書かれていません。",
        *_ASK,
    ),
    "no_subject": Sentence(
        "It does not say whom it is about.",
        "誰についてのものか書かれていません。",
        *_ASK,
    ),
    "no_badge_class": Sentence(
        "It does not say which badge was awarded.",
        "どのバッジを授与したのか書かれていません。",
        *_ASK,
    ),
    "no_issue_date": Sentence(
        "It does not say when it was issued.",
        "発行日が書かれていません。",
        *_ASK,
    ),
    "bad_date": Sentence(
        "The date in “{member}” cannot be read.",
        "「{member}」の日付を読めません。",
        *_ASK,
    ),
    "dates_reversed": Sentence(
        "It ends before it begins.",
        "有効期間の終わりが始まりより前になっています。",
        *_ASK,
    ),
    "status_without_type": Sentence(
        "It points to a list of withdrawn badges without saying what kind of list.",
        "取り消し一覧への参照に、種類が書かれていません。",
        *_ASK,
    ),
    "bad_inner": Sentence(
        "It holds something that is no badge.",
        "バッジではないものが含まれています。",
        *_ASK,
    ),
    "bad_proof": Sentence(
        "Its signature is not written as a signature should be.",
        "署名の書き方が正しくありません。",
        *_ASK,
    ),
    "described_twice": Sentence(
        "It says something about itself where that could be overlooked ({path}).",
        "自分自身についての内容が、見落とされやすい場所（{path}）に書かれています。",
        *_ASK,
    ),
    "too_many_proofs": Sentence(
        "It carries more than {limit} signatures.",
        "署名が{limit}件を超えています。",
        *_ASK,
    ),
    "too_many_statuses": Sentence(
        "It points to more than {limit} lists of withdrawn badges.",
        "取り消し一覧への参照が{limit}件を超えています。",
        *_ASK,
    ),
    "token_type": Sentence(
        "It calls itself “{type}”, which is no kind of badge.",
        "種類「{type}」はバッジのものではありません。",
        *_ASK,
    ),
    "claims_disagree": Sentence(
        "It says two different things about the same matter ({claim}).",
        "同じ事柄について、二通りの内容が書かれています（{claim}）。",
        *_ASK,
    ),
    "claim_withheld": Sentence(
        "It was issued so that something can be left out which must always be shown ({claim}).",
        "必ず示さなければならない項目（{claim}）を省けるように発行されています。",
        *_ASK,
    ),
    # proof -------------------------------------------------------------------
    "proof_good": Sentence(
        "The signature is good: nothing was changed since it was signed.",
        "署名は正しく、署名されてから内容は変わっていません。",
    ),
    "signature_wrong": Sentence(
        "The signature does not fit: the badge was changed after it was signed, or badly signed.",
        "署名が一致しません。署名後に改変されたか、署名が誤っています。",
        "Do not rely on it. Ask the issuer for the original.",
        "信用せず、発行者に元のものを依頼してください。",
    ),
    "unsigned": Sentence(
        "It carries no signature.",
        "署名がありません。",
        "Ask the issuer for a signed one.",
        "発行者に署名のあるものを依頼してください。",
    ),
    "unknown_suite": Sentence(
        "It is signed in a way that Tsumiki cannot check ({suite}).",
        "Tsumiki では確認できない方式で署名されています（{suite}）。",
    ),
    "unknown_header": Sentence(
        "Its signature asks for rules that Tsumiki does not know ({suite}).",
        "署名が、Tsumiki の知らない規則を求めています（{suite}）。",
    ),
    "algorithm_proves_nothing": Sentence(
        "Its signature is of a kind that anybody could make ({suite}).",
        "誰でも作れる種類の署名です（{suite}）。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "disclosure_not_signed": Sentence(
        "{count:# part of it is|# parts of it are} not covered by the issuer's signature: "
        "added or changed later.",
        "発行者の署名が及ばない部分が{count}か所あります。後から追加または変更されたものです。",
        "Do not rely on it. Ask its holder for it again.",
        "信用せず、持ち主にもう一度提示してもらってください。",
    ),
    "proof_incomplete": Sentence(
        "Its signature lacks what is needed to check it.",
        "署名に、確認に必要な情報が欠けています。",
        *_ASK,
    ),
    "wrong_purpose": Sentence(
        "It was signed for another purpose ({purpose}).",
        "別の目的（{purpose}）のための署名です。",
        *_ASK,
    ),
    "previous_proof_missing": Sentence(
        "Its signature builds on another one that is missing.",
        "この署名の前提となる署名がありません。",
        *_ASK,
    ),
    "no_key_document": Sentence(
        "The issuer's key is not at hand.",
        "発行者の鍵が手元にありません。",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "key_not_listed": Sentence(
        "The issuer's page at {url} does not name the key that signed.",
        "発行者のページ（{url}）に、署名に使われた鍵がありません。",
        "Fetch the page again when you are online; the copy may be too old.",
        "写しが古いかもしれません。オンラインのときに取得し直してください。",
    ),
    "hosted_unavailable": Sentence(
        "The web page that vouches for it has not been fetched: {url}",
        "このバッジを証明するページを取得していません：{url}",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "hosted_matches": Sentence(
        "It says the same as the issuer's page at {url}.",
        "発行者のページ（{url}）と同じ内容です。",
    ),
    "hosted_differs": Sentence(
        "It does not say the same as the issuer's page at {url} ({member}).",
        "発行者のページ（{url}）と内容が異なります（{member}）。",
        "Do not rely on it. Ask the issuer for the original.",
        "信用せず、発行者に元のものを依頼してください。",
    ),
    "hosted_withdrawn": Sentence(
        "The issuer's page at {url} speaks of this badge.",
        "発行者のページ（{url}）に、このバッジについての記載があります。",
    ),
    # whose key ---------------------------------------------------------------
    "key_is_issuers": Sentence(
        "The key that signed is published by {issuer}.",
        "署名に使われた鍵は、{issuer} が公開しているものです。",
    ),
    "key_of_another": Sentence(
        "The badge names {issuer} as its issuer, but the key belongs to {controller}.",
        "発行者は {issuer} と書かれていますが、鍵は {controller} のものです。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "key_only_inside": Sentence(
        "The key came with the badge itself. That it is {issuer}'s is not known.",
        "鍵はバッジ自身に付いてきたものです。{issuer} のものかどうかは分かりません。",
        "Fetch the issuer's keys once when you are online.",
        "オンラインのときに、発行者の鍵を一度取得してください。",
    ),
    "key_not_published": Sentence(
        "The key came with the badge itself, and {issuer} does not publish it.",
        "鍵はバッジ自身に付いてきたもので、{issuer} は公開していません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "purpose_not_allowed": Sentence(
        "{issuer} publishes the key, but not for signing this kind of thing.",
        "{issuer} はこの鍵を公開していますが、この種の署名には使えません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "owner_disagrees": Sentence(
        "The key says whose it is, but that page does not name the key: {url}",
        "鍵に書かれた持ち主のページに、その鍵がありません：{url}",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "owner_unknown": Sentence(
        "The key says whose it is, but that page is not at hand: {url}",
        "鍵に書かれた持ち主のページが手元にありません：{url}",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "key_revoked": Sentence(
        "{issuer} has withdrawn the key that signed.",
        "署名に使われた鍵は、{issuer} が取り消しています。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "key_expired": Sentence(
        "The key of {issuer} was no longer in force when it signed.",
        "署名の時点で、{issuer} の鍵は有効ではありませんでした。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "key_retired": Sentence(
        "{issuer} published the key when it signed, and has since retired it.",
        "署名の時点で {issuer} が公開していた鍵によるものです。"
        "この鍵は、その後使われなくなりました。",
    ),
    "key_retired_before": Sentence(
        "{issuer} last published the key on {seen}, and nothing shows that it signed before that.",
        "{issuer} が鍵を公開していたことを最後に確認したのは {seen} です。"
        "それより前に署名されたことを示すものがありません。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "key_retired_undated": Sentence(
        "{issuer} no longer publishes the key, and nobody says when it did.",
        "{issuer} は現在この鍵を公開しておらず、いつまで公開していたのか分かりません。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "issuer_not_named": Sentence(
        "It does not name its issuer in a way that can be checked here.",
        "発行者が、ここで確認できる形では書かれていません。",
        "Ask the issuer for a badge that names it.",
        "発行者の名前が入ったものを、発行者に依頼してください。",
    ),
    # a seal and its certificates ---------------------------------------------
    "seal_not_anchored": Sentence(
        "It carries a seal ({suite}), and no certificate is at hand that could show whose.",
        "電子シール（{suite}）が付いていますが、誰のものかを示せる証明書が手元にありません。",
        "Get the certificate of the authority behind it, and import it as a trust anchor.",
        "シールの発行機関の証明書を入手し、トラストアンカーとして取り込んでください。",
    ),
    "seal_certificate_differs": Sentence(
        "The certificate that came with the seal is not the one that it names ({suite}).",
        "シールに付いている証明書が、シールの指す証明書と違います（{suite}）。",
        "Do not rely on it. Ask the issuer for the original.",
        "信用せず、発行者に元のものを依頼してください。",
    ),
    "seal_of_issuer": Sentence(
        "The seal's certificate names the same organisation as the badge: {organisation}.",
        "シールの証明書に、バッジと同じ組織名が記載されています：{organisation}",
    ),
    "seal_of_another": Sentence(
        "The badge names {issuer} as its issuer, but the seal is that of {organisation}.",
        "発行者は {issuer} と書かれていますが、シールは {organisation} のものです。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "seal_name_differs": Sentence(
        "The seal is that of {organisation}. That it goes by the name of {issuer} is not shown.",
        "シールは {organisation} のものです。{issuer} と同じ組織かどうかは示されていません。",
        "Ask the issuer whether both names are its own.",
        "どちらも同じ組織の名前かどうか、発行者に確かめてください。",
    ),
    "seal_not_comparable": Sentence(
        "The seal is that of {organisation}. Nothing shows that this is the issuer, {issuer}.",
        "シールは {organisation} のものです。発行者の {issuer} と同じかどうかは示されていません。",
        "Ask the issuer whether this is its seal.",
        "このシールを使っているかどうか、発行者に確かめてください。",
    ),
    "seal_of_a_person": Sentence(
        "It is sealed with a person's certificate, which does not speak for {issuer}.",
        "個人の証明書で署名されています。{issuer} としての署名かどうかは示されていません。",
        "Ask the issuer for a badge with its own seal.",
        "発行者に、組織のシールが付いたバッジを依頼してください。",
    ),
    "seal_expired": Sentence(
        "A certificate behind the seal of {organisation} was not in force on {moment}.",
        "{organisation} のシールを裏付ける証明書は、{moment} の時点で有効ではありませんでした。",
        "Ask the issuer for a newly sealed badge.",
        "発行者に、シールを付け直したものを依頼してください。",
    ),
    "seal_chain_broken": Sentence(
        "The seal rests on a certificate that was not made for that ({organisation}).",
        "シールが、その用途に使えない証明書に基づいています（{organisation}）。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "seal_chain_unread": Sentence(
        "A certificate behind the seal follows rules that Tsumiki does not know ({organisation}).",
        "シールを裏付ける証明書に、Tsumiki の知らない規則があります（{organisation}）。",
    ),
    "certificates_not_asked": Sentence(
        "Not asked: whether a certificate was withdrawn, and whether the seal is a qualified one."
        " Its time of sealing is what the sealer says; time stamps are not looked at.",
        "証明書の取り消しの有無と、適格電子シールかどうかは確認していません。"
        "シールの日時は作成者の申告によるもので、タイムスタンプは見ていません。",
    ),
    "issuer_page_missing": Sentence(
        "The issuer's page is not at hand: {url}",
        "発行者のページが手元にありません：{url}",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "hosted_within_scope": Sentence(
        "{issuer} keeps its badges at this address.",
        "このアドレスは、{issuer} がバッジを公開している場所です。",
    ),
    "hosted_outside_scope": Sentence(
        "{issuer} does not keep its badges at {url}.",
        "{issuer} は {url} ではバッジを公開していません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    # who is that -------------------------------------------------------------
    "issuer_anchored": Sentence(
        "The registry “{registry}” lists {issuer}.",
        "名簿「{registry}」に {issuer} が載っています。",
    ),
    "issuer_pinned": Sentence(
        "You have said that you know {issuer}.",
        "{issuer} は知っている発行者として登録されています。",
    ),
    "issuer_seen": Sentence(
        "You have met {issuer} before, and have not said that you know it.",
        "{issuer} のバッジを以前にも見ていますが、知っている発行者としては未登録です。",
        "If you know it, choose “I know this issuer”.",
        "知っている発行者であれば、「この発行者を知っている」を選んでください。",
    ),
    "issuer_first_seen": Sentence(
        "Nothing is known of {issuer} here.",
        "{issuer} については、まだ何も分かっていません。",
        "If you know it, choose “I know this issuer”.",
        "知っている発行者であれば、「この発行者を知っている」を選んでください。",
    ),
    "issuer_key_changed": Sentence(
        "You know {issuer}, but it signed with a key that it did not publish then.",
        "{issuer} は知っている発行者ですが、登録時にはなかった鍵で署名されています。",
        "Ask the issuer whether it changed its key, then choose “I know this issuer” again.",
        "鍵を変更したか発行者に確かめてから、もう一度登録してください。",
    ),
    "issuer_id_not_sealed": Sentence(
        "A seal shows an organisation, not that the identifier {issuer} is its own."
        " So neither a registry nor what you said of {issuer} counts here.",
        "シールが示すのは組織であり、識別子 {issuer} がその組織のものかどうかは示しません。"
        "そのため、{issuer} についての登録はここでは使いません。",
    ),
    "issuer_denied": Sentence(
        "You have said that you do not trust {issuer}.",
        "{issuer} は信用しないと登録されています。",
    ),
    # dates -------------------------------------------------------------------
    "within_dates": Sentence("It is valid until {end}.", "有効期限は {end} です。"),
    "no_end_date": Sentence("It has no end date.", "有効期限はありません。"),
    "end_not_shown": Sentence(
        "It does not show whether it ends: that may be among what was left out.",
        "有効期限があるかどうかは示されていません。省かれた項目にあるのかもしれません。",
        "Ask its holder for one that shows it.",
        "その項目も含めて提示してもらってください。",
    ),
    "not_yet_valid": Sentence(
        "It is valid only from {start}.",
        "{start} から有効になります。",
    ),
    "expired": Sentence(
        "It expired on {end}.",
        "{end} に有効期限が切れました。",
        "Ask the issuer whether it can be renewed.",
        "更新できるか、発行者に問い合わせてください。",
    ),
    # presentations -----------------------------------------------------------
    "binding_good": Sentence(
        "It answers the challenge that it was made for.",
        "指定したチャレンジに応えて作られています。",
    ),
    "binding_not_asked": Sentence(
        "Nobody said which challenge it must answer, so it may be a copy.",
        "チャレンジが指定されていないため、写しである可能性があります。",
        "Check it again with the challenge and recipient that you asked for.",
        "依頼したときのチャレンジと宛先を指定して、もう一度確認してください。",
    ),
    "challenge_differs": Sentence(
        "It was made in answer to another challenge.",
        "別のチャレンジに応えて作られています。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "domain_differs": Sentence(
        "It was made for another recipient ({domain}).",
        "別の宛先（{domain}）のために作られています。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_missing": Sentence(
        "Nothing in it shows that the one who hands it over is the one it was issued to.",
        "差し出した人が発行を受けた本人であることを示すものが入っていません。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_malformed": Sentence(
        "What its holder signed for its reader is incomplete ({member}).",
        "持ち主が相手に向けて署名した部分が不完全です（{member}）。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_without_key": Sentence(
        "A holder has signed it, but the issuer did not say whose signature that must be.",
        "持ち主の署名がありますが、だれの署名であるべきかを発行者が定めていません。",
        "Do not take it as proof of who hands it over.",
        "差し出した人が本人である証拠とはしないでください。",
    ),
    "key_binding_wrong": Sentence(
        "The one who hands it over did not sign with the key that it was issued to.",
        "差し出した人の署名が、発行を受けた人の鍵によるものではありません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "key_binding_of_another": Sentence(
        "Its holder signed it with other parts shown than the ones that are here.",
        "持ち主が署名したときと、示されている項目が異なります。",
        "Ask its holder for it again.",
        "持ち主にもう一度提示してもらってください。",
    ),
    "key_binding_unchecked": Sentence(
        "Whether the one who hands it over is its holder could not be checked.",
        "差し出した人が持ち主かどうかを確認できませんでした。",
    ),
    "key_binding_key_unknown": Sentence(
        "Whether the one who hands it over is its holder could not be checked: the holder's key is "
        "not at hand.",
        "持ち主の鍵が手元にないため、差し出した人が持ち主かどうかを確認できませんでした。",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "key_binding_unsupported": Sentence(
        "Its holder signed in a way that Tsumiki cannot check.",
        "持ち主の署名は、Tsumiki では確認できない方式によるものです。",
    ),
    # parts left out ------------------------------------------------------------
    "disclosures_all_shown": Sentence(
        "Nothing that the issuer wrote was left out ({shown:# part was|# parts were} shown "
        "on their own).",
        "発行者が書いた内容はすべて示されています（個別に示された項目：{shown}件）。",
    ),
    "disclosures_some_hidden": Sentence(
        "{shown:# part is|# parts are} shown; up to {hidden:# was|# were} left out by its holder.",
        "{shown}件の項目が示されています。持ち主が省いた項目が最大{hidden}件あります。",
    ),
    "status_not_shown": Sentence(
        "It does not show whether it can be withdrawn: that may be among what was left out.",
        "取り消せるものかどうかは示されていません。省かれた項目にあるのかもしれません。",
        "Ask its holder for one that shows it.",
        "その項目も含めて提示してもらってください。",
    ),
    "subject_is_holder": Sentence(
        "Every badge in it is about the one who presents it.",
        "中のバッジはすべて、提示した人についてのものです。",
    ),
    "subject_not_holder": Sentence(
        "{others} of {count:badge|badges} in it do not name the presenter's key as their subject.",
        "中の{count}件のうち{others}件は、提示した人の鍵を対象としていません。",
        "Make sure by other means that they are about the one who presents them.",
        "提示した人についてのものか、別の方法で確かめてください。",
    ),
    "inner_good": Sentence(
        "Every badge in it ({count}) is in order.",
        "中の{count}件のバッジに問題はありません。",
    ),
    "inner_not_all_good": Sentence(
        "{valid} of {count:badge|badges} in it are in order.",
        "中の{count}件のうち、問題がないのは{valid}件です。",
        "Look at each one.",
        "一つずつ確かめてください。",
    ),
    "inner_empty": Sentence("It holds no badges.", "中にバッジはありません。"),
    # evidence ------------------------------------------------------------------
    "no_evidence_links": Sentence(
        "It points to no page as evidence of what was done.",
        "成果を示すページへのリンクはありません。",
    ),
    "evidence_links_unseen": Sentence(
        "It points to pages ({count}) as evidence of what was done. The address is part of the "
        "badge, not what stands there today.",
        "成果を示すページへのリンクが{count}件あります。"
        "バッジが示しているのはアドレスまでで、今そこにある内容ではありません。",
        "Open them yourself if it matters; Tsumiki asks nobody for them.",
        "必要であれば、ご自分で開いて確かめてください。Tsumiki からは接続しません。",
    ),
    # endorsements --------------------------------------------------------------
    "endorsed_credential": Sentence("Endorsement of this badge", "このバッジへの推薦"),
    "endorsed_issuer": Sentence("Endorsement of its issuer", "発行者への推薦"),
    "endorsed_achievement": Sentence("Endorsement of what was achieved", "達成した内容への推薦"),
    "endorsed_creator": Sentence("Endorsement of who defined it", "達成内容を定めた機関への推薦"),
    "endorsements_none": Sentence("Nobody endorses it in it.", "推薦は含まれていません。"),
    "endorsements_good": Sentence(
        "Endorsed by {endorsers}; every endorsement in it ({count}) is in order.",
        "{endorsers} による推薦があります（{count}件すべて問題ありません）。",
    ),
    "endorsements_not_all_good": Sentence(
        "{good} of {count:endorsement|endorsements} are in order ({endorsers}). "
        "The badge itself stands.",
        "推薦{count}件のうち、問題がないのは{good}件です（{endorsers}）。"
        "バッジ自体の確認結果には影響しません。",
        "Do not rely on the others.",
        "それ以外の推薦は信用しないでください。",
    ),
    "endorsements_not_all_checked": Sentence(
        "{good} of {count:endorsement|endorsements} could be checked and are in order "
        "({endorsers}).",
        "推薦{count}件のうち、確認できて問題がないのは{good}件です（{endorsers}）。",
        "Fetch what is missing once when you are online.",
        "足りない情報を、オンラインのときに一度取得してください。",
    ),
    "endorsements_too_many": Sentence(
        "It carries more endorsements than were checked; the first {count} are in order "
        "({endorsers}).",
        "推薦が多いため、最初の{count}件だけを確認しました。いずれも問題ありません（{endorsers}）。",
    ),
    "endorses_this": Sentence(
        "It endorses what it stands in.",
        "この推薦は、これが付けられた対象についてのものです。",
    ),
    "endorses_another": Sentence(
        "It endorses something else ({subject}).",
        "この推薦は、別のもの（{subject}）についてのものです。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "endorses_unnamed": Sentence(
        "Whether it is meant for this cannot be told, for there is no name to compare.",
        "照らし合わせる識別子がないため、これについての推薦かどうか分かりません。",
    ),
    "not_an_endorsement": Sentence(
        "It stands where an endorsement belongs, but is none.",
        "推薦の場所に置かれていますが、推薦ではありません。",
    ),
}
