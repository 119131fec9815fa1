"""The hot path on SQLite: one writer, so what was read a statement ago still holds."""

from __future__ import annotations

from typing import Any

from preceptor.rooms.routing.hot import rows
from preceptor.rooms.routing.hot.contract import CANDIDATES, Answering, Want
from preceptor.rooms.routing.nouns import Found, Held
from preceptor.rooms.work.nouns import Purpose

_CONTRIBUTOR = "SELECT id FROM workforce_contributor WHERE account_no = ?"
_FIND = f"SELECT {rows.FOUND} FROM {rows.FOUND_FROM} WHERE l.token = ?"
_HELD = f"""SELECT {rows.HELD} FROM {rows.HELD_FROM}
    WHERE l.contributor_id = ? AND l.project_id = ? AND l.state = 0 ORDER BY l.id"""
_CLOSE = "UPDATE routing_lease SET state = 1, closed_at = ? WHERE id = ? AND state = 0"
_ANSWER = f"INSERT INTO work_answer ({rows.ANSWER}) VALUES (?, 1{', ?' * 13}, 'own')"
_LEASE = f"INSERT INTO routing_lease ({rows.LEASE}) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0, ?, ?)"
# The inner LIMIT bounds the work even for somebody who has done everything that is open; SQLite runs it lazily and
# stops at the first that is left over.
_TAKE = f"""
    UPDATE work_item SET taken = taken + 1 WHERE id = (
        SELECT c.id FROM (
            SELECT id FROM work_item WHERE project_id = ?1 AND purpose = 0 AND taken < overlap AND queue_position > (
                SELECT COALESCE(MAX(queue_position), 0) FROM routing_lease
                WHERE contributor_id = ?2 AND project_id = ?1 AND purpose = 0
            ) ORDER BY queue_position LIMIT {CANDIDATES}
        ) c WHERE NOT EXISTS (
            SELECT 1 FROM routing_lease l WHERE l.item_id = c.id AND l.contributor_id = ?2 AND l.state < 3
        ) LIMIT 1
    ) RETURNING id, public_id, queue_position, (SELECT payload FROM work_content WHERE item_id = work_item.id)"""
_TAKE_GOLD = """
    SELECT i.id, i.public_id, i.queue_position, c.payload FROM work_item i JOIN work_content c ON c.item_id = i.id
    WHERE i.project_id = ?1 AND i.purpose = 1 AND i.queue_position > (
        SELECT COALESCE(MAX(queue_position), 0) FROM routing_lease
        WHERE contributor_id = ?2 AND project_id = ?1 AND purpose = 1
    ) AND NOT EXISTS (
        SELECT 1 FROM routing_lease l WHERE l.item_id = i.id AND l.contributor_id = ?2 AND l.state < 3
    ) ORDER BY i.queue_position LIMIT 1"""
_CLAIM = """
    UPDATE work_item SET taken = taken + 1 WHERE id = ? AND purpose = 0 AND taken < overlap
    RETURNING id, public_id, queue_position, (SELECT payload FROM work_content WHERE item_id = work_item.id)"""
_TAKES = {Purpose.WORK: _TAKE, Purpose.GOLD: _TAKE_GOLD}


class SqliteHot:
    """Five statements for an answer with the next item; the sixth is the trail's."""

    def contributor(self, raw: Any, account_no: int) -> int | None:
        row = raw.execute(_CONTRIBUTOR, (account_no,)).fetchone()
        return row[0] if row else None

    def find(self, raw: Any, token: str) -> Found | None:
        row = raw.execute(_FIND, (token,)).fetchone()
        return rows.found(row) if row else None

    def held(self, raw: Any, project_id: int, contributor_id: int) -> list[Held]:
        return [rows.held(row) for row in raw.execute(_HELD, (contributor_id, project_id)).fetchall()]

    def answer(self, raw: Any, answering: Answering) -> bool:
        one = answering
        if raw.execute(_CLOSE, (one.now, one.lease_no)).rowcount != 1:
            return False
        raw.execute(
            _ANSWER,
            (one.token, one.project_id, one.item_no, one.contributor_id, one.lease_no, one.form_version,
             one.guidelines_version, one.payload, one.shown_order, one.seconds, one.active_seconds, one.now,
             one.idempotency_key, one.content_hash),
        )  # fmt: skip
        return True

    def take(self, raw: Any, want: Want) -> Held | None:
        row = raw.execute(_TAKES[want.purpose], (want.project_id, want.contributor_id)).fetchone()
        return self._lease(raw, want, row)

    def answer_and_take(self, raw: Any, answering: Answering, want: Want) -> tuple[bool, Held | None]:
        if not self.answer(raw, answering):
            return False, None
        return True, self.take(raw, want)

    def claim(self, raw: Any, want: Want, item_no: int) -> Held | None:
        return self._lease(raw, want, raw.execute(_CLAIM, (item_no,)).fetchone())

    def _lease(self, raw: Any, want: Want, row: Any) -> Held | None:
        if row is None:
            return None
        item_no, item, position, payload = row
        raw.execute(
            _LEASE,
            (want.token, want.project_id, item_no, want.contributor_id, int(want.purpose), position, want.now,
             want.opened_at, want.expires_at, want.form_version, want.guidelines_version),
        )  # fmt: skip
        return rows.taken(want, item, payload)
