"""What may be said, what a group's counts say, and what must not be told; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from preceptor.base.problems import Fault, invalid
from preceptor.rooms.fairness.nouns import (
    EVERYWHERE,
    FEWEST,
    FOUR_FIFTHS,
    GROUPS,
    MOST_WORDS,
    NOT_SAID,
    OWN_WORDS,
    SURE,
    Attribute,
    Counts,
    Finding,
    Group,
    Known,
    Own,
    Place,
    Report,
    Said,
    Step,
    Table,
)
from preceptor.stats.impact import chance_of_gap, ratio_of_shares


def check_said(said: Said) -> Said:
    """Tidied: what somebody prefers not to say is left out. Raises Problem `fairness.said` with a fault for each attribute."""
    kept = {one: Own(own.group, own.words.strip()) for one, own in said.items() if own.group != NOT_SAID}
    faults = [Fault(f"/{one}", why) for one, own in kept.items() if (why := _fault(one, own))]
    if faults:
        raise invalid(
            "fairness.said", f"This cannot be kept: {faults[0].why}",
            hint="Choose one of the list, your own words, or leave it open.", faults=faults,
        )  # fmt: skip
    return kept


def moved(before: Iterable[Known], after: Iterable[Known]) -> Mapping[Place, tuple[int, int]]:
    """What is added to the people counted at each place, and to those who passed, when what is known of them changes."""
    sums: dict[Place, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for sign, people in ((-1, before), (1, after)):
        for place, passed in (counted for one in people for counted in _places(one)):
            sums[place] = (sums[place][0] + sign, sums[place][1] + sign * passed)
    return {place: change for place, change in sums.items() if any(change)}


def report(day: int, counts: Mapping[Step, Mapping[Attribute, Counts]]) -> Report:
    """Of all that is counted in a project."""
    tables = [table(step, one, counts[step][one]) for step in Step for one in Attribute if counts[step][one]]
    return Report(day, sum(people for groups in _each(counts) for people, _ in groups.values()), tables)


def table(step: Step, attribute: Attribute, counts: Counts) -> Table:
    """One attribute at one step. `counts` of every group with people in it, NOT_SAID too."""
    hidden = untold({name: people for name, (people, _) in counts.items()})
    told = {name: counts[name] for name in counts if name not in hidden}
    highest = _highest(told)
    names = [*(name for name in GROUPS[attribute] if name in counts), *([NOT_SAID] if NOT_SAID in counts else [])]
    groups = [_group(name, told.get(name), highest) for name in names]
    people, passed = (sum(each[at] for each in counts.values()) for at in (0, 1))
    if people < FEWEST:
        return Table(step, attribute, None, None, groups)
    return Table(step, attribute, people, passed, groups)


def holds(kept: Report | None, *, day: int) -> bool:
    """Whether the kept report is told as it is, without looking at anybody."""
    return kept is not None and kept.day == day and kept.weight > 0


def is_due(kept: Report | None, *, day: int, weight: int) -> bool:
    """Whether a report is drawn anew. One of nobody tells of nobody, so the next need not wait for its day."""
    return kept is None or not kept.weight or (kept.day != day and abs(weight - kept.weight) >= FEWEST)


def untold(sizes: Mapping[str, int]) -> frozenset[str]:
    """Groups that are not told. Those of fewer than five; and since all together are told, so many more, smallest first, that at least two
    groups with at least five people lie behind what is missing: one alone, or two or three people, could be worked out from the rest."""
    left = sorted((people, name) for name, people in sizes.items() if people > 0)
    hidden = [one for one in left if one[0] < FEWEST]
    for one in left[len(hidden) :]:
        if not hidden or (len(hidden) > 1 and sum(people for people, _ in hidden) >= FEWEST):
            break
        hidden.append(one)
    return frozenset(name for _, name in hidden)


def _places(one: Known) -> Iterator[tuple[Place, bool]]:
    for project_id, step, passed in _ways(one):
        for attribute in Attribute:
            yield (project_id, step, attribute, one.said.get(attribute, NOT_SAID)), passed


def _ways(one: Known) -> Iterator[tuple[int, Step, bool]]:
    """(project, step, passed) of all they count for. Who came to a decision may be let in; who came by either way, and sat an exam of the
    house, counts among those who did."""
    exam, ours = one.came.get((EVERYWHERE, Step.EXAM)), set()
    for (project_id, step), passed in one.came.items():
        if step in (Step.ACCEPTED, Step.WORK):
            yield project_id, step, passed
        if step is Step.ACCEPTED:
            yield project_id, Step.ADMITTED, one.came.get((project_id, Step.ADMITTED), False)
        if step in (Step.ACCEPTED, Step.ADMITTED):
            ours.add(project_id)
    if exam is not None:
        yield from ((project_id, Step.EXAM, exam) for project_id in ours)


def _each(counts: Mapping[Step, Mapping[Attribute, Counts]]) -> Iterator[Counts]:
    return (groups for attributes in counts.values() for groups in attributes.values())


def _highest(told: Counts) -> tuple[int, int] | None:
    """Of the groups that are told and said something, the one that passes most often; the larger of two."""
    held = [(people, passed) for name, (people, passed) in told.items() if name != NOT_SAID]
    return max(held, key=lambda one: (one[1] / one[0], one[0]), default=None) if len(held) > 1 else None


def _group(name: str, counts: tuple[int, int] | None, highest: tuple[int, int] | None) -> Group:
    if counts is None:
        return Group(name, None, None, None, None, None, None, None, Finding.NOT_TOLD)
    people, passed = counts
    rate = passed / people
    if name == NOT_SAID or highest is None or not highest[1]:
        return Group(name, people, passed, rate, None, None, None, None, Finding.NOT_HELD)
    if counts == highest:
        return Group(name, people, passed, rate, 1.0, None, None, None, Finding.HIGHEST)
    ratio = ratio_of_shares(passed, people, highest[1], highest[0])
    chance = chance_of_gap(passed, people, highest[1], highest[0])
    finding = _finding(ratio.estimate, chance)
    return Group(name, people, passed, rate, ratio.estimate, ratio.low, ratio.high, chance, finding)


def _finding(ratio: float, chance: float) -> Finding:
    if ratio < FOUR_FIFTHS:
        return Finding.BELOW if chance < SURE else Finding.UNSURE
    return Finding.DIFFERS if chance < SURE else Finding.ALIKE


def _fault(attribute: Attribute, own: Own) -> str:
    if own.group not in GROUPS[attribute]:
        return f"{attribute} takes one of {', '.join(_and_none(GROUPS[attribute]))}."
    if (own.group == OWN_WORDS) != bool(own.words):
        return "Own words go with “own_words”, and with nothing else."
    return f"At most {MOST_WORDS} characters; here are {len(own.words)}." if len(own.words) > MOST_WORDS else ""


def _and_none(groups: Collection[str]) -> list[str]:
    return [*groups, NOT_SAID]
