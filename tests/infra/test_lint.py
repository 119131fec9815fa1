"""Risky lines are found, with their place; what asks to be overlooked is not; hostile input ends in time."""

from __future__ import annotations

from preceptor.infra import lint
from web import House

CODES = {
    "shell": "import os\nos.system('rm ' + name)  # nosec\n",
    "sound": "def add(a, b):\n    return a + b\n",
    "broken": "def add(:\n",
    "deep": "(" * 5_000,
    "half": "x = '\ud800'\n",
}


def test_risky_lines_are_found_and_what_cannot_be_read_says_so() -> None:
    found = lint.check(CODES)
    assert [(one.line, one.severity, one.rule) for one in found["shell"].findings] == [(2, "high", "B605")]
    assert found["sound"] == lint.Checked()
    assert "cannot be read as Python" in found["broken"].problem
    assert found["deep"].problem
    assert not found["half"].findings


def test_everybody_signed_in_may_have_code_checked_within_bounds(house: House) -> None:
    checked = house.as_outsider.post("code/lint", json={"codes": {"r1": "eval(input())"}}).json()
    assert checked["findings"]["r1"][0]["line"] == 1
    assert house.nobody.post("code/lint", json={"codes": {"r1": "1"}}).status_code == 401
    too_much = house.as_outsider.post("code/lint", json={"codes": {"r1": "x" * 50_001}})
    assert (too_much.status_code, too_much.json()["code"]) == (413, "code.too_much")
    many = house.as_outsider.post("code/lint", json={"codes": {str(n): "1" for n in range(11)}})
    assert many.status_code == 413
