"""Finds plug-ins: each folder of a package, and each installed entry point of a group."""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType, ModuleType
from typing import Any, Generic, TypeVar

from preceptor.base.problems import Kind, Problem

P = TypeVar("P")


@dataclass(frozen=True)
class Plugins(Generic[P]):
    """A group of plug-ins: folders of `package`, and entry points in `group`; each module sets
    `attribute`."""

    package: ModuleType
    group: str
    attribute: str
    type: type[P]

    def load(self) -> Mapping[str, P]:
        """Name → plug-in, in order of name. Raises Problem `plugin.*`: which module, and what it lacks."""
        found: dict[str, P] = {}
        for name, load in self._loaders():
            if name in found:
                raise _broken("plugin.named_twice", f"Two plug-ins of {self.group} are named {name!r}.",
                              "Rename or uninstall one of them.")  # fmt: skip
            found[name] = self._checked(name, _loaded(name, load))
        return MappingProxyType(dict(sorted(found.items())))

    def _loaders(self) -> list[tuple[str, Callable[[], Any]]]:
        within = sorted(each.name for each in pkgutil.iter_modules(self.package.__path__) if each.ispkg)
        own = [(name, partial(importlib.import_module, f"{self.package.__name__}.{name}")) for name in within]
        return own + [(each.name, each.load) for each in importlib.metadata.entry_points(group=self.group)]

    def _checked(self, name: str, module: object) -> P:
        plugin = getattr(module, self.attribute, None)
        if isinstance(plugin, self.type) and getattr(plugin, "name", None) == name:
            return plugin
        expected = f"a {self.type.__name__} named {name!r}, but set {_shape(plugin)}"
        raise _broken(
            "plugin.malformed",
            f"The plug-in {name!r} of {self.group} must set {self.attribute} to {expected}.",
            f"Set {self.attribute} in its __init__.py, named as the folder or entry point is.",
        )


def _loaded(name: str, load: Callable[[], Any]) -> object:
    try:
        return load()
    except (ImportError, AttributeError, SyntaxError) as error:
        raise _broken(
            "plugin.not_importable", f"The plug-in {name!r} cannot be imported: {error}.",
            "Install what it needs, or uninstall it.",
        ) from error  # fmt: skip


def _shape(plugin: object) -> str:
    if plugin is None:
        return "nothing"
    return f"a {type(plugin).__name__} named {getattr(plugin, 'name', None)!r}"


def _broken(code: str, sentence: str, hint: str) -> Problem:
    return Problem(Kind.INTERNAL, code, sentence, hint=hint)
