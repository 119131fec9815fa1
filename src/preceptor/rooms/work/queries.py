"""Reads of items and answers, for lists here and for the rooms above."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from preceptor.base.problems import not_found
from preceptor.base.reading import read
from preceptor.forms import Form
from preceptor.infra import lint
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.secrets import keyed_digest
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known
from preceptor.rooms.projects.queries import list_projects, snapshot
from preceptor.rooms.work import rules
from preceptor.rooms.work.nouns import (
    Answer,
    Counts,
    Earlier,
    Filled,
    Item,
    ItemFilter,
    NewAnswer,
    Outline,
    Payload,
    Raters,
    Source,
    Touched,
    Voices,
    Warned,
)
from preceptor.rooms.work.rules import content_hash
from preceptor.rooms.work.store import given, reads
from preceptor.rooms.workforce import queries as workforce

_NAMES, _BYTES = "work.response", 8
"""Nobody writes a name so long by chance: wherever it stands in an answer it can be read back."""
_EVERYTHING = ItemFilter()
_TOUCHED_PROJECTS, _TOUCHED_ANSWERS = 200, 5_000
"""Newest projects and newest answers of each that are looked through for citations: enough to know what an edit does."""
_FILLED_MICROS = 3_000_000
"""For so long the sum over a project's items is remembered: pages ask for it often."""


def items(
    ctx: Ctx, project_id: int, *, wanted: ItemFilter = _EVERYTHING, after: int = 0, limit: int = 50
) -> Sequence[Item]:
    """Items in the order they came in, from behind number `after`; the last one's number is the next cursor."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    return reads.list_items(ctx.conn, project_id, wanted=wanted, after=after, limit=limit)


def stride(ctx: Ctx, project_id: int, *, most: int, imported: bool = True) -> int:
    """Every how many blocks one is read, so that about `most` answers are; 1 = all. For jobs whose cost is bounded."""
    there = counts(ctx, [project_id])[project_id]
    return max(1, -(-(there.answers + (there.imported if imported else 0)) // most))


def blocks(job: JobCtx, project_id: int, *, stride: int = 1, size: int = 200) -> Iterator[Sequence[Item]]:
    """Blocks of `size` neighbouring items, one in `stride`, evenly over all. Each is a read of its own: long snapshots slow PostgreSQL down."""
    after = 0
    while found := job.read(items, project_id, after=after, limit=size):
        job.check()
        yield found
        # Numbers are shared with other projects: a block's own width tells how far to go on.
        after = found[-1].no + (stride - 1) * (found[-1].no - found[0].no + 1)


def item(ctx: Ctx, item_id: str) -> Item:
    """Raises Problem `item.not_found`, also when it is in a project the asker may not see."""
    found = reads.item_by_id(ctx.conn, item_id)
    if found is None or not may(ctx, Deed.SEE_ANSWERS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.SEE_ANSWERS)
        raise not_found("item", item_id)
    return found


def answers_to(ctx: Ctx, item_id: str, *, raters: Raters = Raters.PEOPLE) -> Sequence[Answer]:
    """These raters' answers to an item, each at its latest revision."""
    return reads.answers_of_items(ctx.conn, [item(ctx, item_id).no], raters=raters)


def answer(ctx: Ctx, answer_id: str) -> Answer:
    """At its latest revision. Raises Problem `answer.not_found`, also when the asker may not see its item."""
    found = reads.answer_by_id(ctx.conn, answer_id)
    of = reads.item_by_id(ctx.conn, found.item) if found is not None else None
    if found is None or of is None or not may(ctx, Deed.SEE_ANSWERS, of.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.SEE_ANSWERS)
        raise not_found("answer", answer_id)
    return found


def answers(
    ctx: Ctx,
    project_id: int,
    *,
    after: int = 0,
    limit: int = 200,
    contributor_id: int | None = None,
    raters: Raters = Raters.PEOPLE,
) -> Sequence[Answer]:
    """Answers in the order given, latest revisions, from behind number `after`; one contributor's whoever it is."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    whose = raters if contributor_id is None else Raters.EVERYBODY
    return reads.list_answers(
        ctx.conn, project_id, after=after, limit=limit, contributor_id=contributor_id, raters=whose
    )


def items_by_no(ctx: Ctx, numbers: Sequence[int]) -> Mapping[int, Item]:
    """For followers and rooms above that have asked for the right; at most 500 at a time."""
    return reads.items_by_no(ctx.conn, numbers)


def outlines(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 5000) -> Sequence[Outline]:
    """Work items without their payloads, from behind number `after`; for rooms above that have asked for the right."""
    return reads.outlines(ctx.conn, project_id, after=after, limit=limit)


def outlines_by_no(ctx: Ctx, numbers: Sequence[int]) -> Sequence[Outline]:
    """For rooms above that have asked for the right; at most 500 at a time."""
    return reads.outlines_by_no(ctx.conn, numbers)


def answers_by_item(ctx: Ctx, numbers: Sequence[int], *, raters: Raters = Raters.PEOPLE) -> Sequence[Answer]:
    """For followers and rooms above that have asked for the right; at most 500 items at a time."""
    return reads.answers_of_items(ctx.conn, numbers, raters=raters)


def judges_heard(ctx: Ctx, project_id: int, voices: Voices) -> Mapping[str, int]:
    """The judges among these voices, each with its contributor's number. For rooms above that have asked for the right.

    Raises Problem `voices.nobody`, `voices.judge`.
    """
    known = workforce.models_among(ctx, project_id, voices.judges)
    rules.check_voices(voices, known=known)
    return known


def answers_by_voices(ctx: Ctx, numbers: Sequence[int], voices: Voices, *, judges: Collection[int]) -> Sequence[Answer]:
    """What these voices said of these items (at most 500), `judges` being the contributors from `judges_heard`; for rooms
    above that have asked for the right."""
    read = reads.answers_of_items(ctx.conn, numbers, raters=voices.raters)
    return [one for one in read if one.source is not Source.MODEL or one.contributor_id in judges]


def answered_among(ctx: Ctx, numbers: Sequence[int], contributor_id: int) -> set[int]:
    """The items of these (at most 500) one person has answered; for rooms above that have asked for the right."""
    return reads.answered_among(ctx.conn, numbers, contributor_id)


def without_doubles(ctx: Ctx, new: Sequence[NewAnswer]) -> list[NewAnswer]:
    """Judgments on their way in that are not in yet: one person's same answer to one item comes in once. For imports
    that have asked for the right; at most 200 at a time."""
    known = reads.imported_to(ctx.conn, sorted({one.item_no for one in new}))
    fresh: list[NewAnswer] = []
    for one in new:
        name = (one.item_no, one.contributor_id, content_hash(one.answers))
        if name not in known:
            known.add(name)
            fresh.append(one)
    return fresh


def answers_by_id(ctx: Ctx, ids: Sequence[str]) -> Sequence[Answer]:
    """For followers and rooms above that have asked for the right; latest revisions, at most 500 at a time."""
    return reads.answers_by_id(ctx.conn, ids)


def recent_answers(ctx: Ctx, project_id: int, contributor_id: int, *, limit: int) -> Sequence[Answer]:
    """One person's, newest first; for rooms above that have asked for the right."""
    return reads.recent_answers(ctx.conn, project_id, contributor_id, limit=limit)


def own_answers(ctx: Ctx, project_id: int, contributor_id: int, *, limit: int) -> Sequence[Answer]:
    """Somebody's own, newest first, hidden repeats too: to them these are tasks like any other. Only to be shown to that person."""
    return reads.own_answers(ctx.conn, project_id, contributor_id, limit=limit)


def earlier_answers(ctx: Ctx, project_id: int, contributor_id: int, *, skip: int, limit: int) -> Sequence[Earlier]:
    """Of one person's answers to work in a project the `limit` behind their last `skip`, newest first. For `probes`."""
    return reads.earlier_answers(ctx.conn, project_id, contributor_id, skip=skip, limit=limit)


def probe_answers(ctx: Ctx, ids: Sequence[str]) -> Sequence[Answer]:
    """Answers to hidden repeats, which no other read gives; at most 500. For `probes`, which has asked for the right."""
    return reads.probe_answers(ctx.conn, ids)


def payloads(ctx: Ctx, numbers: Sequence[int]) -> Mapping[int, Payload]:
    """What these items (at most 500) show, hidden repeats too. For rooms above that show somebody what they were handed."""
    return reads.payloads(ctx.conn, numbers)


def imported_between(ctx: Ctx, project_id: int, *, first: int, last: int) -> Sequence[tuple[int, str, int]]:
    """(item, answer, guidelines version) of the judgments that came in with these numbers, gold left out. For followers."""
    return given.answers_between(ctx.conn, project_id, first=first, last=last)


def done_since(ctx: Ctx, project_id: int, contributor_id: int, *, since: int) -> tuple[int, int]:
    """One person's answers after `since` (micros) and their active seconds: what tallies have not counted yet."""
    return reads.done_since(ctx.conn, project_id, contributor_id, since=since)


def counts(ctx: Ctx, project_ids: Sequence[int]) -> Mapping[int, Counts]:
    """Counts of these projects, without counting rows; zeros for a project without items."""
    return reads.counts(ctx.conn, project_ids)


def warnings_of(ctx: Ctx, numbers: Sequence[int]) -> Mapping[int, Warned]:
    """How severe these items are, of those that say; at most 500. For followers and rooms above that have asked for the right."""
    return reads.warnings_of(ctx.conn, numbers)


def has_warned(ctx: Ctx, project_id: int) -> bool:
    """Whether any item of a project says it is difficult. For rooms above that have asked for the right."""
    return reads.has_warned(ctx.conn, project_id)


def has_open(ctx: Ctx, project_id: int) -> bool:
    """Whether any work item still takes answers; for rooms above that have asked for the right."""
    return reads.has_open(ctx.conn, project_id)


def filled(ctx: Ctx, project_id: int) -> Filled:
    """How full the work items are; at most three seconds old."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    key = ("work.filled", project_id)
    return ctx.cached(key, lambda: reads.filled(ctx.conn, project_id), micros=_FILLED_MICROS)


def may_lint(ctx: Ctx, codes: Mapping[str, str]) -> None:
    """Whether these pieces of Python may be checked. Raises Problem `code.too_much`; nobody may, everybody signed in may."""
    if not ctx.actor.known:
        require(ctx, Deed.SEE_PROJECT)
    rules.check_lintable(codes, most=lint.MOST_CODES, most_chars=lint.MOST_CHARS)


def may_tell(ctx: Ctx) -> None:
    """Whether a text's language may be told: everybody signed in may ask."""
    require_known(ctx)


def touched(ctx: Ctx, policy: str, clauses: Sequence[str]) -> Sequence[Touched]:
    """The questions that judge by a content policy, in the projects whose answers the asker may see, and how many of each
    project's newest answers cite one of these clauses (none named: any clause)."""
    require_known(ctx)
    found: list[Touched] = []
    for allowed in list_projects(ctx, limit=_TOUCHED_PROJECTS):
        project = allowed.listed.project
        if may(ctx, Deed.SEE_ANSWERS, project.id):
            found += _touched_in(ctx, project.id, project.name, policy, frozenset(clauses))
    return found


def _touched_in(ctx: Ctx, project_id: int, name: str, policy: str, clauses: frozenset[str]) -> Iterator[Touched]:
    asked = {
        question: (bound, judged[1])
        for question, bound in snapshot(ctx, project_id).form.questions.items()
        if (judged := bound.kind.judged_by(bound.settings)) is not None and judged[0] == policy
    }
    if not asked:
        return
    newest = reads.newest_answers(ctx.conn, project_id, limit=_TOUCHED_ANSWERS)
    for question, (bound, version) in asked.items():
        given = [read(bound.kind.Answer, one.answers[question]) for one in newest if question in one.answers]
        cited = (set(bound.kind.cites(bound.settings, one)) for one in given if not isinstance(one, list))
        citing = sum(bool(each & clauses if clauses else each) for each in cited)
        yield Touched(project_id, name, question, version, citing, len(given))


def sealed_payload(ctx: Ctx, project_id: int, item_no: int) -> Payload:
    """What an item shows that was stopped: for those named to decide."""
    require(ctx, Deed.HANDLE_ESCALATIONS, project_id)
    found: Payload = reads.sealed_payload(ctx.conn, item_no)
    return found


def names_for(ctx: Ctx, form: Form, payload: Mapping[str, Any], token: str) -> dict[str, str]:
    """Id → what whoever holds the lease `token` hears a response called: the same pair, coming again, is called otherwise."""
    field = form.shuffled_field
    if not field or field not in payload:
        return {}
    # The house's key is asked once a lease: reading it costs as much as thirty names.
    key = keyed_digest(ctx.settings, _NAMES, token).encode()
    found = form.fields[field].kind.order(payload[field])
    return {one: hashlib.blake2b(one.encode(), key=key, digest_size=_BYTES).hexdigest() for one in found}
