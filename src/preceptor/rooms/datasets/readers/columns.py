"""Rows of plain columns: prompts, responses, and votes in columns or in rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from preceptor.rooms.datasets.readers.draft import Draft, ItemDraft, Judgment, JudgmentDraft, Unreadable
from preceptor.rooms.datasets.readers.mapping import ColumnMapping, VoteColumns, VoteRows

Values = Mapping[str, Any]
Codes = Mapping[str, str]
_FIRST, _SECOND = "r1", "r2"
_ORDERS: Mapping[str, Sequence[Sequence[str]]] = {
    "first": ((_FIRST,), (_SECOND,)),
    "second": ((_SECOND,), (_FIRST,)),
    "tie": ((_FIRST, _SECOND),),
}


def column_reader(mapping: ColumnMapping, field_kinds: Mapping[str, bool]) -> Callable[[Values], Draft]:
    """Compile a mapping into a function over rows. `field_kinds` says of each field whether it holds responses."""
    if isinstance(mapping.votes, VoteRows) and not mapping.fields:
        votes = mapping.votes
        return lambda values: Draft(judgments=(_vote_in_row(values, votes),))

    def read(values: Values) -> Draft:
        payload = {
            name: _responses(values, columns, mapping.models) if field_kinds.get(name) else _text(values, columns)
            for name, columns in mapping.fields.items()
        }
        item = ItemDraft(
            payload=payload,
            key=str(_cell(values, mapping.key)) if mapping.key else "",
            group=_group(values, mapping, payload, field_kinds),
            judgments=_judgments(values, mapping, payload, field_kinds),
        )
        if item.key and isinstance(mapping.votes, VoteRows):
            # The next vote on this item comes in another row: apart, it is counted though the item is known by then.
            apart = tuple(JudgmentDraft(item.key, one) for one in item.judgments)
            return Draft(items=(item._replace(judgments=()),), judgments=apart)
        return Draft(items=(item,))

    return read


def _text(values: Values, columns: Sequence[str]) -> str:
    """Paragraphs of one text; a column that is empty in this row is left out."""
    parts = [_string(_cell(values, column), column) for column in columns]
    return "\n\n".join(part for part in parts if part.strip())


def _responses(values: Values, columns: Sequence[str], models: Sequence[str]) -> list[dict[str, Any]]:
    """One response a column, or a column that holds a list of texts; ids r1, r2, … in the order of the columns."""
    texts: list[str] = []
    for column in columns:
        cell = _cell(values, column)
        texts.extend(map(str, cell)) if isinstance(cell, list) else texts.append(_string(cell, column))
    responses: list[dict[str, Any]] = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts, start=1)]
    for response, column in zip(responses, models, strict=False):
        model = values.get(column)
        if model not in (None, ""):
            response["model"] = str(model)
    return responses


def _judgments(
    values: Values, mapping: ColumnMapping, payload: Mapping[str, Any], field_kinds: Mapping[str, bool]
) -> tuple[Judgment, ...]:
    if isinstance(mapping.votes, VoteColumns):
        codes = mapping.votes.codes
        return tuple(
            Judgment(column, order=_ORDERS[_code(values, column, codes)])
            for column in mapping.votes.columns
            if values.get(column) not in (None, "")
        )
    if isinstance(mapping.votes, VoteRows):
        return (_vote_in_row(values, mapping.votes).judgment,)
    if mapping.best_first:
        ids = [[r["id"]] for name, value in payload.items() if field_kinds.get(name) for r in value]
        return (Judgment("source", order=ids),)
    return ()


def _vote_in_row(values: Values, votes: VoteRows) -> JudgmentDraft:
    order = _ORDERS[_code(values, votes.winner, votes.codes)]
    who = str(_cell(values, votes.contributor))
    return JudgmentDraft(str(_cell(values, votes.item)), Judgment(who, order=order))


def _group(values: Values, mapping: ColumnMapping, payload: Mapping[str, Any], field_kinds: Mapping[str, bool]) -> str:
    if mapping.group:
        return str(_cell(values, mapping.group))
    text = "\x1f".join(str(value) for name, value in payload.items() if not field_kinds.get(name))
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""


def _code(values: Values, column: str, codes: Codes) -> str:
    found = str(_cell(values, column)).strip()
    code = codes.get(found)
    if code is None:
        raise Unreadable(f"Column {column} holds “{found[:40]}”; expected one of {', '.join(sorted(codes))}.")
    return code


def _cell(values: Values, column: str) -> Any:
    try:
        return values[column]
    except KeyError:
        raise Unreadable(f"There is no column {column}; found {', '.join(sorted(values)[:12])}.") from None


def _string(cell: Any, column: str) -> str:
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return str(cell)
    raise Unreadable(f"Column {column} holds {type(cell).__name__}; expected text.")
