"""Rows of the hot path, made nouns; both databases select these columns in this order."""

from __future__ import annotations

from typing import Any

from preceptor.rooms.routing.hot.contract import Want
from preceptor.rooms.routing.nouns import Found, Given, Held, Lease, LeaseState
from preceptor.rooms.work.nouns import Purpose

# There is one other at most; an ORDER BY or a bare MAX would invite a planner to walk another index from its end.
FOUND = """
    l.id, l.token, l.project_id, l.item_id, i.public_id, l.contributor_id, w.account_no, l.purpose, l.state,
    l.leased_at, l.opened_at, l.expires_at, l.beat_at, l.active_micros, l.form_version, l.guidelines_version,
    c.payload, a.content_hash, a.seconds, a.active_seconds,
    (SELECT MAX(o.token || '') FROM routing_lease o WHERE o.contributor_id = l.contributor_id
     AND o.project_id = l.project_id AND o.state = 0 AND o.id <> l.id)
"""
FOUND_FROM = """
    routing_lease l JOIN work_item i ON i.id = l.item_id JOIN work_content c ON c.item_id = l.item_id
    JOIN workforce_contributor w ON w.id = l.contributor_id
    LEFT JOIN work_answer a ON a.public_id = l.token AND a.revision = 1
"""
HELD = """
    l.token, i.public_id, c.payload, l.leased_at, l.expires_at, l.form_version, l.guidelines_version, d.payload,
    l.opened_at IS NOT NULL
"""
HELD_FROM = """
    routing_lease l JOIN work_item i ON i.id = l.item_id JOIN work_content c ON c.item_id = l.item_id
    LEFT JOIN routing_draft d ON d.lease_id = l.id
"""
LEASE = (
    "token, project_id, item_id, contributor_id, purpose, queue_position, state, leased_at, opened_at, expires_at, "
    "active_micros, form_version, guidelines_version"
)
ANSWER = (
    "public_id, revision, project_id, item_id, contributor_id, lease_id, form_version, guidelines_version, payload, "
    "shown_order, seconds, active_seconds, answered_at, idempotency_key, content_hash, source"
)


def found(row: Any) -> Found:
    lease = Lease(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7] == Purpose.GOLD, LeaseState(row[8]), row[9],
        row[10], row[11], row[12], row[13], row[14], row[15], row[16], row[7] == Purpose.PROBE,
    )  # fmt: skip
    return Found(lease, Given(row[17], row[18], row[19]) if row[17] is not None else None, row[20])


def held(row: Any) -> Held:
    return Held(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], bool(row[8]))


def taken(want: Want, item: str, payload: str) -> Held:
    return Held(
        want.token, item, payload, want.now, want.expires_at, want.form_version, want.guidelines_version,
        None, want.opened_at is not None,
    )  # fmt: skip
