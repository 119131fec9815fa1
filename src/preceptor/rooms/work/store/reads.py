"""Reading items and answers, by keyset: no page costs more for being far down the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from pydantic_core import from_json

from preceptor.rooms.work.nouns import (
    Answer,
    Counts,
    Earlier,
    Filled,
    Gold,
    Item,
    ItemFilter,
    Outline,
    Purpose,
    Raters,
    Source,
    Warned,
)
from preceptor.rooms.work.store.tables import (
    CLOSED,
    OPEN,
    PROBE,
    SEEN_BELOW,
    answers,
    contents,
    golds,
    items,
    tallies,
    warnings,
)

_ITEM = (
    sa.select(items, contents.c.payload, golds.c.answers.label("gold_answers"), golds.c.reason.label("gold_reason"))
    .join(contents, contents.c.item_id == items.c.id)
    .outerjoin(golds, golds.c.item_id == items.c.id)
    .where(items.c.purpose < SEEN_BELOW)
)
_ANSWER = sa.select(answers, items.c.public_id.label("item")).join(items, items.c.id == answers.c.item_id)
_OWN = _ANSWER.where(sa.or_(items.c.purpose < SEEN_BELOW, items.c.purpose == PROBE))
"""Of one person's own: to them a probe is a task like any other."""
_PROBES = _ANSWER.where(items.c.purpose == PROBE)
_ANSWER = _ANSWER.where(items.c.purpose < SEEN_BELOW)
_later = answers.alias("later")
_LATEST = ~sa.exists().where(_later.c.public_id == answers.c.public_id, _later.c.revision > answers.c.revision)


_BY: Mapping[Raters, sa.ColumnElement[bool]] = {
    Raters.PEOPLE: answers.c.source != Source.MODEL.value,
    Raters.MODELS: answers.c.source == Source.MODEL.value,
    Raters.EVERYBODY: sa.true(),
}


def item_by_id(conn: sa.Connection, public_id: str) -> Item | None:
    row = conn.execute(_ITEM.where(items.c.public_id == public_id)).one_or_none()
    return _item(row) if row is not None else None


def items_by_no(conn: sa.Connection, numbers: Sequence[int]) -> dict[int, Item]:
    """At most 500 at a time; unknown numbers are left out."""
    return {row.id: _item(row) for row in conn.execute(_ITEM.where(items.c.id.in_(numbers)))}


def sealed_payload(conn: sa.Connection, item_no: int) -> Any:
    """What an item shows, also one that is held; None when there is none."""
    found = conn.execute(sa.select(contents.c.payload).where(contents.c.item_id == item_no)).scalar()
    return from_json(found) if found is not None else None


def list_items(conn: sa.Connection, project_id: int, *, wanted: ItemFilter, after: int, limit: int) -> list[Item]:
    """In the order they came in, those with a number greater than `after`."""
    query = _ITEM.where(items.c.project_id == project_id, items.c.id > after)
    if wanted.purpose is not None:
        query = query.where(items.c.purpose == int(wanted.purpose))
    if wanted.is_open is not None:
        query = query.where(OPEN if wanted.is_open else CLOSED)
    if wanted.group is not None:
        query = query.where(items.c.group_key == wanted.group)
    if wanted.ids:
        query = query.where(items.c.public_id.in_(wanted.ids))
    return [_item(row) for row in conn.execute(query.order_by(items.c.id).limit(limit))]


def outlines(conn: sa.Connection, project_id: int, *, after: int, limit: int) -> list[Outline]:
    """Work items (no gold) without their payloads, by number."""
    table = items.c
    query = sa.select(table.id, table.public_id, table.group_key, table.overlap, table.taken)
    query = query.where(table.project_id == project_id, table.purpose == 0, table.id > after)
    return [Outline(*row) for row in conn.execute(query.order_by(table.id).limit(limit))]


def outlines_by_no(conn: sa.Connection, numbers: Sequence[int]) -> list[Outline]:
    """At most 500 at a time; unknown numbers are left out."""
    table = items.c
    query = sa.select(table.id, table.public_id, table.group_key, table.overlap, table.taken)
    return [Outline(*row) for row in conn.execute(query.where(table.id.in_(numbers)))]


def list_answers(
    conn: sa.Connection,
    project_id: int,
    *,
    after: int,
    limit: int,
    contributor_id: int | None = None,
    raters: Raters = Raters.PEOPLE,
) -> list[Answer]:
    """Latest revisions, in the order they were given, those with a number greater than `after`."""
    query = _ANSWER.where(answers.c.project_id == project_id, answers.c.id > after, _LATEST, _BY[raters])
    if contributor_id is not None:
        query = query.where(answers.c.contributor_id == contributor_id)
    return [_answer(row) for row in conn.execute(query.order_by(answers.c.id).limit(limit))]


def answers_of_items(conn: sa.Connection, numbers: Sequence[int], *, raters: Raters = Raters.PEOPLE) -> list[Answer]:
    """Latest revisions of these raters' answers to these items (at most 500)."""
    query = _ANSWER.where(answers.c.item_id.in_(numbers), _LATEST, _BY[raters]).order_by(
        answers.c.item_id, answers.c.id
    )
    return [_answer(row) for row in conn.execute(query)]


def answered_among(conn: sa.Connection, numbers: Sequence[int], contributor_id: int) -> set[int]:
    """The items of these (at most 500) that this person has answered."""
    mine = sa.and_(answers.c.item_id.in_(numbers), answers.c.contributor_id == contributor_id)
    return set(conn.execute(sa.select(answers.c.item_id).where(mine)).scalars())


def imported_to(conn: sa.Connection, numbers: Sequence[int]) -> set[tuple[int, int, str]]:
    """(item, contributor, content hash) of the imported answers to these items (at most 500)."""
    wanted = sa.and_(answers.c.item_id.in_(numbers), answers.c.source == Source.IMPORTED.value)
    query = sa.select(answers.c.item_id, answers.c.contributor_id, answers.c.content_hash)
    return {(row[0], row[1], row[2]) for row in conn.execute(query.where(wanted))}


def answers_by_id(conn: sa.Connection, ids: Sequence[str]) -> list[Answer]:
    """The latest revisions of these answers (at most 500)."""
    return [_answer(row) for row in conn.execute(_ANSWER.where(answers.c.public_id.in_(ids), _LATEST))]


def answer_by_id(conn: sa.Connection, public_id: str) -> Answer | None:
    """The latest revision."""
    query = _ANSWER.where(answers.c.public_id == public_id).order_by(answers.c.revision.desc()).limit(1)
    row = conn.execute(query).one_or_none()
    return _answer(row) if row is not None else None


def first_given_at(conn: sa.Connection, public_id: str) -> int:
    query = sa.select(answers.c.answered_at).where(answers.c.public_id == public_id, answers.c.revision == 1)
    return int(conn.execute(query).scalar_one())


def add_revision(
    conn: sa.Connection, answer: Answer, *, payload: str, shown_order: str, content_hash: str, now: int
) -> None:
    """Append the next revision of `answer`; a race for the same number breaks the unique key."""
    row: dict[str, Any] = {
        "public_id": answer.id, "revision": answer.revision + 1, "project_id": answer.project_id,
        "item_id": answer.item_no, "contributor_id": answer.contributor_id, "form_version": answer.form_version,
        "guidelines_version": answer.guidelines_version, "payload": payload,
        "shown_order": shown_order, "seconds": answer.seconds, "active_seconds": answer.active_seconds,
        "answered_at": now, "content_hash": content_hash, "source": answer.source.value,
    }  # fmt: skip
    conn.execute(sa.insert(answers).values(row))


def own_answer(conn: sa.Connection, public_id: str) -> Answer | None:
    """The latest revision, also of a probe; for its author alone."""
    query = _OWN.where(answers.c.public_id == public_id).order_by(answers.c.revision.desc()).limit(1)
    row = conn.execute(query).one_or_none()
    return _answer(row) if row is not None else None


def own_answers(conn: sa.Connection, project_id: int, contributor_id: int, *, limit: int) -> list[Answer]:
    """As `recent_answers`, those to probes too; for their author alone."""
    query = _OWN.where(answers.c.contributor_id == contributor_id, answers.c.project_id == project_id, _LATEST)
    return [_answer(row) for row in conn.execute(query.order_by(answers.c.id.desc()).limit(limit))]


def asked(conn: sa.Connection, item_no: int) -> tuple[Any, bool]:
    """What an item shows, whatever it is for, and whether it is gold."""
    query = sa.select(contents.c.payload, items.c.purpose).join(items, items.c.id == contents.c.item_id)
    row = conn.execute(query.where(items.c.id == item_no)).one()
    return from_json(row.payload), row.purpose == Purpose.GOLD


def probe_answers(conn: sa.Connection, ids: Sequence[str]) -> list[Answer]:
    """The latest revisions of these answers to probes (at most 500)."""
    return [_answer(row) for row in conn.execute(_PROBES.where(answers.c.public_id.in_(ids), _LATEST))]


def earlier_answers(
    conn: sa.Connection, project_id: int, contributor_id: int, *, skip: int, limit: int
) -> list[Earlier]:
    """Of one person's answers here the `limit` behind their last `skip`: those given here to work, at first hand. By an index, so that
    it costs the same however many there are."""
    mine = sa.select(answers.c.id).where(answers.c.contributor_id == contributor_id, answers.c.project_id == project_id)
    window = mine.order_by(answers.c.id.desc()).limit(limit).offset(skip).subquery()
    query = sa.select(answers.c.public_id, items.c.id, items.c.public_id, answers.c.form_version, answers.c.shown_order)
    query = query.join(window, window.c.id == answers.c.id).join(items, items.c.id == answers.c.item_id)
    query = query.where(items.c.purpose == 0, answers.c.revision == 1, answers.c.source == Source.OWN.value)
    return [Earlier(row[0], row[1], row[2], row[3], from_json(row[4])) for row in conn.execute(query)]


def payloads(conn: sa.Connection, numbers: Sequence[int]) -> dict[int, Any]:
    """What these items (at most 500) show, whatever they are for."""
    query = sa.select(contents.c.item_id, contents.c.payload).where(contents.c.item_id.in_(numbers))
    return {row.item_id: from_json(row.payload) for row in conn.execute(query)}


def recent_answers(conn: sa.Connection, project_id: int, contributor_id: int, *, limit: int) -> list[Answer]:
    """One person's latest, newest first."""
    query = _ANSWER.where(answers.c.contributor_id == contributor_id, answers.c.project_id == project_id, _LATEST)
    return [_answer(row) for row in conn.execute(query.order_by(answers.c.id.desc()).limit(limit))]


def newest_answers(conn: sa.Connection, project_id: int, *, limit: int) -> list[Answer]:
    """Latest revisions, newest first."""
    query = _ANSWER.where(answers.c.project_id == project_id, _LATEST)
    return [_answer(row) for row in conn.execute(query.order_by(answers.c.id.desc()).limit(limit))]


def done_since(conn: sa.Connection, project_id: int, contributor_id: int, *, since: int) -> tuple[int, int]:
    """Of one person's last thousand answers those given after `since`: how many, and their active seconds."""
    mine = sa.select(answers.c.answered_at, answers.c.active_seconds).where(
        answers.c.contributor_id == contributor_id, answers.c.project_id == project_id, answers.c.revision == 1
    )
    last = mine.order_by(answers.c.id.desc()).limit(1000).subquery()
    query = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(last.c.active_seconds), 0))
    number, seconds = conn.execute(query.where(last.c.answered_at > since)).one()
    return int(number), int(seconds)


def counts(conn: sa.Connection, project_ids: Sequence[int]) -> dict[int, Counts]:
    query = sa.select(tallies).where(tallies.c.project_id.in_(project_ids))
    found = {row.project_id: Counts(row.items, row.gold, row.slots, row.answers, row.imported, row.seconds)
             for row in conn.execute(query)}  # fmt: skip
    return {each: found.get(each, Counts()) for each in project_ids}


def has_open(conn: sa.Connection, project_id: int) -> bool:
    query = sa.select(sa.literal(1)).where(items.c.project_id == project_id, OPEN)
    return conn.execute(query.limit(1)).first() is not None


def filled(conn: sa.Connection, project_id: int) -> Filled:
    """Looks at every work item: not for each request."""
    table = items.c
    taken = sa.case((table.taken < table.overlap, table.taken), else_=table.overlap)
    sums = (sa.func.coalesce(sa.func.sum(column), 0) for column in (table.overlap, taken))
    row = conn.execute(sa.select(*sums).where(table.project_id == project_id, table.purpose == 0)).one()
    return Filled(int(row[0]), int(row[1]))


def _item(row: Any) -> Item:
    gold = Gold(from_json(row.gold_answers), row.gold_reason) if row.gold_answers is not None else None
    return Item(
        row.id, row.public_id, row.project_id, Purpose(row.purpose), from_json(row.payload), row.overlap, row.taken,
        row.group_key, row.created_at, gold,
    )  # fmt: skip


def _answer(row: Any) -> Answer:
    return Answer(
        row.id, row.public_id, row.project_id, row.item_id, row.item, row.contributor_id, row.revision,
        row.form_version, row.guidelines_version, from_json(row.payload), from_json(row.shown_order), row.seconds,
        row.active_seconds, row.answered_at, Source(row.source),
    )  # fmt: skip


def warnings_of(conn: sa.Connection, numbers: Sequence[int]) -> dict[int, Warned]:
    if not numbers:
        return {}
    rows = conn.execute(sa.select(warnings).where(warnings.c.item_id.in_(numbers)))
    return {row.item_id: Warned(row.severity, frozenset(filter(None, row.categories.split(",")))) for row in rows}


def has_warned(conn: sa.Connection, project_id: int) -> bool:
    difficult = (warnings.c.project_id == project_id, warnings.c.severity > 0)
    return conn.execute(sa.select(sa.literal(1)).where(*difficult).limit(1)).first() is not None
