"""What can be set about probes, where, and by whom; on both databases."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.probes import actions, queries
from preceptor.rooms.probes.nouns import Kind, Setting
from rooms.people import member
from rooms.probes.makers import FORM, staged
from rooms.routing.stage import set_stage


@pytest.mark.parametrize(
    ("wanted", "where"),
    [
        (Setting(0.3), "/share"),
        (Setting(-0.1), "/share"),
        (Setting(0.1, ()), "/kinds"),
        (Setting(0.1, (Kind.SWAPPED,), 2), "/distance"),
        (Setting(0.1, (Kind.SWAPPED,), 5000), "/distance"),
    ],
)
def test_what_cannot_be_set_is_said(units: Units, wanted: Setting, where: str) -> None:
    stage = set_stage(units, form=FORM)
    with pytest.raises(Problem) as caught:
        units.write_now(SYSTEM, actions.set_setting, stage.project_id, wanted)
    assert caught.value.code == "probes.setting" and caught.value.faults[0].where == where


def test_a_form_that_compares_nothing_has_no_probes(units: Units) -> None:
    question = {"kind": "text", "name": "why", "title": "Why?", "about": "prompt"}
    stage = set_stage(units, form={**FORM, "questions": [question]})
    with pytest.raises(Problem) as caught:
        units.write_now(SYSTEM, actions.set_setting, stage.project_id, Setting(0.1))
    assert "prefers no response" in caught.value.sentence
    assert units.write_now(SYSTEM, actions.set_setting, stage.project_id, Setting(0.0)).share == 0


def test_only_who_may_sees_and_sets(units: Units) -> None:
    stage = staged(units)
    reviewer, manager = member(stage.project_id, Role.REVIEWER, no=50), member(stage.project_id, Role.MANAGER, no=51)
    assert units.read_now(reviewer, queries.report, stage.project_id).setting.share == 0.2
    assert units.write_now(manager, actions.set_setting, stage.project_id, Setting(0.1)).share == 0.1
    for who, deed in ((reviewer, actions.set_setting), (stage.person(1), actions.set_setting)):
        with pytest.raises(Problem) as caught:
            units.write_now(who, deed, stage.project_id, Setting(0.1))
        assert caught.value.code == "identity.not_allowed"
    with pytest.raises(Problem):
        units.read_now(stage.person(1), queries.report, stage.project_id)
