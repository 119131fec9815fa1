"""What happens later: those who signed an earlier version hear of a new one."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements.letters import document_changed
from preceptor.rooms.agreements.store import documents
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.workforce.queries import time_zone_of

TELL = "agreements.tell_signers"
_AT_ONCE = 100


def on_published(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears agreements.published: everybody who has to sign again is told, by a job, since they may be many."""
    for event in events:
        if event.payload["version"] > 1:
            args = {"document": event.subject, "version": event.payload["version"]}
            ctx.enqueue(TELL, args, key=f"{TELL}:{event.subject}:{event.payload['version']}")


def tell_signers(job: JobCtx) -> int:
    """Some at a time, by number; killed anywhere, it goes on behind the last of them, and nobody hears of it twice."""
    after, done = int(job.cursor or 0), job.done
    while True:
        with job.batch() as ctx:
            one = documents.load(ctx.conn, job.args["document"])
            if one is None or one.newest != job.args["version"] or one.retired_at is not None:
                return done  # a later version tells of itself
            owing = documents.owing(ctx.conn, one.no, version=one.version, after=after, limit=_AT_ONCE)
            done += deliver(ctx, document_changed(ctx, one, owing), zone_of=time_zone_of)
        if not owing:
            return done
        after = owing[-1]
        with job.batch(done=done, cursor=after):
            pass
