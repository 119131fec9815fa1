"""docs/reference/api.md: every route in a line, and the shapes they send and give, from the OpenAPI description."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from preceptor.app import open_house
from preceptor.base.problems import Kind
from preceptor.base.settings import Settings
from preceptor.entry.web.app import PREFIX, make_app
from preceptor.entry.web.description import OPEN_TO_ALL
from preceptor.entry.web.problems import MEDIA_TYPE, STATUS
from preceptor.entry.web.rooms import ROUTERS

Schema = Mapping[str, Any]
_METHODS = ("get", "post", "put", "patch", "delete")
_TYPES = {"integer": "whole number", "number": "number", "boolean": "yes/no", "string": "text", "null": "null"}
_HOW = """
Every path begins with `/api/v1`, but for health and metrics. Say who you are with `Authorization: Bearer pct_…`
(`preceptor token create`), or with the session's cookie and, on anything but GET, the header `X-Preceptor: 1`. Routes marked
“open” need neither. Lists give `{"rows": […], "next": cursor}` and take `limit` and `cursor`; `next` is null on the last page.
Times are RFC 3339 in UTC. `POST /leases/{lease}/answer` wants an `Idempotency-Key`: sent again with the same one, it gives the
first outcome and changes nothing. The whole description is at `/api/v1/openapi.json`.

`name` must be sent, `name?` may be left out; `[X]` is a list, `{X}` an object with values of that shape.
"""


@cache
def description() -> dict[str, Any]:
    """The OpenAPI description as a running server gives it."""
    with tempfile.TemporaryDirectory(prefix="preceptor-docs-") as folder:
        units = open_house(Settings(home=Path(folder)))
        try:
            found: dict[str, Any] = make_app(units, ROUTERS).openapi()
        finally:
            units.database.close()
    return found


def text() -> str:
    """The page's body, without its title."""
    described = description()
    parts = [_HOW.strip(), *_routes(described), "## Problems", _problems(), "## Shapes", _shapes(described)]
    return "\n\n".join(parts)


def routes(described: Schema) -> Iterator[tuple[str, str, Schema]]:
    """(METHOD, path below /api/v1, operation), in the order of the description."""
    for path, methods in described["paths"].items():
        for method in _METHODS:
            if method in methods:
                yield method.upper(), path.removeprefix(PREFIX), methods[method]


def _routes(described: Schema) -> Iterator[str]:
    rooms: dict[str, list[str]] = defaultdict(list)
    for method, path, operation in routes(described):
        said = _line(operation.get("description") or operation.get("summary", "").capitalize() + ".")
        if operation["operationId"] in OPEN_TO_ALL:
            said += " (open)"
        cells = (f"`{method} {path}`", said, _query(operation), _sent(operation), _given(operation))
        rooms[operation["tags"][0]].append(f"| {' | '.join(cells)} |")
    for room in sorted(rooms):
        head = "| route | what it does | query | sends | gives |\n|---|---|---|---|---|"
        yield "\n".join([f"## {room.capitalize()}", "", head, *rooms[room]])


def _query(operation: Schema) -> str:
    names = [
        f"`{one['name']}{'' if one.get('required') else '?'}`"
        for one in operation.get("parameters", ())
        if one["in"] == "query"
    ]
    return " ".join(names)


def _sent(operation: Schema) -> str:
    content = operation.get("requestBody", {}).get("content", {})
    return next((_kind(one["schema"]) for one in content.values()), "") if content else ""


def _given(operation: Schema) -> str:
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            content = response.get("content", {})
            kinds = {_kind(one["schema"]) for one in content.values() if one.get("schema")}
            return f"{status} {' '.join(sorted(kinds - {'text', 'anything'})) or ' '.join(content)}".strip()
    return ""


def _problems() -> str:
    rows = [f"| {kind.value.replace('_', ' ')} | {STATUS[kind]} | {_said_of(kind)} |" for kind in Kind]
    lead = (
        f"A refusal is `{MEDIA_TYPE}` (RFC 9457) in the shape ProblemOut. `code` never changes and is listed in "
        "[problems.md](problems.md); `hint` says what to do; each of `faults` says where (a JSON pointer) and why."
    )
    return "\n".join([lead, "", "| kind | status | what it means |", "|---|---|---|", *rows])


def _said_of(kind: Kind) -> str:
    """The sentence under the member, as it stands in the source."""
    from docs.training_page import notes_under

    return notes_under(Kind)[kind.name]


def _shapes(described: Schema) -> str:
    schemas: Mapping[str, Schema] = described["components"]["schemas"]
    return "\n".join(f"- **{_name(name)}**: {_fields(schema)}" for name, schema in sorted(schemas.items()))


def _name(full: str) -> str:
    """Two shapes of one name are told apart by their room: `policy.ClauseBody`."""
    *places, own = full.split("__")
    return f"{places[2] if places[1:2] == ['rooms'] else places[1]}.{own}" if places else own


def _fields(schema: Schema) -> str:
    if "enum" in schema:
        return " · ".join(f"`{one}`" for one in schema["enum"])
    needed = set(schema.get("required", ()))
    parts = [
        f"`{name}{'' if name in needed else '?'}` {_kind(one)}" for name, one in schema.get("properties", {}).items()
    ]
    return ", ".join(parts) or _kind(schema)


def _kind(schema: Schema) -> str:
    if "$ref" in schema:
        return _name(str(schema["$ref"]).rsplit("/", 1)[-1])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(_kind(one) for one in schema[several]))
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return " · ".join(f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_kind(schema.get('items', {}))}]"
    if schema.get("type") == "object":
        more = schema.get("additionalProperties")
        return f"{{{_kind(more)}}}" if isinstance(more, Mapping) and more else "{…}"
    if schema.get("format") == "binary":
        return "the file"
    return _TYPES.get(str(schema.get("type", "")), "anything")


def _line(said: str) -> str:
    return " ".join(said.split("\n\n")[0].split()).replace("|", "\\|")
