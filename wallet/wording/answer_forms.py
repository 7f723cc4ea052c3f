"""The same badge in several forms: in which one it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.descriptors.names import language_name
from wallet.wording.sentence import Sentence

if TYPE_CHECKING:
    from wallet.snapshots.requests import Form

SENTENCES: dict[str, Sentence] = {
    "answer_form_front": Sentence(
        "Kept in several forms; this one: {form}",
        "複数の形で保管（これは{form}）",
    ),
    "answer_form_other": Sentence(
        "The same badge in another form: {form}",
        "同じバッジの別の形：{form}",
    ),
    "answer_form_older": Sentence(
        "Another copy of this badge, kept on {added}, not the one in front: {form}",
        "同じバッジの別の版（{added}に保存、先頭の版ではありません）：{form}",
    ),
    "answer_form_language": Sentence(
        "Kept in several languages; this one: {form}",
        "複数の言語で保管（これは{form}）",
    ),
    "answer_form_in": Sentence("{kind}, {language}", "{kind}、{language}"),
    "answer_as_document": Sentence("signed document", "署名付き文書"),
    "answer_as_document_in_parts": Sentence(
        "signed document that can show chosen fields alone",
        "選んだ項目だけを示せる署名付き文書",
    ),
    "answer_as_token": Sentence("signed token (JWT)", "署名付きトークン（JWT）"),
    "answer_as_disclosing": Sentence(
        "signed token that can show chosen fields alone (SD-JWT)",
        "選んだ項目だけを示せる署名付きトークン（SD-JWT）",
    ),
    "answer_as_other": Sentence("another format", "その他の形式"),
    "answer_older_copy": Sentence(
        "Of {count:# badge|# badges} a copy goes that is not the one in front: the issuer may have "
        "changed what it says since.",
        "{count}個のバッジは、先頭ではない版が渡ります。その後、発行者が内容を変えたのかもしれません。",
        "Compare the copies on the page of the badge before you send it.",
        "送る前に、バッジのページで版を見比べてください。",
    ),
}


def form_told(form: Form, language: str) -> str:
    """Say in which form a badge goes."""
    told = wording.say(form.kind, language)
    if form.language:
        named = language_name(form.language, language)
        told = wording.say("answer_form_in", language, kind=told, language=named)
    added = i18n.date(form.added, language)
    return wording.say(form.code, language, form=told, added=added)
