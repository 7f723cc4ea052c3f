"""What is said of a seal and of its certificates."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
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
}
