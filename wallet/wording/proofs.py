"""What is said of signatures, of the keys that made them, and of what shows it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK = ("Ask the issuer for a corrected badge.", "発行者に、訂正したバッジを依頼してください。")

SENTENCES: dict[str, Sentence] = {
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
}
