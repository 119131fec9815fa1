"""What comes with the house: taxonomies of harm, crosswalks, a policy to begin with."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from preceptor.rooms.policy.nouns import Example, Node, Pair, Policy, PolicyClause, Relation, Taxonomy, Verdict

_HOME = files("preceptor.rooms.policy.ready")
_TAXONOMIES = ("ailuminate", "llama_guard", "openai_moderation")
_POLICIES = ("community_rules",)
_BACK = {Relation.NARROW: Relation.BROAD, Relation.BROAD: Relation.NARROW}


@functools.cache
def taxonomies() -> Mapping[str, Taxonomy]:
    return MappingProxyType({name: _taxonomy(_read(name)) for name in _TAXONOMIES})


@functools.cache
def policies() -> Mapping[str, Policy]:
    return MappingProxyType({name: _policy(_read(name)) for name in _POLICIES})


@functools.cache
def crosswalks() -> Mapping[tuple[str, str], tuple[Pair, ...]]:
    """(from, to) → its lines; each way is there."""
    found: dict[tuple[str, str], tuple[Pair, ...]] = {}
    for one in _read("crosswalks"):
        pairs = tuple(Pair(code, other, Relation(relation)) for code, other, relation in one["pairs"])
        found[one["from"], one["to"]] = pairs
        found[one["to"], one["from"]] = tuple(
            Pair(pair.other, pair.code, _BACK.get(pair.relation, pair.relation)) for pair in pairs
        )
    return MappingProxyType(found)


def _read(name: str) -> Any:
    return yaml.safe_load((_HOME / f"{name}.yaml").read_text("utf-8"))


def _taxonomy(raw: dict[str, Any]) -> Taxonomy:
    nodes = tuple(Node(**node) for node in raw["nodes"])
    return Taxonomy(raw["name"], 1, raw["version"], raw["title"], raw["source"], nodes, made_at=0, ready=True)


def _policy(raw: dict[str, Any]) -> Policy:
    clauses = tuple(
        PolicyClause(
            one["number"], one["title"], one["text"],
            tuple(Example(each["text"], Verdict(each["verdict"]), each["why"]) for each in one.get("examples", ())),
        )
        for one in raw["clauses"]
    )  # fmt: skip
    return Policy(raw["name"], 1, raw["title"], clauses, raw["note"], made_at=0, made_by="")
