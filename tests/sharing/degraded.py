"""Pictures of QR codes as cameras take them: seeded, made when they are asked for, never kept.

Eight versions, three sizes (camera pixels to a module), nine disturbances: 216 pictures. They are
meant to hurt: a code of version 40 at 2.5 pixels to a module, out of focus by half a module.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from wallet.sharing import qr

VERSIONS = (3, 6, 10, 15, 20, 25, 32, 40)
SIZES = (2.5, 4.0, 6.0)  # camera pixels to a module
_FINE = 8  # pixels to a module before the camera
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
# characters of the dense mode at level L that need the version (ISO/IEC 18004, table 7)
_CHARACTERS = {3: 77, 6: 195, 10: 395, 15: 758, 20: 1_249, 25: 1_853, 32: 2_840, 40: 4_296}


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture to be; ``text`` is what its code says."""

    version: int
    size: float
    disturbance: str

    @property
    def chance(self) -> random.Random:
        return random.Random(f"{self.version} {self.size} {self.disturbance}")  # noqa: S311 - a seed

    @property
    def text(self) -> str:
        return "".join(self.chance.choices(_ALPHANUMERIC, k=_CHARACTERS[self.version]))

    def picture(self) -> bytes:
        """Return the picture, as JPEG where that is the trouble and else as PNG."""
        image, chance = _scene(self.text), self.chance
        quality = 0
        for step in DISTURBANCES[self.disturbance]:
            image, quality = step(image, chance, self.size), max(quality, _QUALITY.get(step, 0))
        if image.info.get("taken") != self.size:
            image = _taken(image, self.size)
        written = io.BytesIO()
        if quality:
            image.save(written, format="JPEG", quality=quality)
        else:
            image.save(written, format="PNG")
        return written.getvalue()


def samples() -> Iterator[Sample]:
    """Yield all of them, in a fixed order."""
    for version in VERSIONS:
        for size in SIZES:
            for disturbance in DISTURBANCES:
                yield Sample(version, size, disturbance)


_Step = Callable[[Image.Image, random.Random, float], Image.Image]


def _scene(text: str) -> Image.Image:
    """Return a code on a white card on a grey table, many pixels to a module."""
    modules = qr.qr_matrix(text)
    side = len(modules)
    flat = bytes(0 if dark else 255 for row in modules for dark in row)
    code = Image.frombytes("L", (side, side), flat)
    code = code.resize((side * _FINE, side * _FINE), Image.Resampling.NEAREST)
    edge = max(code.width // 8, 6 * _FINE)
    scene = Image.new("L", (code.width + 2 * edge, code.height + 2 * edge), 128)
    scene.paste(code, (edge, edge))
    return scene


def _taken(image: Image.Image, size: float) -> Image.Image:
    """Return it as that many camera pixels to a module see it, each gathering light evenly."""
    scale = size / _FINE
    made = image.resize(
        (round(image.width * scale), round(image.height * scale)), Image.Resampling.BOX
    )
    made.info["taken"] = size
    return made


def _blur(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    """A hand that moves: smeared by most of a module along one side."""
    steps = round(chance.uniform(0.7, 1.25) * _FINE)
    smeared = image
    for step in range(1, steps):
        smeared = Image.blend(smeared, ImageChops.offset(image, step, step // 3), 1 / (step + 1))
    return smeared


def _defocus(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    radius = chance.uniform(0.36, 0.54) * _FINE
    return image.filter(ImageFilter.GaussianBlur(radius))


def _perspective(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    w, h = image.size
    narrow = chance.uniform(0.08, 0.2) * w
    lower = chance.uniform(0.0, 0.06) * h
    target = ((narrow, lower), (w - narrow * 0.3, 0), (w, h), (0, h - lower))
    return image.transform(
        image.size, Image.Transform.PERSPECTIVE, _coefficients(target, w, h),
        Image.Resampling.BICUBIC, fillcolor=128,
    )  # fmt: skip


def _coefficients(target: tuple[tuple[float, float], ...], w: float, h: float) -> tuple[float, ...]:
    """Return what maps points of the result to the source (eight unknowns, by elimination)."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(target, ((0, 0), (w, 0), (w, h), (0, h)), strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for place in range(8):
        best = max(range(place, 8), key=lambda row: abs(rows[row][place]))
        rows[place], rows[best] = rows[best], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for other in range(8):
            if other != place:
                by = rows[other][place]
                rows[other] = [a - by * b for a, b in zip(rows[other], rows[place], strict=True)]
    return tuple(row[8] for row in rows)


def _rotation(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    angle = chance.choice((-1, 1)) * chance.uniform(4, 40) + 90 * chance.randrange(4)
    return image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=128)


def _glare(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    """A lamp in the glass: strongest in a spot, and nowhere quite gone."""
    side = round(image.width * chance.uniform(0.35, 0.6))
    strength = chance.uniform(0.75, 0.95)
    spot = Image.radial_gradient("L").resize((side, side))
    spot = spot.point(lambda shade: round(max(0, 255 - shade * 1.4) * strength))
    mask = Image.new("L", image.size, 0)
    left = round(chance.uniform(0.1, 0.5) * (image.width - side))
    mask.paste(spot, (left, round(chance.uniform(0.1, 0.9) * (image.height - side))))
    return Image.composite(Image.new("L", image.size, 255), image, mask)


def _moire(image: Image.Image, chance: random.Random, size: float) -> Image.Image:
    """A screen's own pixels, four to a module, seen by a sensor that is a little askew."""
    grid = Image.new("L", image.size, 255)
    draw = ImageDraw.Draw(grid)
    pitch = _FINE // 4
    for x in range(0, image.width, pitch):
        draw.line((x, 0, x, image.height), fill=60)
    for y in range(0, image.height, pitch):
        draw.line((0, y, image.width, y), fill=95)
    shown = ImageChops.multiply(image, grid).filter(ImageFilter.GaussianBlur(0.6))
    shown = shown.rotate(
        chance.uniform(1.0, 6.0), Image.Resampling.BICUBIC, expand=True, fillcolor=128
    )
    scale = _FINE / size
    made = shown.transform(  # points, not areas: this is where moire comes from
        (round(shown.width / scale), round(shown.height / scale)),
        Image.Transform.AFFINE, (scale, 0, 0, 0, scale, 0), Image.Resampling.BILINEAR,
    )  # fmt: skip
    made.info["taken"] = size
    return made


def _low_contrast(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    dark = chance.randrange(70, 110)
    span = chance.randrange(10, 26)
    across = Image.linear_gradient("L").resize(image.size).rotate(90 * chance.randrange(4))
    faint = image.point(lambda shade: dark + shade * span // 255)
    return ImageChops.add(faint, across.point(lambda shade: shade // 3))


def _noise(image: Image.Image, chance: random.Random, size: float) -> Image.Image:
    taken = _taken(image, size) if image.info.get("taken") != size else image
    grain = Image.frombytes("L", taken.size, chance.randbytes(taken.width * taken.height))
    amount = chance.uniform(2.0, 3.5)
    made = ImageChops.add(
        taken.point(lambda shade: shade * 5 // 8),
        grain.point(lambda shade: round(shade / amount)),
        1,
        -20,
    )
    made.info["taken"] = size
    return made


def _dim(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    dark, span = chance.randrange(40, 70), chance.randrange(90, 130)
    return image.point(lambda shade: dark + shade * span // 255)


def _soft(image: Image.Image, chance: random.Random, _: float) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(0.15, 0.3) * _FINE))


DISTURBANCES: dict[str, tuple[_Step, ...]] = {
    "blur": (_blur,),
    "defocus": (_defocus,),
    "perspective": (_perspective,),
    "rotation": (_rotation,),
    "glare": (_glare,),
    "moire": (_moire,),
    "low contrast": (_low_contrast,),
    "noise and JPEG": (_noise,),
    "mixed": (_perspective, _soft, _dim, _noise),
}
_QUALITY: dict[_Step, int] = {_noise: 30, _low_contrast: 85}
