"""Sentences on badges whose text a signature cannot wholly cover, or that cannot be read safely."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_EN = "Ask the issuer for a corrected badge."
_ASK_JA = "発行元に、修正したバッジの発行を依頼してください。"
_SOURCE_EN = "Ask the issuer, or take the badge again from where you got it."
_SOURCE_JA = "発行元に問い合わせるか、入手元からもう一度受け取ってください。"

SENTENCES: dict[str, Sentence] = {
    "unsigned_terms": Sentence(
        en="This badge has a part, “{term}”, that its signature cannot cover, "
        "so anyone could have added it.",
        ja="このバッジには、署名で守ることのできない部分「{term}」があります。"
        "だれでも書き加えられるため、信頼できません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "undefined_type": Sentence(
        en="This badge calls something a “{type}”, and nothing it refers to says what that is.",
        ja="このバッジにある種類「{type}」の意味が、どこにも定義されていません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "renamed_term": Sentence(
        en="A part of this badge that is called “{expected}” is written as “{term}”, "
        "which could hide it.",
        ja="このバッジでは、本来「{expected}」と書かれる部分が「{term}」と書かれています。"
        "内容を隠すために使われることがあります。",
        next_en=_SOURCE_EN,
        next_ja=_SOURCE_JA,
    ),
    "redefined_term": Sentence(
        en="This badge gives the common word “{term}” a meaning of its own, "
        "so what it shows may not be what was signed.",
        ja="このバッジは、共通の用語「{term}」に独自の意味を与えています。"
        "表示される内容と、署名された内容が異なるおそれがあります。",
        next_en=_SOURCE_EN,
        next_ja=_SOURCE_JA,
    ),
    "context_unavailable": Sentence(
        en="This badge uses words that are explained at {url}, "
        "and there is no copy of them on this computer.",
        ja="このバッジの用語を説明する {url} の写しが、このパソコンにありません。",
        next_en="Import a resource pack that has this address, then check the badge again.",
        next_ja="このアドレスを含むリソースパックを取り込んでから、もう一度確認してください。",
    ),
    "context_invalid": Sentence(
        en="The explanation of the words that this badge uses contradicts itself or the standard.",
        ja="このバッジの用語の説明に、矛盾があるか、規格に合わないところがあります。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "unsupported_json_ld": Sentence(
        en="This badge is written in an unusual way ({feature}) that Tsumiki does not accept.",
        ja="このバッジは、Tsumiki が受け付けない特殊な書き方（{feature}）をしています。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "graph_too_complex": Sentence(
        en="This badge is built in such a tangled way that checking it would take too long.",
        ja="このバッジは構造が複雑すぎるため、確認を途中で止めました。",
        next_en="Be careful with it: badges made by real issuers are not like this.",
        next_ja="ご注意ください。実際の発行元がこのようなバッジを作ることはまずありません。",
    ),
    "no_statements": Sentence(
        en="A part of this badge says nothing at all, so there is nothing that a signature covers.",
        ja="このバッジには、署名の対象となる内容のない部分があります。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "relative_iri": Sentence(
        en="This badge refers to “{iri}”, which is not a complete address.",
        ja="このバッジが参照している「{iri}」は、完全なアドレスではありません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "invalid_iri": Sentence(
        en="This badge refers to “{iri}”, which is not an address.",
        ja="このバッジが参照している「{iri}」は、アドレスとして正しくありません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "invalid_language": Sentence(
        en="This badge marks a text with “{language}”, which is not the name of a language.",
        ja="このバッジの文章に付いている「{language}」は、言語の名前として正しくありません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "invalid_type_value": Sentence(
        en="This badge does not say in words what kind of thing one of its parts is.",
        ja="このバッジには、種類が文字で書かれていない部分があります。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "invalid_value_object": Sentence(
        en="A value in this badge is put together wrongly.",
        ja="このバッジの値の書き方に誤りがあります。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "null_value": Sentence(
        en="This badge leaves “{path}” empty in a way that its signature cannot cover.",
        ja="このバッジの「{path}」は空で、署名で守ることができません。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
    "ambiguous_number": Sentence(
        en="This badge has a number, {number}, that programs read in different ways.",
        ja="このバッジにある数値 {number} は、読み取るアプリによって値が変わるおそれがあります。",
        next_en=_ASK_EN,
        next_ja=_ASK_JA,
    ),
}
