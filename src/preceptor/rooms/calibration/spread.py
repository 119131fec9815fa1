"""How a crowd's answers to one item spread: who said the same is counted together; pure.

Two hundred answers one under the other can be read by nobody. What was said alike, in plain words, comes first and the commonest at the
top; where nearly everybody said something of their own (marks on many scales), each value is counted by itself as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from preceptor.forms import Form, answers_at_rest
from preceptor.forms.conditions import values_at
from preceptor.forms.letters import lettered, letters_of
from preceptor.questions.contract import Label
from preceptor.rooms.calibration.nouns import Given, SessionItem, Spread, SpreadLine, Turn

MOST_LINES = 12
"""Ways to answer that are named; the others are counted together."""
_RARE = 0.05
"""Where the ways are many, those that fewer than this share of people chose say nothing one by one."""
_MOST_SPREADS = 60
"""Of one question: ten responses rated on six scales."""
_Key = tuple[str, str]


def lines_of(form: Form, of: SessionItem, given: Given) -> Mapping[str, str]:
    """Question → what was said, in plain words, with the letters everybody saw."""
    return form.lines_as_shown(of.payload, answers_at_rest(form, of.payload, given.answers), of.orders)


def spreads(form: Form, of: SessionItem, given: Sequence[Given]) -> Mapping[str, Sequence[Spread]]:
    """Question → how the answers to it spread: as wholes, and value by value where wholes say too little."""
    said: dict[str, dict[Turn, Counter[str]]] = {name: {turn: Counter() for turn in Turn} for name in form.questions}
    for one in given:
        for name, line in lines_of(form, of, one).items():
            said[name][one.turn][line] += 1
    found = {}
    for name, counted in said.items():
        ways = set().union(*counted.values())
        if ways:
            whole = _spread("", "", counted, ways)
            scales = [*_by_value(form, of, name, given)] if len(ways) > MOST_LINES else []
            found[name] = scales if scales and not whole.lines else [whole, *scales]
    return found


def _spread(title: str, about: str, counted: Mapping[Turn, Counter[str]], ways: Iterable[str]) -> Spread:
    both = sum(counted.values(), Counter[str]())
    ordered = sorted(ways, key=lambda way: (-both[way], way))
    lines = [SpreadLine(way, *(counted[turn][way] for turn in Turn)) for way in ordered]
    people = {turn: sum(counted[turn].values()) for turn in Turn}
    kept = lines if len(lines) <= MOST_LINES else [one for one in lines if _is_common(one, people)][:MOST_LINES]
    rest = [one for one in lines if one not in kept]
    others = (sum(one.first for one in rest), sum(one.second for one in rest))
    return Spread(title, about, kept, len(rest), *others, people[Turn.FIRST], people[Turn.SECOND])


def _is_common(one: SpreadLine, people: Mapping[Turn, int]) -> bool:
    return one.first > _RARE * people[Turn.FIRST] or one.second > _RARE * people[Turn.SECOND]


def _by_value(form: Form, of: SessionItem, name: str, given: Sequence[Given]) -> Iterator[Spread]:
    """In the order of the scales and, on each, of its values: what nobody chose is shown too."""
    letters = letters_of(of.orders.get(form.questions[name].settings.about, ()))
    spreads_left = _MOST_SPREADS
    for scale in form.comparables()[name]:
        counted: dict[str, dict[Turn, Counter[Label]]] = defaultdict(lambda: {turn: Counter() for turn in Turn})
        for one in given:
            answer = lettered(one.answers.get(name), letters)
            for part, values in values_at(answer, scale.at).items() if isinstance(answer, Mapping) else ():
                counted[part][one.turn].update(set(values))
        for part in sorted(counted)[:spreads_left]:
            spreads_left -= 1
            lines = [SpreadLine(title, *(counted[part][turn][value] for turn in Turn)) for value, title in scale.values]
            people = [sum(counted[part][turn].values()) for turn in Turn]
            yield Spread(scale.title, part, lines, 0, 0, 0, people[0], people[1])
