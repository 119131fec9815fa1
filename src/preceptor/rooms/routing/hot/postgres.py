"""The hot path on PostgreSQL: an answer with the next item is one statement.

Three traps shape it. A row another transaction has locked is stepped over (SKIP LOCKED), though it may have slots left:
so the search begins a little behind the person's own position. Index entries of items no longer open stay until no
snapshot can see them, and a long snapshot makes every search walk them: so each process remembers a low-water mark,
below which nothing was open; since items reopen only at the tail, it never goes down. And two requests of one person
must not both take: an advisory lock, taken with the look-up, makes them go one after the other.
"""

from __future__ import annotations

from typing import Any

from preceptor.infra.db.dialects.quick import Named, QuickConnection
from preceptor.rooms.routing.hot import rows
from preceptor.rooms.routing.hot.contract import CANDIDATES, Answering, Want
from preceptor.rooms.routing.nouns import MOST_LEASES, Found, Held
from preceptor.rooms.work.nouns import Purpose

_LOOK_BACK = 16
"""Positions behind one's own that are looked at again: as many as others may have had locked in passing."""
_LOW_WATER_MICROS = 1_000_000

_CONTRIBUTOR = "SELECT id FROM workforce_contributor WHERE account_no = $1"
_FIND = f"""
    SELECT {rows.FOUND}, pg_advisory_xact_lock((l.project_id << 32) # l.contributor_id)
    FROM {rows.FOUND_FROM} WHERE l.token = $1"""
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(($1::bigint << 32) # $2::bigint)"
_HELD = f"""SELECT {rows.HELD} FROM {rows.HELD_FROM}
    WHERE l.contributor_id = $1 AND l.project_id = $2 AND l.state = 0 ORDER BY l.id"""
_LOW_WATER = """
    SELECT queue_position FROM work_item WHERE project_id = $1 AND purpose = 0 AND taken < overlap
    AND queue_position > $2 ORDER BY queue_position LIMIT 1"""

# `state + 0`: a planner that believes the table tiny would rather look through everybody's active leases than use `id`.
_GIVEN = f"""
    closed AS (
        UPDATE routing_lease SET state = 1, closed_at = %(now)s WHERE id = %(lease_no)s AND state + 0 = 0 RETURNING id
    ), given AS (
        INSERT INTO work_answer ({rows.ANSWER})
        SELECT %(answer_token)s, 1, %(project_id)s, %(item_no)s, %(contributor_id)s, id, %(answer_form)s,
            %(answer_guidelines)s, %(payload)s, %(shown_order)s, %(seconds)s, %(active_seconds)s, %(now)s,
            %(idempotency_key)s, %(content_hash)s, 'own'
        FROM closed RETURNING id
    )"""
# A scalar subquery, not NOT EXISTS: the planner would turn that into a join and might hash the whole table.
_NOT_MINE = """(SELECT 1 FROM routing_lease l WHERE l.item_id = {item} AND l.contributor_id = %(contributor_id)s
    AND l.state < 3 LIMIT 1) IS NULL"""
_ROOM = f"""(SELECT count(*) FROM routing_lease l WHERE l.contributor_id = %(contributor_id)s
    AND l.project_id = %(project_id)s AND l.state = 0 AND l.id <> %(lease_no)s) < {MOST_LEASES}"""
_CANDIDATE = f"""
    candidate AS (
        SELECT i.id FROM (
            SELECT id, queue_position FROM work_item
            WHERE project_id = %(project_id)s AND purpose = 0 AND taken < overlap AND queue_position > GREATEST(
                %(low_water)s, (SELECT COALESCE(MAX(queue_position), 0) FROM routing_lease
                WHERE contributor_id = %(contributor_id)s AND project_id = %(project_id)s AND purpose = 0) - {_LOOK_BACK}
            ) ORDER BY queue_position LIMIT {CANDIDATES}
        ) c JOIN work_item i ON i.id = c.id
        WHERE i.taken < i.overlap AND {_NOT_MINE.format(item="c.id")} AND {_ROOM} AND {{when}}
        ORDER BY c.queue_position LIMIT 1 FOR UPDATE OF i SKIP LOCKED
    )"""
_PICKED = """
    picked AS (
        UPDATE work_item i SET taken = taken + 1 FROM candidate WHERE i.id = candidate.id
        RETURNING i.id, i.public_id, i.queue_position
    )"""
_PICKED_GOLD = f"""
    picked AS (
        SELECT id, public_id, queue_position FROM work_item g
        WHERE project_id = %(project_id)s AND purpose = 1 AND queue_position > (
            SELECT COALESCE(MAX(queue_position), 0) FROM routing_lease
            WHERE contributor_id = %(contributor_id)s AND project_id = %(project_id)s AND purpose = 1
        ) AND {_NOT_MINE.format(item="g.id")} AND {_ROOM} ORDER BY queue_position LIMIT 1
    )"""
_PICKED_THIS = f"""
    picked AS (
        UPDATE work_item SET taken = taken + 1 WHERE id = %(item_no)s AND purpose = 0 AND taken < overlap AND {_ROOM}
        RETURNING id, public_id, queue_position
    )"""
_LEASED = f"""
    leased AS (
        INSERT INTO routing_lease ({rows.LEASE})
        SELECT %(token)s, %(project_id)s, id, %(contributor_id)s, %(purpose)s, queue_position, 0, %(now)s,
            %(opened_at)s, %(expires_at)s, 0, %(form_version)s, %(guidelines_version)s FROM picked
    )"""
_OFFER = "LEFT JOIN picked p ON true LEFT JOIN work_content c ON c.item_id = p.id"
_TAKEN = f"SELECT p.public_id, c.payload FROM (SELECT) one {_OFFER}"
_ANSWER = Named(f"WITH {_GIVEN} SELECT count(*) FROM given")
_TAKE_WORK = _CANDIDATE.format(when="true")
_TAKES = {
    Purpose.WORK: Named(f"WITH {_TAKE_WORK}, {_PICKED}, {_LEASED} {_TAKEN}"),
    Purpose.GOLD: Named(f"WITH {_PICKED_GOLD}, {_LEASED} {_TAKEN}"),
}
_CLAIM = Named(f"WITH {_PICKED_THIS}, {_LEASED} {_TAKEN}")
# The candidate waits for `given`: a lease that is gone must not cost somebody else an item.
_TAKE_AFTER = _CANDIDATE.format(when="EXISTS (SELECT 1 FROM given)")
_ANSWER_AND_TAKE = Named(f"""
    WITH {_GIVEN}, {_TAKE_AFTER}, {_PICKED}, {_LEASED}
    SELECT g.count, p.public_id, c.payload FROM (SELECT count(*) FROM given) g {_OFFER}""")


class PostgresHot:
    """Two statements for an answer with the next item; the third is the trail's."""

    def __init__(self) -> None:
        self._low_water: dict[int, tuple[int, int]] = {}

    def contributor(self, raw: QuickConnection, account_no: int) -> int | None:
        found = raw.quick(_CONTRIBUTOR, (account_no,))
        return found[0][0] if found else None

    def find(self, raw: QuickConnection, token: str) -> Found | None:
        found = raw.quick(_FIND, (token,))
        return rows.found(found[0]) if found else None

    def held(self, raw: QuickConnection, project_id: int, contributor_id: int) -> list[Held]:
        raw.quick(_ONE_AT_A_TIME, (project_id, contributor_id))
        return [rows.held(row) for row in raw.quick(_HELD, (contributor_id, project_id))]

    def answer(self, raw: QuickConnection, answering: Answering) -> bool:
        return bool(_ANSWER.run(raw, _given(answering))[0][0])

    def take(self, raw: QuickConnection, want: Want) -> Held | None:
        wanted = {**_wanted(want), "lease_no": 0, "low_water": self._low(raw, want)}
        [(item, payload)] = _TAKES[want.purpose].run(raw, wanted)
        return rows.taken(want, item, payload) if item else None

    def answer_and_take(self, raw: QuickConnection, answering: Answering, want: Want) -> tuple[bool, Held | None]:
        if want.purpose is not Purpose.WORK:
            done = self.answer(raw, answering)
            return done, self.take(raw, want) if done else None
        wanted = {**_wanted(want), **_given(answering), "low_water": self._low(raw, want)}
        [(done, item, payload)] = _ANSWER_AND_TAKE.run(raw, wanted)
        return bool(done), rows.taken(want, item, payload) if item else None

    def claim(self, raw: QuickConnection, want: Want, item_no: int) -> Held | None:
        [(item, payload)] = _CLAIM.run(raw, {**_wanted(want), "lease_no": 0, "item_no": item_no})
        return rows.taken(want, item, payload) if item else None

    def _low(self, raw: QuickConnection, want: Want) -> int:
        low, looked_at = self._low_water.get(want.project_id, (0, 0))
        if want.now - looked_at > _LOW_WATER_MICROS:
            open_items = raw.quick(_LOW_WATER, (want.project_id, low))
            low = open_items[0][0] - 1 if open_items else low
            self._low_water[want.project_id] = (low, want.now)
        return low


def _wanted(want: Want) -> dict[str, Any]:
    # dataclasses.asdict copies deeply, which costs as much as a statement.
    return {**vars(want), "purpose": int(want.purpose)}


def _given(one: Answering) -> dict[str, Any]:
    return {
        "lease_no": one.lease_no, "answer_token": one.token, "project_id": one.project_id, "item_no": one.item_no,
        "contributor_id": one.contributor_id, "answer_form": one.form_version,
        "answer_guidelines": one.guidelines_version, "payload": one.payload, "shown_order": one.shown_order,
        "seconds": one.seconds, "active_seconds": one.active_seconds, "now": one.now,
        "idempotency_key": one.idempotency_key, "content_hash": one.content_hash,
    }  # fmt: skip
