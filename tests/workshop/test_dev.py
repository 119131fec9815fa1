"""dev.py says at the very end what failed, and keeps the bytecode that makes the next start quick."""

from __future__ import annotations

import sys
from pathlib import Path

import dev
import pytest

SAYS = [sys.executable, "-c", "print('=== short test summary info ===\\nFAILED a::b\\n1 failed, 2 passed')\nexit(1)"]
FINE = [sys.executable, "-c", "print('...\\n3 passed in 1.00s')"]


@pytest.mark.parametrize("at_the_end", [True, False])
def test_the_last_lines_name_what_failed(at_the_end: bool, capfd: pytest.CaptureFixture[str]) -> None:
    first, last = ("types", FINE), ("tests", SAYS)
    assert (dev.everything(first, then=last) if at_the_end else dev.everything(first, last)) == 1
    printed = capfd.readouterr().out.rstrip().splitlines()
    assert printed[-3:] == ["=== short test summary info ===", "FAILED a::b", "1 failed, 2 passed"]
    assert any(line.split() == ["FAIL", line.split()[1], "s", "tests"] for line in printed if "FAIL  " in line)


def test_a_step_that_fails_does_not_keep_the_next_from_running(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.everything(("lint", SAYS), ("tests", FINE)) == 1
    assert capfd.readouterr().out.rstrip().splitlines()[-1] == "3 passed in 1.00s"


def test_all_well_is_exit_0(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.everything(("tests", FINE)) == 0


def test_steps_keep_bytecode_whatever_the_shell_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.environment()
    assert dev.environment()["PATH"].startswith(str(Path(dev.VENV) / "bin"))


class Asked:
    """What pytest was asked for by -m."""

    def __init__(self, marks: str) -> None:
        self.marks = marks

    def getoption(self, name: str) -> str:
        assert name == "markexpr"
        return self.marks


@pytest.mark.parametrize(
    ("first", "asked", "unread"),
    [
        ("pytestmark = [pytest.mark.train, pytest.mark.slow]", dev.FAST, True),
        ("pytestmark = pytest.mark.slow", dev.FAST, True),
        ("pytestmark = pytest.mark.slow", "", None),
        ("pytestmark = pytest.mark.slow", "slow", None),
        ("pytestmark = pytest.mark.timeout(600)", dev.FAST, None),
        ("@pytest.mark.slow", dev.FAST, None),
    ],
)
def test_make_check_leaves_unread_only_files_whose_every_test_it_leaves_out(
    request: pytest.FixtureRequest, tmp_path: Path, first: str, asked: str, unread: bool | None
) -> None:
    shared = request.config.pluginmanager.get_plugin(str(dev.ROOT / "tests" / "conftest.py"))
    file = tmp_path / "test_it.py"
    file.write_text(f"import pytest\n\n{first}\ndef test_it(): ...\n")
    assert shared.pytest_ignore_collect(file, Asked(asked)) is unread
