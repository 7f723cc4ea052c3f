"""Keys and signatures that cannot be used at all."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_TELL = ("Tell the issuer.", "発行者に知らせてください。")

SENTENCES: dict[str, Sentence] = {
    "bad_did": Sentence(
        "The identifier of whoever signed is not written as it should be.",
        "署名者の識別子の書き方が正しくありません。",
        *_TELL,
    ),
    "bad_key": Sentence(
        "The key is damaged, or of a kind that must not be used.",
        "鍵が壊れているか、使ってはならない種類のものです。",
        *_TELL,
    ),
    "weak_key": Sentence(
        "The key is too short to be safe.",
        "鍵が短すぎて安全ではありません。",
        *_TELL,
    ),
    "unknown_key_type": Sentence(
        "The key is of a kind that Tsumiki does not know.",
        "Tsumiki の知らない種類の鍵です。",
    ),
    "key_not_for_suite": Sentence(
        "The signature does not fit the kind of key ({kind}).",
        "署名が鍵の種類（{kind}）に合いません。",
        *_TELL,
    ),
    "bad_multibase": Sentence(
        "The signature or key is garbled.",
        "署名または鍵の文字列が壊れています。",
        *_TELL,
    ),
    "bad_base64url": Sentence(
        "The signature or key is garbled.",
        "署名または鍵の文字列が壊れています。",
        *_TELL,
    ),
    "bad_jws": Sentence(
        "The signature is garbled.",
        "署名の文字列が壊れています。",
        *_TELL,
    ),
    "context_differs": Sentence(
        "The signature was made for a badge that follows other rules than this one says.",
        "署名は、このバッジの記載とは異なる規則に従うものに対して行われています。",
        *_TELL,
    ),
    "bad_proof_value": Sentence(
        "The signature is garbled.",
        "署名の文字列が壊れています。",
        *_TELL,
    ),
    "bad_pointer": Sentence(
        "The signature speaks of a part that the badge does not have.",
        "署名が、このバッジにない部分を指しています。",
        *_TELL,
    ),
    "not_a_base_proof": Sentence(
        "Only what the issuer signed as a whole can be shown in part.",
        "一部だけを見せられるのは、発行者が全体に署名したものだけです。",
        "Use the badge as you received it from the issuer.",
        "発行者から受け取ったままのバッジを使ってください。",
    ),
    "base_proof_differs": Sentence(
        "The signature does not fit what this badge says, so no part of it could be checked.",
        "署名がバッジの内容と合わないため、一部だけを見せても確かめてもらえません。",
        "Ask the issuer for the badge again.",
        "発行者に、もう一度バッジを依頼してください。",
    ),
    "proof_chained": Sentence(
        "The signature on this badge also covers other signatures, so it cannot be parted.",
        "このバッジの署名はほかの署名も保護しているため、一部だけを見せることはできません。",
        "Show the badge whole.",
        "バッジの全体を見せてください。",
    ),
}
