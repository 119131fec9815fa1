"""What a process remembers is bounded, ends in time, and never outlives a change made here."""

from __future__ import annotations

import threading

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.infra.cache import Cache
from preceptor.infra.unit import Ctx, Units


def test_entries_end_when_they_should() -> None:
    cache = Cache()
    cache.keep("a", 1, until=10)
    cache.keep("b", None, until=None)
    assert [cache.find("a", now=now) is not None for now in (0, 9, 10)] == [True, True, False]
    assert cache.find("a", now=0) is None
    kept = cache.find("b", now=10**18)
    assert kept is not None
    assert kept.value is None


def test_the_one_asked_for_longest_ago_goes_first() -> None:
    cache = Cache(most=2)
    cache.keep("a", 1, until=None)
    cache.keep("b", 2, until=None)
    cache.find("a", now=0)
    cache.keep("c", 3, until=None)
    assert [cache.find(key, now=0) is not None for key in "abc"] == [True, False, True]


def test_two_houses_do_not_see_each_other(units: Units) -> None:
    other = Units(units.database, units.files, units.settings, units.clock)
    assert units.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "mine")) == "mine"
    assert other.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "theirs")) == "theirs"


def test_what_a_transaction_changed_is_not_remembered_before_it_is_kept(units: Units) -> None:
    def change_and_fail(ctx: Ctx) -> None:
        ctx.forget("key")
        assert ctx.cached("key", lambda: "new") == "new"
        raise RuntimeError("no")

    assert units.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "old")) == "old"
    with pytest.raises(RuntimeError):
        units.write_now(SYSTEM, change_and_fail)
    assert units.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "old again")) == "old again"


def test_a_reader_in_between_does_not_bring_the_old_value_back(units: Units) -> None:
    forgotten, read = threading.Event(), threading.Event()

    def change(ctx: Ctx) -> None:
        ctx.forget("key")
        forgotten.set()
        assert read.wait(10)

    writer = threading.Thread(target=units.write_now, args=(SYSTEM, change))
    writer.start()
    assert forgotten.wait(10)
    # Not committed yet: whoever reads now still sees, and remembers, what was there before.
    assert units.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "old")) == "old"
    read.set()
    writer.join(10)
    assert units.read_now(SYSTEM, lambda ctx: ctx.cached("key", lambda: "new")) == "new"
