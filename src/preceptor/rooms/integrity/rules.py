"""How evidence adds up, and what a quarantine asks for; pure."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from preceptor.base.problems import conflict, forbidden, invalid
from preceptor.rooms.integrity.nouns import Evidence, Quarantine, QuarantineState, Sign, Strength, Weighed

MOST_FOR_ONE_SIGN = 12.0
"""A p-value below 1e-12 says no more than one of 1e-12: models of honest work are not that exact."""
_ONE_IN_A_MILLION = 6.0
_TOLD = 0.5
"""What a sign that chance cannot be held against adds to the order of the list, less than any that stands."""
_MAY_BE_CHANCE = 0.4
"""What the least likely of what does not stand adds to it at most: the list begins with what stands, and goes on with what comes nearest."""


def weigh(evidence: Iterable[Evidence], answers: Mapping[int, int]) -> list[Weighed]:
    """Everybody with answers (contributor → how many), most to look at first."""
    by_person: dict[int, list[Evidence]] = defaultdict(list)
    for one in evidence:
        by_person[one.contributor_id].append(one)
    found = [_weighed(who, many, by_person[who]) for who, many in answers.items()]
    return sorted(found, key=lambda one: (-one.score, one.contributor_id))


def _weighed(who: int, answers: int, found: Sequence[Evidence]) -> Weighed:
    worth: dict[Sign, float] = defaultdict(float)
    for one in found:
        if one.stands:
            worth[one.sign] = max(worth[one.sign], _worth(one))
    tested = {sign: value for sign, value in worth.items() if sign.is_tested}
    several = len({sign.sees for sign in tested}) >= 2
    much = several or any(value >= _ONE_IN_A_MILLION for value in tested.values())
    strength = Strength.MUCH if much else Strength.SOME if worth else Strength.NONE
    signs = sorted(worth, key=lambda sign: (-worth[sign], sign.value))
    return Weighed(who, answers, sum(worth.values()) + _near(found), strength, signs)


def _near(found: Sequence[Evidence]) -> float:
    """How near what does not stand comes to it, for the order of the list alone."""
    return _MAY_BE_CHANCE * max((1 - one.p for one in found if not one.stands and one.p is not None), default=0.0)


def _worth(one: Evidence) -> float:
    """Orders of magnitude of chance, capped."""
    if one.p is None:
        return _TOLD
    return min(MOST_FOR_ONE_SIGN, -math.log10(max(one.p, 1e-300)))


def below_overlap(items: Iterable[tuple[int, int]]) -> int:
    """Of items with (overlap wanted, places taken), each with an answer that would not count: those with too few without it."""
    return sum(taken - 1 < overlap for overlap, taken in items)


def by_question(changed: Iterable[str]) -> Mapping[str, int]:
    """Question → how many of its labels changed."""
    return dict(sorted(Counter(changed).items()))


def check_quarantine(*, reason: str, is_self: bool, is_model: bool, open_one: Quarantine | None) -> None:
    """Raises Problem `quarantine.reason`, `quarantine.self`, `quarantine.model`, `quarantine.already`."""
    if not reason.strip():
        raise invalid("quarantine.reason", "No reason was given.", hint="Say in a sentence why; the person reads it.")
    if is_self:
        raise forbidden("quarantine.self", "Nobody decides about themselves.", hint="Let another manager decide.")
    if is_model:
        raise conflict(
            "quarantine.model", "This is a model that judges, and no person.",
            hint="Choose the judges that are heard when you ask for a consensus.",
        )  # fmt: skip
    if open_one is not None:
        raise conflict(
            "quarantine.already", "This person's answers are set aside already.", hint="Undo that one, or leave it."
        )


def may_undo(one: Quarantine) -> bool:
    return one.state is QuarantineState.IN_FORCE
