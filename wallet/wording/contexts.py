"""Sentences on the JSON-LD contexts that come with the program."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "context_pin_mismatch": Sentence(
        en="A part of this program is missing or was changed ({file}), so nothing can be checked.",
        ja="このアプリの一部（{file}）が欠けているか、書き換えられているため、確認ができません。",
        next_en="Install the program again from where you got it.",
        next_ja="入手元からもう一度インストールしてください。",
    ),
}
