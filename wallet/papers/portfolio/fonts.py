"""Which fonts documents are set in, as far as they are there, and which letters none of them has.

Families with Japanese letters come first, so that both scripts are of one design: Noto on Linux,
Hiragino on macOS, Yu Gothic, BIZ UD and Meiryo on Windows, and what people install. Whatever these
lack, the typesetter looks for in every other font of the machine.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from wallet.errors import WalletError

if TYPE_CHECKING:
    import typst

JAPANESE = (
    "Noto Sans CJK JP",
    "Source Han Sans JP",
    "Source Han Sans",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic UI",
    "Yu Gothic",
    "BIZ UDPGothic",
    "Meiryo",
    "Noto Sans JP",
    "IPAexGothic",
    "IPAPGothic",
    "VL PGothic",
    "TakaoPGothic",
    "MS PGothic",
)
FAMILIES = (*JAPANESE, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Liberation Sans")
_LETTERS = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]")
# What the typesetter says of letters that no font has (typst 0.14 and 0.15), and of private ones.
_NAMED = re.compile(r'(?:the text|the codepoint) `"((?:[^"\\]|\\.)+)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_NEVER = frozenset({"Cn", "Co", "Cs"})  # unassigned, private, half a character
_MOST = 400  # letters that are asked for one by one


@cache
def found() -> typst.Fonts:
    """Return the fonts of this machine, looked for once; on a slow disk that takes a second."""
    import typst  # noqa: PLC0415 - a web page names fonts and sets nothing

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)


@cache
def families() -> tuple[str, ...]:
    """Return those of ``FAMILIES`` that are there, in order; never none."""
    there = set(found().families())
    return tuple(each for each in FAMILIES if each in there) or ("Libertinus Serif",)


def unshowable(text: str) -> frozenset[str]:
    """Return the characters of a text that no font of this machine has.

    Raises ``WalletError`` ``printing_no_japanese_font`` where Japanese letters are among them.
    """
    left = {sign for sign in text if not sign.isascii()}
    missing = {sign for sign in left if unicodedata.category(sign) in _NEVER}
    left -= missing
    for _ in range(_MOST):
        named = _named_by_the_typesetter(sorted(left))
        if not named:
            break
        if any(map(_LETTERS.match, named)):
            raise WalletError("printing_no_japanese_font")
        missing |= named & left
        left -= named
    return frozenset(missing)


def written(sign: str) -> str:
    """Return the number of a character in the place of one that cannot be drawn."""
    return f"‹U+{ord(sign):04X}›" if not sign.isspace() else " "


def _named_by_the_typesetter(signs: list[str]) -> set[str]:
    """Return characters that a page with all of these could not show; not always all of them."""
    import typst  # noqa: PLC0415 - as above

    page = b'#set document(title: "x")\n#set text(font: json(bytes(sys.inputs.fonts)))\n'
    inputs = {"text": " ".join(signs), "fonts": _as_json(families())}
    compiler = typst.Compiler(page + b"#sys.inputs.text", font_paths=found(), sys_inputs=inputs)
    try:
        compiler.compile(format="pdf", pdf_standards=["ua-1", "a-3a"])
    except typst.TypstError as error:
        return named(error.message)
    return set()


def named(message: str) -> set[str]:
    """Return the characters that an error of the typesetter names; none for any other error."""
    match = _NAMED.search(message)
    text = match[1] if match else ""
    return set(_ESCAPED.sub(lambda each: chr(int(each[1], 16)), text))


def _as_json(families: tuple[str, ...]) -> str:
    return "[" + ",".join(f'"{each}"' for each in families) + "]"
