"""The description is whole, and no route is open that is not named as open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from preceptor.entry.web.description import OPEN_TO_ALL
from preceptor.entry.web.problems import MEDIA_TYPE
from web import House


@pytest.fixture
def description(house: House) -> dict[str, Any]:
    answer = house.nobody.get("openapi.json")
    assert answer.status_code == 200
    return answer.json()


def operations(description: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield path, method.upper(), operation


def test_operations_have_names_of_their_own_in_words(description: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(description)]
    assert [name for name in set(names) if names.count(name) > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


def test_every_answer_is_described(description: dict[str, Any]) -> None:
    silent = [f"{method} {path}" for path, method, operation in operations(description) if not _says(operation)]
    assert silent == [], "give each a response model or a response class with a media type"


def test_every_operation_may_end_in_a_problem(description: dict[str, Any]) -> None:
    for path, method, operation in operations(description):
        assert MEDIA_TYPE in operation["responses"]["default"]["content"], f"{method} {path}"


def test_nobody_is_refused_everywhere_but_where_it_is_said(house: House, description: dict[str, Any]) -> None:
    opened = set()
    for path, method, operation in operations(description):
        answer = house.nobody.request(
            method, f"http://testserver{_filled(path)}", json=_body(description, operation),
            params=_query(description, operation),
        )  # fmt: skip
        if answer.status_code != 401 or operation["operationId"] in OPEN_TO_ALL:
            opened.add(operation["operationId"])
    assert opened <= OPEN_TO_ALL, f"open without a sign-in: {sorted(opened - OPEN_TO_ALL)}"


def test_there_is_no_page_that_needs_a_cdn(house: House) -> None:
    for path in ("/docs", "/redoc", "/api/v1/docs"):
        assert "cdn" not in house.nobody.get(f"http://testserver{path}").text


def _says(operation: dict[str, Any]) -> bool:
    """Whether every success has a schema, or at least a media type of its own (files, streams), or no content."""
    good = {status: answer for status, answer in operation["responses"].items() if status.startswith(("2", "3"))}
    for status, answer in good.items():
        kinds = answer.get("content", {})
        described = kinds and all(kind != "application/json" or "schema" in kinds[kind] for kind in kinds)
        if status not in {"204", "302", "303"} and not described:
            return False
    return bool(good)


def _filled(path: str) -> str:
    return re.sub(r"\{[^}]+\}", "1", path)


def _query(description: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    asked = [one for one in operation.get("parameters", []) if one["in"] == "query" and one.get("required")]
    return {one["name"]: _example(description, one["schema"]) for one in asked}


def _body(description: dict[str, Any], operation: dict[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    return _example(description, content["schema"]) if content else None


def _example(description: dict[str, Any], schema: dict[str, Any]) -> Any:
    """The least that the schema takes: a refusal must come from the right, not from the shape."""
    if "$ref" in schema:
        return _example(description, description["components"]["schemas"][schema["$ref"].split("/")[-1]])
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return _example(description, schema[choice][0])
    if "const" in schema or "enum" in schema:
        return schema.get("const", (schema.get("enum") or [None])[0])
    kind = schema.get("type")
    if kind == "object":
        return {name: _example(description, schema["properties"][name]) for name in schema.get("required", [])}
    if kind == "array":
        return [_example(description, schema["items"])] * schema.get("minItems", 0)
    if kind == "string":
        return (
            "2030-01-01T00:00:00Z"
            if schema.get("format") == "date-time"
            else "abcdefghij"[: schema.get("maxLength", 10)]
        )
    return {"integer": 1, "number": 1.0, "boolean": True}.get(kind)


def test_every_whole_number_in_a_path_or_query_has_bounds(description: dict[str, Any]) -> None:
    """An odd number is refused at the door: no database driver meets one that it cannot hold."""
    boundless = [
        f"{method} {path}: {parameter['name']}"
        for path, method, operation in operations(description)
        for parameter in operation.get("parameters", ())
        if any(_is_boundless(one) for one in (parameter["schema"], *parameter["schema"].get("anyOf", ())))
    ]
    assert boundless == [], "name the least and the greatest it may be (a project: `preceptor.door.ProjectId`)"


def _is_boundless(schema: dict[str, Any]) -> bool:
    bounds = schema.keys() & {"maximum", "exclusiveMaximum"}, schema.keys() & {"minimum", "exclusiveMinimum"}
    return schema.get("type") == "integer" and not all(bounds)
