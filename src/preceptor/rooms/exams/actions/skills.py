"""Certificates and the skills they grant: given, renewed, ended, erased."""

from __future__ import annotations

from preceptor.base.clock import DAY_MICROS
from preceptor.base.ids import new_id
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.events import SkillExpired, SkillGranted
from preceptor.rooms.exams.nouns import Attempt, Certificate, Exam, Plan, Skill
from preceptor.rooms.exams.store import skills as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known

_BATCH = 200


def certify(ctx: Ctx, one: Attempt, exam: Exam, plan: Plan) -> Certificate:
    """The certificate of a passed attempt, made once, and its skill; whoever grades has asked for the right."""
    known = store.of_attempt(ctx.conn, one.no)
    if known is not None or one.outcome is None:
        return known or Certificate("", one.account_no, exam.no, one.no, "", 0, ctx.now(), None)
    expires = None if plan.valid_days is None else ctx.now() + plan.valid_days * DAY_MICROS
    level = int(one.outcome.percent)
    made = Certificate(new_id(), one.account_no, exam.no, one.no, plan.skill, level, ctx.now(), expires)
    store.add_certificate(ctx.conn, made)
    if plan.skill:
        give(ctx, Skill(one.account_no, plan.skill, level, ctx.now(), expires, f"exam:{exam.id}"))
    return made


def grant_skill(ctx: Ctx, one: Skill) -> Skill:
    """A skill shown otherwise than by an exam (a calibration session, a proof somebody has seen): for rooms above and managers."""
    require(ctx, Deed.MANAGE_EXAMS)
    return give(ctx, one)


def give(ctx: Ctx, one: Skill) -> Skill:
    """Held from now on, in the place of what was held of this skill."""
    was = store.skill_of(ctx.conn, one.account_no, one.skill)
    store.save_skill(ctx.conn, one, was=was)
    ctx.tell(
        SkillGranted(
            subject=one.skill, account_no=one.account_no, level=one.level, source=one.source, expires_at=one.expires_at
        )
    )  # fmt: skip
    return one


def expire_skills(ctx: Ctx) -> int:
    """End skills whose time is over, at most 200; gives how many. For the clock."""
    require(ctx, Deed.MANAGE_EXAMS)
    found = store.expired(ctx.conn, now=ctx.now(), limit=_BATCH)
    for one in found:
        store.forget_skill(ctx.conn, one)
        ctx.tell(SkillExpired(subject=one.skill, account_no=one.account_no, source=one.source))
    return len(found)


def erase_mine(ctx: Ctx) -> None:
    """Certificates, skills and what makes exams fair for the asker; what they answered stays under their pseudonym."""
    require_known(ctx)
    for one in store.skills_of(ctx.conn, [ctx.actor.account_no]):
        store.forget_skill(ctx.conn, one)
    store.forget_certificates(ctx.conn, ctx.actor.account_no)
    store.forget_accommodation(ctx.conn, ctx.actor.account_no)
