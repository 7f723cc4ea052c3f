"""Sentences on the learner's own key."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "not_a_presentation": Sentence(
        en="Your key signs presentations only, and this is none.",
        ja="あなたの鍵で署名できるのは提示だけですが、これは提示ではありません。",
    ),
}
