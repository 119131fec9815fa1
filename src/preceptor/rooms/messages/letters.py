"""The end of a job, as it is said to whoever started it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from preceptor.base.events import Heard
from preceptor.infra.jobs import view
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import account_named
from preceptor.rooms.messages.jobs import Teller
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.messages.words import TERM


@dataclass(frozen=True)
class Started:
    """A kind of job people start: the term it goes by, and the page that shows what came of it ({project} stands for the id)."""

    term: str
    page: str


def job_ended(kinds: Mapping[str, Started]) -> Teller:
    """Of jobs.ended: to whoever started it, for the kinds of the wiring's table."""

    def tell(ctx: Ctx, event: Heard) -> Iterator[Letter]:
        told = kinds.get(event.payload["kind"])
        starter = account_named(ctx, view.started_by(ctx, event.subject)) if told else None
        # Whoever called it off knows.
        if told is None or starter is None or (event.payload["state"] == "cancelled" and event.actor == starter.id):
            return
        reason = (event.payload.get("problem") or {}).get("sentence", "")
        values = {f"{TERM}job": told.term, "reason": str(reason)}
        link = told.page.format(project=event.project_id) if event.project_id is not None else ""
        words = f"job_{event.payload['state']}"
        yield Letter(starter.no, Kind.JOB_ENDED, words, f"job/{event.position}", values, link)

    return tell
