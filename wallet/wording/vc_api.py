"""Sentences on exchanges of VC-API: websites that ask for badges or offer them step by step."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_EN = "Tell the people behind {host}, or ask them for the badge as a file."
_ASK_JA = "{host} の担当者に知らせるか、バッジをファイルで受け取ってください。"

SENTENCES: dict[str, Sentence] = {
    "exchange_link_unreadable": Sentence(
        "This link means to begin an exchange of badges, but it is incomplete or has odd parts.",
        "バッジのやり取りを始めるリンクのようですが、欠けているか、不自然な部分があります。",
        "Scan or copy it again; otherwise ask whoever showed it.",
        "もう一度読み取るかコピーし直してください。解決しない場合は、表示した相手に確認してください。",
    ),
    "exchange_link_too_long": Sentence(
        "This link is longer than any that begins an exchange (at most {limit} characters).",
        "やり取りを始めるリンクとしては長すぎます（最大 {limit} 文字）。",
        "Scan or copy it again; otherwise ask whoever showed it.",
        "もう一度読み取るかコピーし直してください。解決しない場合は、表示した相手に確認してください。",
    ),
    "exchange_link_sign_in": Sentence(
        "This issuer ({issuer}) hands out badges only after signing in to an account that this "
        "program cannot reach.",
        "この発行者（{issuer}）は、このソフトからは利用できないアカウントにサインインした人に"
        "だけバッジを渡しています。",
        "Ask the issuer for another way, such as a file or an OpenID4VCI offer.",
        "ファイルや OpenID4VCI など、別の受け取り方がないか発行者に確認してください。",
    ),
    "exchange_no_protocol": Sentence(
        "The website speaks no protocol that Tsumiki knows ({names}).",
        "このウェブサイトの通信方式（{names}）に Tsumiki は対応していません。",
        "Ask whoever showed the link for another way, such as a file.",
        "ファイルなど別の方法がないか、リンクを示した相手に確認してください。",
    ),
    "exchange_unreadable": Sentence(
        "What {host} said is not a message that Tsumiki can read, so nothing was sent.",
        "{host} からの応答を読み取れませんでした。何も送信していません。",
        _ASK_EN,
        _ASK_JA,
    ),
    "exchange_refused": Sentence(
        "{host} ended the exchange (status {status}).",
        "{host} がやり取りを打ち切りました（ステータス {status}）。",
        "The code may have been used or be too old: ask for a new one.",
        "コードが使用済みか、期限切れの可能性があります。新しいコードを受け取ってください。",
    ),
    "exchange_empty": Sentence(
        "{host} neither asks for badges nor brings any.",
        "{host} はバッジを求めることも渡すこともしませんでした。",
        "The code may have been used already: ask for a new one.",
        "コードがすでに使われた可能性があります。新しいコードを受け取ってください。",
    ),
    "exchange_without_end": Sentence(
        "{host} asked again and again ({limit} times), so the exchange was ended.",
        "{host} が何度も（{limit} 回）求めてきたため、やり取りを終了しました。",
        _ASK_EN,
        _ASK_JA,
    ),
    "exchange_answer_elsewhere": Sentence(
        "{host} wants the answer to go to another website ({other}), so nothing was sent.",
        "{host} が、別のウェブサイト（{other}）へ送るよう求めています。何も送信していません。",
        _ASK_EN,
        _ASK_JA,
    ),
    "exchange_one_presentation": Sentence(
        "This exchange takes one presentation at a time; {count} would go.",
        "このやり取りで一度に送れるのは 1 件ですが、{count} 件が選ばれています。",
        "Choose badges of one format.",
        "同じ形式のバッジだけを選んでください。",
    ),
}
