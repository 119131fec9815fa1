"""Whom a build hears: people and the judges chosen, read a batch of items at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from preceptor.forms import Form
from preceptor.forms.sides import sides
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.voices import Voice
from preceptor.rooms.judging import queries as judging
from preceptor.rooms.judging.nouns import Judge
from preceptor.rooms.probes import queries as probes
from preceptor.rooms.probes.nouns import Measurement, Said
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.rulings import queries as rulings
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item, Voices
from preceptor.rooms.workforce import queries as workforce


@dataclass(frozen=True)
class Hearing:
    """What a build knows of everybody it hears: the judges among them and each one's weight, by contributor."""

    voices: Voices
    judges: Mapping[int, Judge]
    weights: Mapping[int, Mapping[str, float]]
    measured: Measurement | None = None
    unsway: Sequence[str] = ()


@dataclass(frozen=True)
class _Names:
    """What is told of the authors of a batch of answers: pseudonyms by contributor; by answer, the model that gave it
    and the judge whose suggestion its author saw."""

    pseudonyms: Mapping[int, str]
    models: Mapping[str, str]
    suggestions: Mapping[str, str]


def hearing(ctx: Ctx, project_id: int, recipe: Recipe) -> Hearing:
    """Whom a recipe hears, with weights from the last consensus."""
    voices = recipe.voices
    numbers = work.judges_heard(ctx, project_id, voices)
    judges = {numbers[one.id]: one for one in judging.judges(ctx, project_id) if one.id in numbers}
    weights: dict[int, dict[str, float]] = defaultdict(dict)
    for (person, question), weight in quality.weights(ctx, project_id).items():
        weights[person][question] = weight
    measured = probes.measurement(ctx, project_id) if recipe.unsway else None
    return Hearing(voices, judges, weights, measured, tuple(recipe.unsway))


def voices_of(
    job: JobCtx, project_id: int, heard: Hearing, items: Sequence[Item]
) -> tuple[Mapping[int, list[Voice]], int]:
    """Item's number → what was said of it by those who are heard; and how many answers were set aside and are left out."""
    read = job.read(work.answers_by_voices, [one.no for one in items], heard.voices, judges=heard.judges.keys())
    given = job.read(rulings.counting, project_id, read)
    forms = job.read(projects.forms_at, project_id, {answer.form_version for answer in given})
    names = job.read(_names, heard, given)
    shown = {item.no: item.payload for item in items}
    swayed = _swayed(given, forms, shown, heard)
    found: dict[int, list[Voice]] = defaultdict(list)
    for answer in given:
        form = forms[answer.form_version]
        voice = _voice(answer, form, shown[answer.item_no], names, heard)
        found[answer.item_no].append(replace(voice, sway=swayed[answer.id]) if answer.id in swayed else voice)
    return found, len(read) - len(given)


def _swayed(
    given: Sequence[Answer], forms: Mapping[int, Form], shown: Mapping[int, Mapping[str, Any]], heard: Hearing
) -> Mapping[str, Mapping[str, float]]:
    """Answer → question → its weight against what sways people; judges were not measured and have none."""
    if heard.measured is None:
        return {}
    said = [
        Said(
            one.id,
            one.contributor_id,
            one.item_no,
            sides(forms[one.form_version], shown[one.item_no], one.answers, one.shown_order),
        )
        for one in given
        if one.contributor_id not in heard.judges
    ]
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (answer, question), weight in probes.weights_of(said, heard.measured.model, without=heard.unsway).items():
        found[answer][question] = weight
    return found


def judges_told(ctx: Ctx, project_id: int, heard: Hearing) -> Sequence[Mapping[str, Any]]:
    """What a build's card tells of each judge: how it was asked, and how often people's consensus says the same."""
    measured = quality.agreement_of(ctx, project_id, list(heard.judges))
    return [
        {
            "id": judge.id,
            "name": judge.name,
            "pseudonym": name.pseudonym,
            "instruction": judge.instruction,
            "swap": judge.swap,
            "agreement": measured.get(number),
        }
        for number, judge in sorted(heard.judges.items())
        for name in [workforce.contributors(ctx, [number])[number]]
    ]


def _names(ctx: Ctx, heard: Hearing, given: Sequence[Answer]) -> _Names:
    people = workforce.contributors(ctx, {answer.contributor_id for answer in given})
    judged = sorted({answer.item_no for answer in given if answer.contributor_id in heard.judges})
    ids = [judge.id for judge in heard.judges.values()]
    own = [answer.id for answer in given if answer.contributor_id not in heard.judges]
    return _Names(
        {number: person.pseudonym for number, person in people.items()},
        judging.models_of(ctx, ids, judged) if judged else {},
        judging.suggestions_shown(ctx, own),
    )


def _voice(answer: Answer, form: Form, shown: Mapping[str, Any], names: _Names, heard: Hearing) -> Voice:
    judge = heard.judges.get(answer.contributor_id)
    return Voice(
        answer=answer.id,
        contributor=names.pseudonyms[answer.contributor_id],
        replies=form.replies(shown, answer.answers),
        form_version=answer.form_version,
        guidelines_version=answer.guidelines_version,
        answered_at=answer.answered_at,
        seconds=float(answer.active_seconds),
        weights=heard.weights.get(answer.contributor_id, {}),
        judge=judge.id if judge else "",
        model=names.models.get(answer.id, "") if judge else "",
        suggestion=names.suggestions.get(answer.id, ""),
    )
