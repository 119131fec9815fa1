"""The OpenAPI description: names of operations, and the problems each may answer with."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic.json_schema import models_json_schema

from preceptor.entry.web.problems import MEDIA_TYPE, ProblemOut

_REF = {"$ref": "#/components/schemas/ProblemOut"}
_SECURITY: list[dict[str, list[str]]] = [{"session": []}, {"token": []}]
_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": "preceptor_session"},
    "token": {"type": "http", "scheme": "bearer", "bearerFormat": "pct_…"},
}
OPEN_TO_ALL = frozenset(
    {
        "sign_in", "look_at_invitation", "accept_invitation", "list_ways_in", "start_at_provider", "back_from_provider",
        "list_public_openings", "show_public_opening", "try_sample", "show_json_feed", "show_rss_feed", "join_by_opening",
        "show_referral", "show_share_picture",
        "look_at_proof", "prove_address", "look_at_unsubscribe", "unsubscribe",
        "hear_provider", "show_live", "show_ready", "show_metrics",
    }
)  # fmt: skip
"""The operations that nobody has to sign in for (metrics look at where the request comes from). All others are closed
to strangers by the recogniser, and a test walks them as nobody and expects 401."""


def operation_name(route: APIRoute) -> str:
    """snake_case words, unique: the function's own name."""
    return route.name


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, made once and kept."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes,
        )  # fmt: skip
        _add_problems(schema)
        app.openapi_schema = schema
    return app.openapi_schema


def _add_problems(schema: dict[str, Any]) -> None:
    components = schema.setdefault("components", {})
    _, models = models_json_schema([(ProblemOut, "serialization")], ref_template="#/components/schemas/{model}")
    components.setdefault("schemas", {}).update(models["$defs"])
    components["securitySchemes"] = _SCHEMES
    for methods in schema.get("paths", {}).values():
        for operation in methods.values():
            _document(operation)
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)


def _document(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    if operation["operationId"] not in OPEN_TO_ALL:
        operation["security"] = _SECURITY
        responses["401"] = _problem("Nobody is signed in.")
        responses["403"] = _problem("The asker may not do this.")
    if "requestBody" in operation or "parameters" in operation:
        responses["422"] = _problem("What was sent cannot be right; `faults` say where.")
    responses["default"] = _problem("Any other problem.")


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {MEDIA_TYPE: {"schema": _REF}}}
