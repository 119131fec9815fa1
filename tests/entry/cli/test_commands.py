"""Every command as it is typed: tables for people, JSON for programs, problems on standard error, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from entry.cli.terminal import Terminal
from live import Live, live_server
from preceptor.entry.cli.door import app

ITEMS, BAD = 30, 2


@dataclass
class Desk:
    """A terminal before a live server with one imported project and a build of it."""

    terminal: Terminal
    live: Live
    folder: Path
    project: int
    build: str


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(scope="module")
def terminal(live: Live) -> Terminal:
    return Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key})


@pytest.fixture(scope="module")
def desk(terminal: Terminal, live: Live, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("files")
    project = terminal.done(
        "project", "create", "Pairs", "--template", "compare_pair", "--overlap", 2, "--start", "--json"
    )
    number = project.json["id"]
    (folder / "pairs.jsonl").write_text("\n".join(map(json.dumps, rows())))
    (folder / "mapping.json").write_text(json.dumps(MAPPING))
    brought = terminal.done(
        "import", number, folder / "pairs.jsonl", "--mapping", folder / "mapping.json",
        "--bad-rows", folder / "bad.csv", "--json",
    )  # fmt: skip
    assert (brought.json["items"], brought.json["bad_rows"]) == (ITEMS, BAD)
    built = terminal.done("build", "create", number, "First", "--min-votes", 1, "--json")
    return Desk(terminal, live, folder, number, built.json["id"])


MAPPING = {
    "reader": "columns", "fields": {"prompt": ["q"], "responses": ["a", "b"]}, "key": "id",
    "models": ["model_a", "model_b"],
    "votes": {"by": "columns", "columns": ["v1", "v2", "v3"], "codes": {"0": "tie", "1": "first", "2": "second"}},
}  # fmt: skip


def rows() -> list[dict[str, Any]]:
    good = [
        {"id": f"k{n}", "q": f"Question {n}", "a": f"One {n}", "b": f"Two {n}", "model_a": "alpha", "model_b": "beta",
         "v1": 1, "v2": 1 + n % 2, "v3": n % 3}
        for n in range(ITEMS)
    ]  # fmt: skip
    return [*good, *({"id": f"bad{n}", "q": n} for n in range(BAD))]


def test_help_and_other_servers_load_nothing_of_the_house() -> None:
    heavy = ("fastapi", "sqlalchemy", "numpy", "preceptor.app")
    asked = f"import sys, preceptor.entry.cli; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@pytest.mark.slow
def test_projects_are_made_listed_shown_and_moved(terminal: Terminal) -> None:
    made = terminal.done(
        "project", "create", "Ranking", "--template", "rank_responses", "--gold-share", 0.2, "--json"
    ).json
    assert (made["state"], made["template"], made["gold_share"]) == ("draft", "rank_responses", 0.2)
    assert made["id"] in [row["id"] for row in terminal.done("project", "list", "--json").json]
    assert terminal.done("project", "show", made["id"], "--json").json["name"] == "Ranking"
    assert terminal.done("project", "state", made["id"], "active", "--json").json["state"] == "active"
    assert "Ranking" in terminal.done("project", "list").out
    assert "rank_responses" in {row["name"] for row in terminal.done("project", "templates", "--json").json}


def test_a_form_of_ones_own_starts_a_project_and_its_faults_are_named(terminal: Terminal, tmp_path: Path) -> None:
    form = {
        "fields": [{"kind": "text", "name": "text", "title": "Text"}],
        "questions": [{"kind": "text", "name": "better", "title": "Say it better", "about": "text"}],
    }
    (tmp_path / "form.json").write_text(json.dumps(form))
    assert (
        terminal.done("project", "create", "Own", "--form", tmp_path / "form.json", "--json").json["template"] is None
    )
    (tmp_path / "form.json").write_text(json.dumps({**form, "questions": [{"kind": "nonsense", "name": "x"}]}))
    refused = terminal("project", "create", "Own", "--form", tmp_path / "form.json", "--json")
    assert (refused.code, refused.out, refused.problem["code"]) == (1, "", "form.invalid")
    assert refused.problem["faults"][0]["where"].startswith("/questions/0")


@pytest.mark.slow
def test_an_import_shows_first_then_brings_in_and_lists_what_it_left_out(desk: Desk) -> None:
    seen = desk.terminal.done("import", desk.project, desk.folder / "pairs.jsonl", "--preview").json
    assert seen["name"] == "pairs.jsonl"
    assert "q" in json.dumps(seen["columns"])
    left_out = (desk.folder / "bad.csv").read_text().strip().splitlines()
    assert len(left_out) == BAD + 1
    again = desk.terminal.done(
        "import", desk.project, desk.folder / "pairs.jsonl", "--mapping", desk.folder / "mapping.json", "--no-judgments"
    )
    assert "state: finished" in again.out
    assert f"known items: {ITEMS}" in again.out
    assert desk.terminal.done("project", "show", desk.project, "--json").json["counts"]["items"] == ITEMS


@pytest.mark.slow
def test_consensus_is_inferred_and_shown_three_ways(desk: Desk) -> None:
    agreement = desk.terminal.done("consensus", desk.project, "--json").json
    question = agreement[0]["question"]
    items = desk.terminal.done("consensus", desk.project, "--method", "majority", "--question", question, "--json").json
    people = desk.terminal.done("consensus", desk.project, "--contributors", "--json").json
    assert (len(items), len(people)) == (ITEMS, 3)
    assert question in desk.terminal.done("consensus", desk.project).out
    needed = desk.terminal.done("consensus", desk.project, "--margin", "0.05", "--json").json[0]
    assert needed["alone"]["judgments"] >= needed["alone"]["items"] >= 1
    doubted = desk.terminal.done("consensus", desk.project, "--doubts", "--json").json
    assert all(row["given"] != row["likely"] for row in doubted)


@pytest.mark.slow
def test_a_build_is_frozen_listed_shown_and_exported(desk: Desk, tmp_path: Path) -> None:
    shown = desk.terminal.done("build", "show", desk.build, "--json").json
    assert (shown["state"], shown["name"]) == ("frozen", "First")
    assert [row["id"] for row in desk.terminal.done("build", "list", desk.project, "--json").json] == [desk.build]
    assert "First" in desk.terminal.done("build", "list", desk.project).out
    said = desk.terminal.done("export", desk.build, tmp_path / "pairs.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text().splitlines()]
    assert lines
    assert all({"chosen", "rejected"} <= set(line) for line in lines)
    assert "bytes written" in said.out
    desk.terminal.done("export", desk.build, tmp_path / "rows.parquet", "--shape", "raters", "--split", "train")
    assert (tmp_path / "rows.parquet").read_bytes()[:4] == b"PAR1"
    refused = desk.terminal("export", desk.build, tmp_path / "no.jsonl", "--shape", "nonsense")
    assert refused.code == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("no.jsonl")] in ([], ["no.jsonl.part"])


@pytest.mark.slow
def test_runs_evaluations_and_rounds_answer_before_there_are_any(desk: Desk) -> None:
    assert desk.terminal.done("train", "list", desk.project, "--json").json == []
    assert desk.terminal.done("round", "list", desk.project, "--json").json == []
    assert "None yet." in desk.terminal.done("train", "list", desk.project).out
    assert {row["model"] for row in desk.terminal.done("leaderboard", desk.build, "--json").json["rows"]} == {
        "alpha",
        "beta",
    }
    styled = desk.terminal.done("leaderboard", desk.build, "--control", "length").out
    assert "clear (p = " in styled
    planned = desk.terminal.done("round", "plan", desk.project, "--size", 5, "--json").json
    assert planned["rows"]
    opened = desk.terminal.done("round", "open", desk.project, "--plan", planned["id"], "--json").json
    assert [pick["item"] for pick in opened["picks"]] == [row["item"] for row in planned["rows"]]
    for words in (("show", "0" * 32), ("cancel", "0" * 32), ("retry", "0" * 32)):
        assert desk.terminal("train", *words).code == 1
    assert desk.terminal("evaluate", "0" * 32, "--json").code == 1
    assert desk.terminal("train", "start", desk.project, "--build", desk.build, "--setting", "no-equals").code == 2


def test_guidelines_are_changed_and_what_that_reaches_is_told(terminal: Terminal, tmp_path: Path) -> None:
    number = terminal.done("project", "create", "Reworded", "--template", "rank_responses", "--json").json["id"]
    assert terminal("revisions", "reach", number).code == 1, "there is but one version"
    clauses = terminal.done("guidelines", "show", number, "--json").json
    clauses[0]["text"] += " Only that."
    file = tmp_path / "clauses.json"
    file.write_text(json.dumps(clauses))
    assert terminal.done("guidelines", "save", number, file, "--note", "Narrower.").out.endswith("at version 2.\n")
    versions = terminal.done("guidelines", "versions", number, "--json").json
    assert [(one["version"], one["note"]) for one in versions][:1] == [(2, "Narrower.")]
    assert terminal.done("guidelines", "show", number, "--version", 1, "--json").json != clauses
    changes = terminal.done("guidelines", "changes", number, 1, 2, "--json").json
    assert [one["number"] for one in changes if one["change"] == "changed"] == [clauses[0]["number"]]
    reached = terminal.done("revisions", "reach", number, "--json").json
    assert [one["now"] for one in reached["clauses"]] == [clauses[0]["number"]] and reached["older_items"] == 0
    assert terminal("revisions", "ask-again", number, "--reason", "It was changed.").code == 1, "nothing was judged"
    assert terminal.done("revisions", "list", number, "--json").json == []
    assert terminal("revisions", "undo", "none").code == 1


def test_invitations_are_made_listed_and_withdrawn(terminal: Terminal) -> None:
    number = terminal.done("project", "create", "Open house", "--template", "rank_responses", "--json").json["id"]
    made = terminal.done("invitation", "create", number, "--role", "reviewer", "--days", 3, "--json").json
    assert "/invitation#" in made["link"] and made["project_roles"] == {str(number): ["reviewer"]}
    listed = terminal.done("invitation", "list", number, "--json").json
    assert [(row["id"], row.get("link")) for row in listed] == [(made["id"], None)]
    terminal.done("invitation", "withdraw", made["id"])
    assert terminal.done("invitation", "list", number, "--json").json == []


@pytest.mark.slow
def test_people_and_tokens_come_and_go(terminal: Terminal, live: Live) -> None:
    words = ("--name", "Ana", "--role", "analyst", "--password", "four unrelated words here", "--json")
    made = terminal.done("user", "create", "ana@example.org", *words).json
    assert made["roles"] == ["analyst"]
    assert "ana@example.org" in [row["email"] for row in terminal.done("user", "list", "--json").json]
    twice = terminal("user", "create", "ana@example.org", *words)
    assert (twice.code, twice.problem["code"]) == (1, "identity.email_taken")

    token = terminal.done("token", "create", "scripts", "--json").json
    with_token = Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": token["token"]})
    assert with_token("project", "list", "--json").code == 0
    listed = terminal.done("token", "list", "--json").json
    assert token["token"] not in json.dumps(listed)
    terminal.done("token", "revoke", token["id"])
    ended = with_token("project", "list", "--json")
    assert (ended.code, ended.out) == (1, "")


def test_the_trail_is_listed_and_verified(terminal: Terminal) -> None:
    terminal.done("project", "create", "Audited", "--template", "compare_pair")
    rows_ = terminal.done("audit", "list", "--limit", 3, "--json").json
    assert len(rows_) == 3
    assert terminal.done("audit", "verify", "--json").json["flaws"] == []
    assert "The trail is whole" in terminal.done("audit", "verify").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("project", "show", 999_999, "--json"), "project.not_found"),
        (("build", "show", "0" * 32, "--json"), "build.not_found"),
        (("import", 1, "/nowhere/at-all.jsonl", "--json"), "file.not_found"),
    ],
)
def test_a_problem_is_json_on_standard_error_and_exit_code_1(
    terminal: Terminal, words: tuple[Any, ...], code: str
) -> None:
    terminal.done("project", "list")
    said = terminal(*words)
    assert (said.code, said.out, said.problem["code"]) == (1, "", code)
    assert {"code", "detail", "hint", "faults"} == set(said.problem)


def test_a_problem_for_people_says_what_to_do(terminal: Terminal) -> None:
    said = terminal("project", "show", 999_999)
    assert said.code == 1
    assert said.out == ""
    assert "✗" in said.err
    assert "→" in said.err
    assert "(project.not_found)" in said.err


@pytest.mark.parametrize(
    "words", [("project", "show"), ("project", "nonsense"), ("nonsense",), ("project", "list", "--no-such-option")]
)
def test_words_that_are_off_end_with_2(terminal: Terminal, words: tuple[str, ...]) -> None:
    said = terminal(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err


def commands(group: Any, *path: str) -> Iterator[tuple[str, ...]]:
    """The words of every command; a group is whatever has commands (typer brings a click of its own)."""
    inside = getattr(group, "commands", None)
    if inside is None:
        yield path
        return
    for name, command in inside.items():
        yield from commands(command, *path, name)


@pytest.mark.parametrize("path", sorted(commands(app)), ids=" ".join)
def test_every_command_explains_itself(path: tuple[str, ...]) -> None:
    said = Terminal({})(*path, "--help")
    assert said.code == 0
    assert "Usage" in said.out
