"""What happens later: sessions move on, agreement is reckoned, words are erased."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import actions
from preceptor.rooms.calibration.nouns import Figures, Stage
from preceptor.rooms.calibration.reckoning import figures
from preceptor.rooms.calibration.store import said
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.projects.queries import form_at

_SEED = 20261127
"""Figures reckoned again are the same."""


def move_on(job: JobCtx) -> int:
    """Comes round every half minute; a short batch at a time, each session by one stage."""
    return job.drain(actions.move_due)


def reckon(job: JobCtx) -> int:
    """After the reveal and after the end: agreement, and how far apart the first answers are. Run twice, it finds the same."""
    no, found = job.read(_figures, job.args["session"])
    with job.batch(done=1) as ctx:
        actions.keep_figures(ctx, no, found)
    return len(found.agreement)


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
