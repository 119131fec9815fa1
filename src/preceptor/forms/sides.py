"""Answers as choices between what stood on the left and on the right, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log2
from random import Random
from typing import Any

from preceptor.fields.contract import Look
from preceptor.forms.form import Form

_MOST_TRIES = 600
"""Draws until one shows a wanted order: of four things every order comes up within so many, but for one time in 10^11."""


@dataclass(frozen=True)
class Side:
    """One choice: the things' ids, whether the left was chosen (1, 0; 0.5 for neither), and by how many doublings the left exceeds the
    right in length and in formatting."""

    question: str
    left: str
    right: str
    chosen: float
    length: float
    marks: float


def takes_sides(form: Form) -> bool:
    """Whether the form asks for a preference between things that each person sees in an order of their own."""
    field = form.shuffled_field
    return bool(field) and any(one.kind.takes_sides and one.settings.about == field for one in form.questions.values())


def sides(
    form: Form, payload: Mapping[str, Any], answers: Mapping[str, Any], shown: Mapping[str, Sequence[str]]
) -> list[Side]:
    """The overall choices in a stored answer, by the order it was shown in; in rankings what stood earlier is the left. Nothing where the
    order is not known (judgments imported)."""
    field = form.shuffled_field
    place = {one: number for number, one in enumerate(shown.get(field, ()))}
    if not place or field not in payload:
        return []
    looks = form.fields[field].kind.looks(payload[field])
    found = []
    for name, reply in form.replies(payload, answers).items():
        kind, settings = reply.question.kind, reply.question.settings
        if not kind.takes_sides or settings.about != field:
            continue
        for one in kind.preferences(settings, reply.seen(payload), reply.answer):
            if not one.dimension and one.chosen in place and one.rejected in place:
                found.append(_side(name, one.chosen, one.rejected, one.strength, place, looks))
    return found


def stripped(form: Form, payload: Mapping[str, Any]) -> dict[str, Any] | None:
    """The item with the formatting of what is compared gone; None where there is none, or it may not be taken."""
    field = form.shuffled_field
    bound = form.fields[field]
    strip = bound.kind.stripped
    if strip is None or field not in payload:
        return None
    looks = bound.kind.looks(payload[field]).values()
    if not any(one.marks for one in looks):
        return None
    plain = strip(bound.settings, payload[field])
    changed = {**payload, field: plain}
    return changed if plain != payload[field] and not form.check_item(changed) else None


def shown_turned(
    form: Form, payload: Mapping[str, Any], before: Sequence[str], *, turn: bool, tokens: Iterable[tuple[str, Random]]
) -> str:
    """Of these tokens the first whose chance shows the order `before` turned round (`turn`) or once more; if none does, the
    one that comes nearest: most pairs as wanted. For `before` of two or three things one of them does."""
    wanted = list(reversed(before)) if turn else list(before)
    best, most = "", -1
    for token, chance in islice(tokens, _MOST_TRIES):
        order = form.shuffled(payload, chance)[form.shuffled_field]
        if order == wanted:
            return token
        right = _alike(order, wanted)
        if right > most:
            best, most = token, right
    return best


def _side(
    question: str, chosen: str, rejected: str, strength: float, place: Mapping[str, int], looks: Mapping[str, Look]
) -> Side:
    left, right = (chosen, rejected) if place[chosen] < place[rejected] else (rejected, chosen)
    one, other = looks.get(left, Look(0, 0)), looks.get(right, Look(0, 0))
    won = 0.5 if strength == 0 else float(chosen == left)
    length = log2((1 + one.length) / (1 + other.length))
    return Side(question, left, right, won, length, log2((1 + one.marks) / (1 + other.marks)))


def _alike(order: Sequence[str], wanted: Sequence[str]) -> int:
    """Pairs that stand the same way round."""
    place = {one: number for number, one in enumerate(wanted)}
    ranks = [place[one] for one in order if one in place]
    return sum(ranks[one] < ranks[two] for one in range(len(ranks)) for two in range(one + 1, len(ranks)))
