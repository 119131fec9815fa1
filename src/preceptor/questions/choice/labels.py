"""A choice as labels, labels as a choice, and how far two choices lie apart.

One of many: unit "" → the value chosen. Several: one unit for each option → whether it was chosen. Something else is the
value "~other", an item that is hard to interpret "~hard": no option can be called so. Not sure has no label.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.choice.rules import limits
from preceptor.questions.choice.schema import Answer, Question
from preceptor.questions.choice.tree import Tree, apart
from preceptor.questions.contract import Comparable, Label, Resolved, Shown

OTHER, HARD = "~other", "~hard"
SOMETHING_ELSE = "Something else; each person's own words stay with their answer."


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    if answer.unsure:
        return {}
    chosen = _chosen(answer)
    if not question.multiple:
        return {"": HARD if answer.hard else chosen[0]}
    if answer.hard:
        return {HARD: True}
    units: dict[str, Label] = {value: value in chosen for value in _values(question)}
    return units | ({HARD: False} if question.allow_hard else {})


def categories(question: Question, _unit: str) -> Sequence[Label]:
    if question.multiple:
        return (False, True)
    return (*_values(question), *((HARD,) if question.allow_hard else ()))


def family(unit: str) -> str:
    return unit


def assemble(question: Question, _shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    if not question.multiple:
        judged = resolved.get("")
        return _single(str(judged.label)) if judged else None
    hard = resolved.get(HARD)
    if hard is not None and hard.label:
        return Answer(hard=True)
    chances = {value: _chance(resolved[value]) for value in _values(question) if value in resolved}
    chances = {value: chance for value, chance in chances.items() if _may_be_chosen(question, value)}
    if not chances:
        return None
    likely = [value for value in chances if resolved[value].label]
    kept = _within_limits(question, chances, likely)
    return Answer(
        values=tuple(value for value in kept if value != OTHER), other=SOMETHING_ELSE if OTHER in kept else ""
    )


def distance(question: Question, one: Answer, other: Answer) -> float:
    """Of one choice: by depth in the taxonomy (Wu and Palmer 1994), 0 or 1 in a flat list. Of several: Jaccard's distance,
    or MASI's (Passonneau 2006). Unsure against a choice is half-way, neither agreed nor denied, so that a guess never
    pays better than honesty; hard to interpret against a choice is 1."""
    if one.unsure != other.unsure:
        return 0.5
    if one.hard != other.hard:
        return 1.0
    mine, theirs = set(_chosen(one)), set(_chosen(other))
    if not mine | theirs:
        return 0.0
    tree = question.tree
    if not question.multiple:
        return apart(tree, *mine, *theirs) if len(mine) == len(theirs) == 1 else 1.0
    return _sets_apart(tree, mine, theirs, masi=question.set_distance == "masi")


def _sets_apart(tree: Tree, one: set[str], other: set[str], *, masi: bool) -> float:
    """Jaccard 1 − |A∩B| ÷ |A∪B|; in a taxonomy sets are taken with all that lies above their members, so that
    neighbours count as near. MASI 1 − J·M, M = 1 same, ⅔ one within the other, ⅓ overlapping, 0 apart."""
    mine = {above for value in one for above in tree.paths.get(value, (value,))}
    theirs = {above for value in other for above in tree.paths.get(value, (value,))}
    jaccard = len(mine & theirs) / len(mine | theirs)
    if not masi or mine == theirs:
        return 1 - jaccard
    within = mine <= theirs or theirs <= mine
    return 1 - jaccard * (2 / 3 if within and mine & theirs else 1 / 3)


def _values(question: Question) -> tuple[str, ...]:
    """What may be chosen, in the order of the question; something else comes last."""
    return tuple(option.value for option in question.options) + ((OTHER,) if question.allow_other else ())


def _may_be_chosen(question: Question, value: str) -> bool:
    return not (question.leaves_only and value in question.tree.branches)


def _chosen(answer: Answer) -> list[str]:
    return [*answer.values, *([OTHER] if answer.other else [])]


def _single(label: str) -> Answer:
    if label == HARD:
        return Answer(hard=True)
    return Answer(other=SOMETHING_ELSE) if label == OTHER else Answer(values=(label,))


def comparables(question: Question) -> list[Comparable]:
    """The options chosen; being unsure is a value of its own, as it chooses none."""
    options = tuple((option.value, option.title) for option in question.options)
    found = [Comparable("", question.title, "/values", options)]
    if question.allow_unsure:
        found.append(Comparable("unsure", "Not sure", "/unsure", ((True, "yes"), (False, "no"))))
    if question.allow_hard:
        found.append(Comparable("hard", "Hard to interpret", "/hard", ((True, "yes"), (False, "no"))))
    return found


def _chance(judged: Resolved) -> float:
    """The probability that the option belongs to the choice."""
    return judged.probability if judged.label else 1 - judged.probability


def _within_limits(question: Question, chances: Mapping[str, float], likely: list[str]) -> tuple[str, ...]:
    """The likely options, fewer or more when the question's limits demand it, in the order of the
    question."""
    fewest, most = limits(question)
    count = min(max(len(likely), fewest), most)
    ranked = sorted(chances, key=lambda value: (value not in likely, -chances[value]))
    kept = set(ranked[:count])
    return tuple(value for value in _values(question) if value in kept)
