"""Which fonts paper is set in, and whether the machine has what a text needs."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontDatabase

from wallet.errors import WalletError

FAMILIES = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Yu Gothic UI",
    "Meiryo",
    "sans-serif",
)  # fmt: skip - one list, one line
_SIZE = 10.0  # points
# Other shapes of the same letters by language, such as of numbers in Noto Sans CJK: no letter is
# known for them, and a PDF with them has numbers that can be seen and not found.
_LOCAL_FORMS = QFont.Tag("locl")
# Compiled when it is asked for: the window's first page needs the names of the fonts alone.
_JAPANESE = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]"


def body() -> QFont:
    """Return the font of running text; its shapes are not bent to any screen's pixels."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(_SIZE)
    font.setFeature(_LOCAL_FORMS, 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def check(text: str) -> None:
    """Raise ``WalletError`` ``printing_no_japanese_font`` where paper would show empty boxes."""
    japanese = QFontDatabase.WritingSystem.Japanese
    if re.search(_JAPANESE, text) and not QFontDatabase.families(japanese):
        raise WalletError("printing_no_japanese_font")
