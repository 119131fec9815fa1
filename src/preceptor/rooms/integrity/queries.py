"""Reads: evidence with the answers behind it, previews and quarantines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from preceptor.base.problems import not_found
from preceptor.forms import summary_at_rest
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.integrity import store
from preceptor.rooms.integrity.nouns import Evidence, Preview, Quarantine, Weighed, Weighing
from preceptor.rooms.projects.queries import forms_at
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce.nouns import Contributor
from preceptor.rooms.workforce.queries import contributors

_EXCERPT = 160
_MOST_ANSWERS = 200


@dataclass(frozen=True)
class PersonRow:
    """Somebody on the list, and the quarantine they are in, if they are."""

    weighed: Weighed
    pseudonym: str
    quarantine: Quarantine | None


@dataclass(frozen=True)
class AnswerRow:
    """An answer behind the evidence: how its item begins, and what the person said, in a line."""

    id: str
    item: str
    excerpt: str
    summary: str
    seconds: int
    answered_at: int


@dataclass(frozen=True)
class Dossier:
    """All there is on one person in one project. `others` are the people it is shared with: contributor → pseudonym."""

    weighed: Weighed | None
    pseudonym: str
    evidence: Sequence[Evidence]
    others: Mapping[int, str]
    answers: Mapping[str, AnswerRow]
    preview: Preview | None
    quarantines: Sequence[Quarantine]


def people(
    ctx: Ctx, project_id: int, *, after: tuple[float, int] | None = None, limit: int = 50
) -> Sequence[PersonRow]:
    """Everybody whose answers were looked at, most to look at first; `after` is (score, contributor) of the last one."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    found = store.people_page(ctx.conn, project_id, after=after, limit=limit)
    numbers = [one.contributor_id for one in found]
    names, held = contributors(ctx, numbers), store.open_among(ctx.conn, project_id, numbers)
    return [
        PersonRow(one, names[one.contributor_id].pseudonym, held.get(one.contributor_id))
        for one in found
        if one.contributor_id in names
    ]


def weighing(ctx: Ctx, project_id: int) -> Weighing | None:
    """The last look at the project's answers; None before the first."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.weighing(ctx.conn, project_id)


def dossier(ctx: Ctx, project_id: int, contributor_id: int) -> Dossier:
    """One person's evidence with the answers that show it. Raises Problem `contributor.not_found`."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    person = known_person(ctx, project_id, contributor_id)
    found = store.evidence_of(ctx.conn, project_id, contributor_id)
    others = contributors(ctx, {one.other for one in found if one.other})
    shown = list(dict.fromkeys(answer for one in found for answer in one.answers))[:_MOST_ANSWERS]
    return Dossier(
        store.person(ctx.conn, project_id, contributor_id),
        person.pseudonym,
        found,
        {number: other.pseudonym for number, other in others.items()},
        _answers(ctx, project_id, shown),
        store.load_preview(ctx.conn, project_id, contributor_id),
        store.list_quarantines(ctx.conn, project_id, contributor_id=contributor_id, limit=20),
    )


def quarantines(
    ctx: Ctx, project_id: int, *, before: str | None = None, limit: int = 50
) -> Sequence[tuple[Quarantine, str]]:
    """Newest first, each with the person's pseudonym; `before` (an id) is the cursor."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    found = store.list_quarantines(ctx.conn, project_id, before=before, limit=limit)
    names = contributors(ctx, {one.contributor_id for one in found})
    return [(one, names[one.contributor_id].pseudonym if one.contributor_id in names else "") for one in found]


def known_person(ctx: Ctx, project_id: int, contributor_id: int) -> Contributor:
    """Somebody who answered in this project, for whoever has asked for the right. Raises Problem `contributor.not_found`."""
    found = contributors(ctx, [contributor_id]).get(contributor_id)
    if found is None or not work.recent_answers(ctx, project_id, contributor_id, limit=1):
        raise not_found("contributor", str(contributor_id))
    return found


def _answers(ctx: Ctx, project_id: int, ids: Sequence[str]) -> Mapping[str, AnswerRow]:
    given = work.answers_by_id(ctx, ids)
    items = work.items_by_no(ctx, sorted({one.item_no for one in given}))
    forms = forms_at(ctx, project_id, {one.form_version for one in given})
    found: dict[str, AnswerRow] = {}
    for one in given:
        item, form = items[one.item_no], forms[one.form_version]
        excerpt = next(iter(form.plain(item.payload).values()), "")[:_EXCERPT]
        said = summary_at_rest(form, item.payload, one.answers)
        found[one.id] = AnswerRow(one.id, item.id, excerpt, said, one.active_seconds, one.answered_at)
    return found
