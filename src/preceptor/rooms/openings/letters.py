"""What happens to applications and to members, as it is said to those it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from urllib.parse import urlencode

from preceptor.base.actor import Role
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.openings.nouns import Application, Opening, Search, Stage
from preceptor.rooms.openings.queries import application_told, taken_in_at
from preceptor.rooms.projects.queries import name_of


def application_sent(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of openings.application_sent: to those who manage the project's members."""
    for mine, opening in _applied(ctx, event):
        values = {"title": opening.posting.title, "project": name_of(ctx, opening.project_id)}
        link = f"/projects/{opening.project_id}/openings/{opening.id}"
        for manager in sorted(who_may(ctx, Deed.MANAGE_MEMBERS, opening.project_id)):
            if manager != mine.account_no:
                once = f"application/{event.position}"
                yield Letter(manager, Kind.APPLICATION_SENT, "application_sent", once, values, link)


def application_decided(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of openings.application_decided: to whoever applied, with the reason."""
    for mine, opening in _applied(ctx, event):
        words = "application_accepted" if event.payload["accepted"] else "application_declined"
        # Decided again meanwhile: the reason belongs to the later decision, which has a message of its own.
        still = (mine.stage is Stage.ACCEPTED) == event.payload["accepted"]
        values = {"title": opening.posting.title, "reason": mine.reason if still else ""}
        once = f"application/{event.position}"
        yield Letter(mine.account_no, Kind.APPLICATION_DECIDED, words, once, values, "/applications")


def openings_found(one: Search, fitting: Sequence[Opening], *, at: int) -> Letter:
    """What is new and fits a search somebody keeps; leads to the opening, or to the search where there are several."""
    asked = {
        name: str(value) for name, value in asdict(one.wanted).items() if value not in (None, "") and name != "sort"
    }
    only = f"/openings/{fitting[0].id}" if len(fitting) == 1 else ""
    values = {"titles": " · ".join(each.posting.title for each in fitting)}
    link = only or "/openings" + (f"?{urlencode(asked)}" if asked else "")
    return Letter(one.account_no, Kind.OPENING_FOUND, "openings_found", f"search/{one.id}/{at}", values, link)


def member_changed(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of identity.member_changed: to whom it happened, unless they did it themselves or hear of it by their application."""
    person = account_named(ctx, event.subject)
    if person is None or event.actor == event.subject or event.project_id is None:
        return
    if taken_in_at(ctx, person.no, event.project_id, event.at_micros):
        return
    roles = event.payload["roles"]
    page = "/work" if roles == [Role.CONTRIBUTOR] else f"/projects/{event.project_id}"
    yield Letter(
        person.no, Kind.MEMBER_CHANGED, "member_added" if roles else "member_removed", f"member/{event.position}",
        {"project": name_of(ctx, event.project_id)}, page if roles else "",
    )  # fmt: skip


def _applied(ctx: Ctx, event: Heard) -> Iterator[tuple[Application, Opening]]:
    """Nothing when the application was erased or taken back meanwhile."""
    found = application_told(ctx, event.subject)
    if found is not None:
        yield found
