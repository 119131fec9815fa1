"""The project's rule on who may work there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import (
    STEPS,
    About,
    Fact,
    Judged,
    Need,
    Person,
    Rule,
    RuleVersion,
    Share,
    rule_key,
    write_rule,
)
from preceptor.rooms.eligibility.store import admissions
from preceptor.rooms.eligibility.store import rules as store
from preceptor.rooms.exams.queries import skills_of_each
from preceptor.rooms.quality.queries import gold_of_each
from preceptor.rooms.workforce.nouns import NOTHING_SAID, Record
from preceptor.rooms.workforce.queries import numbers_behind, profiles_of, records_of_each

REMEMBERED_MICROS = 1_000_000
_HOUR_MICROS = 3_600_000_000


class Eligible:
    """Whoever meets the rule, as their profile, their skills and their work say."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        now = in_force(ctx, project_id)
        if now.rule is None:
            return ()
        said = json.dumps(write_rule(now.rule), sort_keys=True)
        return [Need(f"rule {hashlib.blake2b(said.encode(), digest_size=12).hexdigest()}")]

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:  # noqa: ARG002 - its one need is the rule
        rule = in_force(ctx, person.project_id).rule
        if rule is None:
            return Judged()
        about = abouts(ctx, [person.account_no])[person.account_no]
        return Judged([rules.missing_of(one) for one in rules.lacks(rule, about)], _until(rule, about, now=ctx.now()))


def abouts(ctx: Ctx, account_nos: Iterable[int]) -> Mapping[int, About]:
    """All a rule can know of each of these people. For rooms that have asked for the right."""
    asked = list(dict.fromkeys(account_nos))
    profiles, skills, works = profiles_of(ctx, asked), skills_of_each(ctx, asked), worked(ctx, asked)
    return {
        number: replace(
            works[number], profile=profiles.get(number, NOTHING_SAID),
            skills={one.skill: one.level for one in skills[number]},
            ends={one.skill: one.expires_at for one in skills[number] if one.expires_at is not None},
        )
        for number in asked
    }  # fmt: skip


def worked(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, About]:
    """What each of these people's work comes to, and nothing else of them. For rooms that have asked for the right."""
    people, records = numbers_behind(ctx, account_nos), records_of_each(ctx, account_nos)
    gold = gold_of_each(ctx, people.values())
    decided = admissions.decided_of(ctx.conn, [*people.values()], now=ctx.now())
    return {number: _work(records.get(number, {}), gold, decided, people.get(number)) for number in account_nos}


def _work(
    records: Mapping[int, Record], gold: Mapping[int, Mapping[int, tuple[int, int]]],
    decided: Mapping[int, admissions.Decided], contributor: int | None,
) -> About:  # fmt: skip
    if contributor is None:
        return About()
    against = decided.get(contributor)
    return About(
        answers={project: one.answers for project, one in records.items() if one.answers},
        reviews={project: Share(one.stood, one.reviewed) for project, one in records.items() if one.reviewed},
        gold={project: Share(right, seen) for project, (seen, right) in gold.get(contributor, {}).items()},
        stops=dict(against.stops) if against else {},
        receipts=dict(against.receipts) if against else {},
    )


def in_force(ctx: Ctx, project_id: int) -> RuleVersion:
    """A project's rule as it stands, remembered for a second."""
    return ctx.cached(rule_key(project_id), lambda: store.newest(ctx.conn, project_id), micros=REMEMBERED_MICROS)


def _until(rule: Rule, about: About, *, now: int) -> int | None:
    """When a yes must be looked at again: when a skill it may rest on ends, and hourly where work done may take it away."""
    conditions = [*rules.conditions_of(rule)]
    moments = [about.ends[one.key] for one in conditions if one.fact is Fact.SKILL and one.key in about.ends]
    if any(one.fact in STEPS for one in conditions):
        moments.append(now + _HOUR_MICROS)
    return min(moments, default=None)
