"""Problems made HTTP: one shape (RFC 9457) for everything that goes wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from preceptor.base.problems import Fault, Kind, Problem

STATUS: Mapping[Kind, int] = {
    Kind.INVALID: 422, Kind.UNAUTHENTICATED: 401, Kind.FORBIDDEN: 403, Kind.NOT_FOUND: 404, Kind.CONFLICT: 409,
    Kind.GONE: 410, Kind.TOO_LARGE: 413, Kind.TOO_MANY: 429, Kind.UNAVAILABLE: 503, Kind.INTERNAL: 500,
}  # fmt: skip
MEDIA_TYPE = "application/problem+json"


class FaultOut(BaseModel):
    """One thing wrong: where (JSON pointer into the body, or `?name`, `{name}`, `header:name`) and why."""

    where: str
    why: str


class ProblemOut(BaseModel):
    """What every refusal looks like (RFC 9457); `code` is stable, `detail` is for the person, `hint` what to do."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    hint: str
    faults: list[FaultOut]


def respond(problem: Problem, *, status: int | None = None) -> Response:
    """A problem as a response; `status` where HTTP knows it more exactly than the kind does."""
    number = status or STATUS[problem.kind]
    content = {
        **problem.extra,
        "type": f"urn:preceptor:problem:{problem.code}",
        "title": HTTPStatus(number).phrase,
        "status": number,
        "detail": problem.sentence,
        "code": problem.code,
        "hint": problem.hint,
        "faults": [{"where": fault.where, "why": fault.why} for fault in problem.faults],
    }
    body = json.dumps(content, ensure_ascii=False, default=str).encode("utf-8", "replace")
    return Response(body, number, headers=_headers(problem, number), media_type=MEDIA_TYPE)


def handle_problems(app: FastAPI) -> None:
    """Every way a route can fail ends in the one shape."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)


def no_such_page(path: str) -> Problem:
    return Problem(
        Kind.NOT_FOUND, "web.no_route", f"There is nothing at {path[:200]}.", hint="See /api/v1/openapi.json."
    )


def our_fault(request_id: str) -> Problem:
    """What a person is told of a mistake of ours: nothing but the number under which it is in the log."""
    return Problem(
        Kind.INTERNAL, "web.internal", "Something went wrong on our side.",
        hint="Try again; if it stays, tell the operator the request's number.", extra={"request_id": request_id},
    )  # fmt: skip


def faults_of(errors: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Pydantic's errors as ours; what was sent is never repeated, it may be a password."""
    return [Fault(_where(error["loc"]), str(error["msg"])) for error in errors]


def _where(loc: Sequence[str | int]) -> str:
    place, *rest = loc or ("body",)
    if place == "body":
        return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in rest)
    name = ".".join(map(str, rest))
    return {"query": f"?{name}", "path": f"{{{name}}}"}.get(str(place), f"{place}:{name}")


async def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return respond(error)


async def _on_validation(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = faults_of(error.errors())
    many = f"{len(faults)} things are" if len(faults) > 1 else "One thing is"
    problem = Problem(
        Kind.INVALID, "web.invalid", f"{many} wrong with what was sent.", hint="Each fault says where.", faults=faults
    )
    return respond(problem)


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    problem = _of_status(error.status_code, request)
    response = respond(problem, status=error.status_code)
    response.headers.update(error.headers or {})
    return response


def _of_status(status: int, request: Request) -> Problem:
    if status == 404:
        return no_such_page(request.url.path)
    if status == 405:
        return Problem(Kind.INVALID, "web.method", f"{request.method} is not possible here.", hint="See `Allow`.")
    if status == 400:
        return Problem(Kind.INVALID, "web.body", "The body cannot be read.", hint="Send UTF-8 JSON.")
    kind = next((kind for kind, number in STATUS.items() if number == status), Kind.INVALID)
    return Problem(kind, f"web.status_{status}", HTTPStatus(status).description or HTTPStatus(status).phrase)


def _headers(problem: Problem, status: int) -> dict[str, str]:
    headers = {"cache-control": "no-store"}
    if status == 401:
        headers["www-authenticate"] = 'Bearer realm="preceptor"'
    if "retry_after" in problem.extra:
        headers["retry-after"] = str(problem.extra["retry_after"])
    return headers
