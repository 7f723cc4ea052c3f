"""Words of what cannot be put on paper."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "printing_no_japanese_font": Sentence(
        "This computer has no font with Japanese letters, so a PDF would hold empty boxes.",
        "このコンピューターには日本語のフォントがないため、PDFにすると文字が空白の箱になります。",
        "Install one, such as Noto Sans CJK JP, or save as HTML or CSV.",
        "Noto Sans CJK JP などの日本語フォントを入れるか、HTML か CSV で保存してください。",
    ),
}
