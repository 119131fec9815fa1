"""What the how-to says about kinds of question is so."""

from __future__ import annotations

import json
import re
from pathlib import Path

from preceptor import forms
from preceptor.fields import registry as field_registry
from preceptor.questions import registry
from preceptor.questions.contract import QuestionKind

PAGE = (Path(__file__).parents[2] / "docs" / "guide" / "new-question.md").read_text("utf-8")


def test_the_form_in_the_guide_parses() -> None:
    block = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert block and forms.parse(json.loads(block.group(1))).questions


def test_every_member_of_a_kind_that_the_guide_names_is_there() -> None:
    rows = re.findall(r"^\| `(?:rules|labels|exports)\.py` \| (.*) \|$", PAGE, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert len(named) >= 10 and named <= set(QuestionKind.__dataclass_fields__)


def test_the_entry_points_are_called_what_the_guide_says() -> None:
    assert f'"{registry.GROUP}"' in PAGE and f"`{field_registry.GROUP}`" in PAGE


def test_every_kind_here_has_the_files_the_guide_lists() -> None:
    files = set(re.findall(r"^\| `([\w.]+)` \|", PAGE, re.MULTILINE))
    assert {"examples.json", "guide.md", "schema.py"} <= files
    for name in registry.all_kinds():
        for file in ("__init__.py", "schema.py", "rules.py", "examples.json", "guide.md"):
            assert (registry.folder(name) / file).is_file(), f"{name}: no {file}"
