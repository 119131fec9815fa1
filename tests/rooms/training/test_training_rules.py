"""Settings are checked as a whole, and a curve survives kills and restarts."""

from __future__ import annotations

import json

import pytest

from preceptor.base.problems import Kind, Problem
from preceptor.rooms.training.nouns import (
    SETTINGS,
    DpoSettings,
    LightSettings,
    Method,
    RewardSettings,
    RunState,
    SftSettings,
)
from preceptor.rooms.training.rules import curve_of, settings_of


def line(**said: object) -> str:
    return json.dumps({"at": 1, **said})


@pytest.mark.parametrize("method", list(Method))
def test_every_method_has_settings_whose_defaults_are_allowed(method: Method) -> None:
    settings = settings_of(method, {})

    assert settings == SETTINGS[method]()


def test_settings_given_replace_defaults() -> None:
    settings = settings_of(Method.DPO, {"beta": 0.3, "epochs": 2})

    assert settings == DpoSettings(beta=0.3, epochs=2)


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"epochs": 0}, "/settings/epochs"),
        ({"epochs": "3"}, "/settings/epochs"),
        ({"learning_rate": -1e-4}, "/settings/learning_rate"),
        ({"over_length": "drop"}, "/settings/over_length"),
        ({"batchsize": 4}, "/settings/batchsize"),
        ({"batch_size": True}, "/settings/batch_size"),
    ],
)
def test_a_wrong_setting_is_named(given: dict[str, object], where: str) -> None:
    with pytest.raises(Problem) as caught:
        settings_of(Method.SFT, given)

    assert caught.value.kind is Kind.INVALID
    assert caught.value.code == "training.settings"
    assert [fault.where for fault in caught.value.faults] == [where]
    assert str(next(iter(given.values()))) in caught.value.faults[0].why


def test_all_wrong_settings_are_named_at_once() -> None:
    with pytest.raises(Problem) as caught:
        settings_of(Method.REWARD_LIGHT, {"folds": 1, "hash_bits": 99})

    assert {fault.where for fault in caught.value.faults} == {"/settings/folds", "/settings/hash_bits"}


def test_a_reward_model_leaves_long_rows_out_while_writers_cut_them() -> None:
    assert RewardSettings().over_length == "leave_out"
    assert SftSettings().over_length == "cut"
    assert LightSettings().folds == 5


def test_only_three_states_are_final() -> None:
    assert {state for state in RunState if state.final} == {
        RunState.FINISHED,
        RunState.FAILED,
        RunState.CANCELLED,
    }


def test_a_curve_keeps_numbers_and_leaves_events_out() -> None:
    curve = curve_of(
        [
            line(event="started", step=0),
            line(step=1, of=4, epoch=0.25, loss=2.0, lost=None),
            line(event="checkpoint", step=1),
            line(step=2, of=4, epoch=0.5, loss=1.5),
        ]
    )

    assert [(point.step, point.of, dict(point.values)) for point in curve] == [
        (1, 4, {"loss": 2.0}),
        (2, 4, {"loss": 1.5}),
    ]


def test_steps_done_again_after_a_kill_are_counted_once() -> None:
    curve = curve_of(
        [
            line(event="started", step=0),
            line(step=10, loss=1.0),
            line(step=20, loss=0.9),
            line(step=25, loss=0.8),
            '{"at": 1, "step": 26, "lo',
            line(event="resumed", step=20),
            line(step=25, loss=0.7),
        ]
    )

    assert [(point.step, point.values["loss"]) for point in curve] == [(10, 1.0), (20, 0.9), (25, 0.7)]


def test_a_run_that_began_again_forgets_its_first_try() -> None:
    curve = curve_of([line(step=1, loss=9.0), line(event="started", step=0), line(step=1, loss=2.0)])

    assert [point.values["loss"] for point in curve] == [2.0]
