"""What happens later: who fits best is looked up, invites go out, and run out."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import actions, queries


def match(job: JobCtx) -> int:
    """Look up whom a drive would ask. It reads on its way and writes once, so that it can be begun again anywhere."""
    found = job.read(queries.matched, job.args["drive"])
    with job.batch(done=len(found.best), total=len(found.best)) as ctx:
        return actions.propose(ctx, job.args["drive"], found)


def send(job: JobCtx) -> int:
    """Ask everybody a drive found, a batch at a time; killed anywhere, nobody is asked twice."""
    return job.drain(actions.send_some, job.args["drive"])


def expire(job: JobCtx) -> int:
    """Comes round by the clock."""
    return job.drain(actions.expire)


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
