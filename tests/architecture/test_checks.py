"""Each rule of the house can fail: a small wrong example of everything it forbids."""

from __future__ import annotations

import sys
from pathlib import Path

import grimp
import pytest

from architecture import checks


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rooms" / "shop" / "actions.py"
    path.parent.mkdir(parents=True)
    return path


def arrows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> list[checks.Arrow]:
    """The import arrows of a small package named `hut`."""
    for name, text in files.items():
        path = tmp_path / "hut" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for folder in {path.parent for path in (tmp_path / "hut").rglob("*.py")} | {tmp_path / "hut" / "rooms"}:
        (folder / "__init__.py").touch()
    (tmp_path / "hut" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "hut", raising=False)
    graph = grimp.build_graph("hut", cache_dir=None)
    return [(a, b) for a in graph.modules for b in graph.find_modules_directly_imported_by(a)]


def test_a_side_door_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "rooms/shop/actions.py": "from hut.rooms.store import rules\nfrom hut.rooms.store.queries import a\n",
        "rooms/store/rules.py": "", "rooms/store/queries.py": "a = 1\n",
    }  # fmt: skip
    found = list(checks.side_doors(arrows(tmp_path, monkeypatch, files), "hut"))
    assert [line.split(":")[0] for line in found] == ["hut.rooms.shop.actions enters hut.rooms.store.rules"]


def test_business_in_an_api_file_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "rooms/shop/api/routes.py": "from hut.rooms.shop import actions, store\n",
        "rooms/shop/actions.py": "", "rooms/shop/store.py": "",
    }  # fmt: skip
    found = list(checks.business_in_api(arrows(tmp_path, monkeypatch, files), "hut"))
    assert [line.split(":")[0] for line in found] == ["hut.rooms.shop.api.routes opens hut.rooms.shop.store"]


@pytest.mark.parametrize("text", ["", "x = 1", '"""No full stop"""', f'"""{"x" * 90}."""', '"""\nNot at once."""'])
def test_a_missing_caption_is_seen(file: Path, text: str) -> None:
    file.write_text(text)
    assert len(list(checks.missing_caption(file))) == 1


def test_a_caption_is_enough(file: Path) -> None:
    file.write_text('"""What it is for."""\n')
    assert list(checks.missing_caption(file)) == []


@pytest.mark.parametrize(
    "text",
    [
        "import time", "from datetime import datetime", "import os.path", "import random",
        "from random import random", "from random import Random\nchance = Random()",
        "import numpy as np\nrng = np.random.default_rng()", "stamp = clock.now()",
    ],
)  # fmt: skip
def test_a_look_outside_is_seen(file: Path, text: str) -> None:
    file.write_text(text)
    assert list(checks.impure(file)) != []


@pytest.mark.parametrize(
    "text",
    ["import math", "from random import Random\nchance = Random(7)", "rng = np.random.default_rng(seed)", "now(3)"],
)
def test_what_is_handed_in_is_no_look_outside(file: Path, text: str) -> None:
    file.write_text(text)
    assert list(checks.impure(file)) == []


@pytest.mark.parametrize("caught", ["", " Exception", " BaseException", " (ValueError, Exception)"])
def test_a_broad_catch_is_seen_and_so_is_one_that_swallows(file: Path, caught: str) -> None:
    file.write_text(f"def f():\n    try:\n        g()\n    except{caught}:\n        return None\n")
    assert [line.partition(": ")[2].partition(";")[0] for line in checks.broad_catches(file)] == [
        "f catches anything and swallows it"
    ]
    file.write_text(f"def f():\n    try:\n        g()\n    except{caught}:\n        raise\n")
    assert [line.partition(": ")[2].partition(";")[0] for line in checks.broad_catches(file)] == ["f catches anything"]


@pytest.mark.parametrize("body", ["raise Other from error", "done(error)", "log.exception('it stumbled')"])
def test_an_error_handed_on_or_logged_is_not_swallowed(file: Path, body: str) -> None:
    file.write_text(f"async def f():\n    try:\n        g()\n    except Exception as error:\n        {body}\n")
    assert [line.partition(": ")[2].partition(";")[0] for line in checks.broad_catches(file)] == ["f catches anything"]


def test_a_narrow_catch_is_nobodys_business(file: Path) -> None:
    file.write_text("try:\n    g()\nexcept (OSError, ValueError):\n    pass\n")
    assert list(checks.broad_catches(file)) == []


def test_long_files_and_functions_are_seen(file: Path) -> None:
    file.write_text("\n" * 300 + "x = 1\n")
    assert len(list(checks.too_long(file))) == 1
    body = "    x = 1\n" * 40
    file.write_text(f"def f():\n{body}\nclass A:\n    async def g(self):\n{body.replace('    ', '        ')}")
    assert [line.split(":")[1] for line in checks.too_long(file)] == ["f", "g"]
    file.write_text(f"def f():\n{body[10:]}")
    assert list(checks.too_long(file)) == []


@pytest.mark.parametrize("line", ['if name == "rank":', "kinds['rank']", "case `rank`", 'x = {"rank": 1}'])
def test_a_kind_spelled_elsewhere_is_seen(line: str) -> None:
    files = {"src/a.py": f"x = 1\n{line}\n", "src/questions/rank/schema.py": line}
    found = list(checks.spelled_elsewhere("rank", files, common_word=False))
    assert [one.split(";")[0] for one in found] == ["src/a.py spells 'rank' in line 2"]


@pytest.mark.parametrize(
    "line",
    [
        'if question.kind == "text":', 'if (kind !== "text")', '{"kind": "text"}', 'kind("text")',
        'all_kinds()["text"]', 'kind: "text"', 'if "text" == question.kind', 'kind in ("text", "rank")',
    ],
)  # fmt: skip
def test_a_common_word_counts_where_it_is_called_a_kind(line: str) -> None:
    assert len(list(checks.spelled_elsewhere("text", {"src/a.py": line}, common_word=True))) == 1


@pytest.mark.parametrize("line", ['response["text"]', '{"id": "r1", "text": "x"}', 'type="text"', "text = 1"])
def test_a_common_word_may_be_said(line: str) -> None:
    assert list(checks.spelled_elsewhere("text", {"src/a.py": line}, common_word=True)) == []


ASKS = [
    "def sell(ctx: Ctx):\n    require(ctx, Deed.SELL)\n",
    'def sell(ctx: Ctx):\n    """Sells."""\n    rules.require_known(ctx.actor)\n',
    "def sell(ctx: Ctx):\n    me = _mine(ctx)\ndef _mine(ctx: Ctx):\n    require(ctx, Deed.SELL)\n",
    "def sell(ctx: Ctx, no: int):\n    found = store.load(no)\n    require(ctx, Deed.SELL, found.project_id)\n",
    "def _sell(ctx: Ctx):\n    pass\n",
    "def price(goods: int):\n    return goods\n",
]
DOES_NOT_ASK = [
    "def sell(ctx: Ctx):\n    pass\n",
    "def sell(ctx: Ctx):\n    store.save(ctx)\n    require(ctx, Deed.SELL)\n",
    "def sell(ctx: Ctx):\n    me = _mine(ctx)\ndef _mine(ctx: Ctx):\n    return 1\n",
    'def sell(ctx: Ctx):\n    """Says require() and does not."""\n',
    "def sell(ctx: Ctx):\n    a = 1\n    b = 2\n    c = 3\n    require(ctx, Deed.SELL)\n",
    "def sell(ctx: Ctx):\n    ctx.tell(Sold())\n    require(ctx, Deed.SELL)\n",
]


@pytest.mark.parametrize("text", ASKS)
def test_an_action_that_asks_first_is_fine(file: Path, text: str) -> None:
    file.write_text(text)
    assert list(checks.actions_that_do_not_ask(file)) == []


@pytest.mark.parametrize("text", DOES_NOT_ASK)
def test_an_action_that_does_not_ask_first_is_seen(file: Path, text: str) -> None:
    file.write_text(text)
    assert [line.split(": ")[1].split()[0] for line in checks.actions_that_do_not_ask(file)] == ["shop.sell"]


def test_in_a_folder_of_actions_those_named_are_the_actions(tmp_path: Path) -> None:
    folder = tmp_path / "rooms" / "shop" / "actions"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text('__all__ = ["sell"]\n')
    (folder / "till.py").write_text("def sell(ctx: Ctx):\n    pass\ndef count(ctx: Ctx):\n    pass\n")
    assert [line.split(": ")[1].split()[0] for line in checks.actions_that_do_not_ask(folder / "till.py")] == [
        "shop.sell"
    ]


@pytest.mark.parametrize("name", ["utils.py", "common/a.py", "helpers.py", "manager.py"])
def test_an_empty_name_is_seen(name: str) -> None:
    assert list(checks.empty_name(Path("src") / name))
    assert not list(checks.empty_name(Path("src/shop/till.py")))


@pytest.mark.parametrize("line", ["# TODO: later", "x = 1  # FIXME", 'open("/work/data")', "/home/ann/x"])
def test_what_is_left_over_is_seen(file: Path, line: str) -> None:
    file.write_text(line)
    assert len(list(checks.left_over(file))) == 1
    file.write_text("to do it; rooms/work/store; example.org/home")
    assert list(checks.left_over(file)) == []


def test_an_exception_covers_its_breach_and_no_other_and_ends_with_it() -> None:
    assert checks.without_allowed(["a is wrong", "b is wrong"], {"a is": "why"}) == ["b is wrong"]
    assert checks.without_allowed([], {"a is": "why"}) == ["a is: this exception is no longer needed"]


def test_an_import_that_opens_something_is_seen(tmp_path: Path) -> None:
    from architecture.test_house import watched

    package = tmp_path / "preceptor"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "quiet.py").write_text("x = 1\n")
    (package / "writes.py").write_text(f"open({str(tmp_path / 'x')!r}, 'w').close()\n")
    (package / "connects.py").write_text("import sqlite3\nsqlite3.connect(':memory:')\n")
    (package / "starts.py").write_text("import subprocess\nsubprocess.run(['true'])\n")
    said = watched(tmp_path)
    assert {line.split(":")[0] for line in said["opened"]} == {
        "preceptor.writes", "preceptor.connects", "preceptor.starts",
    }  # fmt: skip
