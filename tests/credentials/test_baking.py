"""What the issuer simulator bakes, the wallet takes out unchanged."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.credentials.examples import BADGE, as_json, token
from tests.credentials.pictures import SVG, png
from tests.issuer_simulator.baking import bake_png, bake_svg
from wallet.credentials import png as png_reader
from wallet.credentials import svg as svg_reader
from wallet.credentials.model import Carrier
from wallet.credentials.reading import read
from wallet.errors import ReadingError

texts = st.text(st.characters(exclude_categories=["Cs"]))
xml_texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]))


@given(texts, st.sampled_from(["openbadgecredential", "openbadges", "clrcredential"]))
def test_png(text: str, keyword: str) -> None:
    assert png_reader.unbake(bake_png(png(), text, keyword)) == text.encode()


@given(xml_texts)
def test_svg(text: str) -> None:
    document = "{" + text + "}"
    assert svg_reader.unbake(bake_svg(SVG, document)) == document.encode()


@given(st.binary(max_size=300))
def test_bytes_after_the_signature_never_break_the_reader(data: bytes) -> None:
    with pytest.raises(ReadingError, match="picture_"):
        png_reader.unbake(png_reader.PNG + data)


def test_badges_come_back_whole() -> None:
    for text in (as_json(BADGE).decode(), token(BADGE)):
        baked = read(bake_png(png(), text))
        assert baked.carrier is Carrier.PNG
        assert baked.document == BADGE
        drawn = read(bake_svg(SVG, text))
        assert drawn.carrier is Carrier.SVG
        assert drawn.document == BADGE
        assert drawn.picture == b""


def test_reading_a_badge_loads_no_heavy_library() -> None:
    script = (
        "import sys; from wallet.credentials.reading import read; from wallet.sharing.recognising "
        "import unwrap; read(unwrap(sys.stdin.buffer.read()));"
        "print([name for name in ('PIL', 'zxingcpp', 'defusedxml', 'cbor2', 'qrcode', "
        "'cryptography') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=as_json(BADGE), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"
