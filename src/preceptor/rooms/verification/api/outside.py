"""Routes of checks by a provider: a session for the person, a webhook for the provider."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from pydantic import ValidationError

from preceptor.base.problems import invalid
from preceptor.base.reading import faults_of
from preceptor.door import Asked
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.api.bodies import HeardBody, SessionBody, ToldBody
from preceptor.rooms.verification.api.reading import received

router = APIRouter()
_MOST_BYTES = 64 * 1024


@router.post("/me/verification/session", status_code=201)
async def begin_provider_session(door: Asked) -> SessionBody:
    """A session with the provider that checks in our place. Problems: verification.no_provider, verification.provider,
    verification.waiting."""
    check = await door.write(actions.begin_outside)
    session = await asyncio.to_thread(actions.ask_session, door.units.settings, check.id)
    await door.write(actions.note_session, check.id, session)
    return SessionBody(check=check.id, url=session.url)


@router.post("/verification/webhook")
async def hear_provider(door: Asked) -> HeardBody:
    """A provider's word, signed over time and body by the shared secret (headers X-Timestamp, X-Signature). Telling twice is telling
    once. Problems: verification.unsigned, verification.stale, verification.webhook, verification.reference, verification.verdict."""
    body = await received(door, most=_MOST_BYTES)
    sent = door.request.headers
    await door.read(
        queries.check_signed, body, timestamp=sent.get("x-timestamp", ""), signature=sent.get("x-signature", "")
    )  # fmt: skip
    news = await door.units.write(actions.PROVIDER, actions.hear, _told(body).noun())
    return HeardBody(known=not news)


def _told(body: bytes) -> ToldBody:
    try:
        return ToldBody.model_validate_json(body)
    except ValidationError as error:
        raise invalid(
            "verification.webhook", "The message is signed, but cannot be read.", faults=faults_of(error),
            hint="The reference of this route says what it holds.",
        ) from None  # fmt: skip
