"""Writes the pages of docs/reference/ that the code itself can tell. Run: python -m docs.write_reference."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docs import api_page, cli_page, templates_page, training_page

import preceptor
from preceptor.base.events import Event
from preceptor.base.settings import Settings
from preceptor.rooms.models.nouns.troubles import HINTS, KINDS, Trouble

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "preceptor"
_NOTE = "Written by `python -m docs.write_reference`; change the code, not this page.\n"
_KINDS = {"invalid": "invalid", "not_found": "not_found", "conflict": "conflict", "forbidden": "forbidden"}
"""The short forms in `base/problems.py`."""


@dataclass(frozen=True, order=True)
class Raised:
    """One problem as it is raised: its code, what kind of trouble it is, what it says and what to do."""

    code: str
    kind: str
    sentence: str
    hint: str


@cache
def pages() -> dict[str, str]:
    """File name → what it should hold."""
    return {
        "settings.md": settings_page(),
        "events.md": events_page(),
        "problems.md": problems_page(),
        "api.md": _whole("Routes", api_page.text()),
        "cli.md": _whole("Commands", cli_page.text()),
        "training.md": _whole("Training", training_page.text()),
        "templates.md": _whole("Kinds of work", templates_page.text()),
    }


def settings_page() -> str:
    rows = ["| variable | default | what it sets |", "|---|---|---|"]
    for name, field in sorted(Settings.model_fields.items()):
        default = "" if str(field.default) in {"", "**********"} else f"`{field.default}`"
        rows.append(f"| `PRECEPTOR_{name.upper()}` | {default} | {_cell(field.description or '')} |")
    text = "Set them as environment variables, or in lower case and without the prefix in `preceptor.toml`."
    return _page("Settings", text, rows)


def events_page() -> str:
    rows = ["| event | what happened | what it carries |", "|---|---|---|"]
    for name, kind in sorted(all_events().items()):
        said = _said_of(kind)
        own = [one.name for one in dataclasses.fields(kind) if one.name not in {"subject", "project_id"}]
        rows.append(f"| `{name}` | {_cell(said)} | {', '.join(f'`{one}`' for one in own)} |")
    text = (
        "Every event has its time, its actor, a subject and, where it belongs to one, a project; all are in the trail."
    )
    return _page("Events", text, rows)


def _said_of(kind: type[Event]) -> str:
    """The first paragraph of its docstring; a dataclass without one is given its own signature, which says nothing."""
    said = (kind.__doc__ or "").strip()
    if said.startswith(f"{kind.__name__}("):
        words = re.sub(r"(?<!^)([A-Z])", r" \1", kind.__name__)
        return f"{words.capitalize()}."
    return said.split("\n\n")[0]


def problems_page() -> str:
    rows = ["| code | kind | what it says | what to do |", "|---|---|---|---|"]
    for one in sorted(all_problems()):
        rows.append(f"| `{one.code}` | {one.kind.replace('_', ' ')} | {_cell(one.sentence)} | {_cell(one.hint)} |")
    text = "Codes never change; sentences may. “…” stands for what was found."
    return _page("Problems", text, rows)


def all_events() -> dict[str, type[Event]]:
    """Name → class, for every event of the house."""
    for module in pkgutil.walk_packages(preceptor.__path__, "preceptor."):
        if module.name.endswith(".events") or ".infra." in module.name:
            importlib.import_module(module.name)
    found: dict[str, type[Event]] = {}
    waiting = list(Event.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("preceptor."):
            found[kind.NAME] = kind
    return found


@cache
def all_problems() -> set[Raised]:
    """Every problem whose code is spelled out where it is made; one code may say several things."""
    spelled = {one for path in sorted(SOURCE.rglob("*.py")) for one in problems_in(path.read_text("utf-8"))}
    return spelled | {_trouble(one) for one in Trouble}


def _trouble(one: Trouble) -> Raised:
    """Why a model gave no reply: the code is made of the word, the sentence where it happens."""
    return Raised(f"models.{one.value}", KINDS[one].value, "… (a model gave no reply)", HINTS[one])


def problems_in(text: str) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        said = [_words(one) for one in node.args]
        hint = next((_words(one.value) for one in node.keywords if one.arg == "hint"), "")
        if name == "Problem" and len(said) > 2 and isinstance(node.args[0], ast.Attribute) and "." in said[1]:
            yield Raised(said[1], node.args[0].attr.lower(), said[2], hint)
        elif name == "not_found" and said and isinstance(node.args[0], ast.Constant):
            yield Raised(f"{said[0]}.not_found", name, f"There is no {said[0]} … that you may see.", "")
        elif name in _KINDS and len(said) > 1 and "." in said[0] and isinstance(node.args[0], ast.Constant):
            yield Raised(said[0], _KINDS[name], said[1], hint)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")


def _words(node: ast.expr) -> str:
    """A text as written, with “…” where something is put in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values)
    return "…"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _page(title: str, text: str, rows: list[str]) -> str:
    return _whole(title, "\n".join([text, "", *rows]))


def _whole(title: str, body: str) -> str:
    return f"# {title}\n\n{_NOTE}\n{body}\n"


if __name__ == "__main__":
    main()
