"""A newer edition of a badge from its issuer: what became of asking for it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_KEPT = (
    "The badge you have stays as it is.",
    "お手元のバッジはそのまま残ります。",
)

SENTENCES: dict[str, Sentence] = {
    "refresh_taken": Sentence(
        "The issuer sent a newer edition of this badge; it was checked and is good.",
        "発行者から、このバッジの新しい版を受け取りました。確認の結果、問題ありません。",
    ),
    "refresh_unchanged": Sentence(
        "The issuer has no newer edition of this badge.",
        "発行者のもとに、このバッジの新しい版はありません。",
    ),
    "refresh_not_reached": Sentence(
        "No newer edition was taken from {url}: nobody can say here that this badge, and the "
        "address in it, are the issuer's.",
        "このバッジとその中のアドレスが発行者のものだと確かめられないため、"
        "{url} から新しい版を取り込みませんでした。",
        *_KEPT,
    ),
    "refresh_unreadable": Sentence(
        "What {url} sent is no badge.",
        "{url} から届いたものは、バッジではありません。",
        *_KEPT,
    ),
    "refresh_of_another": Sentence(
        "What {url} sent is another badge.",
        "{url} から届いたものは、別のバッジです。",
        *_KEPT,
    ),
    "refresh_older": Sentence(
        "What {url} sent is older than the badge you have.",
        "{url} から届いたものは、お手元のバッジより古い版です。",
        *_KEPT,
    ),
    "refresh_not_good": Sentence(
        "The newer edition from {url} did not pass its checks ({refreshed_verdict}).",
        "{url} から届いた新しい版は、確認を通りませんでした（{refreshed_verdict}）。",
        *_KEPT,
    ),
}
