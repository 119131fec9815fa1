"""Conditions: checked when a form is made, met or not as answers come in; pure.

Unknown is not no: a test of what was not answered, or of an answer that says nothing ("I am not sure"), is neither met
nor failed, and a question is asked only when its condition is surely met (Kleene's strong logic of three values).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted, under
from preceptor.questions.contract import Comparable, Condition, Label, QuestionBase, QuestionKind, Shown

MOST_DEPTH = 3
"""Conditions within conditions: more than a person can follow."""
MOST_TESTS = 20
_GROUPS = ("all_of", "any_of", "none_of")
_TESTS = ("equals", "one_of", "contains", "at_least", "at_most", "answered")
Asked = tuple[QuestionBase, QuestionKind[Any, Any]]
Answered = Mapping[str, Mapping[str, Any]]
"""Question name → its answer as JSON."""


def tests_in(condition: Condition) -> Iterator[Condition]:
    """The tests a condition is made of, in order."""
    if condition.question is not None:
        yield condition
    for name in _GROUPS:
        for part in getattr(condition, name):
            yield from tests_in(part)


def met(condition: Condition, answers: Answered, *, response: str = "") -> bool | None:
    """Whether the condition holds, None where that cannot be known. `response`: the one an "each" is about."""
    if condition.question is not None:
        return _test_met(condition, answers, response)
    parts = [met(part, answers, response=response) for name in _GROUPS for part in getattr(condition, name)]
    if condition.all_of:
        return _all(parts)
    some = _not(_all([_not(part) for part in parts]))
    return some if condition.any_of else _not(some)


def seen_by(question: QuestionBase, shown: Shown, answers: Answered) -> Shown | None:
    """The item as this question is put about it: whole, or with only the responses that meet its condition; None when
    it is not asked."""
    condition = question.show_if
    if condition is None:
        return shown
    if not any(test.responses == "each" for test in tests_in(condition)):
        return shown if met(condition, answers) else None
    kept = [one for one in shown.get(question.about, ()) if met(condition, answers, response=one["id"])]
    return {**shown, question.about: kept} if kept else None


def faults(
    settings: QuestionBase, kind: QuestionKind[Any, Any], earlier: Mapping[str, Asked], *, narrows: bool
) -> list[Fault]:
    """What is wrong with a question's condition; pointers into the question. `earlier`: those that stand above it;
    `narrows`: whether the field asked about can be shown with some of its responses only."""
    condition = settings.show_if
    if condition is None:
        return []
    found = under("/show_if", _shape_faults(condition, depth=1))
    if found:
        return found
    if sum(1 for _ in tests_in(condition)) > MOST_TESTS:
        return [Fault("/show_if", f"At most {MOST_TESTS} tests make a condition.")]
    found = under("/show_if", _meaning_faults(condition, settings, earlier))
    if found or not any(test.responses == "each" for test in tests_in(condition)):
        return found
    if not narrows:
        return [Fault("/show_if", f"“each” is for responses, and {quoted(settings.about)} holds none.")]
    return _alone_faults(settings, kind)


def filled(condition: Condition, earlier: Mapping[str, Asked]) -> Condition:
    """The condition with the place of each value it looks at, for whoever reads it without knowing the kinds."""
    if condition.question is not None:
        value = _comparable(condition, earlier[condition.question])
        return condition.model_copy(update={"at": value.at if value else ""})
    return condition.model_copy(
        update={name: tuple(filled(part, earlier) for part in getattr(condition, name)) for name in _GROUPS}
    )


def _all(parts: Sequence[bool | None]) -> bool | None:
    if any(part is False for part in parts):
        return False
    return None if None in parts else True


def _not(part: bool | None) -> bool | None:
    return None if part is None else not part


def _test_met(test: Condition, answers: Answered, response: str) -> bool | None:
    answer = answers.get(test.question or "")
    if test.answered is not None:
        return (answer is not None) == test.answered
    if answer is None:
        return None
    found = values_at(answer, test.at)
    if test.responses == "each":
        return _one_met(test, found.get(response, []))
    each = [_one_met(test, values) for values in found.values()]
    if not each:
        return None
    return _all(each) if test.responses == "all" else _not(_all([_not(one) for one in each]))


def values_at(answer: Mapping[str, Any], at: str) -> dict[str, list[Label]]:
    """Response id ("" where there is none in the place) → the values that stand there; what is null says nothing."""
    places: dict[str, list[Any]] = {"": [answer]}
    for step in at.split("/")[1:]:
        if step == "*":
            parts = [one for nodes in places.values() for one in nodes if isinstance(one, Mapping)]
            places = {key: [value] for one in parts for key, value in one.items()}
        else:
            below = {key: [value for one in nodes for value in _under(one, step)] for key, nodes in places.items()}
            places = {key: nodes for key, nodes in below.items() if nodes}
    return {key: [value for node in nodes for value in _values(node)] for key, nodes in places.items()}


def _under(node: Any, step: str) -> Iterable[Any]:
    """What stands at one step below (RFC 6901); "+" is everything there."""
    if step == "+":
        return node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    name = step.replace("~1", "/").replace("~0", "~")
    return (node[name],) if isinstance(node, Mapping) and name in node else ()


def _values(node: Any) -> list[Label]:
    return node if isinstance(node, list) else [] if node is None else [node]


def _one_met(test: Condition, values: Sequence[Label]) -> bool | None:
    if not values:
        return None
    if test.equals is not None:
        return len(values) == 1 and _same(values[0], test.equals)
    if test.contains is not None:
        return any(_same(value, test.contains) for value in values)
    if test.one_of:
        return all(any(_same(value, one) for one in test.one_of) for value in values)
    low = test.at_least if test.at_least is not None else float("-inf")
    high = test.at_most if test.at_most is not None else float("inf")
    return all(isinstance(value, int) and low <= value <= high for value in values)


def _same(one: Label, other: Label) -> bool:
    """True is not 1: the page compares without turning one into the other, and so must the server."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _shape_faults(condition: Condition, *, depth: int) -> list[Fault]:
    groups = [name for name in _GROUPS if getattr(condition, name)]
    if len(groups) + (condition.question is not None) != 1:
        return [Fault("", "Name a question to look at, or combine conditions by one of all_of, any_of, none_of.")]
    if not groups:
        return _test_shape_faults(condition)
    if depth >= MOST_DEPTH:
        return [Fault("", f"Conditions stand at most {MOST_DEPTH} deep in one another.")]
    return [
        fault
        for place, part in enumerate(getattr(condition, groups[0]))
        for fault in under(f"/{groups[0]}/{place}", _shape_faults(part, depth=depth + 1))
    ]


def _test_shape_faults(test: Condition) -> list[Fault]:
    said = {name for name in _TESTS if getattr(test, name) not in (None, ())}
    if len(said) == 1 or said == {"at_least", "at_most"}:
        return []
    return [Fault("", f"Say what the answer must be, by one of {', '.join(_TESTS)}.")]


def _meaning_faults(condition: Condition, settings: QuestionBase, earlier: Mapping[str, Asked]) -> list[Fault]:
    if condition.question is not None:
        return _test_faults(condition, settings, earlier)
    return [
        fault
        for name in _GROUPS
        for place, part in enumerate(getattr(condition, name))
        for fault in under(f"/{name}/{place}", _meaning_faults(part, settings, earlier))
    ]


def _test_faults(test: Condition, settings: QuestionBase, earlier: Mapping[str, Asked]) -> list[Fault]:
    asked = earlier.get(test.question or "")
    if asked is None:
        known = f"there are {', '.join(earlier)}" if earlier else "there is none"
        why = f"No question {quoted(test.question)} stands above this one; {known}. Only earlier answers can be looked at."
        return [Fault("/question", why)]
    if test.answered is not None:
        whole = test.responses != "each" and not test.value
        return [] if whole else [Fault("/answered", "Whether it is answered is asked of the whole question.")]
    value = _comparable(test, asked)
    if value is None:
        return [Fault("/value", _nothing_to_compare(asked))]
    return _response_faults(test, settings, asked[0], value) + _value_faults(test, value)


def _comparable(test: Condition, asked: Asked) -> Comparable | None:
    settings, kind = asked
    return next((one for one in kind.comparables(settings) if one.name == test.value), None)


def _nothing_to_compare(asked: Asked) -> str:
    settings, kind = asked
    names = [quoted(one.name) for one in kind.comparables(settings)]
    if not names:
        return f"Of “{settings.title}” only whether it is answered can be looked at: use “answered”."
    return f"Say which value of “{settings.title}” is looked at: {', '.join(names)}."


def _response_faults(
    test: Condition, settings: QuestionBase, looked_at: QuestionBase, value: Comparable
) -> list[Fault]:
    if test.responses == "any" or (test.responses == "all" and value.per_response):
        return []
    if not value.per_response:
        return [Fault("/responses", f"“{looked_at.title}” is not answered for each response: leave this out.")]
    if settings.about == looked_at.about:
        return []
    return [Fault("/responses", f"“each” needs both questions to be about the same field, {quoted(looked_at.about)}.")]


def _value_faults(test: Condition, value: Comparable) -> list[Fault]:
    known = [each for each, _ in value.values]
    numbers = [each for each in known if isinstance(each, int) and not isinstance(each, bool)]
    found = []
    for name, sent in _sent(test):
        if not any(_same(sent, each) for each in known):
            found.append(Fault(f"/{name}", f"{quoted(sent)} cannot be answered there; {_choices(known)}."))
    for name, bound in (("at_least", test.at_least), ("at_most", test.at_most)):
        if bound is None:
            continue
        if not numbers:
            found.append(
                Fault(f"/{name}", "Only a number can be at least or at most so much; use “equals” or “one_of”.")
            )
        elif not min(numbers) <= bound <= max(numbers):
            found.append(Fault(f"/{name}", f"The scale runs from {min(numbers)} to {max(numbers)}."))
    if not found and test.at_least is not None and test.at_most is not None and test.at_least > test.at_most:
        found.append(Fault("/at_most", f"Nothing is at least {test.at_least} and at most {test.at_most}."))
    return found


def _sent(test: Condition) -> Iterable[tuple[str, Label]]:
    if test.equals is not None:
        yield "equals", test.equals
    if test.contains is not None:
        yield "contains", test.contains
    yield from ((f"one_of/{place}", each) for place, each in enumerate(test.one_of))


def _choices(known: Sequence[Label]) -> str:
    shown = ", ".join(quoted(each) for each in known[:10])
    return f"there are {shown}" + (f" and {len(known) - 10} more" if len(known) > 10 else "")


def _alone_faults(settings: QuestionBase, kind: QuestionKind[Any, Any]) -> list[Fault]:
    """ "each" may leave one response; a question that needs two cannot then be asked."""
    alone = kind.item_faults(settings, {settings.about: [{"id": "r1", "text": "."}]})
    if not alone:
        return []
    return [Fault("/show_if", f"It may be left with one response, and then cannot be asked. {alone[0].why}")]
