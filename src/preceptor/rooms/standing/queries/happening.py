"""What events say about people: more is looked up only where a rule asks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from preceptor.base.clock import DAY_MICROS
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.quality.queries import agreement_of
from preceptor.rooms.review.queries import stood
from preceptor.rooms.standing.nouns import (
    Agreed,
    Answered,
    Collector,
    GoldMet,
    Reviewed,
    Rule,
    Seen,
    Skipped,
)
from preceptor.rooms.standing.rules.watching import is_fast
from preceptor.rooms.work import queries as work

ANSWERED, GOLD, SKIPPED, DECIDED = (
    "work.answer_given", "quality.gold_scored", "routing.item_skipped", "review.item_decided",
)  # fmt: skip
EVENTS = (ANSWERED, GOLD, SKIPPED, DECIDED)
"""What this room hears."""


def asked_by(rules_on: Collection[Rule]) -> frozenset[Collector]:
    """What any of these rules looks at."""
    return frozenset(each.collector for rule in rules_on for each in rule.draft.conditions)


def seen_in(ctx: Ctx, project_id: int, asked: frozenset[Collector], heard: Sequence[Heard]) -> Iterator[Seen]:
    """What these events (at most 200, of one project) say of people, in their order. For whoever has asked for the right."""
    answered = _answered(ctx, project_id, asked, [event for event in heard if event.name == ANSWERED])
    decided = [event.subject for event in heard if event.name == DECIDED]
    verdicts = stood(ctx, decided) if decided and Collector.REVIEWED in asked else {}
    for event in heard:
        who = event.payload.get("contributor", 0)
        if event.name == ANSWERED:
            yield Seen(who, event.at_micros, answered[event.subject])
        elif event.name == SKIPPED:
            yield Seen(who, event.at_micros, Skipped())
        elif event.name == GOLD and who:  # gold scored before events said whose answer it was belongs to nobody
            yield Seen(who, event.at_micros, GoldMet(event.payload["right"]))
        for author, stands in sorted(verdicts.get(event.subject, {}).items()):
            yield Seen(author, event.at_micros, Reviewed(stands))


def agreed(ctx: Ctx, project_id: int, people: Sequence[int]) -> list[Seen]:
    """How far each of these people agrees with the consensus, as of its last run."""
    return [
        Seen(who, ctx.now(), Agreed(int(one["labels"]), round(one["estimate"] * one["labels"])))
        for who, one in sorted(agreement_of(ctx, project_id, people).items())
    ]


def _answered(ctx: Ctx, project_id: int, asked: frozenset[Collector], given: Sequence[Heard]) -> Mapping[str, Answered]:
    """Answer → what it says, and how fast it was given."""
    days = {event.subject: event.at_micros // DAY_MICROS for event in given}
    if not given or not asked & {Collector.SAME, Collector.FAST}:
        return {answer: Answered(day=day) for answer, day in days.items()}
    said = {one.id: _digest(one.answers) for one in work.answers_by_id(ctx, [*days])}
    words = _words(ctx, project_id, sorted({event.payload["item_no"] for event in given}))
    return {
        event.subject: Answered(
            said.get(event.subject, ""),
            is_fast(words.get(event.payload["item_no"], 0), event.payload["active_seconds"]),
            days[event.subject],
        )
        for event in given
    }


def _digest(answers: Mapping[str, Any]) -> str:
    """Equal for answers that say the same; kept in place of what was said."""
    return hashlib.blake2b(json.dumps(answers, sort_keys=True).encode(), digest_size=8).hexdigest()


def _words(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> dict[int, int]:
    """Item's number → words it shows."""
    form = snapshot(ctx, project_id).form
    items = work.items_by_no(ctx, numbers)
    return {no: sum(len(text.split()) for text in form.plain(one.payload).values()) for no, one in items.items()}
