"""A kind may come from any installed package; what is malformed is said, not left out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from preceptor.base.problems import Problem
from preceptor.forms import parse
from preceptor.questions import registry

KIND_MODULE = '''
"""A throwaway kind: is it true?"""
from typing import Literal
from preceptor.questions.contract import QuestionBase, QuestionKind, Schema


class Question(QuestionBase):
    kind: Literal["{name}"] = "{name}"


class Answer(Schema):
    holds: bool


KIND = QuestionKind(
    name="{name}", version=1, title="Is it true?", Question=Question, Answer=Answer, level="nominal",
    faults=lambda q, shown, a: [], setting_faults=lambda q, fields: [],
    labels=lambda q, shown, a: {{"": a.holds}}, categories=lambda q, unit: (False, True),
    assemble=lambda q, shown, resolved: Answer(holds=bool(resolved[""].label)),
    distance=lambda q, a, b: float(a.holds != b.holds), summary=lambda q, shown, a: str(a.holds),
)
'''


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Installs a package offering kinds, as pip would: a module and a dist-info folder on the path."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(package: str, source: str, *names: str) -> None:
        monkeypatch.delitem(sys.modules, package, raising=False)
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text(source)
        (tmp_path / package / "examples.json").write_text('{"good": [], "bad": []}')
        about = tmp_path / f"{package}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        lines = "".join(f"{name} = {package}\n" for name in names)
        (about / "entry_points.txt").write_text(f"[{registry.GROUP}]\n{lines}")

    registry.all_kinds.cache_clear()
    yield install
    registry.all_kinds.cache_clear()


def test_a_kind_from_another_package_works_in_a_form(installed: Callable[..., None]) -> None:
    installed("outside_holds", KIND_MODULE.format(name="holds"), "holds")
    assert "holds" in registry.all_kinds()
    form = parse(
        {
            "fields": [{"kind": "text", "name": "claim", "title": "Claim"}],
            "questions": [{"kind": "holds", "name": "true", "title": "True?", "about": "claim"}],
        }
    )
    shown = {"claim": "Ice floats."}
    assert form.replies(shown, {"true": {"holds": True}})["true"].labels(shown) == {"": True}
    assert registry.examples("holds") == {"good": [], "bad": []}


def test_a_module_without_a_kind_is_named(installed: Callable[..., None]) -> None:
    installed("outside_empty", "", "empty")
    with pytest.raises(Problem, match=r"'empty'.*must set KIND.*set nothing") as caught:
        registry.all_kinds()
    assert caught.value.code == "plugin.malformed"


def test_a_kind_under_another_name_is_refused(installed: Callable[..., None]) -> None:
    installed("outside_other", KIND_MODULE.format(name="one"), "other")
    with pytest.raises(Problem, match=r"named 'other'.*named 'one'"):
        registry.all_kinds()


def test_a_module_that_cannot_be_imported_is_named(installed: Callable[..., None]) -> None:
    installed("outside_broken", "import no_such_module_anywhere", "broken")
    with pytest.raises(Problem, match=r"'broken' cannot be imported.*no_such_module_anywhere") as caught:
        registry.all_kinds()
    assert caught.value.code == "plugin.not_importable"


def test_two_kinds_of_one_name_are_refused(installed: Callable[..., None]) -> None:
    taken = next(iter(registry.all_kinds()))
    registry.all_kinds.cache_clear()
    installed("outside_double", KIND_MODULE.format(name=taken), taken)
    with pytest.raises(Problem) as caught:
        registry.all_kinds()
    assert caught.value.code == "plugin.named_twice"


@pytest.mark.parametrize("name", ["", "nothing", "\ud800", None, []])
def test_an_unknown_kind_says_which_there_are(name: object) -> None:
    with pytest.raises(Problem) as caught:
        registry.kind(name)  # type: ignore[arg-type]
    assert all(each in caught.value.sentence for each in registry.all_kinds())


def spelled_kinds(source: str, names: str) -> list[str]:
    """Where the source names a kind of question: compares one, looks one up or writes one into a form."""
    name = rf"""["']({names})["']"""
    contexts = [
        rf"""kind\w*(\.name)?\s*(==|!=|in)\s*[\[({{]?\s*{name}""",
        rf"""["']?kind["']?\s*[:=]\s*{name}""",
        rf"""kind\w*\(\)?[\[(]?{name}""",
        rf"""case\s+{name}\s*:""",
    ]
    return [match.group() for each in contexts for match in re.finditer(each, source)]


def test_spelled_kinds_are_noticed() -> None:
    for source in ('if kind == "rank":', "q.kind in ('rank', 'rate')", '{"kind": "rank"}', 'kind("rank")'):
        assert spelled_kinds(source, "rank")
    assert not spelled_kinds('row["rank"] = frame.rank("rank")', "rank")


def test_nobody_outside_its_folder_spells_a_kind() -> None:
    """Generic code stays generic. Kinds of field share the word "text", so their folders are left out."""
    home = Path(registry.__file__).parents[1]
    own = [home / "questions" / name for name in registry.all_kinds()]
    found = [
        f"{path.relative_to(home)}: {spelled}"
        for path in home.rglob("*.py")
        if path.parent not in own and not path.is_relative_to(home / "fields")
        for spelled in spelled_kinds(path.read_text("utf-8"), "|".join(registry.all_kinds()))
    ]
    assert found == []


def test_importing_the_registry_imports_no_kind() -> None:
    code = "import sys, preceptor.questions.registry; print([m for m in sys.modules if m.count('.') > 2])"
    path = str(Path(registry.__file__).parents[2])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": path})
    assert done.returncode == 0, done.stderr
    assert "preceptor.questions." not in done.stdout
