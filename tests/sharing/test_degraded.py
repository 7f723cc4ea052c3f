"""Codes are read from pictures as cameras spoil them; the whole set is a benchmark."""

from __future__ import annotations

import io

from PIL import Image

from tests.sharing.degraded import DISTURBANCES, SIZES, VERSIONS, Sample, samples
from wallet.sharing import qr

FEW = (6, 15, 25)
BAR = 0.85


def grey(picture: bytes) -> Image.Image:
    with Image.open(io.BytesIO(picture)) as image:
        return image.convert("L")


def test_most_of_a_part_of_the_set_is_read_and_nothing_is_misread() -> None:
    some = [each for each in samples() if each.version in FEW and each.size == 4.0]
    found = {each: qr.read_qr(each.picture()) for each in some}
    assert len(found) == len(FEW) * len(DISTURBANCES)
    assert all(texts in ((), (each.text,)) for each, texts in found.items())
    assert sum(bool(texts) for texts in found.values()) / len(found) >= BAR


def test_patience_reads_what_one_look_does_not() -> None:
    picture = Sample(20, 6.0, "low contrast").picture()
    image = grey(picture)
    frame = (image.width, image.height, image.tobytes())
    assert qr.read_frame(*frame) == ()
    assert qr.read_frame(*frame, patient=True) == qr.read_qr(picture) != ()


def test_the_set_is_the_same_every_time_and_has_no_two_alike() -> None:
    every = list(samples())
    assert len(every) == len(VERSIONS) * len(SIZES) * len(DISTURBANCES) == 216
    assert len({each.text for each in every}) == 216
    for disturbance in DISTURBANCES:
        sample = Sample(3, 2.5, disturbance)
        assert sample.picture() == sample.picture()
        assert qr.qr_version(sample.text) == 3
