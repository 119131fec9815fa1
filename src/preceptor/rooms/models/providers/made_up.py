"""An answer that fits a JSON schema, made up from a number: what a scripted judge says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_DEEPEST = 12


def instance(schema: Mapping[str, Any], number: int) -> Any:
    """The same number gives the same answer. Knows the parts of JSON schema that forms are made of; anything else is
    answered with null."""
    return _made(schema, number, schema.get("$defs", {}), 0)


def _made(schema: Any, number: int, known: Mapping[str, Any], depth: int) -> Any:
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        return None
    if "$ref" in schema:
        return _made(known.get(str(schema["$ref"]).rsplit("/", 1)[-1]), number, known, depth + 1)
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][number % len(schema["enum"])]
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        return _made(choices[0], number, known, depth + 1)
    return _of_type(schema, number, known, depth)


def _of_type(schema: Mapping[str, Any], number: int, known: Mapping[str, Any], depth: int) -> Any:
    kind = schema.get("type")
    if kind == "object":
        named = schema.get("properties", {})
        wanted = schema.get("required", list(named))
        return {
            name: _made(named.get(name, {}), _mixed(number, at), known, depth + 1) for at, name in enumerate(wanted)
        }
    if kind == "array":
        each = schema.get("items", {})
        count = max(int(schema.get("minItems", 1)), 0)
        return [_made(each, number + at, known, depth + 1) for at in range(count)]
    if kind in {"integer", "number"}:
        low, high = int(schema.get("minimum", 0)), int(schema.get("maximum", schema.get("minimum", 0) + 4))
        return low + number % (high - low + 1)
    if kind == "boolean":
        return number % 2 == 0
    return "A scripted answer." if kind == "string" else None


def _mixed(number: int, at: int) -> int:
    """Another number for each part, so that not every question is answered alike."""
    return (number * 2_654_435_761 + at * 40_503) % 2**32
