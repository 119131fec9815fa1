"""What a project's answers hold that evidence is made of, gathered answer by answer; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from preceptor.forms import BoundQuestion, Form, Reply
from preceptor.questions.contract import CameAbout, Label
from preceptor.rooms.work.nouns import Answer, Source

CLEARLY_LONGER = 1.1
"""A response counts as longer from this ratio of characters on."""
_LEAST_CHARS = 40
"""Shorter texts are honestly the same."""

Shown = Mapping[str, Any]


class Side(NamedTuple):
    """One preference: whether the response preferred was shown first, and whether it is the longer one (None: neither is)."""

    answer: int
    first: bool | None
    longer: bool | None


@dataclass
class Family:
    """The votes of units on one scale, as growing columns; `answer` is the place of the answer each is from."""

    question: str
    categories: Sequence[Label]
    units: dict[tuple[int, str], int] = field(default_factory=dict)
    item: list[int] = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    answer: list[int] = field(default_factory=list)


@dataclass
class Crowd:
    """Everybody's answers as columns: `ids`, `numbers` and `people` by place, the rest by what was found in them."""

    ids: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    fast: dict[int, bool] = field(default_factory=dict)
    families: dict[tuple[str, str], Family] = field(default_factory=dict)
    sides: list[Side] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    came_about: list[tuple[int, CameAbout]] = field(default_factory=list)

    def add(self, form: Form, answer: Answer, replies: Mapping[str, Reply], shown: Shown, fast: bool | None) -> None:
        """`fast` None: there is too little to read to tell, or the time is not ours."""
        place = len(self.ids)
        self.ids.append(answer.id)
        self.numbers.append(answer.no)
        self.people.append(answer.contributor_id)
        if fast is not None and answer.source is Source.OWN:
            self.fast[place] = fast
        for name, reply in replies.items():
            if _is_asked_now(form, name, reply):
                self._add_labels(answer.item_no, name, reply, shown, place)
                self._add_side(answer, reply, reply.seen(shown), place)
                self._add_texts(reply, reply.seen(shown), place)

    def answers(self) -> dict[int, int]:
        """Contributor → answers looked at."""
        found: dict[int, int] = defaultdict(int)
        for who in self.people:
            found[who] += 1
        return found

    def _add_labels(self, item_no: int, name: str, reply: Reply, shown: Shown, place: int) -> None:
        bound = reply.question
        if bound.kind.is_whole(bound.settings):
            return
        for unit, label in reply.labels(shown).items():
            family = self._family(bound, name, unit)
            family.item.append(family.units.setdefault((item_no, unit), len(family.units)))
            family.label.append(family.categories.index(label))
            family.answer.append(place)

    def _family(self, bound: BoundQuestion, name: str, unit: str) -> Family:
        key = name, bound.kind.family(unit)
        if key not in self.families:
            self.families[key] = Family(name, tuple(bound.kind.categories(bound.settings, unit)))
        return self.families[key]

    def _add_side(self, answer: Answer, reply: Reply, seen: Shown, place: int) -> None:
        """One preference an answer: those of a ranking are no independent witnesses."""
        kind, settings = reply.question.kind, reply.question.settings
        told = [one for one in kind.preferences(settings, seen, reply.answer) if one.strength > 0]
        if not told:
            return
        order = list(answer.shown_order.get(settings.about, ()))
        first = None
        if told[0].chosen in order and told[0].rejected in order:
            first = order.index(told[0].chosen) < order.index(told[0].rejected)
        self.sides.append(Side(place, first, _is_longer(seen.get(settings.about), told[0].chosen, told[0].rejected)))

    def _add_texts(self, reply: Reply, seen: Shown, place: int) -> None:
        kind, settings = reply.question.kind, reply.question.settings
        # An edit is like the edits others made of the same response: only what was written anew can be copied.
        written = kind.texts(settings, seen, reply.answer).get("", "")
        if len(written) >= _LEAST_CHARS:
            self.texts.append((place, written))
        how = kind.came_about(reply.answer)
        if how is not None and how.typed + how.pasted + how.inserted >= _LEAST_CHARS:
            self.came_about.append((place, how))


def _is_asked_now(form: Form, name: str, reply: Reply) -> bool:
    """Answers to what was asked otherwise are left out: their labels lie on another scale."""
    now = form.questions.get(name)
    return now is not None and now.kind is reply.question.kind and now.settings == reply.question.settings


def _is_longer(responses: Any, chosen: str, rejected: str) -> bool | None:
    if not isinstance(responses, list | tuple):
        return None
    lengths = {one["id"]: len(one.get("text") or "") for one in responses if isinstance(one, Mapping) and "id" in one}
    one, other = lengths.get(chosen, 0), lengths.get(rejected, 0)
    if not one or not other or max(one, other) < CLEARLY_LONGER * min(one, other):
        return None
    return one > other
