"""What the docs say exists: links, pictures, commands, settings, routes, client calls, problem codes, templates."""

from __future__ import annotations

import ast
import inspect
import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docs import api_page, cli_page, write_reference
from docs.screenshots import BY_JOURNEY, MOST_BYTES, PHONE, PICTURES

from preceptor.base.settings import Settings
from preceptor.client import Preceptor
from preceptor.questions.registry import all_kinds
from preceptor.templates.catalogue import all_templates

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
IMAGES = ROOT / "docs" / "images"
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, *languages: str) -> Iterator[str]:
    for language, text in _FENCE.findall(page.read_text("utf-8")):
        if language in languages:
            yield text


def prose(page: Path) -> str:
    return _FENCE.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """Headings as GitHub makes them into anchors."""
    found = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in found}


def dead_links(page: Path) -> list[str]:
    dead = []
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    return dead


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert dead_links(page) == []


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# One thing\n[a](#one-thing) [b](#two) [c](page.md) [d](gone.md) ![e](gone.png)\n```\n[f](x)\n```\n"
    )
    assert dead_links(page) == ["#two", "gone.md", "gone.png"]


def test_every_page_is_reached_from_the_first() -> None:
    waiting, reached = [ROOT / "README.md"], set[Path]()
    while waiting:
        page = waiting.pop()
        reached.add(page)
        linked = (page.parent / one.partition("#")[0] for one in re.findall(r"\]\(([^)\s:]+)\)", prose(page)))
        waiting += {one.resolve() for one in linked if one.suffix == ".md"} - reached - set(waiting)
    assert {page for page in PAGES if page not in reached} == set()


def test_pictures_are_those_the_program_takes_and_small() -> None:
    sizes = {shot.name: shot.size for shot in PICTURES} | dict.fromkeys(BY_JOURNEY, PHONE)
    assert {file.stem for file in IMAGES.glob("*.png")} == sizes.keys()
    for name, size in sizes.items():
        content = (IMAGES / f"{name}.png").read_bytes()
        assert len(content) <= MOST_BYTES, name
        assert struct.unpack(">II", content[16:24]) == size, name


def test_every_picture_is_shown() -> None:
    shown = {name for page in PAGES for name in re.findall(r"images/([\w-]+)\.png", page.read_text("utf-8"))}
    assert shown == {shot.name for shot in PICTURES} | {*BY_JOURNEY}


@cache
def commands() -> dict[str, Any]:
    return dict(cli_page.commands())


def unknown_words(line: str) -> list[str]:
    """What a line beginning with `preceptor` says that no command knows."""
    words = line.split("#")[0].split()
    words = words[next(n for n, word in enumerate(words) if word.endswith("preceptor")) + 1 :]
    name = next((" ".join(words[:n]) for n in (2, 1) if " ".join(words[:n]) in commands()), "")
    if not name:
        return words[:2]
    allowed = cli_page.options(commands()[name])
    return [word for word in words if word.startswith("--") and word.split("=")[0] not in allowed]


def command_lines(page: Path) -> Iterator[str]:
    fenced = [line for text in blocks(page, "sh") for line in text.splitlines()]
    quoted = re.findall(r"`((?:\.venv/bin/)?preceptor [a-z][^`…]*)`", prose(page))
    yield from (line for line in [*fenced, *quoted] if re.search(r"(^|[ /])preceptor [a-z]", line.split("#")[0]))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_and_options_exist(page: Path) -> None:
    assert {line: unknown_words(line) for line in command_lines(page) if unknown_words(line)} == {}


def test_an_unknown_command_or_option_is_seen() -> None:
    assert unknown_words("preceptor fly away") == ["fly", "away"]
    assert unknown_words("PRECEPTOR_HOME=x .venv/bin/preceptor build create 1 a --min-votes 2 --nope 3") == ["--nope"]


def test_settings_named_anywhere_exist() -> None:
    known = {f"PRECEPTOR_{name.upper()}" for name in Settings.model_fields} | {"PRECEPTOR_URL", "PRECEPTOR_TOKEN"}
    files = [*PAGES, *(ROOT / "deploy").iterdir()]
    named = {name for file in files for name in re.findall(r"PRECEPTOR_[A-Z_]+\b", file.read_text("utf-8"))}
    assert named - known - {"PRECEPTOR_", "PRECEPTOR_DATA", "PRECEPTOR_API"} == set()


@pytest.mark.slow
def test_problem_codes_and_events_named_in_prose_exist() -> None:
    known = {one.code for one in write_reference.all_problems()} | set(write_reference.all_events())
    rooms = {name.split(".")[0] for name in known}
    written = write_reference.pages()
    for page in PAGES:
        if page.name in written or "decisions" in page.parts:
            continue
        named = {one for one in re.findall(r"`([a-z_]+\.[a-z_]+)`", prose(page)) if one.split(".")[0] in rooms}
        own = {name for name in named if (ROOT / "docs" / name).exists() or name.endswith((".py", ".md", ".json"))}
        assert named - own - known == set(), page.name


def test_routes_named_in_prose_exist() -> None:
    paths = {path for _, path, _ in api_page.routes(api_page.description())}
    shapes = [re.compile(re.sub(r"\{\w+\}", r"[^/]+", path) + "$") for path in paths]
    named = {
        name.split("?")[0].removeprefix("/api/v1")
        for page in PAGES
        for name in re.findall(r"`(?:GET|POST|PUT|PATCH|DELETE) (/[^\s`]+)`", prose(page))
    }
    assert len(named) > 40
    assert {name for name in named if not any(shape.match(name) for shape in shapes)} == set()


def client_calls(text: str) -> Iterator[str]:
    """`preceptor.projects.create` and the like, wherever the name `preceptor` stands for the client."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute):
            said = ast.unparse(node)
            if re.fullmatch(r"preceptor(\.\w+){1,2}", said):
                yield said


def test_client_calls_in_examples_exist() -> None:
    with Preceptor("http://127.0.0.1:1", "pct_x") as preceptor:
        for page in PAGES:
            for text in blocks(page, "python"):
                for said in client_calls(text):
                    found: Any = preceptor
                    for name in said.split(".")[1:]:
                        assert hasattr(found, name), f"{page.name}: {said}"
                        found = getattr(found, name)


def test_client_calls_in_examples_take_what_they_are_given() -> None:
    with Preceptor("http://127.0.0.1:1", "pct_x") as preceptor:
        for page in PAGES:
            for node in (one for text in blocks(page, "python") for one in ast.walk(ast.parse(text))):
                if isinstance(node, ast.Call) and re.fullmatch(r"preceptor(\.\w+){2}", said := ast.unparse(node.func)):
                    _, part, call = said.split(".")
                    inspect.signature(getattr(getattr(preceptor, part), call)).bind(
                        *node.args, **{str(word.arg): word.value for word in node.keywords}
                    )


def test_the_clients_table_names_every_call() -> None:
    text = (ROOT / "docs" / "reference" / "client.md").read_text("utf-8")
    with Preceptor("http://127.0.0.1:1", "pct_x") as preceptor:
        for part, thing in vars(preceptor).items():
            row = re.search(rf"^\| `{part}` \| (.+) \|$", text, re.MULTILINE)
            assert row, part
            calls = {name for name in dir(thing) if not name.startswith("_") and callable(getattr(thing, name))}
            named = set(re.findall(r"`(\w+)[`(]", row[1]))
            assert named <= calls | {"rows"}, part
            if part != "connection":
                assert named == calls, part


def test_templates_in_the_managers_guide_are_all_there_are() -> None:
    text = (ROOT / "docs" / "guide" / "manager.md").read_text("utf-8")
    assert set(re.findall(r"^   \| `(\w+)` \|", text, re.MULTILINE)) == set(all_templates())


def test_kinds_of_question_in_the_changelog_are_all_there_are() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    listed = re.search(r"\*\*Kinds of question\*\*: ([\w, ]+);", text)
    assert listed and set(listed[1].split(", ")) == set(all_kinds())
