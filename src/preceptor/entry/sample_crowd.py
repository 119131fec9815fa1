"""A crowd that has answered the sample for a week: what a manager meets on the first day.

They are made up, and the project says so. They work through the same actions as everybody; only their clock was set back.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.nouns import Account, Person
from preceptor.rooms.identity.queries import actor_of
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import Offer
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from preceptor.templates import Template, template

NAME = "Sample: answered by six people"
_DESCRIPTION = "The sample again, answered by six people who do not exist. What came of it is yours to look at."
_DAYS, _A_DAY = 6, 9
_PAY = Money("EUR", 60)
_BUDGET = Money("EUR", 15_000)
_REASONS = (
    "The first in my order does what was asked and gets the facts right; the last one does not.",
    "Two of them say much the same; the better one is shorter.",
    "It warns of the risk in the second sentence, which the others leave out.",
)

Json = dict[str, Any]


@dataclass(frozen=True)
class Member:
    """`noise`: how far (in points of 1 to 5) their eye strays from a response's quality; `seconds`: for one task."""

    name: str
    noise: float
    seconds: int
    answers: int

    @property
    def email(self) -> str:
        return f"{self.name.lower()}@example.org"


CROWD = (
    Member("Chen", 0.3, 150, 28),
    Member("Amina", 0.4, 120, 28),
    Member("Dara", 0.5, 95, 26),
    Member("Bo", 0.8, 110, 22),
    Member("Eli", 1.1, 80, 24),
    Member("Max", 4.0, 25, 18),
)


def make_answered(ctx: Ctx, template_name: str) -> int:
    """The project, its people and their answers, all in this transaction; then consensus and a build, as jobs."""
    manager, today = ctx.actor, ctx.clock
    ctx.clock = clock = SetClock(today.now() - timedelta(days=_DAYS))
    model = template(template_name)
    ctx.actor = SYSTEM
    accounts = identity.ensure_people(ctx, [_person(one) for one in CROWD])
    ctx.actor = manager
    project_id = _project(ctx, model, accounts)
    ctx.actor = SYSTEM
    actors = [actor for one in CROWD if (actor := actor_of(ctx, accounts[one.email].no))]
    qualities = {text: value for one in model.samples() for text, value in qualities_of(one.payload).items()}
    _work(ctx, clock, project_id, actors, qualities)
    ctx.actor, ctx.clock = manager, today
    quality.ask_for_consensus(ctx, project_id)
    datasets.start_build(ctx, project_id, name="The first week", recipe=RecipeIn(questions=["overall"]))
    return project_id


def _person(one: Member) -> Person:
    """Nobody ever signs in as one of them: the password is told to nobody."""
    return Person(one.email, one.name, secrets.token_urlsafe(24), frozenset({Role.CONTRIBUTOR}))


def _project(ctx: Ctx, model: Template, accounts: Mapping[str, Account]) -> int:
    new = NewProject(name=NAME, template=model.name, description=_DESCRIPTION, pay=_PAY)
    made = projects.create_project(ctx, new)
    work.add_items(ctx, made.id, [NewItem.of_sample(one) for one in model.samples()])
    for account in accounts.values():
        identity.set_member(ctx, made.id, account.id, roles=[Role.CONTRIBUTOR])
    pay.fund(ctx, made.id, _BUDGET, note="For the first week")
    projects.change_state(ctx, made.id, State.ACTIVE)
    return made.id


def qualities_of(payload: Mapping[str, Any]) -> dict[str, float]:
    """Text of a response → its quality (1 to 5) as the sample's author noted it; people are shown no such note."""
    return {one["text"]: float(one["meta"]["quality"]) for one in payload["responses"]}


def _work(ctx: Ctx, clock: SetClock, project_id: int, actors: Sequence[Actor], qualities: Mapping[str, float]) -> None:
    """Everybody takes and answers in the order of the clock, as on any day."""
    chances = [random.Random(one.email) for one in CROWD]  # noqa: S311 - it draws opinions, not secrets
    held: dict[int, Offer | None] = {}
    for at, who in _moments(clock.now(), chances):
        clock.at, ctx.actor = at, actors[who]
        offer = held.pop(who, None)
        if offer is None:
            held[who] = routing.take_next(ctx, project_id).offer
        else:
            shown = {one["id"]: qualities[one["text"]] for one in offer.payload["responses"]}
            answers = judged(shown, noise=CROWD[who].noise, chance=chances[who])
            routing.answer(ctx, offer.lease, answers, then_next=False)


def _moments(begun: datetime, chances: list[random.Random]) -> Sequence[tuple[datetime, int]]:
    """When who takes an item, then when they answer it, in the order of time: a few items a day, a day apart."""
    moments: list[tuple[datetime, int]] = []
    for who, member in enumerate(CROWD):
        for nth in range(member.answers):
            day, place = divmod(nth, _A_DAY)
            took = timedelta(seconds=member.seconds * chances[who].uniform(0.7, 1.4))
            at = begun + timedelta(days=day + who / 3, seconds=place * member.seconds * 1.5)
            moments += [(at, who), (at + took, who)]
    return sorted(moments)


def judged(shown: Mapping[str, float], *, noise: float, chance: random.Random) -> Json:
    """The answers of somebody who sees the quality of each response (id → 1 to 5) through `noise`."""
    seen = {name: quality + chance.gauss(0, noise) for name, quality in shown.items()}
    steps = sorted({round(value * 2) for value in seen.values()}, reverse=True)
    order = [[name for name in shown if round(seen[name] * 2) == step] for step in steps]
    answers: Json = {
        "overall": {"order": order, "none_acceptable": max(seen.values()) < 2},
        "quality": {"values": {name: _points(seen[name], noise, chance) for name in shown}},
    }
    if chance.random() < 0.4:
        answers["reason"] = {"text": chance.choice(_REASONS)}
    return answers


def _points(seen: float, noise: float, chance: random.Random) -> dict[str, int]:
    return {
        name: min(5, max(1, round(seen + chance.gauss(0, noise / 2)))) for name in ("accuracy", "helpfulness", "tone")
    }
