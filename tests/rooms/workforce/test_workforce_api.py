"""Contributors over HTTP: pseudonyms for all, names for nobody."""

from __future__ import annotations

from preceptor.base.actor import SYSTEM
from preceptor.rooms.workforce import actions
from rooms.projects.makers import form
from web import House


def test_my_pseudonym_is_mine_and_stays(house: House) -> None:
    mine = house.as_contributor.get("contributors/me")
    assert mine.status_code == 200
    assert mine.json() == house.as_contributor.get("contributors/me").json()
    assert set(mine.json()) == {"id", "pseudonym", "source", "since"}
    assert house.as_outsider.get("contributors/me").json()["pseudonym"] != mine.json()["pseudonym"]
    assert house.nobody.get("contributors/me").status_code == 401


def test_lists_show_pseudonyms_and_no_names(house: House) -> None:
    pid = house.as_manager.post("projects", json={"name": "Clear prompts", "form": form()}).json()["id"]
    ids = house.units.write_now(SYSTEM, actions.ensure_imported, pid, ["Ann Example", "Ben Example", "Cem Example"])

    first = house.as_manager.get("contributors", params={"project_id": pid, "limit": 2}).json()
    rest = house.as_manager.get("contributors", params={"project_id": pid, "limit": 2, "cursor": first["next"]}).json()
    assert [row["id"] for row in first["rows"] + rest["rows"]] == sorted(ids.values())
    assert set(first["rows"][0]) == {"id", "pseudonym", "source", "since", "answers", "seconds"}
    assert "Example" not in str(first)
    assert rest["next"] is None


def test_the_whole_list_is_for_administrators(house: House) -> None:
    assert house.nobody.get("contributors").status_code == 401
    assert house.as_manager.get("contributors").status_code == 403
    assert house.as_admin.get("contributors").json() == {"rows": [], "next": None}
