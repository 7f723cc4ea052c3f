"""Who stands behind an issuer: what can be said where little is known."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "issuer_not_shown": Sentence(
        "It names {issuer}, but nothing shows yet that it comes from there.",
        "{issuer} を名乗っていますが、そこから出たものだとは、まだ示されていません。",
    ),
    "issuer_is_a_key": Sentence(
        "It was signed with a key that was not met here before and that shows no name: {issuer}.",
        "初めて見る、名前を示さない鍵で署名されています（{issuer}）。",
        "Make sure by other means whose key it is.",
        "誰の鍵なのか、別の方法で確かめてください。",
    ),
}
