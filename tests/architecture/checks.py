"""The rules of the house as functions: each gives one line for every breach it finds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

OPEN_TO_OTHERS = {"nouns", "events", "actions", "queries"}
API_MAY_OPEN = {"nouns", "actions", "queries", "api"}
OUTSIDE = {
    "asyncio", "datetime", "glob", "http", "io", "logging", "os", "pathlib", "requests", "secrets", "shutil", "socket",
    "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
"""Modules a pure file has no business with: what they give must come in as an argument."""
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
UNSEEDED = {"Random", "default_rng", "SystemRandom", "RandomState"}
CHANGING = ("add", "save", "set", "change", "tell", "write", "insert", "update", "delete", "remove", "enqueue")
"""How functions that change something begin."""
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base_utils"}

Arrow = tuple[str, str]


def room_and_part(module: str, package: str = "preceptor") -> tuple[str, str] | None:
    """("projects", "store") for preceptor.rooms.projects.store.forms; None outside the rooms."""
    bits = module.split(".")
    if bits[:2] != [package, "rooms"] or len(bits) < 3:
        return None
    return bits[2], bits[3] if len(bits) > 3 else ""


def side_doors(arrows: Iterable[Arrow], package: str = "preceptor") -> Iterator[str]:
    """A room is entered from another one only by its nouns, events, actions and queries."""
    for asker, asked, a, b in _between_rooms(arrows, package):
        if a[0] != b[0] and b[1] not in OPEN_TO_OTHERS:
            yield f"{asker} enters {asked}: use that room's {', '.join(sorted(OPEN_TO_OTHERS))}"


def business_in_api(arrows: Iterable[Arrow], package: str = "preceptor") -> Iterator[str]:
    """An api file opens nothing of its room but nouns, actions and queries."""
    for asker, asked, a, b in _between_rooms(arrows, package):
        if a[0] == b[0] and a[1] == "api" and b[1] not in API_MAY_OPEN:
            yield f"{asker} opens {asked}: put what it needs into actions or queries"


def missing_caption(path: Path) -> Iterator[str]:
    """The first line of a module says what it is for, in at most 90 characters, as a sentence."""
    lines = (ast.get_docstring(_tree(path), clean=False) or "").splitlines()
    if not lines or not lines[0]:
        yield f"{path}: its first line must say what it is for"
    elif len(lines[0]) > 90 or not lines[0].endswith("."):
        yield f"{path}: its first line is {len(lines[0])} characters; at most 90, ending with a full stop"


def impure(path: Path) -> Iterator[str]:
    """Pure files ask no clock, no chance, no file and no network; seeded chance may be handed on."""
    tree = _tree(path)
    for module, names in _imports(tree):
        if module in OUTSIDE or (module == "random" and names != {"Random"}):
            yield f"{path}: imports {module}; what it gives must come in as an argument"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and not node.args and not node.keywords:
            name = _called(node)
            if name in UNSEEDED or (name in CLOCKS and isinstance(node.func, ast.Attribute)):
                yield f"{path}:{node.lineno}: {name}() asks the world; what it gives must come in as an argument"


def too_long(path: Path, *, lines: int = 300, function_lines: int = 40) -> Iterator[str]:
    """Files of at most 300 lines, functions of at most 40 (docstring included)."""
    if (count := len(path.read_text("utf-8").splitlines())) > lines:
        yield f"{path}: {count} lines; at most {lines}"
    for node in ast.walk(_tree(path)):
        count = (
            (node.end_lineno or 0) - node.lineno + 1 if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else 0
        )
        if count > function_lines:
            yield f"{path}:{getattr(node, 'name', '')}: {count} lines; at most {function_lines}"


def spelled_elsewhere(kind: str, files: Mapping[str, str], *, common_word: bool) -> Iterator[str]:
    """Nobody outside its folder spells a question kind; `files`: path → text.

    A kind whose name is also a common word (`text`) counts only where it is said to be a kind.
    """
    word = rf"""["'`]{kind}["'`]"""
    named = r"kind\w*(?:\(\))?[\"'`]?[\])]?\s*(?:===?|!==?|:|=|\[|\(|in\b)\s*[\[({]?\s*"
    said = rf"{named}{word}|{word}\s*(?:===?|!==?)\s*[\w.]*\bkind"
    pattern = re.compile(said if common_word else word)
    for path, text in files.items():
        if f"/{kind}/" in path:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if pattern.search(line):
                yield f"{path} spells {kind!r} in line {number}; ask the registry instead"


def actions_that_do_not_ask(path: Path) -> Iterator[str]:
    """Every action asks for the right before it saves or tells anything.

    It asks first, or as soon as it knows in which project: what is named by its own id must be loaded for that. In a
    folder `actions/` the actions are those its `__init__.py` names.
    """
    room = path.parts[path.parts.index("rooms") + 1]
    functions = [node for node in _tree(path).body if isinstance(node, ast.FunctionDef)]
    private = {node.name: node for node in functions if node.name.startswith("_")}
    doors = _named_in(path.with_name("__init__.py")) if path.parent.name == "actions" else None
    for node in functions:
        is_action = node.name not in private and _takes_ctx(node) and (doors is None or node.name in doors)
        if is_action and not _asks_early(node, private):
            yield f"{path}:{node.lineno}: {room}.{node.name} does not begin with require(…)"


def broad_catches(path: Path) -> Iterator[str]:
    """Every `except` that takes anything, by the function it stands in; the message says when it swallows."""
    for function, handler in _handlers(_tree(path), ""):
        if _is_broad(handler.type):
            swallows = " and swallows it" if _swallows(handler) else ""
            yield f"{path}: {function} catches anything{swallows}; name the error, or say why in BROAD (decision 0013)"


def empty_name(path: Path) -> Iterator[str]:
    """No file or folder is named after nothing."""
    if EMPTY_NAMES & {path.stem, *path.parts}:
        yield f"{path}: say what it holds"


def left_over(path: Path) -> Iterator[str]:
    """No unfinished mark, no path of one machine, in anything we hand over."""
    marks = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b|(?<![\w.])/(?:wo" r"rk|ho" r"me/\w+|Us" r"ers/\w+)/\w")
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if found := marks.search(line):
            yield f"{path}:{number}: {found.group()!r}"


def without_allowed(breaches: Iterable[str], allowed: Mapping[str, str]) -> list[str]:
    """What is left when the exceptions are taken out; an exception that no longer applies is itself a breach."""
    breaches = list(breaches)
    left = [one for one in breaches if not any(name in one for name in allowed)]
    stale = [name for name in allowed if not any(name in one for one in breaches)]
    return [*left, *(f"{name}: this exception is no longer needed" for name in stale)]


def _between_rooms(
    arrows: Iterable[Arrow], package: str
) -> Iterator[tuple[str, str, tuple[str, str], tuple[str, str]]]:
    for asker, asked in arrows:
        a, b = room_and_part(asker, package), room_and_part(asked, package)
        if a is not None and b is not None:
            yield asker, asked, a, b


def _tree(path: Path) -> ast.Module:
    return _parsed(path.read_text("utf-8"))


@cache
def _parsed(text: str) -> ast.Module:
    """Six rules look at each of a thousand files, and parsing one costs more than looking at it."""
    return ast.parse(text)


def _imports(tree: ast.Module) -> Iterator[tuple[str, set[str]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], set()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0], {alias.name for alias in node.names}


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _handlers(node: ast.AST, function: str) -> Iterator[tuple[str, ast.ExceptHandler]]:
    """(innermost function, handler) for every handler below `node`."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
        if isinstance(child, ast.ExceptHandler):
            yield function, child
        yield from _handlers(child, inside)


def _is_broad(caught: ast.expr | None) -> bool:
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(name is None or getattr(name, "id", "") in {"Exception", "BaseException"} for name in names)


def _swallows(handler: ast.ExceptHandler) -> bool:
    """It neither raises, nor does anything with the error, nor logs it with its trace."""
    inside = [node for statement in handler.body for node in ast.walk(statement)]
    used = handler.name is not None and any(isinstance(one, ast.Name) and one.id == handler.name for one in inside)
    logged = any(isinstance(one, ast.Call) and _called(one) == "exception" for one in inside)
    return not (used or logged or any(isinstance(one, ast.Raise) for one in inside))


def _takes_ctx(node: ast.FunctionDef) -> bool:
    first: Sequence[ast.arg] = [*node.args.posonlyargs, *node.args.args][:1]
    return any(isinstance(one.annotation, ast.Name) and one.annotation.id == "Ctx" for one in first)


def _named_in(init: Path) -> set[str] | None:
    """The names in a package's `__all__`."""
    for node in _tree(init).body if init.exists() else ():
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets
        ):
            return set(ast.literal_eval(node.value))
    return None


def _asks_early(node: ast.FunctionDef, private: Mapping[str, ast.FunctionDef]) -> bool:
    """One of its first three statements calls require…, or a private function of the same file that asks early."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    for statement in body[:3]:
        names = [_called(one) for one in ast.walk(statement) if isinstance(one, ast.Call)]
        if any(name.lstrip("_").startswith("require") for name in names):
            return True
        if any(name in private and _asks_early(private[name], {}) for name in names):
            return True
        if any(name.lstrip("_").startswith(CHANGING) for name in names):
            return False
    return False
