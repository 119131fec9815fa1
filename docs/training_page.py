"""docs/reference/training.md: methods and every setting with default and range, from rooms/training/nouns.py."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import itertools
import textwrap
from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from preceptor.rooms.training import nouns
from preceptor.rooms.training.backends import program
from preceptor.rooms.training.nouns import SETTINGS, Method, RunState, TorchSettings

_HOW = """
A run turns a frozen build into a model. `reward-light` runs everywhere; the other three are transformers trained with TRL and
need the extra: `pip install 'preceptor[train]'`. They read only local folders unless `allow_download` is set.

    preceptor train start 1 --build BUILD --method dpo --model ./my-model --setting beta=0.2 --setting epochs=2
"""
_FOLDER = """
## The run folder

The server writes `run.json` and starts `python -m preceptor.rooms.training.backends.<method> <folder>`; nothing else passes
between them, so the same folder can be trained on another machine by hand.

| file | written by | holds |
|---|---|---|
| `run.json` | the server | `run`, `method`, `seed`, `build` {`path`, `hash`}, `model` {`from`}, `settings`, `resume` |
| `events.jsonl` | the program, a line at a time | points `{at, step, of, epoch, loss, …}` and events `{at, event, …}`: started, resumed, checkpoint, left_out, stopped, finished, failed |
| `checkpoints/` | the program | what it goes on from when started again; removed once the result stands |
| `model/` | the program, at the end | the model: beside first, then renamed |
| `scores.parquet` | the program, at the end | a score for each held-out row |
| `result.json` | the program, last | `state`, `metrics`, `rows`, `model`, `scores`, `seconds`, `cpu_seconds`; or `state` failed and `problem` |

SIGTERM asks it to write a checkpoint and leave; started again with the same folder it goes on from there. A folder whose
`result.json` says finished is left as it is.

| exit code | meaning |
|---|---|
"""
_EXITS = {
    program.DONE: "Done: `result.json` and `model/` stand.",
    program.WRONG_INPUT: "What it was given cannot be right; `result.json` holds the problem.",
    program.OUR_FAULT: "It failed; `result.json` holds the problem, the log the trace.",
    program.STOPPED: "It was asked to stop and wrote a checkpoint; start it again to go on.",
    program.EXTRA_MISSING: "The extra `preceptor[train]` is not installed.",
}

_SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "min_length": "≥", "max_length": "≤"}


def text() -> str:
    """The page's body, without its title."""
    own = {field.name for field in dataclasses.fields(TorchSettings)}
    parts = [_HOW.strip(), _table("Methods", notes_under(Method), Method), _options(), _settings_of_light()]
    parts.append(_section("What sft, reward and dpo share", TorchSettings, leave=set()))
    for method in (Method.SFT, Method.REWARD, Method.DPO):
        parts.append(_section(f"`{method.value}`", SETTINGS[method], leave=own, changed=True))
    parts.append(_table("States of a run", notes_under(RunState), RunState))
    exits = "\n".join(f"| {code} | {said} |" for code, said in _EXITS.items())
    return "\n\n".join([*(part for part in parts if part), _FOLDER.strip() + "\n" + exits])


def _options() -> str:
    """What any run may be told; there since runs are started by the server."""
    options = getattr(nouns, "RunOptions", None)
    return _section("Settings of every run", options, leave=set()) if options else ""


def _settings_of_light() -> str:
    return _section(f"`{Method.REWARD_LIGHT.value}`", SETTINGS[Method.REWARD_LIGHT], leave=set())


def _section(title: str, kind: type, *, leave: set[str], changed: bool = False) -> str:
    rows = [_row(kind, field) for field in dataclasses.fields(kind) if field.name not in leave or _own(kind, field)]
    lines = [f"## {title}", "", _plain(kind.__doc__ or "")]
    if rows:
        lines += ["", "| setting | default | may be | what it does |", "|---|---|---|---|", *rows]
    elif changed:
        lines += ["", "No settings beyond the shared ones."]
    return "\n".join(lines)


def _own(kind: type, field: dataclasses.Field[Any]) -> bool:
    """Whether the class itself sets it: a default of its own."""
    return field.name in vars(kind).get("__annotations__", {})


def _row(kind: type, field: dataclasses.Field[Any]) -> str:
    said = notes_of(kind).get(field.name, "")
    hint = get_type_hints(kind, include_extras=True)[field.name]
    return f"| `{field.name}` | `{_value(field.default)}` | {_range(hint)} | {_plain(said)} |"


def _value(default: Any) -> str:
    if isinstance(default, bool):
        return str(default).lower()
    return (default or '""') if isinstance(default, str) else f"{default:g}"


def _range(hint: Any) -> str:
    if get_origin(hint) is not Annotated:
        return "true, false" if hint is bool else ", ".join(map(str, get_args(hint)))
    kind, field = get_args(hint)
    limits = [
        f"{sign} {getattr(one, name):,}"
        for one in field.metadata
        for name, sign in _SIGNS.items()
        if hasattr(one, name)
    ]
    return ", ".join(limits) + (" characters" if kind is str else "")


def notes_of(kind: type) -> dict[str, str]:
    """Member → the string under it, in the class and in those it inherits from."""
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if one.__module__.startswith("preceptor."):
            found |= notes_under(one)
    return found


def notes_under(kind: type) -> dict[str, str]:
    """Member → the string that stands under it in the source of this very class."""
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0].body  # type: ignore[attr-defined]
    found = {}
    for statement, following in itertools.pairwise(body):
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
            if isinstance(target, ast.Name):
                found[target.id] = " ".join(str(following.value.value).split())
    return found


def _table(title: str, notes: Mapping[str, str], members: Any) -> str:
    rows = [f"| `{member.value}` | {_plain(notes[member.name])} |" for member in members]
    return "\n".join([f"## {title}", "", "| | |", "|---|---|", *rows])


def _plain(said: str) -> str:
    return " ".join(said.split()).replace("|", "\\|")
