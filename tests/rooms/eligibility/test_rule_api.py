"""A project's rule before people: written by its manager, counted before it is saved, asked at the gate, and dropped when it changes."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import Role
from rooms.routing.stage import FORM
from rooms.settle import settle
from web import Client, House

ENGLISH = {"fact": "language", "key": "en", "least": "C1"}
HOURS = {"fact": "hours", "least": 10}
PROFILE = {"country": "ES", "languages": [{"tag": "en-GB", "level": "B2"}], "hours_per_week": 12}


def project_of(house: House) -> int:
    made: int = house.as_manager.post("/projects", json={"name": "P", "form": FORM}).json()["id"]
    house.join(house.as_contributor, made, Role.CONTRIBUTOR)
    payload = {"prompt": "Which?", "responses": [{"id": "r0", "text": "One"}, {"id": "r1", "text": "Two"}]}
    house.as_manager.post(f"/projects/{made}/items", json={"items": [{"payload": payload}]})
    house.as_manager.post(f"/projects/{made}/state", json={"state": "active"})
    return made


def put(client: Client, project: int, rule: Any, based_on: int = 0) -> Any:
    return client.put(f"/projects/{project}/eligibility", json={"rule": rule, "based_on": based_on})


def missing(client: Client, project: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get(f"/projects/{project}/missing").json()["rows"]
    return rows


def test_a_rule_is_written_by_a_manager_and_says_what_is_lacking(house: House) -> None:
    project = project_of(house)
    assert house.as_contributor.put("/me/profile", json=PROFILE).status_code == 200
    made = put(house.as_manager, project, {"all": [ENGLISH, HOURS]}).json()
    assert (made["version"], made["words"]) == (1, "en at C1 or above; and 10 hours a week or more")
    [lacked] = missing(house.as_contributor, project)
    assert (lacked["code"], lacked["link"]) == ("eligibility.not_met", "/profile")
    assert lacked["sentence"] == "Asked for: en at C1 or above; found: B2."
    assert (lacked["facts"]["fact"], lacked["facts"]["least"], lacked["facts"]["had"]) == ("language", "C1", "B2")
    taken = house.as_contributor.post(f"/projects/{project}/leases").json()
    assert taken["no_work"]["code"] == "not_admitted"

    house.as_contributor.put("/me/profile", json={**PROFILE, "languages": [{"tag": "en", "level": "C2"}]})
    assert missing(house.as_contributor, project) == []
    assert house.as_contributor.post(f"/projects/{project}/leases").json()["offer"]
    told = house.as_admin.get("audit", params={"name": "eligibility.rule_changed"}).json()["rows"]
    assert told[0]["payload"]["asks"] == made["words"]


def test_the_catalogue_says_why_somebody_qualifies_by_their_own_facts(house: House) -> None:
    project = project_of(house)
    rule = {"all": [{"fact": "language", "key": "en", "least": "B1"}, {"any": [HOURS, {"fact": "country", "among": ["MX"]}]},
                    {"not": {"fact": "domain", "among": ["law"]}}]}  # fmt: skip
    put(house.as_manager, project, rule)

    def row() -> dict[str, Any]:
        [found] = house.as_contributor.get("/catalogue").json()["rows"]
        return dict(found)

    assert (row()["qualifies"], len(row()["missing"])) == ([], 3), "nothing while something is missing"
    house.as_contributor.put("/me/profile", json=PROFILE)
    assert row()["missing"] == []
    assert [one["sentence"] for one in row()["qualifies"]] == [
        "Asked for: en at B1 or above; yours: B2.",
        "Asked for: 10 hours a week or more; yours: 12.",
        "Not open to: knows law; that is not you.",
    ]
    assert (row()["qualifies"][0]["facts"]["had"], row()["seconds_left"]) == ("B2", None)


def test_who_was_let_in_is_judged_anew_when_they_say_something_else(house: House) -> None:
    project = project_of(house)
    house.as_contributor.put("/me/profile", json=PROFILE)
    put(house.as_manager, project, HOURS)
    offer = house.as_contributor.post(f"/projects/{project}/leases").json()["offer"]
    assert offer
    house.as_contributor.put("/me/profile", json={**PROFILE, "hours_per_week": 4})
    settle(house.units)
    held = house.as_contributor.post(f"/projects/{project}/leases").json()["offer"]
    assert held["lease"] == offer["lease"], "what they hold stays theirs"
    [lacked] = missing(house.as_contributor, project)
    assert lacked["facts"]["had"] == 4


def test_a_rule_is_counted_before_it_is_saved_and_never_told_for_a_few(house: House) -> None:
    project, count = project_of(house), "/projects/{}/eligibility/count"
    people = [house.person(f"p{number}", roles=set()) for number in range(7)]
    for number, one in enumerate(people):
        level = "C1" if number < 6 else "A1"
        hours = 20 if number < 2 else 5
        one.put("/me/profile", json={"languages": [{"tag": "en-GB", "level": level}], "hours_per_week": hours})
    settle(house.units)

    def counted(rule: Any) -> tuple[Any, Any, Any]:
        body = house.as_manager.post(count.format(project), json={"rule": rule}).json()
        return body["passes"], body["of"], body["each"]

    assert counted(ENGLISH) == (6, 7, [6])
    assert counted({"all": [ENGLISH, HOURS]}) == (None, 7, [6, None]), "two people could be somebody"
    assert counted({"not": HOURS}) == (5, 7, [None])
    assert counted({"fact": "country", "among": ["IS"]}) == (0, 7, [0])
    assert counted(None) == (7, 7, [])
    people[6].put("/me/profile", json={"languages": [{"tag": "en", "level": "native"}]})
    settle(house.units)
    assert counted(ENGLISH) == (7, 7, [7])


def test_rights_faults_and_two_who_write_at_once(house: House) -> None:
    project = project_of(house)
    for client in (house.as_contributor, house.as_outsider):
        assert put(client, project, HOURS).status_code in (403, 404)
        assert client.post(f"/projects/{project}/eligibility/count", json={"rule": HOURS}).status_code in (403, 404)
    assert house.nobody.get(f"/projects/{project}/eligibility").status_code == 401
    wrong = put(house.as_manager, project, {"all": [ENGLISH, {"fact": "hours", "least": 200}]}).json()
    assert wrong["code"] == "eligibility.rule"
    assert [one["where"] for one in wrong["faults"]] == ["/all/1/least"]
    assert put(house.as_manager, project, {"fact": "age", "least": 18}).json()["code"] == "eligibility.protected"
    assert put(house.as_manager, project, HOURS).json()["version"] == 1
    assert put(house.as_manager, project, HOURS, 1).json()["version"] == 1, "the same again is no new version"
    assert put(house.as_manager, project, ENGLISH).json()["code"] == "eligibility.changed_meanwhile"
    assert put(house.as_manager, project, None, 1).json()["rule"] is None
    rows = house.as_manager.get(f"/projects/{project}/eligibility").json()["rows"]
    assert [(one["version"], one["rule"]) for one in rows] == [(2, None), (1, HOURS)]
    assert missing(house.as_contributor, project) == []


def test_whoever_is_erased_is_in_no_set(house: House) -> None:
    project = project_of(house)
    leaver = house.person("leaver", roles=set())
    leaver.put("/me/profile", json={"country": "ES"})
    settle(house.units)
    assert house.as_manager.post(f"/projects/{project}/eligibility/count", json={"rule": None}).json()["of"] == 1
    assert leaver.post("/me/erase", json={"email": "leaver@example.org"}).status_code == 204
    settle(house.units)
    assert house.as_manager.post(f"/projects/{project}/eligibility/count", json={"rule": None}).json()["of"] == 0
