"""What is said of who an issuer is."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
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
}
