"""What content policies and taxonomies may be; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.rooms.policy import rules
from preceptor.rooms.policy.nouns import MOST_CLAUSES, Node, PolicyClause

MOST_EXAMPLES = 20
"""Of one clause."""
MOST_EXAMPLE = 4_000
"""Characters in an example, and in its reason."""
MOST_NODES = 10_000
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-/]{0,63}", re.ASCII)


def name_faults(name: str, title: str) -> list[Fault]:
    found = []
    if not _NAME.fullmatch(name):
        found.append(
            Fault("/name", "A name is made of small letters, digits and underscores, and begins with a letter.")
        )
    if not title.strip() or len(title) > 200 or not rules.storable(title):
        found.append(Fault("/title", "Give it a title of 1 to 200 characters."))
    return found


def policy_faults(clauses: Sequence[PolicyClause]) -> list[Fault]:
    """As a guideline's clauses, and the examples; pointers from "/clauses"."""
    found = [Fault(f"/clauses{fault.where}", fault.why) for fault in rules.faults(clauses)]
    if not clauses:
        found.append(Fault("/clauses", "A policy without a clause forbids nothing: write one."))
    for at, clause in enumerate(clauses[:MOST_CLAUSES]):
        found += _example_faults(f"/clauses/{at}/examples", clause)
    return found


def taxonomy_faults(nodes: Sequence[Node]) -> list[Fault]:
    """Codes of their own, titles, parents that are there and lead to the top; pointers from "/nodes"."""
    if not 1 <= len(nodes) <= MOST_NODES:
        return [Fault("/nodes", f"There are {len(nodes)} categories; 1 to {MOST_NODES} are kept.")]
    parents = {node.code: node.parent for node in nodes}
    seen: set[str] = set()
    found: list[Fault] = []
    for at, node in enumerate(nodes):
        found += _node_faults(f"/nodes/{at}", node, parents, seen)
        seen.add(node.code)
        if len(found) >= 20:
            break
    return found


def _example_faults(at: str, clause: PolicyClause) -> Iterator[Fault]:
    if len(clause.examples) > MOST_EXAMPLES:
        yield Fault(at, f"There are {len(clause.examples)} examples; at most {MOST_EXAMPLES} are kept.")
        return
    for place, example in enumerate(clause.examples):
        if not example.text.strip():
            yield Fault(f"{at}/{place}/text", "An example shows something: write it, or leave it out.")
        for name, value in (("text", example.text), ("why", example.why)):
            if len(value) > MOST_EXAMPLE or not rules.storable(value):
                yield Fault(
                    f"{at}/{place}/{name}", f"At most {MOST_EXAMPLE} characters of text are kept, without NULs."
                )


def _node_faults(at: str, node: Node, parents: Mapping[str, str], seen: set[str]) -> Iterator[Fault]:
    if not _CODE.fullmatch(node.code):
        yield Fault(
            f"{at}/code", "A code is made of letters, digits and . _ - /, at most 64 of them: S4, hate/threats."
        )
    elif node.code in seen:
        yield Fault(f"{at}/code", f"Code {quoted(node.code)} is there already; give each category its own.")
    if not node.title.strip() or len(node.title) > 200 or not rules.storable(node.title):
        yield Fault(f"{at}/title", "Give the category a title of 1 to 200 characters.")
    if len(node.help) > 1000 or not rules.storable(node.help):
        yield Fault(f"{at}/help", "The explanation has at most 1000 characters, without NULs.")
    if node.parent and node.parent not in parents:
        yield Fault(f"{at}/parent", f"There is no category {quoted(node.parent)} to lie under.")
    elif node.parent and _circles(node.code, parents):
        yield Fault(f"{at}/parent", f"{quoted(node.code)} lies under itself in the end.")


def _circles(code: str, parents: Mapping[str, str]) -> bool:
    seen = {code}
    at = parents.get(code, "")
    while at:
        if at in seen:
            return True
        seen.add(at)
        at = parents.get(at, "")
    return False
