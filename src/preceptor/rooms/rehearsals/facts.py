"""The project as it stands, and people as they were, out of the rooms that know."""

from __future__ import annotations

from typing import Any

from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.gold.nouns import Use
from preceptor.rooms.pay import queries as pay
from preceptor.rooms.pay.nouns import Account
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.rehearsals.nouns import Facts, Wanted
from preceptor.rooms.rehearsals.pilots import question_of
from preceptor.rooms.rehearsals.rules import USUAL_SECONDS, items_of, lower
from preceptor.rooms.rehearsals.simulation.doubts import USUAL
from preceptor.rooms.standing.queries import rules_on
from preceptor.rooms.wellbeing import queries as wellbeing
from preceptor.rooms.wellbeing.nouns import HOUSE, Caps
from preceptor.rooms.work import queries as work

_LOOKED_AT = 100
"""Items whose lengths are looked at."""
_MOST_WAYS, _WAYS_OF_TEXT = 1_000_000, 1000


def gather(ctx: Ctx, project_id: int, wanted: Wanted) -> Facts:
    """What a rehearsal goes by, but for people of the past (`pilots`); for a job whose asker had the right."""
    project, counts = snapshot(ctx, project_id), work.counts(ctx, [project_id])[project_id]
    by_use = gold.counts(ctx, project_id)
    paid = pay.project_pay(ctx, project_id)
    classes, level = scale(project.form)
    return Facts(
        project_id=project_id, form_version=project.form_version, guidelines_version=project.guidelines_version,
        items=items_of(wanted, counts.items), whole=counts.items,
        measuring=by_use.get(Use.MEASURE, 0), teaching=by_use.get(Use.TEACH, 0), gold_share=project.gold_share,
        overlap=project.overlap, overlap_most=project.overlap_most,
        task=project.pay, terms=paid.terms, budget=paid.balances.get(Account.BUDGET, 0) if paid.funded else None,
        seconds=counts.mean_seconds or project.estimated_seconds or USUAL_SECONDS,
        classes=classes, ways=_ways(project.form), level=level, words=_words(ctx, project_id, project.form),
        rules=rules_on(ctx, project_id), limits=gold.limits(ctx, project_id),
        agreement=project.targets.agreement, gold_accuracy=project.targets.gold_accuracy,
        severities=_severities(ctx, project_id), caps=_caps(ctx, project_id),
    )  # fmt: skip


def _severities(ctx: Ctx, project_id: int) -> tuple[int, ...]:
    """Of the first items: what they say of themselves, else what the project says of all; () where none is difficult."""
    project = wellbeing.exposing(ctx, project_id)
    if project is None:
        return ()
    numbers = [one.no for one in work.outlines(ctx, project_id, limit=_LOOKED_AT)]
    said = work.warnings_of(ctx, numbers)
    return tuple(said[no].severity if no in said else project.severity for no in numbers) or (project.severity,)


def _caps(ctx: Ctx, project_id: int) -> Caps:
    """The project's caps where they are lower than the house's."""
    project = wellbeing.exposing(ctx, project_id)
    return lower(HOUSE, project.caps) if project is not None else HOUSE


def scale(form: Form) -> tuple[int, str]:
    """How many labels the first question that has a scale knows, and how they compare; two without order where none has."""
    name = question_of(form)
    if name is None:
        return 2, "nominal"
    one = form.questions[name]
    return len(one.kind.categories(one.settings, "")), one.kind.level


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


def told(facts: Facts) -> dict[str, Any]:
    """What it was played with, as JSON, for the page and for comparing."""
    past = facts.past
    doubt = past.doubt if past else USUAL
    return {
        "overlap": facts.overlap, "overlap_most": facts.overlap_most, "gold": facts.measuring, "practice": facts.teaching,
        "gold_share": facts.gold_share, "seconds": facts.seconds, "classes": facts.classes, "rules": len(facts.rules),
        "basis": facts.terms.basis.value, "task": facts.task.minor_units if facts.task else None,
        "hourly": facts.terms.hourly.minor_units if facts.terms.hourly else None,
        "floor": facts.terms.floor.minor_units if facts.terms.floor else None,
        "past_people": past.people if past else 0, "past_accuracy": round(past.accuracy, 3) if past else None,
        "truth_known": round(doubt.misled + doubt.not_misled, 1),
    }  # fmt: skip
