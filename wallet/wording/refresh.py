"""A newer edition of a badge from its issuer: what became of asking for it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_KEPT = ("The badge you have stays as it is.", "お手元のバッジはそのまま残ります。")

SENTENCES: dict[str, Sentence] = {
    "refresh_taken": Sentence(
        "The issuer sent a newer edition of this badge; it was checked and is good.",
        "発行者から、このバッジの新しい版を受け取りました。確認の結果、問題ありません。",
        "It now stands in front; the one before is kept among the earlier editions.",
        "今後はこの版が表示されます。これまでの版は「以前の版」に残っています。",
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
    "refresh_unchecked": Sentence(
        "A newer edition came from {url}, but it could not be checked ({refreshed_verdict}).",
        "{url} から新しい版が届きましたが、確認できませんでした（{refreshed_verdict}）。",
        "The badge you have stays as it is. Ask the issuer for its latest information, then try "
        "again.",
        "お手元のバッジはそのまま残ります。発行者の最新の情報を取得してから、"
        "もう一度お試しください。",
    ),
    "refresh_unanswered": Sentence(
        "No newer edition came from {url}: it gave no answer.",
        "{url} から応答がなく、新しい版は届きませんでした。",
        *_KEPT,
    ),
    "refresh_not_offered": Sentence(
        "This badge names no address where its issuer offers newer editions, or nothing shows yet "
        "that the address is the issuer's.",
        "このバッジには、新しい版を受け取れるアドレスがないか、"
        "それが発行者のものだとまだ確かめられていません。",
        "Ask the issuer for its latest information first.",
        "先に、発行者の最新の情報を取得してください。",
    ),
    "badge_edition_from": Sentence(
        "The issuer offers the newest edition of this badge at {host}. You will be asked first.",
        "発行者は、このバッジの最新の版を {host} で提供しています。接続の前に必ずお尋ねします。",
    ),
    "badge_edition_ask": Sentence("Ask for the newest edition", "最新の版を取得"),
    "consent_lead_edition": Sentence(
        "Tsumiki will contact {host} once to fetch the newest edition of this badge. It is checked "
        "first. Only if it is good does it take the place of the one you have, which stays among "
        "the earlier editions.",
        "Tsumiki が {host} に一度だけ接続して、このバッジの最新の版を取得します。"
        "まず内容を確認し、問題がなければ今の版と入れ替えます。"
        "今の版は「以前の版」に残ります。",
    ),
    "cli_edition_offered": Sentence(
        "The issuer offers the newest edition at {host} (tsumiki refresh {badge} --online).",
        "発行者は最新の版を {host} で提供しています（tsumiki refresh {badge} --online）。",
    ),
    "cli_no_edition_offered": Sentence(
        "No issuer of what is kept offers newer editions.",
        "保管しているバッジに、新しい版を受け取れるものはありません。",
    ),
}
