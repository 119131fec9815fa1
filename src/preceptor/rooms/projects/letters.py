"""What happens to a project's people, as it is said to them."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.actor import Role
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import account_named
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of


def member_changed(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of identity.member_changed: to whom it happened, unless they did it themselves."""
    person = account_named(ctx, event.subject)
    if person is None or event.actor == event.subject or event.project_id is None:
        return
    roles = event.payload["roles"]
    page = "/work" if roles == [Role.CONTRIBUTOR] else f"/projects/{event.project_id}"
    yield Letter(
        person.no, Kind.MEMBER_CHANGED, "member_added" if roles else "member_removed", f"member/{event.position}",
        {"project": name_of(ctx, event.project_id)}, page if roles else "",
    )  # fmt: skip
