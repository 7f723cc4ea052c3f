"""Parts: written and read here and by others, lost, shuffled, repeated, and spoilt."""

from __future__ import annotations

import gzip
import random
import zlib
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.presenting import peers
from tests.sharing.animated.wrong import WRONG, part
from wallet.errors import SharingError
from wallet.sharing.animated import bytewords, envelope
from wallet.sharing.animated.assembly import Assembly
from wallet.sharing.animated.fountain import mixed
from wallet.sharing.animated.heads import wrapped
from wallet.sharing.animated.parts import (
    FRAGMENT,
    MAX_MESSAGE,
    looks_like_part,
    parts,
)
from wallet.strict_json import MAX_BYTES

needs_their_package = pytest.mark.skipif(
    not peers.installed("@ngraveio/bc-ur"), reason="bc-ur is not installed"
)


def dice_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - a test that comes out the same every time


def noise(size: int, seed: int = 1) -> bytes:
    return dice_of(seed).randbytes(size)


def first(data: bytes, count: int, **how: int | bool) -> list[str]:
    return list(islice(parts(data, **how), count))


def joined(texts: list[str]) -> bytes | None:
    whole = Assembly()
    for text in texts:
        whole.take(text)
    return whole.result


def whole_parts(data: bytes) -> int:
    return -(-len(wrapped(data)) // FRAGMENT)


def refused(text: str, whole: Assembly | None = None) -> str:
    with pytest.raises(SharingError) as caught:
        (whole or Assembly()).take(text)
    return caught.value.code


def test_bytewords_of_the_standard() -> None:
    # BCR-2020-012 gives this one with its checksum.
    assert bytewords.encode(bytes.fromhex("00010280ff")) == "AEADAOLAZMJENDEOTI"
    assert bytewords.decode("AEADAOLAZMJENDEOTI") == bytes.fromhex("00010280ff")
    assert len({*bytewords.PAIRS[::2]}) <= 26
    assert len({bytewords.PAIRS[at : at + 2] for at in range(0, 512, 2)}) == 256


@given(st.binary(min_size=1, max_size=600), st.integers(10, 120), st.integers())
def test_any_order_loss_and_repetition(data: bytes, fragment: int, seed: int) -> None:
    dice = dice_of(seed)
    whole, sent = Assembly(), parts(data, fragment=fragment)
    held: list[str] = []
    for _ in range(4_000):
        held += islice(sent, 3)
        dice.shuffle(held)
        text = held.pop()
        if dice.random() < 0.5:
            continue
        said = whole.received
        assert whole.take(text) == (whole.received > said)
        assert not whole.take(text)
        assert whole.progress == (
            1.0 if whole.result is not None else whole.received / whole.expected
        )
        if whole.result is not None:
            break
    assert whole.result == data
    assert whole.received == whole.expected > 0


def test_a_code_holds_capital_letters_and_one_part_is_one_part() -> None:
    several = first(noise(3_000), 40)
    assert all(set(each) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/-") for each in several)
    assert several[0].startswith("UR:BYTES/1-")
    one = first(b"short", 3)
    assert len(set(one)) == 1
    assert one[0].count("/") == 1
    assert joined([one[0].lower()]) == b"short"


def test_documents_are_packed_where_that_helps_and_come_back_as_they_were() -> None:
    text = b'{"a": "badge"}' * 300
    assert len(envelope.packed(text)) < 200
    assert envelope.packed(b"\x00\x01") == b"\x00\x01"
    already = gzip.compress(text, mtime=0)
    for data in (text, already, noise(500), b"x"):
        assert envelope.unpacked(envelope.packed(data)) == data
        assert joined(first(data, 60)) == data


@pytest.mark.node
@needs_their_package
@pytest.mark.parametrize("size", [1, 199, 200, 2_799, 8_000])
@pytest.mark.parametrize("fragment", [100, 200, 333])
def test_another_program_makes_the_same_parts_and_joins_ours(size: int, fragment: int) -> None:
    data = noise(size)
    count = 3 * (size // fragment + 2)
    theirs = peers.ask("animated.mjs", make=data.hex(), fragment=fragment, count=count)
    ours = first(data, count, fragment=fragment, plain=True)
    assert ours == theirs
    dice = dice_of(size)
    kept = [
        each
        for each in first(data, 6 * count, fragment=fragment, plain=True)
        if dice.random() < 0.5
    ]
    dice.shuffle(kept)
    answer = peers.ask("animated.mjs", join=kept + kept[:5])
    assert answer["whole"] == data.hex()
    assert joined(kept) == data


@pytest.mark.node
@needs_their_package
def test_another_program_gets_the_packed_document() -> None:
    text = "青葉データ大学の修了証".encode() * 300 + noise(900)
    answer = peers.ask("animated.mjs", join=first(text, 90))
    assert gzip.decompress(bytes.fromhex(answer["whole"])) == text


def test_every_independent_part_counts() -> None:
    """Half of the parts lost: hardly more are needed than there are fragments."""
    data = noise(8_000)
    needed = []
    for seed in range(30):
        dice, whole, count = dice_of(seed), Assembly(), 0
        for text in parts(data):
            if dice.random() < 0.5:
                continue
            count += 1
            whole.take(text)
            if whole.result is not None:
                break
        needed.append(count / whole.expected)
    assert sorted(needed)[15] < 1.4


def test_of_another_message_nothing_is_taken() -> None:
    whole = Assembly()
    mine, other = first(noise(900, 1), 9), first(noise(900, 2), 9)
    whole.take(mine[0])
    assert refused(other[1], whole) == "animated_other_message"
    assert refused(first(b"single", 1)[0], whole) == "animated_other_message"
    for text in mine:
        whole.take(text)
    assert whole.result == noise(900, 1)
    assert not whole.take(mine[0])
    assert refused(other[1], whole) == "animated_other_message"


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_is_no_part_is_told_and_changes_nothing(text: str, code: str) -> None:
    assert refused(text) == code
    whole, mine = Assembly(), first(noise(900), 9)
    whole.take(mine[0])
    assert refused(text, whole) == code
    assert (whole.received, whole.expected) == (1, 5)


@given(st.binary(max_size=300), st.sampled_from(["UR:BYTES/", "UR:BYTES/1-9/", "ur:bytes/9-9/"]))
def test_no_text_does_harm(body: bytes, before: str) -> None:
    for text in (body.decode("latin-1"), before + body.decode("latin-1"), before + body.hex()):
        with pytest.raises(SharingError):
            Assembly().take(text)
    if body:
        with pytest.raises(SharingError):
            Assembly().take(before[:9] + "1-9/" + bytewords.encode(body))


def test_parts_that_contradict_each_other_end_it_and_one_can_begin_again() -> None:
    data = noise(900)
    mine = first(data, 12)
    false = part(1, 5, 903, zlib.crc32(wrapped(data)), fragment=noise(181, 9))
    whole = Assembly()
    assert whole.take(false)
    assert refused(mine[0], whole) == "animated_broken"
    assert (whole.received, whole.expected, whole.progress) == (0, 0, 0.0)
    assert whole.take(false)
    for text in mine[1:4]:
        whole.take(text)
    assert refused(mine[4], whole) == "animated_broken"  # the checksum of the whole
    assert joined(mine) == data


@pytest.mark.parametrize("count", [3, 40, 200])
def test_hostile_sequences_stay_small(count: int) -> None:
    """Mixtures of fragments that nobody has are kept no more often than there are fragments."""
    whole, most, broken = Assembly(), 0, 0
    for number in range(5_000, 5_000 + 4 * count):
        before = whole.received
        try:
            whole.take(part(number, count, 2 * count, 7, fragment=noise(2, number)))
        except SharingError as error:
            assert error.code == "animated_broken"  # noqa: PT017 - some contradict each other
            assert whole.received == 0
            broken += 1
        most = max(most, before, whole.received)
    assert broken
    assert count // 2 <= most < count


def test_what_unpacks_without_end_is_refused() -> None:
    bomb = gzip.compress(bytes(MAX_BYTES + 1), mtime=0)
    whole = Assembly()
    assert len(bomb) < MAX_MESSAGE
    *most, last = first(bomb, whole_parts(bomb), plain=True)
    for text in most:
        whole.take(text)
    assert refused(last, whole) == "code_too_large"
    assert whole.result is None
    for spoilt in (b"\x1f\x8b", gzip.compress(b"abc")[:-3], gzip.compress(b"abc") + b"x"):
        assert refused(first(spoilt, 1, plain=True)[0]) == "code_damaged"


def test_too_much_is_refused_before_anything_is_drawn() -> None:
    with pytest.raises(SharingError) as caught:
        parts(noise(MAX_MESSAGE))
    assert caught.value.code == "animated_too_much"
    with pytest.raises(SharingError):
        parts(noise(20_100), fragment=10)
    assert next(parts(noise(MAX_MESSAGE - 5))).startswith("UR:BYTES/1-1000/")


def test_what_looks_like_a_part() -> None:
    assert looks_like_part("UR:BYTES/1-2/AE")
    assert looks_like_part(" ur:bytes/ae")
    assert looks_like_part("UR:CRYPTO-PSBT/AE")
    assert not looks_like_part("url: bytes/x")
    assert not looks_like_part("{}")
    assert not looks_like_part("https://a.example/UR:BYTES/AE")


@settings(max_examples=30)
@given(st.integers(1, 300), st.integers(1, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_a_mixture_names_each_fragment_once(count: int, number: int, checksum: int) -> None:
    chosen = mixed(number, count, checksum)
    assert 1 <= len(chosen) == len(set(chosen)) <= count
    assert all(0 <= at < count for at in chosen)
