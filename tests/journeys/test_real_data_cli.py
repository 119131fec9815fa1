"""Real votes over the command line: imported, agreed, frozen, learnt from, and measured."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from live import Live, live_server
from rooms.lessons import FORM

pytestmark = [pytest.mark.slow, pytest.mark.train, pytest.mark.timeout(600)]
ROOT = Path(__file__).resolve().parents[2]
PAIRS = {
    "reader": "columns", "fields": {"prompt": ["text"], "responses": ["result_x", "result_y"]},
    "models": ["model_x", "model_y"], "key": "id", "group": "prompt",
}  # fmt: skip
VOTES = {
    "reader": "columns",
    "votes": {"by": "rows", "item": "id", "contributor": "worker", "winner": "winner",
              "codes": {"left": "first", "right": "second", "tie": "tie"}},
}  # fmt: skip
PANDALM = {
    "reader": "columns",
    "fields": {"prompt": ["instruction", "input"], "responses": ["response1", "response2"]},
    "models": ["model1", "model2"], "key": "idx", "group": "instruction",
    "votes": {"by": "columns", "columns": ["annotator1", "annotator2", "annotator3"],
              "codes": {"0": "tie", "1": "first", "2": "second"}},
}  # fmt: skip
TINY = ("model=tiny", "max_steps=8", "batch_size=4", "max_length=192", "log_every_steps=2", "over_length=cut")
FIGURE = re.compile(r"\d\.\d{3} \\?\[\d\.\d{3}, \d\.\d{3}\]")
Terminal = Callable[..., Any]


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One server for all commands; that they also do without one is tested beside them (tests/entry/cli)."""
    with live_server(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture
def terminal(live: Live, tmp_path: Path) -> Terminal:
    """`terminal("project", "list")` in a folder of its own: what the command printed, read as JSON unless told."""
    reached = {"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key}
    env = {**os.environ, **reached, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "200", "OMP_NUM_THREADS": "1"}

    def run(*words: object, as_json: bool = True) -> Any:
        command = [sys.executable, "-m", "preceptor.entry.cli", *map(str, words), *(["--json"] if as_json else [])]
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path)
        assert done.returncode == 0, f"{' '.join(map(str, words))}\n{done.stderr}"
        return json.loads(done.stdout) if as_json else done.stdout

    return run


def file(tmp_path: Path, name: str, content: Any) -> Path:
    path = tmp_path / name
    path.write_text(json.dumps(content))
    return path


def start(terminal: Terminal, tmp_path: Path, name: str) -> int:
    form = file(tmp_path, "form.json", FORM)
    return int(terminal("project", "create", name, "--form", form, "--overlap", 3)["id"])


def freeze(terminal: Terminal, project: int, seed: int) -> str:
    """Held out by prompt; these votes differ, so ties are kept as ties."""
    build = terminal("build", "create", project, "All votes", "--keep-ties", "--test-share", 0.25, "--seed", seed)
    assert build["state"] == "frozen"
    return str(build["id"])


def train(terminal: Terminal, project: int, build: str, method: str, *settings: str) -> str:
    told = [word for setting in settings for word in ("--setting", setting)]
    run = terminal("train", "start", project, "--build", build, "--method", method, *told)
    assert run["state"] == "finished", run
    return str(run["id"])


def headline(terminal: Terminal, run: str, title: str) -> str:
    """What `evaluate` prints for people."""
    said: str = terminal("evaluate", run, as_json=False)
    print(f"\n{title}\n{said}")
    return said


def test_llmfao_from_votes_to_three_models(terminal: Terminal, tmp_path: Path, real_data: Path) -> None:
    project = start(terminal, tmp_path, "llmfao")
    llmfao = real_data / "llmfao"
    items = terminal(
        "import", project, llmfao / "pairs-crowd.jsonl.gz", "--mapping", file(tmp_path, "pairs.json", PAIRS)
    )
    votes = terminal(
        "import", project, llmfao / "crowd-comparisons.csv", "--mapping", file(tmp_path, "votes.json", VOTES)
    )
    assert (items["items"], votes["answers"], votes["bad_rows"]) == (1470, 6112, 0)
    assert len(terminal("consensus", project, "--contributors")) == 124

    build = freeze(terminal, project, seed=1)
    runs = {
        "reward-light": train(terminal, project, build, "reward-light", "hash_bits=14", "choose_rows=600", "folds=3"),
        "reward": train(terminal, project, build, "reward", *TINY),
        "dpo": train(terminal, project, build, "dpo", *TINY),
    }

    for method, run in runs.items():
        said = headline(terminal, run, f"llmfao · {method}")
        assert len(FIGURE.findall(said)) >= 5, said
    board = terminal("leaderboard", build)
    assert board["votes"] == 6112 and board["prompts"] == 9
    print(
        "\nllmfao · leaderboard",
        *[
            f"{row['rank']} {row['model']} {row['score']:.2f} [{row['low']:.2f}, {row['high']:.2f}]"
            for row in board["rows"][:3]
        ],
        sep="\n",
    )
    planned = terminal("round", "plan", project, "--size", 10, "--run", runs["reward-light"])
    assert len(planned["rows"]) == 10 and all("confidence" in row["reasons"][0] for row in planned["rows"])


def test_pandalm_beside_length_and_majority(terminal: Terminal, tmp_path: Path, real_data: Path) -> None:
    project = start(terminal, tmp_path, "PandaLM")
    lines = []
    for line in (real_data / "pandalm" / "testset-v1.jsonl").read_text().splitlines():
        row = json.loads(line)
        row["model1"], row["model2"] = row["cmp_key"].split("_")
        lines.append(json.dumps(row) + "\n")
    source = tmp_path / "pandalm.jsonl"
    source.write_text("".join(lines))
    ended = terminal("import", project, source, "--mapping", file(tmp_path, "pandalm.json", PANDALM))
    assert (ended["items"] + ended["known_items"] + ended["bad_rows"], ended["answers"]) == (665, 3 * ended["items"])
    terminal("consensus", project)

    run = train(terminal, project, freeze(terminal, project, seed=0), "reward-light")

    said = headline(terminal, run, "PandaLM · reward-light")
    figures = {line.split()[0]: line for line in said.splitlines() if line.strip()}
    for name in ("accuracy", "length_only", "majority", "human_ceiling", "log_loss", "brier"):
        assert FIGURE.search(figures[name]), said
    report = terminal("evaluate", run)["report"]
    assert report["accuracy"]["low"] > 0.5
    assert report["accuracy"]["rows"] + report["ties"] == report["rows"]
