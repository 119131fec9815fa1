"""Which rules are refused, and why; pure."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import Problem, invalid
from preceptor.rooms.standing.nouns import WINDOW, Action, Collector, Comparison, Condition, Draft, Facts

MOST_RULES, MOST_CONDITIONS, MOST_HOURS, MOST_ANSWERS = 30, 5, 24 * 90, 200


def check(draft: Draft, facts: Facts) -> None:
    """Raises Problem `rule.invalid` (out of range), `rule.never`, `rule.always`, `rule.skips`, `rule.no_way_back`, `rule.by_person` on a
    rule that would be none."""
    if not 1 <= len(draft.conditions) <= MOST_CONDITIONS:
        raise invalid(
            "rule.invalid", f"A rule has between one and {MOST_CONDITIONS} conditions.", hint="Add or drop some."
        )
    _check_action(draft, facts)
    for each in draft.conditions:
        _check_values(each)
        _check_reach(each, facts)
    _check_together(draft.conditions)
    if draft.action is not Action.WARN and any(each.collector is Collector.SKIPS for each in draft.conditions):
        raise invalid("rule.skips", "Skips are never held against anybody.", hint="Let a rule on skips only warn.")


def _check_action(draft: Draft, facts: Facts) -> None:
    if draft.action is Action.SET_ASIDE:
        raise invalid(
            "rule.by_person", "No rule sets somebody's answers aside: a person decides that, on evidence.",
            hint="Let the rule propose, or look at the evidence page.",
        )  # fmt: skip
    if draft.action in (Action.PAUSE, Action.MORE_GOLD) and not 1 <= draft.hours <= MOST_HOURS:
        raise invalid("rule.invalid", f"It may last between 1 and {MOST_HOURS} hours.", hint="Give another number.")
    if draft.action is Action.MORE_GOLD and not 0 < draft.share <= 1:
        raise invalid("rule.invalid", "The share of gold lies above 0 and up to 1.", hint="Half is 0.5.")
    if draft.action is Action.ASK_AGAIN and not 1 <= draft.answers <= MOST_ANSWERS:
        raise invalid(
            "rule.invalid", f"Between 1 and {MOST_ANSWERS} answers are asked again.", hint="Give another number."
        )
    if draft.action is Action.EXAM and draft.skill not in facts.skills:
        raise invalid(
            "rule.no_way_back", f"No open exam grants the skill “{draft.skill}”, so nobody could come back.",
            hint=f"Skills that open exams grant: {', '.join(sorted(facts.skills)) or 'none yet'}.",
        )  # fmt: skip


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
