"""Pure rules of training: which settings are right, which log lines make the curve."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter, ValidationError

from preceptor.base.problems import Fault, invalid
from preceptor.rooms.training.nouns import SETTINGS, CurvePoint, Method, RunOptions, RunSettings, RunState

_NOT_MEASURES = frozenset({"at", "step", "of", "epoch", "event"})


def settings_of(method: Method, given: Mapping[str, Any]) -> RunSettings:
    """The method's settings, defaults filled in; raises Problem naming every setting that is wrong."""
    try:
        return TypeAdapter(SETTINGS[method]).validate_json(json.dumps(dict(given)))
    except ValidationError as error:
        raise invalid(
            "training.settings",
            f"The settings of this {method} run have {error.error_count()} fault(s).",
            hint="Each fault names the setting, what was given and what is allowed.",
            faults=faults_of(error, at="/settings"),
        ) from None


_OPTIONS = frozenset(field.name for field in fields(RunOptions))
_STATES = {"queued": RunState.QUEUED, "running": RunState.RUNNING, "succeeded": RunState.FINISHED}


def options_and_settings(method: Method, given: Mapping[str, Any]) -> tuple[RunOptions, RunSettings]:
    """What every run may be told apart from what the method alone knows; raises Problem `training.settings`."""
    told = {name: value for name, value in given.items() if name in _OPTIONS}
    try:
        options = TypeAdapter(RunOptions).validate_json(json.dumps(told))
    except ValidationError as error:
        raise invalid(
            "training.settings",
            f"The settings of this {method} run have {error.error_count()} fault(s).",
            hint="Each fault names the setting, what was given and what is allowed.",
            faults=faults_of(error, at="/settings"),
        ) from None
    return options, settings_of(method, {name: value for name, value in given.items() if name not in _OPTIONS})


def state_of(kept: RunState, job: str) -> RunState:
    """Where a run stands, from its row and its job's state: a finished run stays so, else the job knows best."""
    return kept if kept is RunState.FINISHED else _STATES.get(job) or RunState(job)


def faults_of(error: ValidationError, *, at: str = "") -> tuple[Fault, ...]:
    """What pydantic found, as JSON pointers below `at` and sentences that repeat what was given."""
    return tuple(
        Fault("/".join([at, *map(str, each["loc"])]), f"{each['msg']}; found {each['input']!r:.80}.")
        for each in error.errors()
    )


def curve_of(lines: Iterable[str]) -> tuple[CurvePoint, ...]:
    """The points of an `events.jsonl`, in step order.

    A program killed past its last checkpoint does those steps again: what stands after the step it resumed
    from is dropped when it says so, and a line torn by the kill is passed over.
    """
    points: list[CurvePoint] = []
    for line in lines:
        said = _read(line)
        if said.get("event") in {"started", "resumed"}:
            resumed_at = int(said.get("step", 0))
            points = [point for point in points if point.step <= resumed_at]
        elif "step" in said and "event" not in said:
            points.append(_point(said))
    return tuple(points)


def _read(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except json.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}


def _point(said: Mapping[str, Any]) -> CurvePoint:
    measured = {
        name: float(value)
        for name, value in said.items()
        if name not in _NOT_MEASURES and isinstance(value, int | float)
    }
    return CurvePoint(
        step=int(said["step"]),
        of=int(said.get("of", 0)),
        epoch=float(said.get("epoch") or 0.0),
        at_micros=int(said.get("at", 0)),
        values=MappingProxyType(measured),
    )
