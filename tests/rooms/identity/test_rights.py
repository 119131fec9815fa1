"""The same call as nobody, as an outsider, as the right person."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.identity import actions
from preceptor.rooms.identity.nouns import Person
from web import PASSWORD, Client, House

PROJECT = 7
NEW = {"email": "new@example.org", "name": "New", "password": PASSWORD, "roles": ["contributor"]}
# what, with which body, and who gets which answer
CALLS = [
    ("GET", "me", None, {"nobody": 401, "outsider": 200, "contributor": 200, "manager": 200, "admin": 200}),
    ("GET", "accounts", None, {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 200}),
    ("POST", "accounts", NEW, {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 201}),
    ("GET", "audit", None, {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 200}),
    ("POST", "audit/verify", None, {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 200}),
    ("GET", f"projects/{PROJECT}/members", None,
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 200, "admin": 200}),
    ("GET", f"projects/{PROJECT}/candidate?email=admin@example.org", None,
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 200, "admin": 200}),
    ("PUT", f"projects/{PROJECT}/members/{{outsider}}", {"roles": ["reviewer"]},
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 200, "admin": 200}),
    ("DELETE", f"projects/{PROJECT}/members/{{contributor}}", None,
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 204, "admin": 204}),
    ("POST", "invitations", {"email": "x@example.org", "roles": ["manager"]},
     {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 201}),
    ("POST", "invitations", {"email": "x@example.org", "project_roles": {str(PROJECT): ["reviewer"]}},
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 201, "admin": 201}),
    ("GET", f"projects/{PROJECT}/invitations", None,
     {"nobody": 401, "outsider": 404, "contributor": 403, "manager": 200, "admin": 200}),
    ("GET", "invitations", None, {"nobody": 401, "outsider": 403, "contributor": 403, "manager": 403, "admin": 200}),
]  # fmt: skip


@pytest.fixture
def people(house: House) -> dict[str, Client]:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    house.join(house.as_contributor, PROJECT, Role.CONTRIBUTOR)
    return {
        "nobody": house.nobody, "outsider": house.as_outsider, "contributor": house.as_contributor,
        "manager": house.as_manager, "admin": house.as_admin,
    }  # fmt: skip


@pytest.mark.parametrize("who", ["nobody", "outsider", "contributor", "manager", "admin"])
def test_each_may_what_their_role_says(people: dict[str, Client], who: str) -> None:
    ids = {name: client.account.id for name, client in people.items() if name != "nobody"}
    outcomes = {}
    for method, path, body, _ in CALLS:
        answer = people[who].request(method, path.format(**ids), json=body)
        outcomes[method, path, str(body)] = answer.status_code
    assert outcomes == {(method, path, str(body)): wanted[who] for method, path, body, wanted in CALLS}


def test_a_new_role_counts_at_once(house: House) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    helper = house.as_outsider
    path = f"projects/{PROJECT}/members"
    assert helper.get(path).status_code == 404

    house.as_manager.put(f"{path}/{helper.account.id}", json={"roles": ["manager"]})
    assert helper.get(path).status_code == 200
    assert helper.get("me").json()["project_roles"] == {str(PROJECT): ["manager"]}

    house.as_manager.delete(f"{path}/{helper.account.id}")
    assert helper.get(path).status_code == 404


def test_who_founds_a_project_manages_it(house: House) -> None:
    from preceptor.base.actor import Actor

    account = house.as_manager.account
    asker = Actor(account.id, account.name, account.no, account.roles)
    house.units.write_now(asker, actions.found_project, 9)
    assert house.as_manager.get("projects/9/members").json()["rows"][0]["roles"] == ["manager"]
    assert house.as_contributor.get("projects/9/members").status_code == 404


def test_administrator_is_no_role_in_a_project(house: House) -> None:
    answer = house.as_admin.put(f"projects/{PROJECT}/members/{house.as_outsider.account.id}", json={"roles": ["admin"]})
    assert answer.json()["code"] == "identity.member_roles"


def test_the_last_administrator_stays(house: House) -> None:
    admin = house.as_admin
    for change in ({"roles": ["manager"]}, {"state": "closed"}):
        assert admin.patch(f"accounts/{admin.account.id}", json=change).json()["code"] == "identity.last_admin"
    house.person("second", roles={Role.ADMIN})
    assert admin.patch(f"accounts/{admin.account.id}", json={"roles": ["manager"]}).status_code == 200


def test_new_house_roles_end_the_old_sessions(house: House) -> None:
    contributor = house.as_contributor
    house.as_admin.patch(f"accounts/{contributor.account.id}", json={"roles": ["manager"]})
    assert contributor.get("me").status_code == 401


def test_accounts_page_by_page(house: House) -> None:
    for n in range(5):
        house.person(f"p{n}", roles=set())
    seen, cursor = [], ""
    while cursor is not None:
        page = house.as_admin.get("accounts", params={"limit": 2, "cursor": cursor, "match": "P"}).json()
        seen += [row["email"] for row in page["rows"]]
        cursor = page["next"]
    assert [one for one in seen if one.startswith("p")] == [f"p{n}@example.org" for n in range(5)]
    assert house.as_admin.get("accounts", params={"cursor": "x"}).json()["code"] == "web.cursor"


def test_one_address_has_one_account(house: House) -> None:
    assert house.as_admin.post("accounts", json=NEW).status_code == 201
    again = house.as_admin.post("accounts", json={**NEW, "email": "  NEW@Example.org"})
    assert (again.status_code, again.json()["code"]) == (409, "identity.email_taken")


def test_an_invitation_makes_an_account_once(house: House) -> None:
    made = house.as_admin.post("invitations", json={"email": "Guest@example.org", "roles": ["manager"]}).json()
    body = {"token": made["link"].split("#")[1], "name": "Guest", "password": PASSWORD}

    guest = house.nobody
    assert guest.post("invitations/accept", json=body).status_code == 201
    assert guest.get("me").json()["roles"] == ["manager"]
    assert house.nobody.post("invitations/accept", json=body).status_code == 410
    assert house.as_admin.get("invitations").json()["rows"] == []


def test_an_invitation_withdrawn_or_expired_is_gone(house: House, clock) -> None:
    first, second = (
        house.as_admin.post("invitations", json={"email": f"g{n}@example.org", "roles": ["manager"]}).json()
        for n in range(2)
    )
    assert house.as_admin.delete(f"invitations/{first['id']}").status_code == 204
    clock.advance(hours=24 * 7)
    for made in (first, second):
        body = {"token": made["link"].split("#")[1], "name": "Guest", "password": PASSWORD}
        assert house.nobody.post("invitations/accept", json=body).status_code == 410


def test_a_link_bound_to_no_address_takes_the_one_its_holder_names(house: House) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    asked = {"project_roles": {str(PROJECT): ["reviewer"]}, "days": 30}
    made = house.as_manager.post("invitations", json=asked).json()
    link = {"token": made["link"].split("#")[1]}
    guest = house.nobody

    seen = guest.post("invitations/look", json=link).json()
    assert (seen["email"], seen["project_roles"], seen["link"]) == ("", {str(PROJECT): ["reviewer"]}, None)
    body = {**link, "name": "Guest", "password": PASSWORD}
    assert guest.post("invitations/accept", json=body).json()["code"] == "identity.email"
    taken = guest.post("invitations/accept", json={**body, "email": "manager@example.org"})
    assert taken.json()["code"] == "identity.email_taken"
    assert guest.post("invitations/accept", json={**body, "email": "Guest@example.org"}).status_code == 201, (
        "a refusal does not use the link up"
    )
    assert guest.get("me").json()["project_roles"] == {str(PROJECT): ["reviewer"]}
    assert house.nobody.post("invitations/look", json=link).json()["code"] == "identity.invitation_gone"


def test_an_invitation_bound_to_an_address_makes_no_other_account(house: House) -> None:
    made = house.as_admin.post("invitations", json={"email": "guest@example.org", "roles": ["analyst"]}).json()
    body = {"token": made["link"].split("#")[1], "name": "Guest", "password": PASSWORD, "email": "other@example.org"}
    assert house.nobody.post("invitations/accept", json=body).json()["email"] == "guest@example.org"
    again = house.as_admin.post("invitations", json={"email": "guest@example.org", "roles": ["analyst"]})
    assert again.json()["code"] == "identity.email_taken"


def test_managers_see_and_withdraw_invitations_into_their_project_only(house: House) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    into = {"email": "a@example.org", "project_roles": {str(PROJECT): ["contributor"]}}
    ours = house.as_manager.post("invitations", json=into).json()
    theirs = house.as_admin.post("invitations", json={"email": "b@example.org", "roles": ["manager"]}).json()
    both = house.as_admin.post("invitations", json={**into, "email": "c@example.org", "roles": ["analyst"]}).json()

    path = f"projects/{PROJECT}/invitations"
    assert [one["id"] for one in house.as_manager.get(path).json()["rows"]] == [both["id"], ours["id"]]
    assert all(one["link"] is None for one in house.as_manager.get(path).json()["rows"])
    assert house.as_outsider.get(path).status_code == 404
    assert house.as_manager.delete(f"invitations/{theirs['id']}").status_code == 403
    assert house.as_manager.delete(f"invitations/{both['id']}").status_code == 403, "it gives a role in the house too"
    assert house.as_outsider.delete(f"invitations/{ours['id']}").status_code == 404
    assert house.as_manager.delete(f"invitations/{ours['id']}").status_code == 204
    told = [row["name"] for row in house.as_admin.get("audit?name=identity.").json()["rows"]]
    assert told.count("identity.invitation_made") == 3
    assert told.count("identity.invitation_withdrawn") == 1


def test_a_new_password_ends_every_other_session(house: House) -> None:
    here, there = house.as_manager, house.nobody
    there.post("sessions", json={"email": "manager@example.org", "password": PASSWORD})
    new = "seven purple walking clocks"

    assert here.put("me/password", json={"old": "wrong", "new": new}).json()["code"] == "identity.password_wrong"
    assert here.put("me/password", json={"old": PASSWORD, "new": "short"}).json()["code"] == "identity.password_weak"
    assert here.put("me/password", json={"old": PASSWORD, "new": new}).status_code == 204

    assert here.get("me").status_code == 200
    assert there.get("me").status_code == 401
    assert there.post("sessions", json={"email": "manager@example.org", "password": new}).status_code == 201


def test_one_s_own_name_and_language(house: House) -> None:
    answer = house.as_manager.patch("me", json={"name": "Mira", "language": "de"})
    assert (answer.json()["name"], answer.json()["language"]) == ("Mira", "de")
    assert house.as_manager.patch("me", json={"roles": ["admin"]}).status_code == 422, "nobody promotes themselves"


def test_opening_the_house_twice_changes_nothing(house: House) -> None:
    people = [Person("first@example.org", "First", PASSWORD, frozenset({Role.ADMIN}))]
    first = house.units.write_now(SYSTEM, actions.ensure_people, people)
    again = house.units.write_now(SYSTEM, actions.ensure_people, people)
    assert first == again
    answer = house.nobody.post("sessions", json={"email": "first@example.org", "password": PASSWORD})
    assert answer.json()["roles"] == ["admin"]


def test_the_trail_tells_who_did_what_and_no_secret(house: House) -> None:
    house.as_manager.put("me/password", json={"old": PASSWORD, "new": "seven purple walking clocks"})
    token = house.as_manager.post("tokens", json={"name": "t"}).json()["token"]
    page = house.as_admin.get("audit", params={"name": "identity.", "limit": 500})

    names = [row["name"] for row in page.json()["rows"]]
    assert {"identity.password_changed", "identity.token_made", "identity.account_made"} <= set(names)
    assert not any(secret in page.text for secret in (PASSWORD, "purple", token, "$argon2"))
    assert house.as_admin.post("audit/verify").json()["whole"] is True
    one = house.as_admin.get("audit", params={"name": "identity.token_made", "actor": house.as_manager.account.id})
    assert len(one.json()["rows"]) == 1
