"""What events add to a project's days and people; what they do not say is looked up in part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from preceptor.base.clock import DAY_MICROS, MINUTE_MICROS
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.pay.nouns import Sums
from preceptor.rooms.pay.queries import project_pay
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.reports import rules, store
from preceptor.rooms.reports.nouns import TOTAL, Day
from preceptor.rooms.review.queries import stood
from preceptor.rooms.standing.queries import is_fast, stopped
from preceptor.rooms.work import queries as work

ANSWERED, SKIPPED, RETURNED, GOLD, DECIDED = (
    "work.answer_given", "routing.item_skipped", "routing.leases_returned", "quality.gold_scored", "review.item_decided",
)  # fmt: skip
RECEIPTS = ("standing.receipt_given", "standing.receipt_changed")
EVENTS = (ANSWERED, SKIPPED, RETURNED, GOLD, DECIDED, *RECEIPTS)
"""What is counted."""
_READ_FOR_SPEED = 50
"""Of so many answers in a batch what their item shows is read: all of them while a project is quiet, a part when it is busy."""
_LOOK_EVERY = MINUTE_MICROS
"""How often at most what a project spent is looked up."""
_EVER = 2**62
"""Later than any time: somebody is stopped without an end."""


@dataclass
class _Sums:
    """What one batch adds: day → name → count, day → step of pace → answers, person → name → count."""

    days: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    pace: dict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    people: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    touched: set[int] = field(default_factory=set)


def count(ctx: Ctx, project_id: int, heard: Sequence[Heard]) -> None:
    """Adds one project's events (at most 200). Each must come once, as followers see to."""
    sums = _Sums()
    for event in heard:
        _add(sums, event)
    _add_reviews(ctx, sums, [one for one in heard if one.name == DECIDED])
    _add_speed(ctx, project_id, sums, [one for one in heard if one.name == ANSWERED])
    _add_newcomers(ctx, project_id, sums, heard)
    _save_days(ctx, project_id, sums)
    for who, add in sorted(sums.people.items()):
        store.count(ctx.conn, project_id, who, add=add)
    if sums.touched:
        until = stopped(ctx, project_id, sorted(sums.touched))
        store.stop(ctx.conn, project_id, {who: until.get(who, 0) or _ever(until, who) for who in sums.touched})
        store.touch(ctx.conn, project_id, now=ctx.now())


def _ever(until: Mapping[int, int | None], who: int) -> int:
    return _EVER if who in until else 0


def _add(sums: _Sums, event: Heard) -> None:
    day, said = sums.days[event.at_micros // DAY_MICROS], event.payload
    who = said.get("contributor", 0)
    if event.name == ANSWERED:
        seconds = said["active_seconds"]
        day.update(answers=1, work=int(not said["gold"]), seconds=seconds)
        sums.pace[event.at_micros // DAY_MICROS][rules.step(seconds)] += 1
        sums.people[who].update(answers=1, seconds=seconds)
    elif event.name == SKIPPED:
        day.update(skipped=1, seconds=said.get("active_seconds", 0))
    elif event.name == RETURNED:
        day.update(returned=said["count"])
    elif event.name == GOLD:
        day.update(gold=1, gold_right=int(said["right"]))
        if who:  # gold scored before events said whose answer it was belongs to nobody
            sums.people[who].update(gold=1, gold_right=int(said["right"]))
    elif event.name in RECEIPTS:
        sums.touched.add(who)


def _add_reviews(ctx: Ctx, sums: _Sums, decided: Sequence[Heard]) -> None:
    if not decided:
        return
    verdicts = stood(ctx, [event.subject for event in decided])
    for event in decided:
        of_people = verdicts.get(event.subject, {}).values()
        sums.days[event.at_micros // DAY_MICROS].update(reviewed=len(of_people), stood=sum(of_people))


def _add_speed(ctx: Ctx, project_id: int, sums: _Sums, answered: Sequence[Heard]) -> None:
    """Evenly over the batch, whoever answered."""
    looked_at = answered[:: -(-len(answered) // _READ_FOR_SPEED) or 1]
    if not looked_at:
        return
    form = snapshot(ctx, project_id).form
    items = work.items_by_no(ctx, sorted({event.payload["item_no"] for event in looked_at}))
    for event in looked_at:
        item = items.get(event.payload["item_no"])
        words = sum(len(text.split()) for text in form.plain(item.payload).values()) if item is not None else 0
        fast = is_fast(words, event.payload["active_seconds"])
        if fast is not None:
            sums.days[event.at_micros // DAY_MICROS].update(fast=int(fast), fast_of=1)


def _add_newcomers(ctx: Ctx, project_id: int, sums: _Sums, heard: Sequence[Heard]) -> None:
    answered = {who for who, add in sums.people.items() if add["answers"]}
    new = answered - store.known_among(ctx.conn, project_id, answered) if answered else set()
    for event in heard:
        if event.name == ANSWERED and event.payload["contributor"] in new:
            new.remove(event.payload["contributor"])
            sums.days[event.at_micros // DAY_MICROS].update(people=1)


def _save_days(ctx: Ctx, project_id: int, sums: _Sums) -> None:
    if not sums.days:
        return
    known = store.days_of(ctx.conn, project_id, {TOTAL, *sums.days})
    more = {number: Day(**dict(add), pace=dict(sums.pace[number])) for number, add in sums.days.items()}
    more[TOTAL] = rules.added(more.values())
    saved = {number: rules.added([known.get(number, Day()), one]) for number, one in more.items()}
    today = ctx.now() // DAY_MICROS
    # Of a day that is over it cannot be told any more what was spent by its end.
    if today in saved and ctx.now() - saved[today].spent_at >= _LOOK_EVERY:
        saved[today] = replace(saved[today], spent=_spent(ctx, project_id), spent_at=ctx.now())
    store.save_days(ctx.conn, project_id, saved, now=ctx.now())


def _spent(ctx: Ctx, project_id: int) -> int:
    paid = project_pay(ctx, project_id)
    return Sums(paid.currency, paid.balances, 0).earned
