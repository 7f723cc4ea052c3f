"""Sentences on what a request asks for: queries that cannot be read, and what is not judged."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_THEM_EN = "Nothing was sent. Tell whoever asks that their request cannot be read."
_ASK_THEM_JA = "何も送っていません。依頼が読み取れないことを、相手に伝えてください。"

SENTENCES: dict[str, Sentence] = {
    "query_malformed": Sentence(
        "The request does not say in a readable way what it asks for ({place}).",
        "依頼の内容が正しい形で書かれていません（{place}）。",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_too_large": Sentence(
        "The request asks in far more words than any request needs, so it was not read.",
        "依頼の内容が大きすぎるため、読み取りませんでした。",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_path_refused": Sentence(
        "The request names a field in a way that Tsumiki does not follow: {path}",
        "依頼にある項目の指定方法に、Tsumiki は対応していません：{path}",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_filter_refused": Sentence(
        "The request sets a condition that Tsumiki does not judge ({keyword}).",
        "依頼に、Tsumiki が判定できない条件が含まれています（{keyword}）。",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_pattern_refused": Sentence(
        "The request compares text with a pattern that is too long or that Tsumiki does not "
        "follow.",
        "依頼に、長すぎるか Tsumiki が対応していない文字列パターンが含まれています。",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_takes_too_long": Sentence(
        "To find what this request asks for would take too long, so the search was given up.",
        "依頼の条件に合うものを探すのに時間がかかりすぎるため、打ち切りました。",
        "Nothing was sent. Be careful with whoever asks in such a way.",
        "何も送っていません。このような依頼をする相手には注意してください。",
    ),
    "query_for_powers": Sentence(
        "The request asks for the power to act in your name, which badges cannot give.",
        "この依頼は、あなたに代わって操作する権限を求めています。バッジでは渡せないものです。",
        "Nothing was sent. Ask whoever sent it why they want that.",
        "何も送っていません。なぜ必要なのか、相手に確かめてください。",
    ),
    "query_type_unknown": Sentence(
        "The request asks in a language that Tsumiki does not know ({type}).",
        "Tsumiki が知らない形式の依頼です（{type}）。",
        _ASK_THEM_EN,
        _ASK_THEM_JA,
    ),
    "query_did_methods": Sentence(
        "The request takes only keys of kinds that Tsumiki does not have: {methods}",
        "依頼で受け付けている鍵の種類を、Tsumiki は持っていません：{methods}",
        "Ask whether they take did:key as well.",
        "did:key も受け付けてもらえないか、相手に尋ねてください。",
    ),
    "query_rules_not_understood": Sentence(
        "The request has rules on what may be left out that Tsumiki does not follow; all of it is "
        "taken as required.",
        "省いてよいものについての規則に Tsumiki が対応していないため、"
        "すべて必要なものとして扱います。",
    ),
    "query_conditions_not_judged": Sentence(
        "The request also sets conditions on people or status that Tsumiki does not judge; they "
        "may turn your answer down.",
        "依頼には、人や状態についての条件もありますが、Tsumiki では判定しません。"
        "相手に断られることがあります。",
    ),
    "query_authorities": Sentence(
        "They want badges that certain authorities vouch for ({kinds}); whether yours are, cannot "
        "be told here.",
        "特定の機関が保証するバッジを求めています（{kinds}）。あなたのバッジが当てはまるかは、"
        "ここでは判断できません。",
    ),
    # why nothing answers one thing asked for ----------------------------------
    "wanted_format_unknown": Sentence(
        "They want it in a format that Tsumiki does not have.",
        "Tsumiki にない形式で求められています。",
        "Ask whether they take Open Badges.",
        "Open Badges で渡せないか、相手に尋ねてください。",
    ),
    "wanted_not_held": Sentence(
        "You have no such badge.",
        "求められたバッジを持っていません。",
        "If you earned one, import it first and open the request again.",
        "取得済みであれば、先に取り込んでから、もう一度依頼を開いてください。",
    ),
    "wanted_claims_absent": Sentence(
        "Your badges of that kind do not have all the fields that are asked for.",
        "その種類のバッジはありますが、求められた項目がそろっていません。",
        "Ask whether they can do without those fields.",
        "その項目がなくてもよいか、相手に尋ねてください。",
    ),
    "wanted_not_sendable": Sentence(
        "You have such a badge, but it cannot be sent in answer to this request.",
        "求められたバッジはありますが、この依頼では送れません。",
        "See at the badge why. Another way, such as a portfolio, may do.",
        "送れない理由はバッジごとに表示されます。"
        "ポートフォリオなど、別の方法で渡せるか考えてください。",
    ),
    # why one badge cannot be sent ----------------------------------------------
    "answer_format_not_taken": Sentence(
        "They do not take badges in the form that this one has.",
        "このバッジの形式を、相手は受け付けていません。",
        "Ask them to take this form too, or your issuer for another.",
        "この形式も受け付けてもらうか、発行元に別の形式を依頼してください。",
    ),
    "answer_suite_not_taken": Sentence(
        "They do not check signatures of the kind that this badge has.",
        "このバッジの署名の種類を、相手は確かめられません。",
        "Ask them to take this kind of signature too.",
        "この種類の署名も受け付けてもらえないか、相手に尋ねてください。",
    ),
    "answer_authority_other": Sentence(
        "They want badges that certain authorities vouch for, and by the certificates in this one "
        "none of those does.",
        "特定の機関が保証するバッジを求めていますが、このバッジに付いている証明書によると、"
        "その機関のものではありません。",
        "Ask them whether they take this issuer's badges too.",
        "この発行元のバッジも受け付けてもらえないか、相手に尋ねてください。",
    ),
    "answer_key_elsewhere": Sentence(
        "It is bound to a key that is not in this wallet, so nobody here can show that it is "
        "theirs.",
        "このウォレットにない鍵に結び付いているため、あなたのものだと示せません。",
        "Answer from the wallet that received it, or ask the issuer for one bound to your key.",
        "受け取ったウォレットから提示するか、あなたの鍵に宛てて発行し直してもらってください。",
    ),
    "answer_key_not_taken": Sentence(
        "It is bound to a key of yours of a kind that they do not take.",
        "結び付いているあなたの鍵の種類を、相手は受け付けていません。",
        "Ask them to take keys of this kind too.",
        "この種類の鍵も受け付けてもらえないか、相手に尋ねてください。",
    ),
    "answer_names_no_key": Sentence(
        "They want to be shown that it is yours, and this badge names no key that could show it.",
        "本人のものだと示すよう求められていますが、このバッジには、それを示せる鍵が"
        "書かれていません。",
        "Ask the issuer for one that is bound to your key.",
        "あなたの鍵に宛てて発行し直してもらえないか、発行元に尋ねてください。",
    ),
    "answer_badge_altered": Sentence(
        "It was changed after signing, or cannot be read whole.",
        "署名の後に変更されたか、正しく読み取れません。",
        "Ask the issuer for it again.",
        "発行元から、もう一度受け取ってください。",
    ),
    "answer_badge_not_covered": Sentence(
        "It has parts that your signature could not cover, so it cannot go in such an answer.",
        "あなたの署名で保護できない部分があるため、この方法では送れません。",
        "Hand it over in a portfolio, as a file.",
        "ポートフォリオに入れて、ファイルとして渡してください。",
    ),
    "answer_cannot_limit": Sentence(
        "They want the fields asked for and no more, and this badge can only be shown whole.",
        "求められた項目だけを示すことが条件ですが、このバッジは全体でしか示せません。",
        "Ask whether they take the whole badge.",
        "バッジ全体でもよいか、相手に尋ねてください。",
    ),
}
