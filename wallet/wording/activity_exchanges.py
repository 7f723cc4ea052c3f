"""What was exchanged with others, one sentence a code: requests, offers, codes, the network nearby.

``wallet.wording.activity`` takes these in. ``host`` is whom it was exchanged with; of a computer
nearby it is its address.
"""

from __future__ import annotations

from wallet.wording.sentence import Sentence

EXCHANGES: dict[str, Sentence] = {
    "activity_request_looked": Sentence(
        "Looked at a request for badges from {host}", "{host} からのバッジの提示依頼を見ました"
    ),
    "activity_request_answered": Sentence(
        "Answered a request from {host} with {count:badge|badges}",
        "{host} からの依頼に応えて、バッジを{count}件渡しました",
    ),
    "activity_request_answered_one": Sentence(
        "Answered a request from {host} with “{title}”",
        "{host} からの依頼に応えて「{title}」を渡しました",
    ),
    "activity_request_answered_none": Sentence(
        "Showed your key to {host}, and no badge", "{host} に鍵だけを示しました（バッジなし）"
    ),
    "activity_request_declined": Sentence(
        "Declined a request for badges from {host}", "{host} からのバッジの提示依頼を断りました"
    ),
    "activity_request_failed": Sentence(
        "Could not answer a request from {host}", "{host} からの依頼に応えられませんでした"
    ),
    "activity_request_unread": Sentence(
        "Could not read a request for badges", "バッジの提示依頼を読めませんでした"
    ),
    "activity_request_unsure": Sentence(
        "Sent an answer to {host}; whether it arrived is not known",
        "{host} に回答を送りました（届いたかどうかは分かりません）",
    ),
    "activity_offer_looked": Sentence(
        "Looked at an offer of badges from {host}", "{host} が発行するバッジの案内を見ました"
    ),
    "activity_offer_taken": Sentence(
        "Received {count:badge|badges} from {host}",
        "{host} からバッジを{count}件受け取りました",
    ),
    "activity_offer_taken_one": Sentence(
        "Received “{title}” from {host}", "{host} から「{title}」を受け取りました"
    ),
    "activity_offer_taken_nothing": Sentence(
        "Received nothing new from {host}",
        "{host} から受け取りましたが、新しいものはありませんでした",
    ),
    "activity_offer_other_host": Sentence(
        "Looked at an offer at {host} that is from {other}",
        "{host} で、{other} が発行するバッジの案内を見ました",
    ),
    "activity_offer_declined": Sentence(
        "Declined badges from {host}", "{host} からのバッジの受け取りを断りました"
    ),
    "activity_offer_given_up": Sentence(
        "Gave up badges that {host} had promised",
        "{host} から後で受け取る予定だったバッジを取りやめました",
    ),
    "activity_offer_failed": Sentence(
        "Could not receive badges from {host}", "{host} からバッジを受け取れませんでした"
    ),
    "activity_service_visited": Sentence(
        "Signed in at {host} and fetched {count:badge|badges}",
        "{host} にサインインして、バッジを{count}件取得しました",
    ),
    "activity_service_failed": Sentence(
        "Could not fetch badges from {host}", "{host} からバッジを取得できませんでした"
    ),
    "activity_offer_later": Sentence(
        "{host} asked to come back later for badges",
        "{host} から、バッジは後で受け取るようにと返答がありました",
    ),
    "activity_code_shown": Sentence(
        "Showed a code of {count:badge|badges}", "{count}件のバッジのコードを画面に表示しました"
    ),
    "activity_code_shown_one": Sentence(
        "Showed a code of “{title}”", "「{title}」のコードを画面に表示しました"
    ),
    "activity_local_share": Sentence(
        "Let somebody nearby fetch {count:badge|badges} once",
        "近くの相手が{count}件のバッジを一度だけ受け取れるようにしました",
    ),
    "activity_local_share_none": Sentence(
        "Let somebody nearby fetch a file without badges once",
        "近くの相手が、バッジの入っていないファイルを一度だけ受け取れるようにしました",
    ),
    "activity_local_share_one": Sentence(
        "Let somebody nearby fetch “{title}” once",
        "近くの相手が「{title}」を一度だけ受け取れるようにしました",
    ),
    "activity_local_request": Sentence(
        "Asked somebody nearby for badges", "近くの相手にバッジの提示を依頼しました"
    ),
    "activity_local_received": Sentence(
        "Looked at what somebody nearby showed ({count:presentation|presentations})",
        "近くの相手が見せたもの（{count}件の提示）を確かめました",
    ),
    "activity_local_declined": Sentence(
        "Somebody nearby decided not to show anything", "近くの相手は、見せないことを選びました"
    ),
    "activity_local_refused": Sentence(
        "Threw away an answer whose words were others, unseen",
        "言葉が違った回答を、中を見ずに破棄しました",
    ),
    "activity_local_over": Sentence(
        "Nobody nearby answered the request", "近くの相手からの回答はありませんでした"
    ),
}  # fmt: skip - a table
