"""What a rule sees, when it fires, which rules are refused, who may judge; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from preceptor.base.problems import Problem, conflict, forbidden, invalid
from preceptor.rooms.routing.nouns import FOREVER, Terms
from preceptor.rooms.standing.nouns import (
    WINDOW,
    Action,
    Agreed,
    Answered,
    AppealState,
    Collector,
    Comparison,
    Condition,
    Count,
    Draft,
    Evidence,
    Facts,
    GoldMet,
    Receipt,
    ReceiptState,
    Record,
    Rule,
    Signal,
)

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults, the mean of 190 studies (Brysbaert 2019)."""
FAST_SHARE = 1 / 3
"""An answer in less than this share of the reading time is fast: nobody can have read all of it."""
MOST_RULES, MOST_CONDITIONS, MOST_HOURS = 30, 5, 24 * 90
APPEAL_MICROS = 7 * 24 * 3_600_000_000
"""An appeal nobody judges in a week is granted: silence is not held against the person."""
_HOUR = 3_600_000_000


def is_fast(words: int, seconds: int) -> bool | None:
    """Whether `seconds` are too few for reading `words`; None where there is too little to read to tell."""
    needed = words / WORDS_A_MINUTE * 60 * FAST_SHARE
    return seconds < needed if needed >= 2 else None


def after(now: Record, signal: Signal) -> Record:
    """The record after one more event."""
    match signal:
        case Answered(said, fast):
            same = now.same + 1 if said and said == now.said else 1
            counted = now.fast if fast is None else _one_more(now.fast, yes=fast)
            return replace(now, answers=now.answers + 1, said=said, same=same, skips=0, fast=counted)
        case GoldMet(right):
            return replace(now, gold=_one_more(now.gold, yes=right))
        case Agreed(labels, agreed):
            return replace(now, labels=labels, agreed=agreed)
        case _:
            return replace(now, skips=now.skips + 1, skipped=now.skipped + 1)


def _one_more(now: Count, *, yes: bool) -> Count:
    return Count(now.total + 1, (now.last + ("1" if yes else "0"))[-WINDOW:])


def fires(draft: Draft, now: Record, since: Record) -> Sequence[Evidence] | None:
    """The evidence when every condition holds on what happened after `since`; None otherwise."""
    found = [measured(each, now, since) for each in draft.conditions]
    return found if all(_holds(each) for each in found) else None


def measured(condition: Condition, now: Record, since: Record) -> Evidence:
    """What a condition sees of a record: only what came after `since`, the record when the rule was last used."""
    match condition.collector:
        case Collector.GOLD:
            found, of = _share(now.gold, since.gold, condition.window)
        case Collector.FAST:
            found, of = _share(now.fast, since.fast, condition.window)
        case Collector.AGREEMENT:
            of = max(0, now.labels - since.labels)
            found = min(of, max(0, now.agreed - since.agreed)) / of if of else 0.0
        case Collector.SAME:
            found = of = min(now.same, now.answers - since.answers)
        case Collector.SKIPS:
            found = of = min(now.skips, now.skipped - since.skipped)
        case Collector.ANSWERS:
            found = of = now.answers - since.answers
    return Evidence(condition, found, of)


def _share(now: Count, since: Count, window: int) -> tuple[float, int]:
    of = min(window, now.total - since.total, len(now.last))
    return (now.last[-of:].count("1") / of, of) if of > 0 else (0.0, 0)


def _holds(seen: Evidence) -> bool:
    asked = seen.condition
    if asked.collector.is_share and seen.of < max(1, asked.minimum):
        return False
    return seen.found < asked.value if asked.comparison is Comparison.BELOW else seen.found >= asked.value


def check(draft: Draft, facts: Facts) -> None:
    """Raises Problem `rule.invalid` (out of range), `rule.never`, `rule.always`, `rule.skips` on a rule that would be no rule."""
    if not 1 <= len(draft.conditions) <= MOST_CONDITIONS:
        raise invalid("rule.invalid", f"A rule has between one and {MOST_CONDITIONS} conditions.", hint="Add or drop some.")
    _check_action(draft)
    for each in draft.conditions:
        _check_values(each)
        _check_reach(each, facts)
    _check_together(draft.conditions)
    if draft.action is not Action.NOTE and any(each.collector is Collector.SKIPS for each in draft.conditions):
        raise invalid(
            "rule.skips", "Skips are never held against anybody.", hint="Let a rule on skips only tell managers."
        )


def _check_action(draft: Draft) -> None:
    if draft.action in (Action.PAUSE, Action.MORE_GOLD) and not 1 <= draft.hours <= MOST_HOURS:
        raise invalid("rule.invalid", f"It may last between 1 and {MOST_HOURS} hours.", hint="Give another number.")
    if draft.action is Action.MORE_GOLD and not 0 < draft.share <= 1:
        raise invalid("rule.invalid", "The share of gold lies above 0 and up to 1.", hint="Half is 0.5.")


def _check_values(one: Condition) -> None:
    below = one.comparison is Comparison.BELOW
    if one.value < 0 or one.minimum < 0 or (one.collector.has_window and not 1 <= one.window <= WINDOW):
        raise invalid("rule.invalid", f"Numbers are not negative, and the last 1 to {WINDOW} are looked at.", hint="")
    if below and one.value == 0:
        raise _never("Nothing is below 0.", "Raise the value.")
    if one.collector.is_share and (one.value > 1 if below else one.value == 0):
        raise _always("This share is always reached.", "Choose a value between 0 and 1.")
    if one.collector.is_share and not below and one.value > 1:
        raise _never("No share is above 1.", "One half is 0.5.")
    if not one.collector.is_share and not below and one.value <= 1 and one.collector is not Collector.SKIPS:
        raise _always("Everybody reaches this with their first answer.", "Ask for more than one.")
    if not one.collector.is_share and below and one.collector is not Collector.ANSWERS:
        raise _always("Everybody is below this most of the time.", "Use “at least”.")
    if one.collector.has_window and one.minimum > one.window:
        raise _never(
            f"It waits for {one.minimum} events but looks at the last {one.window} only.",
            f"Look at {one.minimum} at least, or wait for fewer.",
        )


def _check_reach(one: Condition, facts: Facts) -> None:
    """What a person can reach in this project: each item, gold too, is met once."""
    wanted = one.minimum if one.collector.is_share else one.value
    match one.collector:
        case Collector.GOLD if facts.gold == 0 or facts.gold_share == 0:
            raise _never("This project hands out no gold.", "Add gold items and give gold a share first.")
        case Collector.GOLD if wanted > facts.gold:
            raise _never(f"A person meets {facts.gold} gold items here at most.", "Wait for fewer, or add gold.")
        case Collector.AGREEMENT if facts.overlap < 2:
            raise _never("Each item gets one answer, so nobody can agree.", "Raise the overlap, or use gold.")
        case Collector.FAST if not facts.has_words:
            raise _never("These items show no text to read.", "Use another collector.")
        case _:
            pass
    if facts.items and one.comparison is Comparison.AT_LEAST and not one.collector.is_share and wanted > facts.items:
        raise _never(f"A person can answer {facts.items} items here at most.", "Ask for fewer.")
    if facts.items and one.collector is Collector.FAST and wanted > facts.items:
        raise _never(f"A person can answer {facts.items} items here at most.", "Wait for fewer.")


def _check_together(conditions: Sequence[Condition]) -> None:
    """No two conditions on one thing may exclude each other."""
    low: dict[tuple[Collector, int], float] = {}
    high: dict[tuple[Collector, int], float] = {}
    for one in conditions:
        key = (one.collector, one.window if one.collector.has_window else 0)
        if one.comparison is Comparison.AT_LEAST:
            low[key] = max(one.value, low.get(key, 0.0))
        else:
            high[key] = min(one.value, high.get(key, float("inf")))
    for key, least in low.items():
        if key in high and high[key] <= least:
            raise _never(
                f"Nothing is both at least {least:g} and below {high[key]:g}.", "Drop one of the two conditions."
            )
    most = high.get((Collector.ANSWERS, 0), float("inf"))
    wanted = max((one.minimum for one in conditions if one.collector.has_window), default=0)
    if wanted >= most:
        raise _never(
            f"It waits for {wanted} answers and wants fewer than {most:g}.", "Wait for fewer, or allow more answers."
        )


def _never(sentence: str, hint: str) -> Problem:
    return invalid("rule.never", f"This rule could never fire. {sentence}", hint=hint)


def _always(sentence: str, hint: str) -> Problem:
    return invalid("rule.always", f"This rule would fire on everybody. {sentence}", hint=hint)


STATE_AT_FIRST: Mapping[Action, ReceiptState] = {
    Action.NOTE: ReceiptState.NOTED,
    Action.MORE_GOLD: ReceiptState.IN_FORCE,
    Action.PAUSE: ReceiptState.IN_FORCE,
    Action.REMOVE: ReceiptState.PROPOSED,
}


def until(rule: Rule, *, now: int) -> int | None:
    """When what a rule does ends by itself (micros)."""
    lasts = rule.draft.action in (Action.PAUSE, Action.MORE_GOLD)
    return now + rule.draft.hours * _HOUR if lasts else None


def terms(receipts: Sequence[Receipt], *, now: int) -> Terms | None:
    """On what terms a person works under all their receipts; None: on everybody's."""
    found = Terms()
    for one in receipts:
        if one.state is not ReceiptState.IN_FORCE or (one.until is not None and one.until <= now):
            continue
        end = one.until if one.until is not None else FOREVER
        if one.rule.draft.action is Action.MORE_GOLD:
            share = max(found.gold_share, one.rule.draft.share)
            found = replace(found, gold_share=share, gold_until=max(found.gold_until, end))
        elif end > found.rests_until:
            found = replace(found, rests_until=end, receipt=one.id, sentence=sentence(one))
    return found if found != Terms() else None


def sentence(one: Receipt) -> str:
    """What a person who asks for work is told."""
    if one.rule.draft.action is Action.REMOVE:
        return f"A manager decided that your work in this project ends (rule “{one.rule.draft.name}”). You can object."
    return f"Your work in this project is paused by the rule “{one.rule.draft.name}”. The receipt says why; you can object."


def check_appeal(one: Receipt, plea: str) -> None:
    """Raises Problem `receipt.nothing_to_appeal`, `receipt.appealed`."""
    if one.state is not ReceiptState.IN_FORCE:
        raise conflict("receipt.nothing_to_appeal", "Nothing follows from this receipt.", hint="There is nothing to undo.")
    if one.appeal.state is not AppealState.NONE:
        raise conflict("receipt.appealed", "You have objected to this already.", hint="Wait for the answer.")
    if not plea.strip():
        raise invalid("receipt.plea", "Say in a sentence why the decision is wrong.", hint="Whoever judges reads only this.")


def check_judge(one: Receipt, *, account_no: int, is_theirs: bool) -> None:
    """Raises Problem `receipt.no_appeal`, `receipt.own_decision`."""
    if one.appeal.state is not AppealState.OPEN:
        raise conflict("receipt.no_appeal", "No objection is open here.", hint="Look at the list again.")
    if is_theirs or one.decided_by == account_no:
        raise forbidden(
            "receipt.own_decision", "Whoever decided, or is concerned, does not judge the objection.",
            hint="Let another manager or reviewer judge it.",
        )  # fmt: skip
