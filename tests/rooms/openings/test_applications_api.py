"""Applying: an account by an opening, a draft, a decision with its reason, and the end of all that is held."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from preceptor.base.actor import Role
from preceptor.rooms.identity.api.recognise import COOKIE
from rooms.openings.makers import Hall
from rooms.workforce.resumes import pdf
from web import PASSWORD, Client, House

PROFILE = {"country": "ES", "languages": [{"tag": "es", "level": "native"}]}


@pytest.fixture
def hall(house: House) -> Hall:
    return Hall(house)


def joined(hall: Hall, opening: str, name: str = "ada") -> Client:
    """Somebody who came in by an opening and said who they are."""
    client = hall.house.nobody
    body = {"email": f"{name}@example.org", "name": name.title(), "password": PASSWORD}
    made = client.post(f"openings/{opening}/join", json=body)
    assert made.status_code == 201, made.text
    assert made.json()["roles"] == ["contributor"]
    assert client.cookies.get(COOKIE) or client.cookies
    assert client.put("me/profile", json=PROFILE).status_code == 200
    return client


def sent(hall: Hall, opening: str, name: str = "ada") -> tuple[Client, str]:
    client = joined(hall, opening, name)
    answer = client.post(f"openings/{opening}/application/send", json={"note": "I like words."})
    assert answer.status_code == 200, answer.text
    return client, answer.json()["application"]["id"]


@pytest.mark.slow
def test_from_a_visitor_to_a_contributor(hall: Hall) -> None:
    opening = hall.open(places=1)
    ada = joined(hall, opening)
    assert ada.get(f"openings/{opening}/application").json()["application"] is None
    draft = ada.put(f"openings/{opening}/application", json={"note": "I like"}).json()["application"]
    assert (draft["stage"], draft["sent_at"]) == ("draft", None)
    assert hall.manager.get(f"{hall.path}/{opening}/applications").json()["rows"] == []
    assert ada.post("me/resume", params={"name": "cv.pdf"}, content=pdf()).status_code == 201
    ada.post(f"openings/{opening}/application/send", json={"note": "I like words."})
    ada.put("me/profile", json={**PROFILE, "country": "FR"})
    [waiting] = hall.manager.get(f"{hall.path}/{opening}/applications").json()["rows"]
    assert (waiting["name"], waiting["note"], waiting["profile"]["country"]) == ("Ada", "I like words.", "ES")
    assert "ada@example.org" not in str(waiting)
    whole = hall.manager.get(f"applications/{waiting['id']}").json()
    assert whole["resume"]["text"].strip() == "Ada Lovelace, analyst" and "key" not in whole["resume"]
    assert hall.manager.get(f"applications/{waiting['id']}/resume").content[:5] == b"%PDF-"
    assert ada.get(f"projects/{hall.project}/my-questions").status_code == 404
    decided = hall.manager.post(f"applications/{waiting['id']}/decision", json={"accept": True, "reason": "Welcome."})
    assert decided.json()["stage"] == "accepted"
    [mine] = ada.get("me/applications").json()["rows"]
    assert (mine["stage"], mine["reason"], mine["project_id"]) == ("accepted", "Welcome.", hall.project)
    assert ada.get(f"projects/{hall.project}/my-questions").status_code == 200
    assert hall.house.nobody.get(f"openings/{opening}").json()["code"] == "openings.closed", "its one place is taken"


@pytest.mark.slow
def test_who_is_declined_reads_why_and_may_still_be_taken(hall: Hall) -> None:
    opening = hall.open(places=1)
    (ada, first), (_, second) = sent(hall, opening), sent(hall, opening, "bea")
    path = f"applications/{first}/decision"
    assert hall.manager.post(path, json={"accept": False}).json()["code"] == "application.reason"
    assert hall.manager.post(path, json={"accept": False, "reason": "We look for C2."}).json()["stage"] == "declined"
    [mine] = ada.get("me/applications").json()["rows"]
    assert (mine["stage"], mine["reason"], mine["project_id"]) == ("declined", "We look for C2.", None)
    assert ada.put(f"openings/{opening}/application", json={"note": "?"}).json()["code"] == "application.sent"
    assert hall.manager.post(f"applications/{second}/decision", json={"accept": True}).status_code == 200
    assert hall.manager.post(path, json={"accept": True}).json()["code"] == "openings.full"
    again = hall.manager.post(f"applications/{second}/decision", json={"accept": False, "reason": "x"})
    assert again.json()["code"] == "application.not_waiting"
    by_country = {"stage": "declined", "country": "ES"}
    assert len(hall.manager.get(f"{hall.path}/{opening}/applications", params=by_country).json()["rows"]) == 1
    assert hall.manager.get(f"{hall.path}/{opening}/applications", params={"country": "FR"}).json()["rows"] == []
    trail = hall.house.as_admin.get("audit", params={"name": "openings.application_decided"}).json()["rows"]
    assert len(trail) == 2 and "C2" not in str(trail)


@pytest.mark.slow
def test_what_is_missing_or_elsewhere_is_said_before_it_is_sent(hall: Hall) -> None:
    opening = hall.open(excluded=["FR"])
    ada = joined(hall, opening)
    path = f"openings/{opening}/application"
    ada.put("me/profile", json={})
    problem = ada.post(f"{path}/send", json={}).json()
    assert (problem["code"], [one["where"] for one in problem["faults"]]) == (
        "application.incomplete", ["/country", "/languages"]
    )  # fmt: skip
    ada.put("me/profile", json={**PROFILE, "country": "FR"})
    assert ada.post(f"{path}/send", json={}).json()["code"] == "application.country"
    assert ada.put(path, json={"note": "x" * 2001}).json()["code"] == "application.note"
    ada.put("me/profile", json=PROFILE)
    assert ada.post(f"{path}/send", json={}).status_code == 200
    assert ada.delete(path).status_code == 204
    assert ada.delete(path).json()["code"] == "application.decided"
    assert ada.put(path, json={"note": "Again."}).json()["application"]["stage"] == "draft"
    assert ada.delete(path).status_code == 204
    assert ada.delete(path).json()["code"] == "application.not_found"


@pytest.mark.slow
def test_only_who_may_comes_in_sees_and_decides(hall: Hall) -> None:
    draft = hall.draft()["id"]
    body = {"email": "x@example.org", "name": "X", "password": PASSWORD}
    nobody = hall.house.nobody
    assert nobody.post(f"openings/{draft}/join", json=body).json()["code"] == "opening.not_found"
    opening = hall.open()
    assert (
        nobody.post(f"openings/{opening}/join", json={**body, "password": "short"}).json()["code"]
        == "identity.password_weak"
    )
    _, application = sent(hall, opening)
    taken = {**body, "email": "ADA@example.org"}
    assert nobody.post(f"openings/{opening}/join", json=taken).json()["code"] == "identity.email_taken"
    reviewer = hall.house.person("second", roles=set())
    hall.house.join(reviewer, hall.project, Role.REVIEWER)
    for who, code in ((hall.house.nobody, 401), (hall.house.as_outsider, 404), (reviewer, 404)):
        assert who.get(f"applications/{application}").status_code == code
        assert who.get(f"applications/{application}/resume").status_code == code
        assert who.post(f"applications/{application}/decision", json={"accept": True}).status_code == code
    assert reviewer.get(f"{hall.path}/{opening}/applications").status_code == 403
    for path in (f"openings/{opening}/application", "me/applications", "me/held"):
        assert hall.house.nobody.get(path).status_code == 401
    assert hall.house.nobody.post("me/erase", json={"email": "x@example.org"}).status_code == 401


@pytest.mark.slow
def test_all_that_is_held_can_be_taken_and_erased(hall: Hall) -> None:
    opening = hall.open()
    ada, application = sent(hall, opening)
    ada.post("me/resume", params={"name": "cv.pdf"}, content=pdf())
    hall.manager.post(f"applications/{application}/decision", json={"accept": True})
    pseudonym = ada.get("contributors/me").json()["pseudonym"]
    packed = zipfile.ZipFile(io.BytesIO(ada.get("me/held").content))
    held = json.loads(packed.read("held.json"))
    assert packed.read("resume.pdf")[:5] == b"%PDF-"
    assert (held["account"]["email"], held["pseudonym"]) == ("ada@example.org", pseudonym)
    assert held["applications"][0]["stage"] == "accepted" and held["profile"]["country"] == "ES"
    assert ada.post("me/erase", json={"email": "b@example.org"}).json()["code"] == "openings.not_your_address"
    assert ada.post("me/erase", json={"email": "Ada@example.org"}).status_code == 204
    assert ada.get("me").status_code == 401, "every way in is closed"
    assert hall.manager.get(f"applications/{application}").status_code == 404
    assert [*hall.house.units.files.list("resumes")] == []
    accounts = hall.house.as_admin.get("accounts", params={"limit": 200}).json()["rows"]
    assert "ada" not in str(accounts).lower()
    [gone] = [one for one in accounts if one["email"].endswith("@erased.invalid")]
    reopened = hall.house.as_admin.patch(f"accounts/{gone['id']}", json={"state": "active"})
    assert reopened.json()["code"] == "identity.erased"
    people = hall.house.as_admin.get("contributors").json()["rows"]
    assert pseudonym in [one["pseudonym"] for one in people], "answers keep their pseudonym"
