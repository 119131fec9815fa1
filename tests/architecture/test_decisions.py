"""Every decision is numbered, quotable in one line, and names a check that exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "decisions"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))
HEADINGS = ["Context", "Decision", "What you must now do", "What checks it"]


def faults_of(text: str, root: Path = ROOT) -> list[str]:
    """What a page of decisions lacks."""
    found = []
    if re.findall(r"^## (.+)$", text, re.MULTILINE) != HEADINGS:
        found.append(f"its headings must be {HEADINGS}")
    if len(re.findall(r"^> .+\.$", text, re.MULTILINE)) != 1 or len(re.findall(r"^>", text, re.MULTILINE)) != 1:
        found.append("the decision must be one quoted line, ending with a full stop")
    checks = re.findall(r"`((?:tests|pyproject)[\w./-]*)`", text.split("## What checks it")[-1])
    if not checks:
        found.append("it names no check")
    return found + [f"{path} does not exist" for path in checks if not (root / path).exists()]


def test_there_is_no_gap_in_the_numbers() -> None:
    assert [page.name[:4] for page in PAGES] == [f"{n:04d}" for n in range(1, len(PAGES) + 1)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_says_what_it_decides_and_what_checks_it(page: Path) -> None:
    text = page.read_text("utf-8")
    assert faults_of(text) == []
    assert re.match(rf"# {page.name[:4]} \w", text)


def test_the_list_names_every_page() -> None:
    assert re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (FOLDER / "README.md").read_text("utf-8")) == [p.name for p in PAGES]


@pytest.mark.parametrize(
    "wrong",
    [
        ("> We do it.", "> We do it\n> in two lines."),
        ("> We do it.", ""),
        ("## Context", "## Story"),
        ("`tests/here.py`", "`tests/nowhere.py`"),
        ("`tests/here.py`", "our good will"),
    ],
)
def test_a_page_that_lacks_something_is_seen(tmp_path: Path, wrong: tuple[str, str]) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "here.py").touch()
    page = (
        "# 0001 It\n## Context\n## Decision\n> We do it.\n## What you must now do\n## What checks it\n`tests/here.py`"
    )
    assert faults_of(page, tmp_path) == []
    assert len(faults_of(page.replace(*wrong), tmp_path)) == 1
