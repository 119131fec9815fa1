"""Whatever is done to a form, its earlier versions stay as they were, to the byte."""

from __future__ import annotations

import hashlib
from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.projects import actions, queries, store
from rooms.people import SYSTEM
from rooms.projects.makers import form, new, question, written

NAMES = st.sampled_from(["a", "b", "c", "ü"])
TITLES = st.sampled_from(["Is it?", "Ist es?", "本当？", "<b>", '"\\'])
PARTS = st.one_of(
    st.builds(lambda name, title: question(name, title=title), NAMES, TITLES),
    st.builds(lambda name, title: written(name, title=title), NAMES, TITLES),
)
FORMS = st.lists(PARTS, max_size=4).map(lambda parts: form(*parts))
EDITS = st.lists(st.tuples(FORMS, st.booleans()), max_size=8)


def stored(ctx: Ctx, project_id: int) -> dict[int, tuple[Any, ...]]:
    query = sa.select(store.forms).where(store.forms.c.project_id == project_id)
    return {row.version: tuple(row) for row in ctx.conn.execute(query)}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_old_versions_stay_to_the_byte(units: Units, edits: list[tuple[dict[str, Any], bool]]) -> None:
    project_id = units.write_now(SYSTEM, actions.create_project, new()).id
    seen = units.read_now(SYSTEM, stored, project_id)
    for wanted, with_answers in edits:
        if with_answers:
            units.write_now(SYSTEM, actions.count, project_id, items=1, answers=1)
        try:
            units.write_now(SYSTEM, actions.change_form, project_id, wanted)
        except Problem as problem:
            assert problem.code in {"form.invalid", "projects.form_breaks"}
        now = units.read_now(SYSTEM, stored, project_id)
        assert seen.items() <= now.items()
        assert sorted(now) == list(range(1, len(now) + 1))
        seen = now

    newest = units.read_now(SYSTEM, queries.snapshot, project_id)
    assert newest.form_version == len(seen)
    for version, row in seen.items():
        text, kept = row[2], units.read_now(SYSTEM, queries.form_at, project_id, version)
        assert row[3] == hashlib.sha256(text.encode()).hexdigest()
        assert actions.parse_stored(text).to_json() == kept.to_json()
