"""Ways in: which there are, and the walk to an identity provider and back."""

from __future__ import annotations

import dataclasses
import json
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse

from preceptor.base.problems import Problem, not_found
from preceptor.base.settings import Settings
from preceptor.door import Asked, Door
from preceptor.infra.oidc import Provider, Trip, refused
from preceptor.infra.secrets import Sealer
from preceptor.rooms.identity import actions
from preceptor.rooms.identity.actions.sign_in_elsewhere import Claims
from preceptor.rooms.identity.api import shapes
from preceptor.rooms.identity.api.cookies import hand_out, is_https
from preceptor.rooms.identity.api.recognise import session_secret
from preceptor.rooms.identity.api.sessions import agent_of

router = APIRouter()
_PATH = "/api/v1/provider"
_COOKIE = "preceptor_trip"
_SECONDS = 600


def open_provider(settings: Settings) -> Provider | None:
    """The provider people may sign in by, None when the operator named none."""
    if not settings.oidc_issuer:
        return None
    return Provider(
        settings.oidc_issuer, client_id=settings.oidc_client_id,
        client_secret=settings.oidc_client_secret.get_secret_value(), back=f"{settings.address}{_PATH}/back",
    )  # fmt: skip


@router.get("/ways-in", operation_id="list_ways_in")
async def list_ways_in(door: Asked) -> shapes.WaysIn:
    """How somebody may sign in here; the sign-in page asks this first."""
    settings = door.units.settings
    offered = [shapes.Provider(name=settings.oidc_name, start=f"{_PATH}/start")] if settings.oidc_issuer else []
    return shapes.WaysIn(password=True, providers=offered)


@router.get("/provider/start", status_code=302, operation_id="start_at_provider", response_class=RedirectResponse)
async def start_at_provider(door: Asked, goal: Annotated[str, Query(max_length=500)] = "/") -> RedirectResponse:
    """Send the browser to the provider; `goal` is the page of ours to come back to."""
    trip = Trip()
    response = RedirectResponse(await _provider(door).way_there(trip), 302)
    kept = json.dumps({**dataclasses.asdict(trip), "goal": goal if _is_ours(goal) else "/"})
    response.set_cookie(
        _COOKIE, _sealer(door).seal(kept), max_age=_SECONDS, path=_PATH, secure=is_https(door), httponly=True,
        samesite="lax",
    )  # fmt: skip
    return response


@router.get("/provider/back", status_code=303, operation_id="back_from_provider", response_class=RedirectResponse)
async def back_from_provider(
    door: Asked,
    code: Annotated[str, Query(max_length=4000)] = "",
    state: Annotated[str, Query(max_length=200)] = "",
    error: Annotated[str, Query(max_length=200)] = "",
) -> RedirectResponse:
    """Where the provider sends the browser back to. A refusal leads to the sign-in page, which explains its code."""
    try:
        response = await _arrive(door, code=code, state=state, error=error)
    except Problem as problem:
        response = RedirectResponse(f"/sign-in?problem={quote(problem.code)}", 303)
    response.delete_cookie(_COOKIE, path=_PATH, secure=is_https(door), httponly=True, samesite="lax")
    return response


async def _arrive(door: Door, *, code: str, state: str, error: str) -> RedirectResponse:
    if error or not code:
        raise refused("the provider sent no code")
    await door.write(actions.knock, "", address=door.caller)
    kept = json.loads(_sealer(door).open(door.request.cookies.get(_COOKIE, ""), max_age=_SECONDS))
    goal = kept.pop("goal")
    told = await _provider(door).way_back(Trip(**kept), code=code, state=state)
    opened = await door.write(
        actions.sign_in_elsewhere, _claims(told), agent=agent_of(door), old_secret=session_secret(door.request)
    )
    response = RedirectResponse(goal, 303)
    hand_out(response, door, opened)
    return response


def _claims(told: dict[str, object]) -> Claims:
    email, name = told.get("email"), told.get("name")
    return Claims(
        issuer=str(told["iss"]), subject=str(told["sub"]), email=email if isinstance(email, str) else "",
        email_verified=told.get("email_verified") is True, name=name[:120] if isinstance(name, str) else "",
    )  # fmt: skip


def _provider(door: Door) -> Provider:
    provider: Provider | None = door.request.app.state.provider
    if provider is None:
        raise not_found("identity provider", "here")
    return provider


def _sealer(door: Door) -> Sealer:
    return Sealer(door.units.settings, "identity.trip")


def _is_ours(goal: str) -> bool:
    """A page of ours: “//elsewhere” and “/\\\\elsewhere” lead browsers away, control characters are dropped by them."""
    return goal.startswith("/") and not goal.startswith(("//", "/\\")) and goal.isprintable()
