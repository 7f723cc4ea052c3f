"""Issuers write Markdown; we show words. Nothing they wrote becomes markup, link or picture."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\s]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\(([^)\s]{1,2000})\)")
_HEADING = re.compile(r"^ {0,3}#{1,6} +", re.MULTILINE)
_BULLET = re.compile(r"^( {0,8})[-*+] +", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_RULE = re.compile(r"^ {0,3}(?:-{3,100}|\*{3,100}|_{3,100})[ \t]{0,20}$", re.MULTILINE)
_TABLE_RULE = re.compile(
    r"^ {0,3}\|(?:[ :]{0,9}-{1,99}[ :]{0,9}\|){1,50}[ \t]{0,9}$\n?", re.MULTILINE
)
_ROW = re.compile(r"^ {0,3}\|([^\n]{1,2000})\|[ \t]{0,20}$", re.MULTILINE)
_GAP = re.compile(r"\n{3,}")


def plain(markdown: str) -> str:
    """Return Markdown as the plain text that a reader would say it is."""
    text = markdown.replace("\r\n", "\n")
    text = _PICTURE.sub(r"\1", text)
    text = _LINK.sub(r"\1 (\2)", text)
    text = _HEADING.sub("", text)
    text = _BULLET.sub(r"\1• ", text)
    text = _TABLE_RULE.sub("", _RULE.sub("", text))
    text = _ROW.sub(lambda row: " – ".join(cell.strip() for cell in row[1].split("|")), text)
    text = _STRONG.sub(r"\2", text)
    text = _CODE.sub(r"\1", text)
    return _GAP.sub("\n\n", text).strip()
