"""What happens becomes a message to whom it concerns, once, in their language; only they see it."""

from __future__ import annotations

from rooms.openings.makers import Hall
from rooms.settle import settle
from web import House


def test_a_decision_reaches_whoever_applied_and_nobody_else(house: House) -> None:
    hall = Hall(house)
    opening, one = hall.open(), house.as_contributor
    one.put("me/profile", json={"country": "ES", "languages": [{"tag": "es", "level": "native"}]})
    sent = one.post(f"openings/{opening}/application/send", json={"note": "I can."})
    assert sent.status_code == 200, sent.text
    asked = {"accept": False, "reason": "No more places <b>now</b>."}
    decided = hall.manager.post(f"applications/{sent.json()['application']['id']}/decision", json=asked)
    assert decided.status_code == 200, decided.text
    for _ in range(2):
        settle(house.units)
    [told] = one.get("me/messages", params={"language": "en"}).json()["rows"]
    assert told["subject"] == "Not this time: Rank answers" and "No more places <b>now</b>." in told["body"]
    assert "reason" not in one.get("me/messages", params={"language": "es"}).json()["rows"][0]["body"]
    assert one.get("me/messages/unread").json() == {"count": 1}
    [waiting] = hall.manager.get("me/messages").json()["rows"]
    assert waiting["kind"] == "application_sent"
    assert house.as_outsider.get("me/messages").json()["rows"] == []
    assert house.as_outsider.post(f"me/messages/{told['id']}/read", json={}).status_code == 404
    assert house.nobody.get("me/messages").status_code == 401
    assert one.post(f"me/messages/{told['id']}/read", json={}).status_code == 204
    assert one.get("me/messages/unread").json() == {"count": 0}


def test_what_costs_work_is_never_off(house: House) -> None:
    one = house.as_contributor
    refused = one.put("me/message-preferences", json={"ways": {"work_reviewed": "off"}})
    assert refused.json()["code"] == "messages.preferences"
    kept = one.put("me/message-preferences", json={"ways": {"job_ended": "off"}, "quiet_from": 22, "quiet_until": 7})
    assert kept.json()["ways"]["job_ended"] == "off" and kept.json()["mail"] is False
    assert one.post("me/address-proof").json()["code"] == "messages.no_mail"
