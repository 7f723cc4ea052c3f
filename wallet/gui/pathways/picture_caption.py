"""What the details say first of the chosen step, under the picture: the keys' own tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.labels import Label
from wallet.wording import joined
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayStep


class PictureCaption(Label):
    """Empty while no step is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_step(self, step: PathwayStep | None) -> None:
        """Say what a step is, and why it counts or not."""
        if step is None:
            self.say("")
            return
        language = self._session.language
        told = (
            pathway_words.title(step, language),
            pathway_words.state(step, language),
            pathway_words.only_copied(step, language),
        )
        head = self._session.say("pathways_words_join").join(filter(None, told))
        self.say(f"{head}\n{joined(pathway_words.why(step, language), language)}")
