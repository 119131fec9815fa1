"""Open Assistant trees: a message with two or more replies is an item (Köpf et al. 2023)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from preceptor.rooms.datasets.readers.draft import Draft, ItemDraft, Judgment, Unreadable
from preceptor.rooms.datasets.readers.mapping import TreeMapping

_DEEPEST = 64
_CONSENSUS = "volunteers together"
"""The published rank is the consensus of several people, not one person's; it is imported as one voice."""
Node = Mapping[str, Any]
Path = Sequence[Node]


def tree_reader(
    mapping: TreeMapping, prompt_field: str, responses_field: str, *, prompt_is_chat: bool
) -> Callable[[Mapping[str, Any]], Draft]:
    def read(values: Mapping[str, Any]) -> Draft:
        root = values.get(mapping.root)
        if not isinstance(root, dict) or "text" not in root:
            raise Unreadable(f"Column {mapping.root} holds no message tree {{text, role, replies}}.")
        tree = str(values.get("message_tree_id") or root.get("message_id") or "")
        items = []
        for path, replies in _questions(root):
            prompt: Any = [_turn(node) for node in path] if prompt_is_chat else _as_text(path)
            ids = {id(reply): f"r{n}" for n, reply in enumerate(replies, start=1)}
            responses = [_response(reply, ids[id(reply)]) for reply in replies]
            items.append(
                ItemDraft(
                    payload={prompt_field: prompt, responses_field: responses},
                    key=str(path[-1].get("message_id") or ""),
                    group=tree,
                    judgments=_ranked(replies, ids),
                )
            )
        if not items:
            raise Unreadable("No message of this tree has two replies, so there is nothing to compare.")
        return Draft(items=items)

    return read


def _questions(root: Node) -> Iterator[tuple[list[Node], list[Node]]]:
    """Each path that ends with a person's message, with the replies to it; without recursion, trees being hostile."""
    waiting: list[list[Node]] = [[root]]
    while waiting:
        path = waiting.pop()
        replies: list[Node] = [
            reply for reply in path[-1].get("replies") or () if isinstance(reply, dict) and reply.get("text")
        ]
        kept = [reply for reply in replies if not reply.get("deleted")]
        if _role(path[-1]) == "user" and len(kept) >= 2:
            yield path, kept
        if len(path) < _DEEPEST:
            waiting.extend([*path, reply] for reply in reversed(kept))


def _ranked(replies: Sequence[Node], ids: Mapping[int, str]) -> tuple[Judgment, ...]:
    by_rank: dict[int, list[str]] = defaultdict(list)
    for reply in replies:
        if isinstance(reply.get("rank"), int):
            by_rank[reply["rank"]].append(ids[id(reply)])
    if sum(map(len, by_rank.values())) < len(replies):
        return ()
    return (Judgment(_CONSENSUS, order=[by_rank[rank] for rank in sorted(by_rank)]),)


def _response(reply: Node, name: str) -> dict[str, Any]:
    response: dict[str, Any] = {"id": name, "text": str(reply["text"])}
    if reply.get("model_name"):
        response["model"] = str(reply["model_name"])
    return response


def _turn(node: Node) -> dict[str, str]:
    return {"role": _role(node), "text": str(node["text"])}


def _role(node: Node) -> str:
    return "assistant" if node.get("role") == "assistant" else "user"


def _as_text(path: Path) -> str:
    if len(path) == 1:
        return str(path[0]["text"])
    names = {"user": "Person", "assistant": "Assistant"}
    return "\n\n".join(f"**{names[_role(node)]}:** {node['text']}" for node in path)
