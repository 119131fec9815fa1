"""How a check stands, as it is said to whom it is about."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.clock import rfc3339
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import verifiers
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.verification import store
from preceptor.rooms.verification.nouns import Check, State

_PAGE = "/verification"


def check_sent(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of verification.sent: it is on its way, and waits for those who check by hand."""
    one = store.load(ctx.conn, event.subject)
    if one is None:
        return
    yield _letter(one, "identity_sent", "sent")
    if one.state is State.WAITING:
        for checker in sorted(verifiers(ctx) - {one.account_no}):
            yield Letter(checker, Kind.REVIEW_WAITS, "check_waits", f"check/{one.id}/waits", {}, _PAGE)


def check_decided(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of verification.decided: verified until a day, or refused and why."""
    one = store.load(ctx.conn, event.subject)
    if one is not None and one.state in (State.VERIFIED, State.REFUSED):
        yield _letter(one, f"identity_{one.state.value}", "decided")


def expires_soon(one: Check) -> Letter:
    """A yes that ends within the month."""
    return _letter(one, "identity_expires", "expires")


def _letter(one: Check, words: str, about: str) -> Letter:
    values = {"reason": one.reason, "day": rfc3339(one.expires_at)[:10] if one.expires_at is not None else ""}
    return Letter(one.account_no, Kind.IDENTITY_CHECKED, words, f"check/{one.id}/{about}", values, _PAGE)
