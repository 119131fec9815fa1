"""A list of options as the tree it is: the way to each, and which are branches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tree:
    """`paths`: value → values from the top down to it; options that lie under themselves or nothing are left out."""

    paths: Mapping[str, tuple[str, ...]]
    branches: frozenset[str]


def tree_of(parents: Mapping[str, str]) -> Tree:
    """`parents`: value → the value it lies under, "" at the top."""
    paths = {value: path for value in parents if (path := _path(value, parents))}
    return Tree(paths, frozenset(parent for parent in parents.values() if parent))


def _path(value: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """From the top down; empty when there is no top."""
    path = [value]
    while parents.get(path[-1], ""):
        above = parents[path[-1]]
        if above in path or above not in parents:
            return ()
        path.append(above)
    return tuple(reversed(path))


def apart(tree: Tree, one: str, other: str) -> float:
    """How far two options lie apart by depth: 1 − 2·d(common) ÷ (d(one) + d(other)), where d counts levels from 1 at the
    top and the common part of both ways down may be empty (Wu and Palmer 1994). 0 or 1 in a flat list."""
    if one == other:
        return 0.0
    mine, theirs = tree.paths.get(one, (one,)), tree.paths.get(other, (other,))
    common = 0
    for here, there in zip(mine, theirs, strict=False):
        if here != there:
            break
        common += 1
    return 1 - 2 * common / (len(mine) + len(theirs))
