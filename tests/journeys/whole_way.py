"""What a manager made before a newcomer comes: two projects, one of which asks for much, an opening into it, its exam."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from journeys.site import Site

EACH = 5
"""Tasks in each of two projects."""
_OPTIONS = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
_FORM = {
    "fields": [{"kind": "text", "name": "prompt", "title": "Prompt"}],
    "questions": [
        {"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt", "options": _OPTIONS}
    ],
}  # fmt: skip
_QUESTIONS = [
    {"shape": "single", "text": f"Which line of poem {number} rhymes?", "options": ["The first", "None"], "right": [1],
     "topic": "poems", "reason": "Listen to the last syllables."}
    for number in range(3)
]  # fmt: skip


@dataclass(frozen=True)
class Way:
    """What the manager made before anybody came: two projects (`poems` asks for much), an opening into `poems`, its exam."""

    site: Site
    poems: int
    tides: int
    opening: str
    exam: str

    def post(self, who: str, path: str, **body: Any) -> Any:
        return self._did(who, "post", path, body)

    def put(self, who: str, path: str, **body: Any) -> Any:
        return self._did(who, "put", path, body)

    def rows(self, path: str, who: str = "manager") -> list[dict[str, Any]]:
        return list(self.site.as_(who).get(path).json()["rows"])

    def _did(self, who: str, verb: str, path: str, body: dict[str, Any]) -> Any:
        answer = self.site.as_(who).request(verb, path, json=body)
        assert answer.status_code < 300, answer.text
        return answer.json() if answer.content else None

    def pending(self) -> list[dict[str, Any]]:
        """What waits for approval, in both projects."""
        paths = (f"/projects/{project}/pay/earnings?state=pending&limit=200" for project in (self.poems, self.tides))
        return [one for path in paths for one in self.rows(path)]

    def batch(self, batch: str) -> str:
        return str(self.site.as_("manager").get(f"payouts/batches/{batch}").json()["state"])

    def balanced(self) -> None:
        """Every entry of both ledgers adds up to nothing in each currency."""
        for project in (self.poems, self.tides):
            for entry in self.rows(f"/projects/{project}/pay/journal?limit=200"):
                sums: dict[str, int] = defaultdict(int)
                for line in entry["lines"]:
                    sums[line["currency"]] += line["minor_units"]
                assert set(sums.values()) == {0}, entry


def made(site: Site) -> Way:
    def project(name: str, cents: int) -> int:
        items = [{"prompt": f"{name} {number}: a line."} for number in range(EACH + 2)]
        pay = {"currency": "EUR", "minor_units": cents}
        made = site.project(name, items, form=_FORM, overlap=1, pay_per_task=pay, estimated_seconds=60)
        funded = site.as_("manager").post(
            f"/projects/{made}/pay/funding", json={"currency": "EUR", "minor_units": 5_000}
        )
        assert funded.status_code == 201, funded.text
        return made

    poems, tides = project("Poems of the whole way", 50), project("Tides of the whole way", 80)
    manager = site.as_("manager")
    asked = [manager.post("exam-questions", json=one).json()["id"] for one in _QUESTIONS]
    plan = {"title": "Rhymes", "sections": [{"title": "Rhymes", "questions": asked}], "pass_mark": 60, "attempts": 2,
            "cooldown_hours": 0, "feedback": "each", "skill": "rhymes"}  # fmt: skip
    exam = manager.post("exams", json=plan).json()["id"]
    assert manager.post(f"exams/{exam}/state", json={"state": "open"}).status_code == 200
    found = Way(site, poems, tides, site.opening(poems, title="Judge poems for us"), exam)
    rule = {"fact": "skill", "key": "rhymes", "least": 60}
    found.put("manager", f"/projects/{poems}/eligibility", rule=rule, based_on=0)
    found.put("manager", f"/projects/{poems}/verification", asked=True)
    found.put("manager", f"/projects/{poems}/calibration/rule", asked=True)
    document = {"kind": "confidentiality", "title": "Keep poems here", "text": "What you read **stays** here."}
    found.post("manager", "agreements", **document, project=poems)
    return found


def others_answer(way: Way, path: str, value: str) -> None:
    for who in ("contributor", "second"):
        for place in (1, 2):
            way.put(who, f"{path}/items/{place}/answers", answers={"clear": {"values": [value]}})


def mine(page: Page, path: str) -> Any:
    """What the server tells the newcomer herself."""
    answer = page.request.get(f"{page.url.split('/', 3)[0]}//{page.url.split('/', 3)[2]}/api/v1{path}")
    assert answer.ok, answer.text()
    return answer.json()
