"""A check of one's identity is told of: on its way, decided with the reason, about to end; once, and to nobody else."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.messages.nouns import Kind
from preceptor.rooms.messages.store import inbox
from preceptor.rooms.messages.words import say
from preceptor.rooms.verification import actions
from preceptor.rooms.verification.nouns import Check, Verdict
from rooms.settle import settle
from rooms.verification.counter import YES, Counter, checker
from web import Client, House

DAY = 86_400_000_000


def checked(house: House, who: Client, *, days: int = 0, reason: str = "") -> Check:
    """A check of theirs, decided: a yes for so many days, or (0) a refusal."""
    counter = Counter(house.units)
    waiting = counter.wait_of(who.account)
    until = house.units.now() + days * DAY
    verdict = Verdict(True, "", YES, until) if days else Verdict(False, reason)
    by = checker(f"checker-{waiting.id[-6:]}")
    return house.units.write_now(by, actions.decide, waiting.id, verdict)


def heard(house: House, who: Client) -> list[Any]:
    """One's messages about checks, oldest first; as they lie, since nobody stays signed in for months."""
    settle(house.units)
    kept = house.units.read_now(
        SYSTEM, lambda ctx: inbox.page(ctx.conn, who.account.no, unread=False, before=None, limit=50)
    )
    found = [one for one in reversed(kept) if one.kind is Kind.IDENTITY_CHECKED]
    return [{"subject": say(one, "en").subject, "body": say(one, "en").body, "link": one.link} for one in found]


def days_later(house: House, days: float) -> None:
    house.units.clock.advance(days=days)  # type: ignore[attr-defined]
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("verification.remind", {}, key=f"r{ctx.now()}"))


def test_one_hears_that_it_waits_and_what_came_of_it_with_the_reason(house: House) -> None:
    one = house.as_contributor
    checked(house, one, reason="The picture is too dark.")
    sent, refused = heard(house, one)
    assert sent["subject"] == "Your identity check is on its way"
    assert refused["subject"] == "Your identity could not be checked"
    assert "The picture is too dark." in refused["body"] and refused["link"] == "/verification"
    checked(house, one, days=365)
    assert [row["subject"] for row in heard(house, one)[2:]] == [sent["subject"], "Your identity is checked"]
    assert heard(house, house.as_outsider) == []


def test_those_who_check_hear_that_one_waits(house: House) -> None:
    by = house.person("verifier", roles={Role.VERIFIER})
    Counter(house.units).wait_of(house.as_contributor.account)
    settle(house.units)
    told = [row for row in by.get("me/messages").json()["rows"] if row["kind"] == Kind.REVIEW_WAITS]
    assert [(row["subject"], row["link"]) for row in told] == [("A check of identity waits", "/verification")]


def test_a_yes_that_ends_is_told_once_a_month_before_unless_a_later_one_holds(house: House) -> None:
    one, other = house.as_contributor, house.as_reviewer
    checked(house, one, days=60)
    checked(house, other, days=60)
    days_later(house, 29)
    assert len(heard(house, one)) == 2, "too early"
    checked(house, other, days=365)
    for _ in range(3):
        days_later(house, 2)
        last = heard(house, one)[2:]
    assert len(last) == 1 and last[0]["subject"].startswith("Your identity check ends on ")
    assert not [row for row in heard(house, other) if "ends on" in row["subject"]], "a later yes holds longer"
    days_later(house, 400)
    assert len(heard(house, one)) == 3, "nothing is said of what is over"
