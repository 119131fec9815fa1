"""What a project may be and become: settings, states, and how its form may change; pure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from preceptor.base.problems import Fault
from preceptor.forms import Form
from preceptor.rooms.projects.nouns import (
    MOST_DESCRIPTION,
    MOST_GOLD_SHARE,
    MOST_NAME,
    MOST_OVERLAP,
    MOST_PAY,
    MOST_SECONDS,
    Counts,
    Difference,
    FormChange,
    Move,
    Project,
    State,
)

CHANGEABLE = frozenset(
    {"name", "description", "overlap", "overlap_most", "gold_share", "pay", "estimated_seconds", "targets"}
)  # fmt: skip
"""What a manager may set by hand; form, guidelines, state and round have deeds of their own."""

MOVES: Mapping[tuple[State, State], str] = MappingProxyType(
    {
        (State.DRAFT, State.ACTIVE): "It is open: people can begin.",
        (State.DRAFT, State.DONE): "It is given up before it began.",
        (State.ACTIVE, State.PAUSED): "It is closed for now; items that are open may still be answered.",
        (State.ACTIVE, State.DONE): "It is closed; everything stays readable.",
        (State.PAUSED, State.ACTIVE): "It is open again.",
        (State.PAUSED, State.DONE): "It is closed; everything stays readable.",
        (State.DONE, State.PAUSED): "It is taken up again; open it when everything is ready.",
    }
)
"""Every step there is, with what it means. All others are refused."""


def move(was: State, wanted: State) -> Move:
    """May a project in state `was` become `wanted`?"""
    if was is wanted:
        return Move(True, f"It is {was.value} already.")
    reason = MOVES.get((was, wanted))
    if reason is not None:
        return Move(True, reason)
    if wanted is State.DRAFT:
        return Move(False, "It has left the draft: people may have seen it. Pause it to change it.")
    if was is State.DRAFT:
        return Move(False, "It has not been open yet, so there is nothing to pause.")
    return Move(False, "It is done. Take it up again as paused first, then open it.")


def next_states(was: State) -> tuple[State, ...]:
    """What a page may offer."""
    return tuple(wanted for wanted in State if (was, wanted) in MOVES)


def faults(project: Project) -> list[Fault]:
    """Everything wrong with a project's settings; places are JSON pointers."""
    return [*_word_faults(project), *_rate_faults(project), *_target_faults(project)]


def changed(project: Project, changes: Mapping[str, Any], *, now: int) -> Project:
    """The project with these settings; names outside CHANGEABLE are a programmer's mistake."""
    strange = changes.keys() - CHANGEABLE
    if strange:
        raise ValueError(f"not changeable: {sorted(strange)}")
    return replace(project, **changes, changed_at=now)


def change_faults(was: Project, wanted: Project, counts: Counts) -> list[Fault]:
    """What may not change any more, given what has been done already."""
    if was.state is State.DONE:
        return [Fault("", "The project is done. Take it up again (paused) to change it.")]
    if counts.answers and was.pay and wanted.pay and was.pay.currency != wanted.pay.currency:
        return [
            Fault("/pay_per_task/currency", f"{counts.answers} answers were promised {was.pay.currency}; it must stay.")
        ]
    return []


def form_changes(was: Form, now: Form) -> tuple[FormChange, ...]:
    """What differs between two forms, fields first. Empty when they are equal."""
    before, after = was.to_json(), now.to_json()
    return tuple(
        change
        for part in ("field", "question")
        for change in _part_changes(part, before[f"{part}s"], after[f"{part}s"])
    )


def form_change_faults(changes: Sequence[FormChange], now: Form, counts: Counts) -> list[Fault]:
    """Changes that would make items or answers already there unreadable; pointers into the new form's JSON."""
    return [fault for change in changes for fault in _form_change_faults(change, now, counts)]


def sentence(change: FormChange) -> str:
    """A change in words, for the trail and the page."""
    settings = f" ({', '.join(change.settings)})" if change.settings else ""
    return f"{change.part} “{change.name}” {change.difference.value}{settings}"


def _word_faults(project: Project) -> Iterator[Fault]:
    if not project.name.strip():
        yield Fault("/name", "A project needs a name.")
    for name, value, most in (
        ("name", project.name, MOST_NAME),
        ("description", project.description, MOST_DESCRIPTION),
    ):
        if len(value) > most:
            yield Fault(f"/{name}", f"The {name} has {len(value)} characters; at most {most} are kept.")
        if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            yield Fault(f"/{name}", f"The {name} holds a NUL or half a character, which no database keeps.")


def _rate_faults(project: Project) -> Iterator[Fault]:
    if not 1 <= project.overlap <= MOST_OVERLAP:
        yield Fault("/overlap", f"Overlap is 1 to {MOST_OVERLAP} people an item, not {project.overlap}.")
    if project.overlap_most is not None and not project.overlap < project.overlap_most <= MOST_OVERLAP:
        yield Fault(
            "/overlap_most",
            f"At most {project.overlap_most} people an item: {project.overlap + 1} to {MOST_OVERLAP} were expected, more "
            f"than the {project.overlap} that everybody gets, or nothing.",
        )
    if not 0 <= project.gold_share <= MOST_GOLD_SHARE:  # NaN fails this too
        yield Fault("/gold_share", f"The gold share is 0 to {MOST_GOLD_SHARE}, not {project.gold_share}.")
    if project.pay is not None and not 0 <= project.pay.minor_units <= MOST_PAY:
        yield Fault("/pay_per_task/minor_units", f"Pay is 0 to {MOST_PAY} minor units a task.")
    if project.estimated_seconds is not None and not 1 <= project.estimated_seconds <= MOST_SECONDS:
        yield Fault("/estimated_seconds", f"A task takes 1 to {MOST_SECONDS} seconds, not {project.estimated_seconds}.")


def _target_faults(project: Project) -> Iterator[Fault]:
    for name in ("agreement", "gold_accuracy"):
        value = getattr(project.targets, name)
        if value is not None and not (math.isfinite(value) and 0 <= value <= 1):
            yield Fault(f"/targets/{name}", f"A target is 0 to 1, not {value}.")


def _part_changes(part: str, was: Sequence[dict[str, Any]], now: Sequence[dict[str, Any]]) -> Iterator[FormChange]:
    before, after = ({one["name"]: one for one in parts} for parts in (was, now))
    moved = _moved([name for name in before if name in after], [name for name in after if name in before])
    for name, one in after.items():
        if name not in before:
            yield FormChange(part, name, Difference.ADDED)
        elif one != before[name]:
            yield FormChange(part, name, Difference.CHANGED, _settings(before[name], one))
        elif name in moved:
            yield FormChange(part, name, Difference.MOVED)
    yield from (FormChange(part, name, Difference.REMOVED) for name in before if name not in after)


def _moved(was: list[str], now: list[str]) -> set[str]:
    return {name for name, other in zip(now, was, strict=True) if name != other}


def _settings(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(name for name in was.keys() | now.keys() if was.get(name) != now.get(name)))


def _form_change_faults(change: FormChange, now: Form, counts: Counts) -> Iterator[Fault]:
    other_kind = change.difference is Difference.CHANGED and "kind" in change.settings
    if change.part == "question" and other_kind and counts.answers:
        where = f"/questions/{list(now.questions).index(change.name)}/kind"
        yield Fault(
            where, f"“{change.name}” has {counts.answers} answers of its old kind. Give the new one its own name."
        )
    if change.part == "field" and counts.items + counts.gold:
        where = f"/fields/{list(now.fields).index(change.name)}" if change.name in now.fields else "/fields"
        if other_kind:
            yield Fault(
                f"{where}/kind", f"Items already hold “{change.name}” of its old kind. Give the new one its own name."
            )
        if change.difference is Difference.ADDED and now.fields[change.name].settings.required:
            yield Fault(f"{where}/required", f"Items already there have no “{change.name}”. Make it optional.")
