"""What may be asked again, what it costs, and how counts move; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from preceptor.base.problems import conflict, invalid
from preceptor.rooms.policy.nouns import Change, ClauseChange
from preceptor.rooms.revisions.nouns import ClauseReached, Cost, Given, Revision, RevisionState

MOST_REASON = 2_000


def reached(changes: Sequence[ClauseChange]) -> list[ClauseReached]:
    return [
        ClauseReached(
            one.change,
            one.was.number if one.was is not None else "",
            one.now.number if one.now is not None else "",
            next(clause.title for clause in (one.now, one.was) if clause is not None),
        )
        for one in changes
    ]


def numbers_before(clauses: Sequence[ClauseReached]) -> frozenset[str]:
    """The clauses whose words went, by the number they had: what names one of them says something else by now."""
    return frozenset(one.was for one in clauses if one.change in (Change.CHANGED, Change.REMOVED))


def check_versions(*, since: int, until: int, newest: int) -> None:
    if newest < 2:
        raise invalid(
            "revisions.versions", "These guidelines have one version, so nothing was judged by an older one.",
            hint="Change a clause first.",
        )  # fmt: skip
    if not 1 <= since < until <= newest:
        raise invalid(
            "revisions.versions", f"Version {until} does not come after version {since}, or there is none: the newest is {newest}.",
            hint="Name an earlier and a later version of the project's guidelines.",
        )  # fmt: skip


def check_reason(reason: str) -> None:
    if not reason.strip():
        raise invalid(
            "revisions.reason", "Asking again needs a reason.", hint="Say in a sentence what the edit changed for them."
        )


def check_none_under_way(latest: Revision | None) -> None:
    if latest is not None and latest.state in (RevisionState.ASKING, RevisionState.UNDOING):
        raise conflict(
            "revisions.under_way", "Another revision of this project is still at work.", hint="Wait for its job to end."
        )


def check_cost(cost: Cost) -> None:
    if cost.items == 0:
        raise conflict(
            "revisions.nothing_to_ask", "No item of this choice holds an answer given under an older version.",
            hint="There is nothing to do; whoever judges now reads the newest version.",
        )  # fmt: skip
    if not cost.in_budget and cost.price is not None:
        price, code = cost.price.minor_units, cost.price.currency
        raise conflict(
            "revisions.over_budget",
            f"{cost.items} items need {cost.places} answers, {cost.places * price} minor units of {code}; the budget has {cost.left}, "
            f"and what is open already needs {cost.promised}.",
            hint=f"Put money in, or ask about {cost.affordable or 0} items at most.",
        )  # fmt: skip


def check_undo(later: Revision | None) -> None:
    """A later one rests on what this one did: it goes first."""
    if later is not None:
        raise conflict(
            "revisions.later", f"A later revision ({later.id}) rests on this one.", hint="Undo that one first."
        )


def added(one: Given, other: Given) -> Given:
    return dict(Counter(one) + Counter(other))


def taken_off(one: Given, other: Given) -> Given:
    """Never below zero: what is set aside may not have been counted yet."""
    return dict(Counter(one) - Counter(other))


def moves(before: Given, after: Given) -> Mapping[int, tuple[int, int]]:
    """Version → how many (items, answers) more are counted under it. An item is counted under the oldest it has."""
    found: dict[int, list[int]] = {}
    for given, sign in ((before, -1), (after, 1)):
        for version, answers in given.items():
            found.setdefault(version, [0, 0])[1] += sign * answers
        if given:
            found[min(given)][0] += sign
    return {version: (items, answers) for version, (items, answers) in found.items() if items or answers}


def people_needed(*, items: int, answers: int, overlap: int) -> int:
    """So many differ who judge an item before and after, where others must."""
    return overlap + (-(-answers // items) if items else 0)
