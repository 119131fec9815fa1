"""Documents over HTTP: published, signed by who is asked, counted by pseudonym, taken away and erased."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from preceptor.base.actor import Role
from rooms.routing.stage import FORM
from rooms.settle import settle
from web import Client, House

SECRECY = {"kind": "confidentiality", "title": "Secrecy", "text": "What you see here stays here."}


def project_of(house: House) -> int:
    made: int = house.as_manager.post("/projects", json={"name": "P", "form": FORM}).json()["id"]
    house.join(house.as_contributor, made, Role.CONTRIBUTOR)
    return made


def publish(client: Client, **parts: Any) -> dict[str, Any]:
    made = client.post("/agreements", json={**SECRECY, **parts})
    assert made.status_code == 201, made.text
    return dict(made.json())


def sign(client: Client, shown: dict[str, Any], name: str = "Ada Lovelace") -> Any:
    body = {"version": shown["version"], "hash": shown["hash"], "name": name}
    return client.post(f"/agreements/{shown['id']}/sign", json=body)


def test_a_program_cannot_sign(house: House) -> None:
    project = project_of(house)
    shown = publish(house.as_manager, project=project)
    token = house.as_contributor.post("/tokens", json={"name": "script"}).json()["token"]
    program = Client(house.app, base_url="http://testserver/api/v1/", headers={"authorization": f"Bearer {token}"})
    assert sign(program, shown).json()["code"] == "agreement.in_person"
    assert program.get("/me/agreements").json()["rows"][0]["waits"]


def test_a_document_is_published_by_its_keepers_and_read_by_who_is_asked(house: House) -> None:
    project = project_of(house)
    of_house = publish(house.as_admin)
    of_project = publish(house.as_manager, project=project, kind="content_warning", title="Warning")
    one = house.as_contributor
    for client, body, status in (
        (house.nobody, SECRECY, 401), (house.as_manager, SECRECY, 403), (one, {**SECRECY, "project": project}, 403),
        (house.as_outsider, {**SECRECY, "project": project}, 404),
    ):  # fmt: skip
        assert client.post("/agreements", json=body).status_code == status
    assert one.get(f"/agreements/{of_project['id']}").json()["title"] == "Warning"
    assert house.as_outsider.get(f"/agreements/{of_house['id']}").status_code == 200
    assert house.as_outsider.get(f"/agreements/{of_project['id']}").json()["code"] == "agreement.not_found"
    assert house.nobody.get(f"/agreements/{of_house['id']}").status_code == 401
    assert [
        row["title"] for row in house.as_manager.get("/agreements", params={"project": project}).json()["rows"]
    ] == ["Warning"]
    assert one.get("/agreements", params={"project": project}).status_code == 403
    wrong = house.as_manager.post("/agreements", json={**SECRECY, "project": project, "title": " "}).json()
    assert (wrong["code"], wrong["faults"][0]["where"]) == ("agreement.invalid", "/title")


def test_a_signature_is_on_what_was_shown_and_a_new_version_asks_again(house: House) -> None:
    project = project_of(house)
    one, keeper = house.as_contributor, house.as_manager
    first = publish(keeper, project=project)
    assert [row["waits"] for row in one.get("/me/agreements").json()["rows"]] == [True]
    assert sign(one, first, "a@b.c").json()["code"] == "agreement.name"
    assert sign(one, {**first, "hash": "0" * 64}).json()["code"] == "agreement.other_text"
    assert sign(house.as_outsider, first).json()["code"] == "agreement.not_found"
    assert sign(house.nobody, first).status_code == 401
    signed = sign(one, first, " Ada  Lovelace ").json()
    assert (signed["name"], signed["waits"], signed["signed_version"]) == ("Ada Lovelace", False, 1)
    assert sign(one, first, "Somebody Else").json()["name"] == "Ada Lovelace", "the first signature stays"

    changed = {"title": "Secrecy", "text": "What you see here stays here, always.", "note": "Clearer.", "based_on": 1}
    address = f"/agreements/{first['id']}"
    second = keeper.post(f"{address}/versions", json=changed).json()
    assert (second["version"], second["newest"]) == (2, 2)
    assert keeper.post(f"{address}/versions", json=changed).json()["code"] == "agreement.changed_meanwhile"
    assert keeper.post(f"{address}/versions", json={**changed, "based_on": 2}).json()["version"] == 2, "nothing differs"
    assert one.post(f"{address}/versions", json=changed).status_code == 403
    for _ in range(2):
        settle(house.units)
    [told] = one.get("/me/messages").json()["rows"]
    assert (told["subject"], told["link"]) == ("To be signed again: Secrecy", f"/agreements/{first['id']}")
    assert told["body"].endswith("Clearer."), "once, to who signed the earlier version"
    assert one.get("/me/agreements").json()["rows"][0]["waits"] is True
    assert sign(one, first).json()["code"] == "agreement.not_newest"
    assert one.get(address, params={"version": 1}).json()["text"] == SECRECY["text"], "published versions never change"
    words = one.get(f"{address}/changes", params={"earlier": 1, "later": 2}).json()["words"]
    assert any("always" in word["text"] for word in words if word["stretch"] == "added")
    sign(one, second)
    assert [row["signatures"] for row in keeper.get(f"{address}/versions").json()["rows"]] == [1, 1]
    told = house.as_admin.get("audit", params={"name": "agreements.signed"}).json()["rows"]
    assert len(told) == 2 and "Lovelace" not in str(told), "a trail cannot be erased, so no name is in it"

    listed = keeper.get(f"{address}/signatures", params={"version": 2}).json()["rows"]
    assert len(listed) == 1 and "Lovelace" not in str(listed) and "-" in listed[0]["pseudonym"]
    assert one.get(f"{address}/signatures", params={"version": 2}).status_code == 403
    assert keeper.post(f"{address}/retire").json()["retired"] is True
    assert keeper.post(f"{address}/retire").json()["code"] == sign(one, second).json()["code"] == "agreement.retired"
    mine = one.get("/me/agreements").json()["rows"]
    assert [(row["waits"], row["signed_version"]) for row in mine] == [(False, 2)], "what was signed stays to be read"


def test_a_typed_name_is_taken_away_and_erased_and_the_fact_stays(house: House) -> None:
    first = publish(house.as_admin)
    one = house.person("leaver", roles={Role.CONTRIBUTOR})
    sign(one, first, "Lea Leaver")
    with zipfile.ZipFile(io.BytesIO(one.get("/me/held").content)) as archive:
        held = json.loads(archive.read("held.json"))["agreements"]["signatures"]
    assert [(row["name"], row["hash"], row["title"]) for row in held] == [("Lea Leaver", first["hash"], "Secrecy")]
    assert one.post("/me/erase", json={"email": "leaver@example.org"}).status_code == 204
    listed = house.as_admin.get(f"/agreements/{first['id']}/signatures", params={"version": 1}).json()["rows"]
    assert len(listed) == 1
    from preceptor.base.actor import SYSTEM
    from preceptor.rooms.agreements.store import documents

    def kept(ctx: Any) -> list[Any]:
        return documents.signers(ctx.conn, 1, version=1, after=0, limit=9)

    [row] = house.units.read_now(SYSTEM, kept)
    assert (row.name, row.hash) == ("", first["hash"])


def test_what_is_read_first_is_said_by_managers_and_done_by_contributors(house: House) -> None:
    project, one = project_of(house), house.as_contributor
    address = f"/projects/{project}/onboarding"
    wanted = {"course": True, "reading": "once"}
    assert (
        one.put(address, json=wanted).status_code == 403 and house.nobody.put(address, json=wanted).status_code == 401
    )
    assert house.as_outsider.put(address, json=wanted).status_code == 404
    assert house.as_manager.put(address, json=wanted).json() == house.as_manager.get(address).json() == wanted
    rows = one.get(f"/projects/{project}/missing").json()["rows"]
    assert [(row["code"], row["link"]) for row in rows] == [
        ("course.unfinished", "/course"),
        ("guidelines.unread", f"/work/{project}/guidelines"),
    ]
    told = one.post("/me/course", json={"page": "why", "option": 0, "language": "es"}).json()
    assert (told["correct"], told["right"], told["passed"]) == (False, 1, [])
    assert one.post("/me/course", json={"page": "why", "option": 1}).json()["passed"] == ["why"]
    shown = one.get("/me/course", params={"language": "ar"}).json()
    assert (shown["language"], shown["passed"], shown["done_at"]) == ("ar", ["why"], None)
    assert "right" not in str(shown["pages"][0].keys()), "which option is right is told after an answer"
    assert one.post("/me/course", json={"page": "nowhere", "option": 0}).json()["code"] == "course.page"
    assert house.nobody.get("/me/course").status_code == 401

    house.as_manager.put(
        f"/projects/{project}/guidelines", json={"clauses": [{"number": "1", "title": "Fair", "text": "Be fair."}]}
    )
    reading = f"/projects/{project}/reading"
    done = {"version": 2, "reached_end": True}
    assert one.post(f"{reading}/done", json=done).json()["code"] == "reading.not_begun"
    begun = one.post(reading).json()
    assert (begun["version"], begun["needed_seconds"], begun["done_at"]) == (2, 3, None)
    assert one.post(f"{reading}/done", json=done).json()["code"] == "reading.too_quick"
    house.units.clock.advance(seconds=3)  # type: ignore[attr-defined]
    assert one.post(f"{reading}/done", json={**done, "version": 1}).json()["code"] == "reading.changed_meanwhile"
    assert one.post(f"{reading}/done", json={**done, "reached_end": False}).json()["code"] == "reading.not_to_the_end"
    assert one.post(f"{reading}/done", json=done).json()["seconds"] == 3
    assert house.as_outsider.get(reading).status_code == 404
    assert [row["code"] for row in one.get(f"/projects/{project}/missing").json()["rows"]] == ["course.unfinished"]
