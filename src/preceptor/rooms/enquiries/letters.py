"""Questions about openings and their answers, as they are said to those concerned."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.enquiries.nouns import State
from preceptor.rooms.enquiries.queries import told
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.openings.queries import titles_of


def asked(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of enquiries.asked: to those who manage the opening, unless it was answered meanwhile; nothing of what was asked."""
    one = told(ctx, event.subject)
    if one is None or one.state is not State.OPEN:
        return
    link = f"/projects/{one.project_id}/openings/{one.opening}"
    for account in sorted(who_may(ctx, Deed.MANAGE_MEMBERS, one.project_id) - {one.asker}):
        yield Letter(
            account, Kind.QUESTION_ASKED, "enquiry_asked", f"enquiry/{event.position}", _values(ctx, one.opening), link
        )


def answered(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of enquiries.answered: to whoever asked."""
    one = told(ctx, event.subject)
    if one is not None:
        values, link = _values(ctx, one.opening), f"/openings/{one.opening}"
        yield Letter(one.asker, Kind.QUESTION_ANSWERED, "enquiry_answered", f"enquiry/{event.position}", values, link)


def _values(ctx: Ctx, opening: str) -> dict[str, str]:
    return {"title": titles_of(ctx, [opening]).get(opening, "")}
