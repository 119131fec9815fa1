"""What happens later: evidence is erased, and proven gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice

from preceptor.base.events import Heard
from preceptor.base.problems import Kind, Problem
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.actions.evidence import FOLDER
from preceptor.rooms.verification.letters import expires_soon
from preceptor.rooms.verification.nouns import Evidence
from preceptor.rooms.workforce.queries import time_zone_of

_AT_ONCE = 50


def erase(job: JobCtx) -> int:
    """Every check whose time has come: its files go, are looked for, and only then is it written down that they are gone.

    Killed anywhere it begins with the same check again: deleting twice is deleting once.
    """
    done = job.done
    while found := job.read(queries.due, limit=_AT_ONCE):
        for check in found:
            with job.batch() as ctx:
                parts = actions.lapse_or_keep(ctx, check.id)
            delete_surely(job, parts)
            with job.batch(done=(done := done + 1)) as ctx:
                actions.note_erased(ctx, check.id, parts)
    return done


def clean_up(job: JobCtx) -> int:
    """Sealed files that belong to no check: of uploads that broke off, and of pictures sent anew. Only what is a day old."""
    before = job.units.clock.now() - timedelta(days=1)
    gone = 0
    old = (one.key for one in job.units.files.list(FOLDER) if one.at < before)
    while keys := list(islice(old, _AT_ONCE)):
        job.check()
        for key in job.read(queries.abandoned, keys):
            job.units.files.delete(key)
            gone += 1
    return gone


def remind(job: JobCtx) -> int:
    """Comes round every day: who is to be checked anew soon hears so once. Killed anywhere, a batch is whole or not begun."""
    done = job.done
    while True:
        with job.batch(done=done) as ctx:
            found = actions.remind_some(ctx, limit=_AT_ONCE)
            if found is None:
                return done
            done += deliver(ctx, [expires_soon(one) for one in found], zone_of=time_zone_of)


def delete_surely(job: JobCtx, parts: Sequence[Evidence]) -> None:
    """Raises Problem `verification.still_there` (tried again later) when the file store keeps what it was told to delete."""
    for one in parts:
        job.units.files.delete(one.key)
    left = [one.part.value for one in parts if job.units.files.exists(one.key)]
    if left:
        raise Problem(
            Kind.UNAVAILABLE, "verification.still_there", f"The file store still holds: {', '.join(left)}.",
            hint="It keeps deleted files, or does not delete; look at its settings.",
        )  # fmt: skip


def on_account_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    for event in events:
        actions.erase_account(ctx, event.subject)
