"""Reads: the setting, where a probe comes from, what was measured, and weights against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from preceptor.forms.sides import takes_sides
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.judging.queries import suggests
from preceptor.rooms.probes import store
from preceptor.rooms.probes.nouns import Kind, Measurement, Model, Said, Setting, Source
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.workforce.queries import contributors

_REMEMBERED_MICROS = 2_000_000
"""For so long another process may hand out as before, after the setting changed."""
STORED: TypeAdapter[Measurement] = TypeAdapter(Measurement)
"""How a measurement is kept."""


@dataclass(frozen=True)
class Report:
    """All there is to see of a project's probes. `possible`: its form prefers one response to another; `held_back`: probes wait, since a
    model's answers are shown to people."""

    setting: Setting
    possible: bool
    held_back: bool
    answered: Mapping[Kind, int]
    measurement: Measurement | None
    pseudonyms: Mapping[int, str]


def report(ctx: Ctx, project_id: int) -> Report:
    require(ctx, Deed.SEE_QUALITY, project_id)
    found = measurement(ctx, project_id)
    people = contributors(ctx, [one.contributor_id for one in found.people]) if found is not None else {}
    return Report(
        store.setting_of(ctx.conn, project_id),
        takes_sides(snapshot(ctx, project_id).form),
        suggests(ctx, project_id),
        store.counts(ctx.conn, project_id),
        found,
        {no: one.pseudonym for no, one in people.items()},
    )


def measurement(ctx: Ctx, project_id: int) -> Measurement | None:
    """The last one, None before the first; for rooms above that have asked for the right."""
    kept = store.measurement_of(ctx.conn, project_id)
    return STORED.validate_json(kept[1]) if kept is not None else None


def weights_of(said: Sequence[Said], model: Model, *, without: Sequence[str]) -> Mapping[tuple[str, str], float]:
    """(answer, question) → how much it should count so that the effects `without` no longer tell; all answers to an item together. For
    rooms above that have asked for the right, in jobs."""
    from preceptor.rooms.probes.weighing import weights_of as weighed  # numpy: not in the web process

    return weighed(model, said, without=without)


def share_of(ctx: Ctx, project_id: int) -> float:
    """How much of what is handed out in a project now are probes; costs no statement most of the time. For routing.

    None where people are shown a model's answer: a repeat without it would be seen through, and with it would measure the model.
    """
    setting = setting_known(ctx, project_id)
    return setting.share if setting.is_on and not suggests(ctx, project_id) else 0.0


def setting_known(ctx: Ctx, project_id: int) -> Setting:
    """As this process remembers it."""
    return ctx.cached(
        setting_key(project_id), lambda: store.setting_of(ctx.conn, project_id), micros=_REMEMBERED_MICROS
    )


def source_of(ctx: Ctx, item_no: int) -> Source | None:
    """What a probe repeats; None for what is no probe. For routing."""
    return store.source_of(ctx.conn, item_no)


def copies_of(ctx: Ctx, source_no: int) -> Sequence[int]:
    """The probes that repeat an item. For routing, when somebody stops at it."""
    return store.copies_of(ctx.conn, source_no)


def setting_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers a project's setting."""
    return ("probes.setting", project_id)
