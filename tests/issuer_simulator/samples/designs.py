"""What is on each badge picture: a shape, an institution's colours, and a pile of toy blocks."""

from __future__ import annotations

from dataclasses import dataclass

Block = tuple[str, float, float, float, float, str]


@dataclass(frozen=True, slots=True)
class Design:
    """One picture. A block is its kind, left and lower edge, width and height, and its wood."""

    shape: str  # hexagon, circle, shield, rosette, tile
    colour: str
    rim: str
    blocks: tuple[Block, ...]
    ribbon: str = ""


_AOBA, _AOBA_RIM = "#1f7a54", "#bfe3cf"
_MANABI, _MANABI_RIM = "#d9661f", "#ffe0c2"
_MINATO, _MINATO_RIM = "#22406f", "#b9cdec"

DESIGNS: dict[str, Design] = {
    "aoba-ds101": Design(
        "hexagon",
        _AOBA,
        _AOBA_RIM,
        (
            ("box", -1.5, 0, 1, 1, "w"),
            ("box", -0.5, 0, 1, 1, "l"),
            ("box", 0.5, 0, 1, 1, "d"),
            ("box", -1, 1, 1, 1, "y"),
            ("box", 0, 1, 1, 1, "w"),
            ("roof", -0.5, 2, 1, 0.9, "r"),
        ),
    ),
    "aoba-ds102": Design(
        "hexagon",
        _AOBA,
        _AOBA_RIM,
        (
            ("box", -1.5, 0, 1, 1, "d"),
            ("box", -0.5, 0, 1, 2, "w"),
            ("box", 0.5, 0, 1, 3, "b"),
            ("ball", -1.4, 1, 0.8, 0.8, "y"),
        ),
    ),
    "aoba-ds103": Design(
        "hexagon",
        _AOBA,
        _AOBA_RIM,
        (
            ("arch", -1.5, 0, 3, 1.5, "w"),
            ("box", -1, 1.5, 2, 0.6, "d"),
            ("ball", -0.45, 2.1, 0.9, 0.9, "r"),
        ),
    ),
    "aoba-ds104": Design(
        "hexagon",
        _AOBA,
        _AOBA_RIM,
        (
            ("box", -1.5, 0, 0.6, 1.2, "y"),
            ("box", -0.7, 0, 0.6, 2.1, "w"),
            ("box", 0.1, 0, 0.6, 1.6, "b"),
            ("box", 0.9, 0, 0.6, 2.8, "l"),
        ),
    ),
    "aoba-certificate": Design(
        "rosette",
        _AOBA,
        "#f2d58a",
        (
            ("box", -1.5, 0, 1, 1, "w"),
            ("box", -0.5, 0, 1, 1, "d"),
            ("box", 0.5, 0, 1, 1, "w"),
            ("arch", -1, 1, 2, 1, "l"),
            ("roof", -1, 2, 2, 1, "r"),
        ),
        ribbon="#c9a227",
    ),
    "manabi-ai": Design(
        "circle",
        _MANABI,
        _MANABI_RIM,
        (
            ("box", -1.5, 0, 1, 1, "l"),
            ("box", 0.5, 0, 1, 1, "l"),
            ("box", -1.5, 1, 3, 0.7, "n"),
            ("ball", -1, 1.7, 0.9, 0.9, "b"),
            ("ball", 0.1, 1.7, 0.9, 0.9, "b"),
        ),
    ),
    "manabi-statistics": Design(
        "circle",
        _MANABI,
        _MANABI_RIM,
        (
            ("box", -2, 0, 0.8, 0.7, "w"),
            ("box", -1.2, 0, 0.8, 1.7, "l"),
            ("box", -0.4, 0, 0.8, 2.6, "y"),
            ("box", 0.4, 0, 0.8, 1.7, "l"),
            ("box", 1.2, 0, 0.8, 0.7, "w"),
        ),
    ),
    "minato-cloud": Design(
        "shield",
        _MINATO,
        _MINATO_RIM,
        (
            ("box", -1.3, 0, 2.6, 0.7, "w"),
            ("box", -1.3, 0.8, 2.6, 0.7, "b"),
            ("box", -1.3, 1.6, 2.6, 0.7, "l"),
            ("ball", -0.45, 2.3, 0.9, 0.9, "y"),
        ),
    ),
    "minato-security": Design(
        "shield",
        _MINATO,
        _MINATO_RIM,
        (("box", -1, 0, 2, 1.5, "y"), ("arch", -0.8, 1.5, 1.6, 1.3, "l")),
    ),
    "kotoba-english": Design(
        "tile",
        "#7a3b69",
        "#ecd0e4",
        (
            ("box", -1.6, 1.1, 1.9, 1.2, "l"),
            ("box", -0.3, 0, 1.9, 1.2, "b"),
            ("ball", 0.5, 1.3, 0.8, 0.8, "y"),
            ("ball", -1.4, 0.2, 0.8, 0.8, "r"),
        ),
    ),
    "umikaze-disaster": Design(
        "shield",
        "#0f7c8c",
        "#c4ebee",
        (
            ("box", -1.2, 0, 2.4, 1.3, "l"),
            ("roof", -1.6, 1.3, 3.2, 1.3, "r"),
            ("box", -0.3, 0, 0.6, 0.8, "d"),
        ),
    ),
    "harbour-sustainable": Design(
        "circle",
        "#8c2232",
        "#f3cdd0",
        (
            ("box", -1.6, 0, 3.2, 0.6, "d"),
            ("box", -0.25, 0.6, 0.5, 1.0, "w"),
            ("ball", -1.0, 1.3, 1.3, 1.3, "g"),
            ("ball", -0.2, 1.5, 1.2, 1.2, "g"),
        ),
    ),
    "ring-open-data": Design(
        "rosette",
        "#5d5a8c",
        "#d8d6f2",
        (("box", -1, 0, 1, 1, "w"), ("box", 0, 0, 1, 1, "y"), ("arch", -1, 1, 2, 1, "b")),
    ),
    "satoyama-survey": Design(
        "hexagon",
        "#6b6a1f",
        "#e6e5b8",
        (
            ("roof", -1.8, 0, 1.8, 1.5, "g"),
            ("roof", -0.7, 0, 2.4, 2.2, "g"),
            ("ball", 0.9, 2.0, 0.8, 0.8, "y"),
        ),
    ),
}
