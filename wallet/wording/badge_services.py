"""Sentences on backpacks that hand out badges: the Open Badges 3.0 API and Badge Connect."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_EXPORT_EN = "Download your badges there as files and import those."
_EXPORT_JA = "そのサービスからバッジをファイルで保存し、取り込んでください。"

SENTENCES: dict[str, Sentence] = {
    "service_open_badges_3": Sentence("Open Badges API 3.0", "Open Badges API 3.0"),
    "service_badge_connect": Sentence("Badge Connect 2.1", "Badge Connect 2.1"),
    "backpack_found": Sentence(
        "{host} hands out badges by {standard}.", "{host} は、{standard} でバッジを渡します。"
    ),
    "backpack_name": Sentence("It calls itself {name}.", "自称：{name}"),
    "service_unknown": Sentence(
        "{host} has no interface for fetching badges that Tsumiki knows.",
        "{host} には、Tsumiki で使えるバッジの受け取り口がありません。",
        f"Check the address. {_EXPORT_EN}",
        f"アドレスを確認してください。または、{_EXPORT_JA}",
    ),
    "service_unreadable": Sentence(
        "What {host} said cannot be read, so nothing was fetched.",
        "{host} からの応答を読み取れなかったため、何も取得していません。",
        _EXPORT_EN,
        _EXPORT_JA,
    ),
    "service_no_registration": Sentence(
        "{host} does not let a program on a computer sign in (status {status}).",
        "{host} は、パソコンのソフトからのサインインを受け付けていません（ステータス {status}）。",
        _EXPORT_EN,
        _EXPORT_JA,
    ),
    "service_no_token": Sentence(
        "{host} did not accept the sign-in (status {status}).",
        "{host} がサインインを受け付けませんでした（ステータス {status}）。",
        "Try to sign in again.",
        "もう一度サインインしてください。",
    ),
    "service_sign_in_denied": Sentence(
        "Signing in at {host} was ended without leave to read the badges.",
        "{host} でのサインインが、バッジの読み取りを許可しないまま終わりました。",
        "Try again, and allow reading in the browser.",
        "もう一度試し、ブラウザで読み取りを許可してください。",
    ),
    "service_empty": Sentence(
        "There is no badge in your account at {host}.",
        "{host} のアカウントにはバッジがありません。",
        "Check that you signed in with the right account.",
        "正しいアカウントでサインインしたか確認してください。",
    ),
    "service_refused": Sentence(
        "{host} did not hand out the badges (status {status}).",
        "{host} からバッジを受け取れませんでした（ステータス {status}）。",
        _EXPORT_EN,
        _EXPORT_JA,
    ),
    "service_too_many": Sentence(
        "{host} went on past {limit} badges, so nothing was taken.",
        "{host} から届くバッジが {limit} 個を超えたため、受け取りをやめました。",
        _EXPORT_EN,
        _EXPORT_JA,
    ),
}
