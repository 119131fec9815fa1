"""Identity checks over HTTP: real pictures, hostile files, rights, headers."""

from __future__ import annotations

import io
import zipfile

from preceptor.base.actor import Role
from rooms.media import made
from web import Client, House

BEGIN = {"route": "face", "paper": "passport", "country": "ES", "number": "X1234567", "name": "Ada L", "consent": True}
YES = {"verified": True, "checked": ["name", "number", "genuine", "face"], "expires_on": "2027-01-01"}


def show(client: Client, part: str, content: bytes, name: str = "photo.jpg") -> dict[str, str]:
    answer = client.post(f"/me/verification/parts/{part}", params={"name": name}, content=content)
    return {"code": ""} if answer.status_code == 204 else answer.json()


def hostile() -> dict[str, tuple[bytes, str, str]]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a", "b")
    return {
        "page": (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "id.svg", "media.unsafe"),
        "archive": (packed.getvalue(), "id.zip", "media.type"),
        "document": (b"%PDF-1.7 ...", "id.pdf", "media.unsafe"),
        "sound": (made.sound(), "id.wav", "verification.picture"),
        "cut": (made.picture("JPEG", (300, 300))[:4000], "id.jpg", "media.truncated"),
        "mislabelled": (made.picture("PNG"), "id.jpg", "media.mislabelled"),
        "empty": (b"", "id.jpg", "media.empty"),
        "too large": (b"\xff\xd8\xff" + b"x" * (12 * 1024**2), "id.jpg", "files.too_large"),
        "way up": (made.picture("JPEG"), "../../etc/id.jpg", "media.name"),
    }


def test_hostile_pictures_are_refused_with_a_reason_and_leave_nothing(house: House) -> None:
    me = house.as_contributor
    assert me.post("/me/verification", json=BEGIN).status_code == 201
    for name, (content, called, code) in hostile().items():
        told = show(me, "front", content, called)
        assert told["code"] == code, (name, told)
    assert show(me, "second", made.picture("JPEG"))["code"] == "verification.part"
    assert list(house.units.files.list("verification")) == []
    assert me.post("/me/verification/send").json()["code"] == "verification.incomplete"


def test_a_person_shows_and_a_checker_decides(house: House) -> None:
    me, eve = house.as_contributor, house.person("eve", roles={Role.VERIFIER})
    assert me.post("/me/verification", json={**BEGIN, "consent": False}).json()["code"] == "verification.consent"
    begun = me.post("/me/verification", json=BEGIN).json()
    assert show(me, "front", made.with_place("JPEG"))["code"] == ""
    assert show(me, "face", made.picture("PNG"), "me.png")["code"] == ""
    mine = me.get("/me/verification").json()
    assert [one["part"] for one in mine["parts"]] == ["front", "face"] and mine["needed"] == ["front", "face"]
    assert me.post("/me/verification/send").json()["state"] == "waiting"

    [row] = eve.get("/verification/checks").json()["rows"]
    assert row["id"] == begun["id"] and "name" not in row
    opened = eve.get(f"/verification/checks/{row['id']}")
    assert opened.headers["cache-control"] == "no-store, private"
    assert (opened.json()["number"], opened.json()["name"]) == ("X1234567", "Ada L")
    look = eve.get(f"/verification/checks/{row['id']}/parts/front")
    assert (
        look.content.startswith(b"\xff\xd8\xff") and b"SecretCamera" not in look.content and b"Exif" not in look.content
    )
    assert look.headers["cache-control"] == "no-store, private" and "sandbox" in look.headers["content-security-policy"]
    assert look.headers["content-disposition"] == "inline" and look.headers["x-content-type-options"] == "nosniff"
    assert eve.get(f"/verification/checks/{row['id']}/parts/back").json()["code"] == "evidence.not_found"

    decide = f"/verification/checks/{row['id']}/decision"
    told = eve.post(decide, json={"verified": False}).json()
    assert told["code"] == "verification.verdict" and told["faults"][0]["where"] == "/reason"
    assert eve.post(decide, json=YES).json()["state"] == "verified"
    [mine] = me.get("/me/verification").json()["rows"]
    assert mine["expires_at"].startswith("2027-01-01T23:59:59") and mine["erase_at"].startswith("2026-01-08")
    assert [one["id"] for one in eve.get("/verification/checks", params={"decided": True}).json()["rows"]] == [
        row["id"]
    ]
    assert not any(one["gone"] for one in eve.get(f"/verification/checks/{row['id']}/proof").json()["rows"])
    held = me.get("/me/held")
    with zipfile.ZipFile(io.BytesIO(held.content)) as archive:
        assert '"identity_checks"' in archive.read("held.json").decode()


def test_evidence_is_nobodys_but_a_checkers(house: House) -> None:
    me = house.as_contributor
    check = me.post("/me/verification", json=BEGIN).json()["id"]
    paths = [f"/verification/checks{rest}" for rest in ("", f"/{check}", f"/{check}/parts/front", f"/{check}/proof")]
    for client, status in (
        (house.nobody, 401),
        (me, 403),
        (house.as_admin, 403),
        (house.as_manager, 403),
        (house.as_reviewer, 403),
    ):
        assert {client.get(path).status_code for path in paths} == {status}
        assert client.post(f"/verification/checks/{check}/decision", json=YES).status_code == status
    assert house.nobody.post("/me/verification", json=BEGIN).status_code == 401
    assert house.as_outsider.get("/me/verification").json()["rows"] == [], "one's own is one's own"


def test_a_project_asks_by_its_manager(house: House) -> None:
    made_here = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()
    path = f"/projects/{made_here['id']}/verification"
    assert house.as_manager.get(path).json() == {"asked": False}
    assert house.as_manager.put(path, json={"asked": True}).json() == {"asked": True}
    for client, status in ((house.nobody, 401), (house.as_outsider, 404)):
        assert client.put(path, json={"asked": False}).status_code == status
    assert house.as_manager.get(path).json() == {"asked": True}


def test_a_verifier_is_named_in_the_house_and_in_no_project(house: House) -> None:
    made_here = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()
    member = f"/projects/{made_here['id']}/members/{house.as_contributor.account.id}"
    assert house.as_manager.put(member, json={"roles": ["verifier"]}).json()["code"] == "identity.member_roles"
