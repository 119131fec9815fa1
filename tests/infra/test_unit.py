"""A unit of work keeps all or nothing, on both databases, and leaves an unbroken trail."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import ClassVar

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.events import Event
from preceptor.infra import audit
from preceptor.infra.unit import Ctx, Units


@dataclass(frozen=True, kw_only=True)
class LampLit(Event):
    NAME: ClassVar[str] = "test.lamp_lit"
    colour: str = "green"


def light(ctx: Ctx, name: str) -> str:
    ctx.tell(LampLit(subject=name, project_id=7))
    return name


def light_and_fail(ctx: Ctx, name: str) -> None:
    light(ctx, name)
    ctx.enqueue("never", {})
    raise ValueError(name)


def subjects(ctx: Ctx) -> list[str]:
    return list(ctx.conn.execute(sa.select(audit.entries.c.subject).order_by(audit.entries.c.id)).scalars())


def test_a_failed_unit_leaves_nothing_behind(units: Units) -> None:
    async def story() -> list[object]:
        wanted = [units.write(SYSTEM, light if n % 3 else light_and_fail, f"lamp {n}") for n in range(30)]
        return await asyncio.gather(*wanted, return_exceptions=True)

    outcomes = asyncio.run(story())

    assert [isinstance(one, ValueError) for one in outcomes] == [n % 3 == 0 for n in range(30)]
    assert sorted(units.read_now(SYSTEM, subjects)) == sorted(f"lamp {n}" for n in range(30) if n % 3)
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit_entry SET payload = '{\"colour\":\"red\"}' WHERE subject = 'b'",
        "UPDATE audit_entry SET actor = 'somebody else' WHERE subject = 'b'",
        "DELETE FROM audit_entry WHERE subject = 'b'",
    ],
)
def test_a_changed_or_missing_entry_is_found(units: Units, tampering: str) -> None:
    for name in "abc":
        units.write_now(SYSTEM, light, name)
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()

    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.text(tampering)))

    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws != ()


def test_events_are_followed_once_each_in_one_order(units: Units) -> None:
    for n in range(7):
        units.write_now(SYSTEM, light, str(n))
    seen: list[str] = []
    cursor = (0, 0)
    while batch := units.read_now(SYSTEM, lambda ctx: audit.follow(ctx.conn, after=cursor, limit=3)):  # noqa: B023
        seen += [heard.subject for _, heard in batch]
        cursor = batch[-1][0]
    assert seen == [str(n) for n in range(7)]
