"""Words of the question that comes before any host is contacted."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "consent_title": Sentence("Ask {host}?", "{host} に問い合わせますか？"),
    "consent_lead": Sentence(
        "Tsumiki will contact {host} once to fetch {purposes}. What comes is dated and kept on "
        "this computer, so checking works without the network from then on.",
        "Tsumiki が {host} に一度だけ接続して、{purposes}を取得します。"
        "取得したものは日付とともにこのパソコンに保管するので、"
        "その後はインターネットにつながなくても確認できます。",
    ),
    "consent_lead_picture": Sentence(
        "Tsumiki will contact {host} once to fetch the picture of this badge. It is kept on this "
        "computer and drawn; it says nothing about whether the badge is true.",
        "Tsumiki が {host} に一度だけ接続して、このバッジの画像を取得します。"
        "画像はこのパソコンに保管して表示するだけで、バッジの正しさを示すものではありません。",
    ),
    "consent_learns": Sentence(
        "{host} will see your network address and which of the addresses below are asked for. "
        "Nothing about you or your other badges is sent.",
        "{host} には、あなたのネットワーク上のアドレスと、下のどのアドレスを求めたかが伝わります。"
        "あなたのことやほかのバッジのことは送りません。",
    ),
    "consent_lookalike": Sentence(
        "This name contains unusual letters and may only look like one you know. "
        "Its technical spelling is {host}.",
        "この名前には見慣れない文字が含まれ、別の名前に見せかけている可能性があります。"
        "技術的な表記は {host} です。",
    ),
    "consent_addresses": Sentence("Addresses that will be asked", "問い合わせるアドレス"),
    "consent_accept": Sentence("Ask {host}", "{host} に問い合わせる"),
    "consent_decline": Sentence("Not now", "今はしない"),
    "purpose_keys": Sentence("the issuer's keys", "発行者の鍵"),
    "purpose_status": Sentence("whether badges were withdrawn", "取り消されたかどうかの情報"),
    "purpose_badge": Sentence("the badge itself", "バッジそのもの"),
    "purpose_edition": Sentence("the newest edition of a badge", "バッジの最新の版"),
    "purpose_picture": Sentence("the picture of a badge", "バッジの画像"),
    "purpose_other": Sentence("documents that the badge refers to", "バッジが参照している文書"),
    "purpose_join": Sentence(" and ", "と"),
    "consent_hosts": Sentence("{count:host|hosts}", "{count}件の接続先"),
    "consent_host_join": Sentence(", ", "、"),
}
