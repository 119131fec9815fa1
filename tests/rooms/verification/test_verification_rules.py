"""What may happen with a check, and which webhooks are believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.verification import rules
from preceptor.rooms.verification.nouns import NEEDED, Check, Field, Paper, Part, Route, Said, State, Verdict

DAY = 86_400_000_000
SAID = Said(Paper.PASSPORT, "ES", " x1234 567-8 ", "  Ada   Lovelace ")
WHOLE = (Field.NAME, Field.NUMBER, Field.GENUINE)
WAITS = Check("c2", 7, "ada", Route.FACE, State.WAITING, "passport", "ES", "h", "")


def code(call: object) -> str:
    with pytest.raises(Problem) as caught:
        call()  # type: ignore[operator]
    return caught.value.code


def test_what_is_said_is_tidied_and_each_fault_is_named() -> None:
    assert rules.tidied(SAID) == Said(Paper.PASSPORT, "ES", "x1234 567-8", "Ada Lovelace")
    with pytest.raises(Problem) as caught:
        rules.tidied(Said(Paper.PASSPORT, "XX", "12\u202e3", "A"))
    assert [one.where for one in caught.value.faults] == ["/name", "/number", "/country"]


@pytest.mark.parametrize("typed", ["X12345678", "x1234 5678", "x-1234-5678", "Ｘ１２３４５６７８"])
def test_one_document_is_one_however_it_is_typed(typed: str) -> None:
    assert rules.document_text("ES", typed) == "ES\nX12345678" != rules.document_text("PT", typed)


def test_only_a_photo_of_a_face_needs_a_yes_of_its_own() -> None:
    assert code(lambda: rules.check_consent(Route.FACE, consent=False)) == "verification.consent"
    for route in (Route.PAPERS, Route.PROVIDER):
        rules.check_consent(route, consent=False)


@pytest.mark.parametrize("route", [Route.FACE, Route.PAPERS])
def test_nothing_is_sent_before_each_picture_is_there(route: Route) -> None:
    for missing in NEEDED[route]:
        there = set(NEEDED[route]) - {missing}
        assert code(lambda there=there: rules.check_whole(route, there)) == "verification.incomplete"
    rules.check_whole(route, NEEDED[route])
    assert code(lambda: rules.check_part(Route.PAPERS, Part.FACE)) == "verification.part"


def test_a_yes_says_what_was_compared_and_until_when_a_no_says_why() -> None:
    yes = Verdict(True, "", (*WHOLE, Field.FACE), 10 * DAY)
    assert rules.check_verdict(Route.FACE, yes, now=0) == yes
    bad = [
        (Route.FACE, replace(yes, checked=WHOLE)),
        (Route.PAPERS, yes),
        (Route.PAPERS, replace(yes, checked=(*WHOLE, Field.SECOND_PAPER, Field.FACE))),
        (Route.FACE, replace(yes, expires_at=None)),
        (Route.FACE, replace(yes, expires_at=0)),
        (Route.FACE, replace(yes, expires_at=3661 * DAY)),
        (Route.FACE, Verdict(False, "  ")),
        (Route.FACE, Verdict(False, "x" * 501)),
    ]
    for route, verdict in bad:
        assert code(lambda v=verdict, r=route: rules.check_verdict(r, v, now=0)) == "verification.verdict"
    assert rules.check_verdict(Route.FACE, Verdict(False, " Too dark. "), now=0) == Verdict(False, "Too dark.")


def test_nobody_decides_about_themselves_or_twice_about_one_person() -> None:
    ask = {"refused_before_by": "eve"}
    rules.check_may_decide(WAITS, checker="bob", **ask)
    assert code(lambda: rules.check_may_decide(WAITS, checker="ada", **ask)) == "verification.own"
    assert code(lambda: rules.check_may_decide(WAITS, checker="eve", **ask)) == "verification.same_checker"
    done = replace(WAITS, state=State.VERIFIED)
    assert code(lambda: rules.check_may_decide(done, checker="bob", **ask)) == "verification.not_waiting"
    refused = replace(WAITS, id="c1", state=State.REFUSED, decided_at=1, decided_by="eve")
    lapsed = replace(WAITS, id="c1b", state=State.LAPSED)
    assert rules.newest_refusal([lapsed, refused]) == "eve"
    assert rules.newest_refusal([replace(refused, state=State.VERIFIED), refused]) == ""
    assert rules.newest_refusal([]) == ""


BODY = b'{"id": "evt-1"}'
NOW = 1_800_000_000


def test_a_webhook_is_believed_for_five_minutes_and_only_as_it_was_signed() -> None:
    sign = rules.signed("secret", NOW, BODY)

    def heard(**other: object) -> None:
        said = {"secret": "secret", "timestamp": str(NOW), "signature": sign, "body": BODY, "now_seconds": NOW, **other}
        rules.check_signed(said.pop("secret"), **said)  # type: ignore[arg-type]

    heard()
    heard(now_seconds=NOW + 300)
    assert code(lambda: heard(now_seconds=NOW + 301)) == "verification.stale"
    assert code(lambda: heard(now_seconds=NOW - 301)) == "verification.stale"
    for other in (
        {"secret": "guess"}, {"secret": ""}, {"body": BODY + b" "}, {"timestamp": str(NOW + 1)}, {"timestamp": "now"},
        {"timestamp": "-1"}, {"timestamp": "٣"}, {"signature": ""}, {"signature": sign[:-1]}, {"signature": sign.upper()},
        {"signature": sign.replace("v1=", "v0=")}, {"signature": "é" * 67},
    ):  # fmt: skip
        assert code(lambda other=other: heard(**other)) == "verification.unsigned", other
