"""The project as it stands, and people as they were, out of the rooms that know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, log
from statistics import fmean, pstdev, pvariance
from typing import Any

from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.gold.nouns import Use
from preceptor.rooms.pay import queries as pay
from preceptor.rooms.pay.nouns import Account
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.quality.queries import standings
from preceptor.rooms.rehearsals.nouns import FEWEST_PAST, Facts, Past, Wanted
from preceptor.rooms.rehearsals.rules import USUAL_SECONDS, items_of
from preceptor.rooms.standing.queries import rules_on
from preceptor.rooms.work import queries as work

_LOOKED_AT = 100
"""Items whose lengths are looked at."""
_MOST_PEOPLE = 500
"""People of one project that are looked at."""
FEWEST_ANSWERS = 10
"""Below which nothing is said of how somebody works."""
_MOST_WAYS, _WAYS_OF_TEXT = 1_000_000, 1000


@dataclass(frozen=True)
class Worked:
    """One person in one project: how far above guessing (0..1), on how many labels, and seconds a task."""

    above: float
    labels: int
    seconds: float


def gather(ctx: Ctx, project_id: int, wanted: Wanted, scope: Sequence[int]) -> Facts:
    """What a rehearsal goes by. `scope` are the projects whose people may be asked about; for a job whose asker had the right."""
    project, counts = snapshot(ctx, project_id), work.counts(ctx, [project_id])[project_id]
    by_use = gold.counts(ctx, project_id)
    paid = pay.project_pay(ctx, project_id)
    classes, level = scale(project.form)
    found = Facts(
        project_id=project_id, form_version=project.form_version, guidelines_version=project.guidelines_version,
        items=items_of(wanted, counts.items), whole=counts.items,
        measuring=by_use.get(Use.MEASURE, 0), teaching=by_use.get(Use.TEACH, 0), gold_share=project.gold_share,
        overlap=project.overlap, overlap_most=project.overlap_most,
        task=project.pay, terms=paid.terms, budget=paid.balances.get(Account.BUDGET, 0) if paid.funded else None,
        seconds=counts.mean_seconds or project.estimated_seconds or USUAL_SECONDS,
        classes=classes, ways=_ways(project.form), level=level, words=_words(ctx, project_id, project.form),
        rules=rules_on(ctx, project_id), limits=gold.limits(ctx, project_id),
        agreement=project.targets.agreement, gold_accuracy=project.targets.gold_accuracy,
    )  # fmt: skip
    return replace(found, past=_past(ctx, found, scope))


def scale(form: Form) -> tuple[int, str]:
    """How many labels the first question that has a scale knows, and how they compare; two without order where none has."""
    for one in form.questions.values():
        categories = one.kind.categories(one.settings, "")
        if len(categories) > 1 and not one.kind.is_whole(one.settings):
            return len(categories), one.kind.level
    return 2, "nominal"


def _ways(form: Form) -> int:
    """How many different whole answers there are, as far as it matters: saying the same again says more where there are many."""
    found = 1
    for one in form.questions.values():
        found *= max(len(one.kind.categories(one.settings, "")), 1) if one.settings.required else 1
        found *= _WAYS_OF_TEXT if one.settings.required and not one.kind.categories(one.settings, "") else 1
    return min(max(found, scale(form)[0]), _MOST_WAYS)


def _words(ctx: Ctx, project_id: int, form: Form) -> tuple[int, ...]:
    """How many words each of the first items shows."""
    numbers = [one.no for one in work.outlines(ctx, project_id, limit=_LOOKED_AT)]
    shown = work.items_by_no(ctx, numbers).values()
    return tuple(sum(len(text.split()) for text in form.plain(one.payload).values()) for one in shown)


def _past(ctx: Ctx, facts: Facts, scope: Sequence[int]) -> Past | None:
    """People of this project, or else of the others; None below five: fewer would be told about one by one."""
    here = _worked(ctx, facts.project_id)
    if len(here) >= FEWEST_PAST:
        return fitted(here, facts.classes)
    # Tasks elsewhere take longer or shorter: of other projects only the differences between people are taken.
    others = [
        one
        for project_id in scope
        if project_id != facts.project_id
        for one in _paced(_worked(ctx, project_id), facts.seconds)
    ]
    return fitted(others, facts.classes) if len(others) >= FEWEST_PAST else None


def _paced(people: Sequence[Worked], seconds: float) -> list[Worked]:
    """The same, as if their mean took so many seconds."""
    mean = fmean(one.seconds for one in people) if people else 1.0
    return [replace(one, seconds=one.seconds * seconds / mean) for one in people]


def _worked(ctx: Ctx, project_id: int) -> list[Worked]:
    classes, _ = scale(snapshot(ctx, project_id).form)
    known = [one for one in standings(ctx, project_id, limit=_MOST_PEOPLE) if not one.model and not one.imported]
    return [
        Worked(max(0.0, (one.reliability - 1 / classes) / (1 - 1 / classes)), one.agreement_labels,
                max(1.0, one.seconds / one.answers))
        for one in known
        if one.reliability is not None and one.answers >= FEWEST_ANSWERS and one.seconds > 0
    ]  # fmt: skip


def fitted(people: Sequence[Worked], classes: int) -> Past:
    """Means and spreads, and nothing else. What a person's few labels leave unsure is no difference between people."""
    accuracy = [1 / classes + (1 - 1 / classes) * one.above for one in people]
    noise = fmean(
        each * (1 - each) / max(one.labels, 1) for each, one in zip(accuracy, people, strict=True)
    )  # fmt: skip
    logs = [log(one.seconds) for one in people]
    return Past(
        people=len(people),
        accuracy=fmean(accuracy),
        accuracy_spread=max(0.0, pvariance(accuracy) - noise) ** 0.5,
        seconds=exp(fmean(logs)),
        seconds_spread=pstdev(logs),
    )


def told(facts: Facts) -> dict[str, Any]:
    """What it was played with, as JSON, for the page and for comparing."""
    past = facts.past
    return {
        "overlap": facts.overlap, "overlap_most": facts.overlap_most, "gold": facts.measuring, "practice": facts.teaching,
        "gold_share": facts.gold_share, "seconds": facts.seconds, "classes": facts.classes, "rules": len(facts.rules),
        "basis": facts.terms.basis.value, "task": facts.task.minor_units if facts.task else None,
        "hourly": facts.terms.hourly.minor_units if facts.terms.hourly else None,
        "floor": facts.terms.floor.minor_units if facts.terms.floor else None,
        "past_people": past.people if past else 0, "past_accuracy": round(past.accuracy, 3) if past else None,
    }  # fmt: skip
