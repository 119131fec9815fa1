"""What happens later: time is over, skills end, answers are counted anew."""

from __future__ import annotations

from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.exams import actions


def close_overdue(job: JobCtx) -> int:
    """Comes round every half minute: grades attempts whose time is over, a short batch at a time."""
    return job.drain(actions.close_overdue)


def expire_skills(job: JobCtx) -> int:
    """Comes round every hour: ends skills whose time is over."""
    return job.drain(actions.expire_skills)


def regrade(job: JobCtx) -> int:
    """Count anew whoever was put a question whose key was wrong; killed anywhere, it goes on behind the last batch."""
    after, done = int(job.cursor or 0), job.done
    while True:
        with job.batch() as ctx:
            last = actions.regrade(ctx, job.args["versions"], after=after)
        if last is None:
            return done
        after, done = last, done + 1
        with job.batch(done=done, cursor=after):
            pass
