"""Reads of the gate and of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pyroaring import BitMap

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import (
    About,
    Fact,
    Judged,
    Met,
    Missing,
    Need,
    Person,
    Place,
    Rule,
    RuleVersion,
    Would,
)
from preceptor.rooms.eligibility.requirements import REQUIREMENTS
from preceptor.rooms.eligibility.requirements.rule import abouts, in_force
from preceptor.rooms.eligibility.rules.index import EVERYBODY
from preceptor.rooms.eligibility.store import admissions, index
from preceptor.rooms.eligibility.store import rules as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.workforce.queries import contributor_of

MOST_VERSIONS = 50


def gate(ctx: Ctx, project_id: int) -> Sequence[Need]:
    """All a project asks before it hands out work, in the order people are asked for it. Costs no statement once remembered.

    For rooms above that have asked for the right.
    """
    return [need for one in REQUIREMENTS for need in one.needs(ctx, project_id)]


def judge(ctx: Ctx, person: Person) -> Judged:
    """What somebody is missing, looked up anew. For rooms above that have asked for the right."""
    return rules.together(_judged(ctx, person))


def missing(ctx: Ctx, project_id: int) -> Sequence[Missing]:
    """What the asker is missing before a project hands them work; nothing when they may go on."""
    require(ctx, Deed.WORK, project_id)
    if not gate(ctx, project_id):
        return ()
    return judge(ctx, Person(project_id, contributor_of(ctx, ctx.actor.account_no), ctx.actor.account_no)).missing


def qualifies(ctx: Ctx, project_id: int) -> Sequence[Met]:
    """Why the asker meets a project's rule, condition by condition, with their own facts; nothing where it asks for nothing."""
    require(ctx, Deed.WORK, project_id)
    rule = in_force(ctx, project_id).rule
    if rule is None:
        return ()
    about = abouts(ctx, [ctx.actor.account_no])[ctx.actor.account_no]
    return [rules.met_of(one) for one in rules.meets(rule, about)]


def rule_shown(ctx: Ctx, project_id: int) -> Sequence[RuleVersion]:
    """A project's rule as it stands and as it was, newest first; the last fifty."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    return store.of(ctx.conn, project_id, limit=MOST_VERSIONS)


def read_rule(raw: object) -> Rule | None:
    """A rule as it was sent; what is wrong is named place by place. Raises Problem `eligibility.rule`, `eligibility.protected`."""
    return rules.read_rule(raw)


def in_words(rule: Rule) -> str:
    """A rule in plain English."""
    return rules.in_words(rule)


def would_pass(ctx: Ctx, project_id: int, rule: Rule | None) -> Would:
    """How many people a rule would let in, None being everybody. Costs the same with ten thousand and with a million people, all but the joining of
    their sets (docs/benchmarks.md); a second behind what people say about themselves."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    fetch = _Fetched(ctx)
    if rule is None:
        return Would(everybody := len(fetch([EVERYBODY])), everybody)
    each = [rules.told(len(rules.counted(one, fetch))) for one in rules.conditions_of(rule)]
    return Would(rules.told(len(rules.counted(rule, fetch))), len(fetch([EVERYBODY])), each)


def passing(ctx: Ctx, rule: Rule | None) -> BitMap:
    """Account numbers of everybody a rule lets in. For rooms above that have asked for the right: who they are is for nobody's eyes."""
    fetch = _Fetched(ctx)
    return fetch([EVERYBODY]) if rule is None else rules.counted(rule, fetch)


def sets_of(ctx: Ctx, fact: Fact, key: str = "") -> Mapping[str, BitMap]:
    """Value of a fact → who has it: the levels of a language or skill `key`, hours, domains. For rooms above that have asked."""
    return index.fetch_each(ctx.conn, rules.every_place(fact, key))


def rule_of(ctx: Ctx, project_id: int) -> Rule | None:
    """A project's rule as it stands. For rooms above that have asked for the right."""
    return in_force(ctx, project_id).rule


def known_of(ctx: Ctx, account_nos: Iterable[int]) -> Mapping[int, About]:
    """All a rule can know of each of these people. For rooms above that have asked for the right."""
    return abouts(ctx, account_nos)


def kept_out_of(ctx: Ctx, project_id: int) -> Sequence[int]:
    """Contributors whom a decision keeps out of a project now. For rooms above that have asked for the right."""
    return admissions.kept_out(ctx.conn, project_id, now=ctx.now())


def _judged(ctx: Ctx, person: Person) -> list[Judged]:
    asked = ((one, one.needs(ctx, person.project_id)) for one in REQUIREMENTS)
    return [one.judge(ctx, person, needs) for one, needs in asked if needs]


class _Fetched:
    """Sets fetched once for one count, however often a rule names them."""

    def __init__(self, ctx: Ctx) -> None:
        self._ctx = ctx
        self._seen: dict[tuple[Place, ...], BitMap] = {}

    def __call__(self, asked: Sequence[Place]) -> BitMap:
        key = tuple(asked)
        if key not in self._seen:
            self._seen[key] = index.fetch(self._ctx.conn, asked)
        return self._seen[key]
