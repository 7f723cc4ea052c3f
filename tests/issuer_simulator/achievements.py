"""Achievements as plain data: a short one for tests, and the types that every object needs."""

from __future__ import annotations

from typing import Any

# Which class stands under which member of an OB 3.0 Achievement (section B.1.1).
_CLASSES = {
    "alignment": "Alignment",
    "resultDescription": "ResultDescription",
    "rubricCriterionLevel": "RubricCriterionLevel",
    "otherIdentifier": "IdentifierEntry",
    "related": "Related",
}


def achievement(
    identifier: str = "https://issuer.example/achievements/1",
    name: str = "Stacking blocks",
    **members: Any,
) -> dict[str, Any]:
    """Return an OB 3.0 Achievement with what is required, and the given members."""
    return {
        "id": identifier,
        "type": ["Achievement"],
        "name": name,
        "description": f"What one learns in {name}.",
        "criteria": {"narrative": "Build a tower of three blocks that stands."},
        **members,
    }


def with_types(members: dict[str, Any], *extra: str) -> dict[str, Any]:
    """Return an Achievement written without types, with the types of all its objects put in.

    ``extra`` are further types of the achievement itself, as extensions ask for.
    """
    typed = {name: _typed(name, value) for name, value in members.items() if name != "id"}
    return {"id": members["id"], "type": ["Achievement", *extra], **typed}


def _typed(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return [_typed(name, item) for item in value]
    if not isinstance(value, dict) or name not in _CLASSES:
        return value
    inner = {key: _typed(key, item) for key, item in value.items() if key != "id"}
    front = {"id": value["id"]} if "id" in value else {}
    return {**front, "type": [_CLASSES[name]], **inner}
