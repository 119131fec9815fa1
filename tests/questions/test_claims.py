"""The sums of fact checks, worked out by hand: which claims are one, how far checks lie apart, what several add up to."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from preceptor.questions import registry
from preceptor.questions.claims.align import aligned
from preceptor.questions.contract import Voice

KIND = registry.kind("claims")
QUESTION = KIND.Question.model_validate(
    {"kind": "claims", "name": "facts", "title": "Check", "about": "text", "justify": [], "prove": []}
)
TEXT = "Ice floats. Cats bark."
SHOWN = {"text": TEXT}
ICE, CATS, BOTH = (0, 11), (12, 22), (0, 22)


def claim(where: tuple[int, int], verdict: str, *, part: str = "", **more: Any) -> dict[str, Any]:
    start, end = where
    return {"part": part, "start": start, "end": end, "text": TEXT[start:end], "verdict": verdict, **more}


def check(*claims: dict[str, Any]) -> Any:
    return KIND.Answer.model_validate({"claims": list(claims)})


def apart(one: Any, other: Any) -> float:
    there, back = KIND.distance(QUESTION, one, other), KIND.distance(QUESTION, other, one)
    assert there == back
    return there


ANN = check(claim(ICE, "accurate"), claim(CATS, "inaccurate"))
BEN = check(claim(ICE, "accurate"), claim(CATS, "unsupported"))
WHOLE = check(claim(BOTH, "accurate"))


def test_a_claim_is_paired_with_the_likest_and_only_once() -> None:
    # Whole against "Ice floats.": 11 of 22 characters and 2 of 4 words → (½ + ½) / 2 = 0.5.
    # Whole against "Cats bark.": 10 of 22 and 2 of 4 → (0.4545 + 0.5) / 2 = 0.477: the first wins, and is used up.
    assert aligned(ANN.claims, WHOLE.claims) == [(0, 0)]
    assert aligned(ANN.claims, BEN.claims) == [(0, 0), (1, 1)]
    elsewhere = check(claim(ICE, "accurate", part="r1"))
    assert aligned(ANN.claims, elsewhere.claims) == [], "the same words of another text are another claim"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ANN, ANN, 0.0),
        (ANN, BEN, 1 / 2),  # two claims, one verdict of two differs: (0 + 1) / 2
        (ANN, WHOLE, 1 / 2),  # one pair with the same verdict, one claim only Ann made: (0 + 1) / 2
        (check(claim(ICE, "unsupported")), check(claim(ICE, "cannot_assess")), 1 / 2),  # both say nobody can tell
        (check(), check(), 0.0),
        (check(), ANN, 1.0),
        (check(claim(ICE, "accurate")), check(claim(CATS, "accurate")), 1.0),  # two claims, none shared
    ],
)
def test_distance_is_the_mean_over_all_claims_of_either(one: Any, other: Any, expected: float) -> None:
    assert apart(one, other) == pytest.approx(expected)


def test_figures_count_claims_found_and_verdicts_shared() -> None:
    assert KIND.figures(QUESTION, SHOWN, ANN, BEN) == {"F1, claims": 1.0, "same verdict": 0.5}
    # One pair of three claims made: 2·1 / 3.
    assert KIND.figures(QUESTION, SHOWN, ANN, WHOLE) == {"F1, claims": pytest.approx(2 / 3), "same verdict": 1.0}
    assert KIND.figures(QUESTION, SHOWN, check(), check()) == {}


def test_the_verdict_is_everybodys_and_the_split_one_persons() -> None:
    dee = check(claim(ICE, "accurate"), claim(CATS, "inaccurate"))
    for order in permutations([ANN, BEN, dee]):
        found = KIND.aggregate(QUESTION, SHOWN, [Voice(one) for one in order])
        assert [one.verdict for one in found.answer.claims] == ["accurate", "inaccurate"]
        assert found.support == {"@0-11:0": pytest.approx(1.0), "@12-22:1": pytest.approx(2 / 3)}
        # Distances to the answer 0, ½, 0: of a weight of 3 a closeness of 2½; (2½ + 1) / (3 + 2).
        assert found.confidence == pytest.approx(3.5 / 5)


def test_a_heavier_voice_turns_the_verdict() -> None:
    found = KIND.aggregate(QUESTION, SHOWN, [Voice(ANN, 1.0), Voice(BEN, 3.0)])
    assert found.answer.claims[1].verdict == "unsupported"
    assert found.support["@12-22:1"] == pytest.approx(3 / 4)


def test_reasons_and_sources_are_those_of_the_people_who_agree() -> None:
    def sourced(name: str, verdict: str) -> Any:
        return check(claim(CATS, verdict, why=f"{name} says so.", evidence=[{"url": f"https://example.org/{name}"}]))

    voices = [Voice(sourced("a", "inaccurate")), Voice(sourced("b", "inaccurate")), Voice(sourced("c", "accurate"))]
    (one,) = KIND.aggregate(QUESTION, SHOWN, voices).answer.claims
    assert one.verdict == "inaccurate"
    assert [each.url[-1] for each in one.evidence] == ["a", "b"]
    assert one.why in {"a says so.", "b says so."}
