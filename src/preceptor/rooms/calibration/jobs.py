"""What happens later: sessions move on, people hear of it, agreement is reckoned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import actions, letters, queries
from preceptor.rooms.calibration.nouns import Figures, News, Stage
from preceptor.rooms.calibration.reckoning import figures
from preceptor.rooms.calibration.store import said
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.projects.queries import form_at
from preceptor.rooms.workforce.queries import time_zone_of

TELL_AGAIN = "calibration.tell_again"
TOLD = ("calibration.session_made", "calibration.invited", "calibration.session_moved")
"""Of these everybody in a session hears."""
_AT_ONCE = 100
_NEWS = {Stage.ANSWERING: News.OPEN, Stage.DISCUSSING: News.REVEALED, Stage.VOTING: News.VOTE}
"""What is said when a session comes to a stage."""
_SEED = 20261127
"""Figures reckoned again are the same."""


def move_on(job: JobCtx) -> int:
    """Comes round every half minute; a short batch at a time: who is to be reminded, then each session by one stage."""
    job.drain(actions.remind_due)
    return job.drain(actions.move_due)


def reckon(job: JobCtx) -> int:
    """After the reveal and after the end: agreement, and how far apart the first answers are. Run twice, it finds the same."""
    no, found = job.read(_figures, job.args["session"])
    with job.batch(done=1) as ctx:
        actions.keep_figures(ctx, no, found)
    return len(found.agreement)


def on_sessions(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears calibration.session_made, .invited and .session_moved: everybody in it is told, by a job, since they may be many."""
    for event in events:
        stage = event.payload.get("stage")
        news = _NEWS.get(Stage(stage)) if stage is not None else News.INVITED
        if news is not None:
            args = {"session": event.subject, "news": news.value}
            key = f"{actions.TELL}:{event.subject}:{news.value}:{event.position}"
            ctx.enqueue(actions.TELL, args, key=key, project_id=event.project_id)


def on_guidelines(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears policy.guidelines_changed: where a certificate is asked for, those whose words are gone are told."""
    for event in events:
        if event.project_id is not None and queries.asked(ctx, event.project_id):
            args = {"project": event.project_id, "version": event.payload["version"]}
            key = f"{TELL_AGAIN}:{event.project_id}:{event.payload['version']}"
            ctx.enqueue(TELL_AGAIN, args, key=key, project_id=event.project_id)


def tell(job: JobCtx) -> int:
    """Some at a time, by number; killed anywhere, it goes on behind the last of them, and nobody hears of it twice."""
    after, done, news = int(job.cursor or 0), job.done, News(job.args["news"])
    while True:
        with job.batch() as ctx:
            one = store.load(ctx.conn, job.args["session"])
            if one is None or one.stage is Stage.CLOSED or (news is News.SOON and one.stage is not Stage.PLANNED):
                return done  # it is over, or has begun meanwhile
            seats = [each.contributor_id for each in store.seats_of(ctx.conn, one.no, after=after, limit=_AT_ONCE)]
            done += deliver(ctx, letters.of_session(ctx, one, seats, news), zone_of=time_zone_of)
        if not seats:
            return done
        after = seats[-1]
        with job.batch(done=done, cursor=after):
            pass


def tell_again(job: JobCtx) -> int:
    """The same for certificates that a new version of the guidelines ends."""
    after, done = int(job.cursor or 0), job.done
    project, version = job.args["project"], job.args["version"]
    while True:
        with job.batch() as ctx:
            found = said.certificates_in(ctx.conn, project, after=after, limit=_AT_ONCE)
            gone = [(one.contributor_id, ", ".join(queries.lapsed(ctx, one))) for one in found]
            ended = [(contributor, clauses) for contributor, clauses in gone if clauses]
            done += deliver(ctx, letters.asked_again(ctx, project, version, ended), zone_of=time_zone_of)
        if not found:
            return done
        after = found[-1].contributor_id
        with job.batch(done=done, cursor=after):
            pass


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased: what these people wrote is erased too."""
    actions.erase_words(ctx, {one.subject for one in events})


def _figures(ctx: Ctx, session_id: str) -> tuple[int, Figures]:
    one = store.load(ctx.conn, session_id)
    if one is None:
        return 0, Figures()
    form = form_at(ctx, one.project_id, one.form_version)
    items, given = store.items_of(ctx.conn, one.no), said.all_answers(ctx.conn, one.no)
    # By the stage it has now and not by the one that asked: what was asked first may be reckoned last.
    both = one.stage is Stage.CLOSED
    return one.no, figures(form, items, given, both=both, rng=np.random.default_rng(_SEED))
