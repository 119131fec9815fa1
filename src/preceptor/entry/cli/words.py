"""Words that become commands when they are typed: making all takes a third of a second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group


class Words(MutableMapping[str, Any]):
    """A command, or a group of them, for each word; `written` says where: {"project": "projects.app"}.

    Whoever asks for one word waits for no other. All are made only for who looks at all, as `preceptor --help` does.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self._written = dict(written)
        self._made: dict[str, Any] = {}

    def __getitem__(self, word: str) -> Any:
        if word not in self._made:
            self._made[word] = _made(word, self._written[word])
        return self._made[word]

    def __setitem__(self, word: str, command: Any) -> None:
        self._written.setdefault(word, "")
        self._made[word] = command

    def __delitem__(self, word: str) -> None:
        del self._written[word]
        self._made.pop(word, None)

    def __contains__(self, word: object) -> bool:
        return word in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def group_of(written: Mapping[str, str], *, name: str, help: str) -> TyperGroup:
    """What `name` followed by one of these words does; alone it explains itself."""
    empty = typer.Typer(
        name=name, help=help, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    group = get_group(empty)
    group.commands = Words(written)
    return group


def _made(word: str, where: str) -> Any:
    module, attribute = where.split(".")
    found = getattr(import_module(f"preceptor.entry.cli.{module}"), attribute)
    if isinstance(found, typer.Typer):
        group = get_group(found)
        group.name = word
        return group
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name=word)(found)
    return get_command(alone)
