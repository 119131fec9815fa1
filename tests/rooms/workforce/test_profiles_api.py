"""What people say about themselves: kept whole, bounded, their own, and theirs to take away."""

from __future__ import annotations

from typing import Any

import pytest

from rooms.workforce.resumes import docx, pdf
from web import House


def said(**parts: Any) -> dict[str, Any]:
    return {
        "country": "MX", "time_zone": "America/Mexico_City", "education": "master", "experience_years": 4,
        "languages": [{"tag": "ES-mx", "level": "native", "proof": "grew up there"}, {"tag": "en", "level": "C1"}],
        "domains": ["medicine", "biology", "medicine"], "hours_per_week": 20, "about": " I read. ", **parts,
    }  # fmt: skip


def test_a_profile_is_kept_tidy_and_is_its_persons_own(house: House) -> None:
    one = house.as_contributor
    assert one.get("me/profile").json()["languages"] == []
    kept = one.put("me/profile", json=said())
    assert kept.status_code == 200, kept.text
    mine = one.get("me/profile").json()
    assert mine["languages"][0] == {"tag": "es-MX", "level": "native", "proof": "grew up there"}
    assert (mine["domains"], mine["about"], mine["resume"]) == (["biology", "medicine"], "I read.", None)
    assert house.as_outsider.get("me/profile").json()["country"] == ""
    assert house.nobody.get("me/profile").status_code == house.nobody.put("me/profile", json=said()).status_code == 401
    [told] = house.as_admin.get("audit", params={"name": "workforce.profile_changed"}).json()["rows"]
    assert "Mexico" not in str(told), "the trail says what changed, never to what"


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"country": "Mexico"}, "/country"),
        ({"time_zone": "Mars/Base"}, "/time_zone"),
        ({"languages": [{"tag": "??", "level": "C1"}]}, "/languages/0/tag"),
        ({"languages": [{"tag": "en", "level": "C1", "proof": "x" * 201}]}, "/languages/0/proof"),
        ({"experience_years": 71}, "/experience_years"),
        ({"hours_per_week": 0}, "/hours_per_week"),
        ({"about": "x" * 4001}, "/about"),
    ],
)
def test_what_is_wrong_in_a_profile_is_named(house: House, parts: dict[str, Any], where: str) -> None:
    problem = house.as_contributor.put("me/profile", json=said(**parts)).json()
    assert (problem["code"], problem["faults"][0]["where"]) == ("workforce.profile", where)


@pytest.mark.slow
def test_a_resume_is_kept_as_a_file_replaced_and_removed(house: House) -> None:
    one = house.as_contributor
    sent = one.post("me/resume", params={"name": "../../my résumé.pdf"}, content=pdf())
    assert sent.status_code == 201, sent.text
    assert (sent.json()["name"], sent.json()["text"].strip()) == ("my résumé.pdf", "Ada Lovelace, analyst")
    assert one.post("me/resume", params={"name": "cv.docx"}, content=docx("Second")).json()["text"] == "Second"
    files = [listed.key for listed in house.units.files.list("resumes")]
    assert len(files) == 1, "what was replaced is gone"
    back = one.get("me/resume")
    assert back.content == docx("Second") or back.content[:4] == b"PK\x03\x04"
    assert back.headers["content-disposition"] == 'attachment; filename="resume.docx"'
    assert (
        back.headers["content-type"] == "application/octet-stream"
        and "sandbox" in back.headers["content-security-policy"]
    )
    refused = one.post("me/resume", params={"name": "cv.pdf"}, content=b"<script>alert(1)</script>")
    assert (refused.status_code, refused.json()["code"]) == (422, "resume.type")
    large = one.post("me/resume", params={"name": "cv.pdf"}, content=b"%PDF-" + b"0" * 5_300_000)
    assert large.status_code == 413
    assert [*house.units.files.list("resumes-incoming")] == []
    assert house.as_outsider.get("me/resume").status_code == 404
    assert one.delete("me/resume").status_code == 204
    assert [*house.units.files.list("resumes")] == []
    assert one.delete("me/resume").json()["code"] == "resume.not_found"
    assert house.nobody.post("me/resume", params={"name": "x"}, content=pdf()).status_code == 401
