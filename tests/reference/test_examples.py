"""The examples people copy do what the docs say: every file in import-formats.md is read, README's Python runs."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from preceptor.entry.web.local import local_house, served
from preceptor.forms import parse
from preceptor.rooms.datasets.readers.compile import compile_reader, parse_mapping
from preceptor.rooms.datasets.sources.open import open_source
from preceptor.templates.catalogue import template

ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = re.compile(r"^```(jsonl|csv)\n(.*?)^```\n+```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


def examples() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """(heading, format, file, mapping) of each example."""
    text = (ROOT / "docs" / "reference" / "import-formats.md").read_text("utf-8")
    for match in _EXAMPLE.finditer(text):
        heading = _SECTION.findall(text[: match.start()])[-1]
        yield heading, match[1], match[2], json.loads(match[3])


def test_every_section_has_its_example() -> None:
    text = (ROOT / "docs" / "reference" / "import-formats.md").read_text("utf-8")
    assert {heading for heading, *_ in examples()} == set(_SECTION.findall(text))


@pytest.mark.parametrize(("heading", "kind", "content", "mapping"), list(examples()))
def test_every_row_of_an_example_is_read(
    heading: str, kind: str, content: str, mapping: dict[str, Any], tmp_path: Path
) -> None:
    form = parse(template("rank_responses").form)
    read = compile_reader(parse_mapping(mapping, form), form)
    file = tmp_path / f"example.{kind}"
    file.write_text(content)
    rows = list(open_source(file).rows())
    assert rows, heading
    for row in rows:
        assert row.values is not None, f"{heading}: {row.fault}"
        draft = read(row.values)
        assert draft.items or draft.judgments, heading
        for item in draft.items:
            assert form.check_item(item.payload) == [], heading


@pytest.mark.slow
def test_the_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECEPTOR_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    example = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert example
    with local_house() as units, served(units) as (url, key):
        code = (
            example[1]
            .replace("http://127.0.0.1:8400", url)
            .replace("pct_…", key)
            .replace('split="train"', "split=None")
        )
        exec(compile(code, "README.md", "exec"), {})
    rows = [json.loads(line) for line in (tmp_path / "train.jsonl").read_text().splitlines()]
    with (ROOT / "docs" / "examples" / "answers.csv").open(encoding="utf-8", newline="") as file:
        answers = [(row["annotator_1"], row["response_a"], row["response_b"]) for row in csv.DictReader(file)]
    # Nobody contradicts the first annotator: where the second differs, they call it a tie.
    better = {(one, other) if said == "1" else (other, one) for said, one, other in answers}
    assert {(row["chosen"][0]["content"], row["rejected"][0]["content"]) for row in rows} == better
    assert len(rows) == len(better) == 4
