"""What guidelines may be, and what changed between two versions; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from preceptor.base.problems import Fault
from preceptor.rooms.policy.nouns import (
    MOST_CLAUSES,
    MOST_TEXT,
    MOST_TITLE,
    MOST_TOGETHER,
    Change,
    Clause,
    ClauseChange,
    Stretch,
    Words,
)

C = TypeVar("C", bound=Clause)
_NUMBER = re.compile(r"[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}", re.ASCII)
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_WORDS_AT_ONCE = 1_000_000
"""Largest product of two texts' pieces that are compared word by word; larger ones are compared line by line."""


def faults(clauses: Sequence[Clause]) -> list[Fault]:
    """Everything wrong with these clauses; places are JSON pointers into the list. Empty = they may be kept."""
    if len(clauses) > MOST_CLAUSES:
        return [Fault("", f"There are {len(clauses)} clauses; at most {MOST_CLAUSES} are kept.")]
    together = sum(len(clause.title) + len(clause.text) for clause in clauses)
    if together > MOST_TOGETHER:
        return [Fault("", f"Together the clauses have {together} characters; at most {MOST_TOGETHER} are kept.")]
    return [fault for at, clause in enumerate(clauses) for fault in _clause_faults(at, clause, clauses)]


def in_order(clauses: Sequence[C]) -> tuple[C, ...]:
    """Clauses by number: 1, 1.2, 1.10, 2."""
    return tuple(sorted(clauses, key=lambda clause: [int(part) for part in clause.number.split(".")]))


def changes(was: Sequence[Clause], now: Sequence[Clause]) -> tuple[ClauseChange, ...]:
    """What differs, in the order of the later version with removed clauses last.

    Clauses are paired by equal words first and by number second, so that one clause put in the middle reads as one
    addition and not as a change of all that follow.
    """
    before = {clause.number: clause for clause in was}
    pairs = _pairs(before, now)
    found = [_compared(pairs.get(clause.number), clause) for clause in now]
    kept = {clause.number for clause in pairs.values()}
    gone = [_removed(clause) for clause in was if clause.number not in kept]
    return tuple(change for change in [*found, *gone] if change is not None)


def words(was: str, now: str) -> tuple[Words, ...]:
    """How `was` becomes `now`, word by word; empty when they are equal.

    Comparing takes time that grows with the product of both lengths, and the texts come from outside: above a bound
    whole lines are compared, and above it again the middle counts as rewritten.
    """
    if was == now:
        return ()
    return tuple(_joined(_stretches(_PIECE.findall(was), _PIECE.findall(now))))


def _clause_faults(at: int, clause: Clause, clauses: Sequence[Clause]) -> Iterator[Fault]:
    if not _NUMBER.fullmatch(clause.number):
        yield Fault(f"/{at}/number", "A clause is numbered like 3, 1.2 or 2.1.4: one to four whole numbers from 1.")
    elif clause.number in {earlier.number for earlier in clauses[:at]}:
        yield Fault(f"/{at}/number", f"Number {clause.number} is there already; give each clause its own.")
    if not clause.title.strip() and not clause.text.strip():
        yield Fault(f"/{at}", "This clause says nothing: give it a title or a text, or leave it out.")
    for name, value, most in (("title", clause.title, MOST_TITLE), ("text", clause.text, MOST_TEXT)):
        if len(value) > most:
            yield Fault(f"/{at}/{name}", f"The {name} has {len(value)} characters; at most {most} are kept.")
        if not storable(value):
            yield Fault(f"/{at}/{name}", f"The {name} holds a NUL or half a character, which no database keeps.")


def storable(text: str) -> bool:
    """Whether every database keeps it."""
    return "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _pairs(before: dict[str, Clause], now: Sequence[Clause]) -> dict[str, Clause]:
    """Later number → the earlier clause it continues."""
    pairs = {one.number: before[one.number] for one in now if before.get(one.number) == one}
    kept = {clause.number for clause in pairs.values()}
    spoken: dict[tuple[str, str], list[Clause]] = {}
    for clause in before.values():
        if clause.number not in kept:
            spoken.setdefault((clause.title, clause.text), []).append(clause)
    for one in now:
        if one.number not in pairs and (same := spoken.get((one.title, one.text))):
            pairs[one.number] = same.pop(0)
    kept = {clause.number for clause in pairs.values()}
    for one in now:
        if one.number not in pairs and one.number in before and one.number not in kept:
            pairs[one.number] = before[one.number]
    return pairs


def _compared(was: Clause | None, now: Clause) -> ClauseChange | None:
    if was == now:
        return None
    if was is None:
        return ClauseChange(Change.ADDED, None, now, words("", now.title), words("", now.text))
    change = Change.CHANGED if was.number == now.number else Change.RENUMBERED
    return ClauseChange(change, was, now, words(was.title, now.title), words(was.text, now.text))


def _removed(was: Clause) -> ClauseChange:
    return ClauseChange(Change.REMOVED, was, None, words(was.title, ""), words(was.text, ""))


def _stretches(was: list[str], now: list[str]) -> Iterator[Words]:
    head = _shared(was, now)
    tail = _shared(was[head:][::-1], now[head:][::-1])
    yield Words(Stretch.SAME, "".join(was[:head]))
    yield from _middle(was[head : len(was) - tail], now[head : len(now) - tail])
    yield Words(Stretch.SAME, "".join(was[len(was) - tail :]))


def _middle(was: list[str], now: list[str]) -> Iterator[Words]:
    if len(was) * len(now) > _WORDS_AT_ONCE:
        was, now = "".join(was).splitlines(keepends=True), "".join(now).splitlines(keepends=True)
    if len(was) * len(now) > _WORDS_AT_ONCE:
        was, now = ["".join(was)], ["".join(now)]
    for kind, a, b, c, d in SequenceMatcher(None, was, now).get_opcodes():
        if kind == "equal":
            yield Words(Stretch.SAME, "".join(was[a:b]))
        else:
            yield Words(Stretch.REMOVED, "".join(was[a:b]))
            yield Words(Stretch.ADDED, "".join(now[c:d]))


def _shared(was: Sequence[str], now: Sequence[str]) -> int:
    """How many pieces both begin with."""
    count = 0
    for one, other in zip(was, now, strict=False):
        if one != other:
            break
        count += 1
    return count


def _joined(stretches: Iterator[Words]) -> Iterator[Words]:
    """Neighbours of one kind made one; empty ones left out."""
    last: Words | None = None
    for one in stretches:
        if not one.text:
            continue
        if last is not None and last.stretch is one.stretch:
            last = Words(last.stretch, last.text + one.text)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
