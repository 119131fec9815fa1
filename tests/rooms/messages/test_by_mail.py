"""From what happened to an e-mail at a real mail server, and back out by its link."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest
import sqlalchemy as sa

from mail_server import MailServer, mails_to
from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.messages.actions.delivering import SEND, SENDING_KEY
from preceptor.rooms.messages.nouns import MailState
from preceptor.rooms.messages.store.tables import mails
from rooms.openings.makers import Hall
from rooms.settle import settle
from web import Client, House

PROFILE = {"country": "ES", "time_zone": "Europe/Madrid", "languages": [{"tag": "es", "level": "native"}]}


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 6, 1, 10, 0, tzinfo=UTC))


@pytest.fixture
def units(units: Units, post: MailServer) -> Units:
    return mails_to(units, post)


def wake(units: Units) -> None:
    """What the clock does every half minute; then all there is to do."""
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue(SEND, {}, key=SENDING_KEY, again=True))
    settle(units)


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def link_in(mail: EmailMessage, path: str) -> str:
    """The link's path below the API."""
    found = re.search(rf"https?://\S+/api/v1/(mail/{path}/\S+)", text_of(mail))
    assert found, text_of(mail)
    return found[1]


def proven(house: House, post: MailServer, who: Client) -> None:
    settle(house.units)
    to = [one for one in post.taken if one["To"] == who.account.email]
    assert house.nobody.post(link_in(to[-1], "proof")).status_code == 200


def decided(hall: Hall, opening: str, one: Client, reason: str = "No more places.") -> None:
    assert one.put("me/profile", json=PROFILE).status_code == 200
    sent = one.post(f"openings/{opening}/application/send", json={"note": "I can."}).json()
    body = {"accept": False, "reason": reason}
    assert hall.manager.post(f"applications/{sent['application']['id']}/decision", json=body).status_code == 200
    settle(hall.house.units)


def states(units: Units) -> list[tuple[str, str]]:
    query = sa.select(mails.c.sort, mails.c.state).order_by(mails.c.id)
    return [tuple(row) for row in units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(query).all())]


@pytest.mark.slow
def test_an_address_is_proven_a_decision_is_mailed_and_one_click_ends_it(house: House, post: MailServer) -> None:
    hall, one = Hall(house), house.as_contributor
    first, second = hall.open(), hall.open()
    settle(house.units)
    [proof] = [mail for mail in post.taken if mail["To"] == one.account.email]
    assert proof["List-Unsubscribe"] is None and "three days" in text_of(proof)
    look = house.nobody.get(link_in(proof, "proof"))
    assert look.status_code == 200 and "<form method" in look.text and "script" not in look.text
    assert one.get("me/message-preferences").json()["proven"] is False, "looking proves nothing"
    decided(hall, first, one)
    assert len(post.taken) == 2, "no mail to an address nobody has proven, and a proof for the manager"
    proven(house, post, one)
    now = one.get("me/message-preferences").json()
    assert (now["proven"], now["mail"], now["trouble"]) == (True, True, "")
    decided(hall, second, one, "Sorry.\r\nBcc: eve@example.org")
    mail = post.taken[-1]
    assert (mail["To"], mail["Subject"], mail["Bcc"]) == (one.account.email, "Not this time: Rank answers", None)
    assert "Sorry. Bcc: eve@example.org" in text_of(mail) and "I can." not in text_of(mail)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = link_in(mail, "unsubscribe")
    assert f"/{stop}>" in mail["List-Unsubscribe"]
    assert house.nobody.get(stop).text.count("<form") == 2
    bare = Client(house.app, base_url="http://testserver/api/v1/")
    clicked = bare.post(stop, data={"List-Unsubscribe": "One-Click"}, headers={"origin": "https://mail.example"})
    assert clicked.status_code == 200, clicked.text
    assert one.get("me/message-preferences").json()["ways"]["application_decided"] == "inbox"
    changed = stop[:-2] + ("AA" if stop[-2:] != "AA" else "BB")
    assert bare.post(changed).json()["code"] == "secrets.unreadable"
    decided(hall, hall.open(), one)
    assert post.taken[-1] is mail and len(one.get("me/messages").json()["rows"]) == 3
    assert one.post("me/erase", json={"email": one.account.email}).status_code == 204
    assert not [row for row in states(house.units) if row[1] in ("waiting", "sending")]


@pytest.mark.slow
def test_what_is_not_taken_is_tried_again_and_never_lost(house: House, post: MailServer, clock: SetClock) -> None:
    hall, one = Hall(house), house.as_contributor
    settle(house.units)
    proven(house, post, one)
    before = len(post.taken)
    post.says = "450 not now"
    decided(hall, hall.open(), one)
    assert states(house.units)[-1] == ("each", "waiting") and len(post.taken) == before
    post.says = ""
    wake(house.units)
    assert len(post.taken) == before, "its minute is not over"
    clock.advance(minutes=2)
    wake(house.units)
    assert states(house.units)[-1] == ("each", "sent") and len(post.taken) == before + 1

    def as_if_killed(ctx: Ctx) -> None:
        """Handed over, and killed before it was written down."""
        last = sa.select(sa.func.max(mails.c.id)).scalar_subquery()
        ctx.conn.execute(sa.update(mails).where(mails.c.id == last).values(state=MailState.SENDING.value))

    house.units.write_now(SYSTEM, as_if_killed)
    wake(house.units)
    first, second = post.taken[-2:]
    assert first["Message-ID"] == second["Message-ID"], "sent twice at most, and mail programs can tell"
    post.says = "550 no such box"
    decided(hall, hall.open(), one)
    assert states(house.units)[-1] == ("each", "failed")
    assert "550" in one.get("me/message-preferences").json()["trouble"]


@pytest.mark.slow
def test_the_days_messages_come_in_one_mail_at_its_hour(house: House, post: MailServer, clock: SetClock) -> None:
    hall, one = Hall(house), house.as_contributor
    settle(house.units)
    proven(house, post, one)
    wanted: dict[str, Any] = {"ways": {"application_decided": "digest"}, "digest_hour": 18}
    assert one.put("me/message-preferences", json=wanted).status_code == 200
    for _ in range(3):
        decided(hall, hall.open(), one)
    seen = one.get("me/messages").json()["rows"][0]["id"]
    one.post(f"me/messages/{seen}/read", json={})
    before = len(post.taken)
    clock.advance(hours=5)
    wake(house.units)
    assert len(post.taken) == before, "it is 17:00 in Madrid"
    clock.advance(hours=1)
    wake(house.units)
    [mail] = post.taken[before:]
    assert mail["Subject"] == "Your messages of the day: 2", "what was read here is left out"
    assert text_of(mail).count("No more places.") == 2
    assert {state for sort, state in states(house.units) if sort == "digest"} == {"sent"}
