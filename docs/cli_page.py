"""docs/reference/cli.md: every command with its arguments and options, from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.entry.cli.door import app

_HOW = """
Without `PRECEPTOR_URL`, a command opens the store of this folder itself ([0009](../decisions/0009-terminal-without-a-server.md)).
To reach a server: `export PRECEPTOR_URL=https://… PRECEPTOR_TOKEN=pct_…`. `--json` prints JSON on standard output; progress and
remarks go to standard error.

Exit codes: 0 done · 1 a problem (said on standard error, as JSON with `--json`) · 2 the words are off · 130 interrupted.
"""
Command = Any
"""A command of typer's; it brings its own kind of click."""


def text() -> str:
    """The page's body, without its title."""
    return "\n\n".join([_HOW.strip(), *(_section(name, one) for name, one in commands())])


def commands() -> Iterator[tuple[str, Command]]:
    """("project create", its command) for each, groups opened."""
    yield from _inside(app, "")


def _inside(group: Command, before: str) -> Iterator[tuple[str, Command]]:
    for name, one in group.commands.items():
        if hasattr(one, "commands"):
            yield from _inside(one, f"{before}{name} ")
        else:
            yield f"{before}{name}", one


def options(command: Command) -> set[str]:
    """Every option it takes, such as "--json"."""
    return {name for one in command.params for name in (*one.opts, *one.secondary_opts) if name.startswith("-")}


def arguments(command: Command) -> list[Command]:
    return [one for one in command.params if one.param_type_name == "argument"]


def _section(name: str, command: Command) -> str:
    taken = " ".join(_argument(one) for one in arguments(command))
    said = " ".join((command.help or "").split())
    lines = [f"## preceptor {name}", "", said, "", f"    preceptor {name} {taken}".rstrip(), ""]
    rows = [_row(one) for one in command.params if one.name not in {"help"}]
    if rows:
        lines += ["| | default | |", "|---|---|---|", *rows]
    return "\n".join(lines).rstrip()


def _argument(one: Command) -> str:
    name = str(one.name).rstrip("_").upper()
    return f"{name}…" if one.nargs == -1 else name


def _row(one: Command) -> str:
    names = [_argument(one)] if one.param_type_name == "argument" else [*one.opts, *one.secondary_opts]
    if one.required:
        default = "needed"
    else:
        default = "" if one.default in (None, "", False) or callable(one.default) else f"`{one.default}`"
    said = " ".join((getattr(one, "help", "") or "").split()).replace("|", "\\|")
    return f"| {', '.join(f'`{name}`' for name in names)} | {default} | {said} |"
