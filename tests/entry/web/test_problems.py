"""Whatever goes wrong, the answer has one shape and gives nothing away."""

from __future__ import annotations

import pytest
from fastapi import APIRouter
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, SecretStr

from preceptor.base.problems import Fault, Kind, Problem
from preceptor.entry.web.problems import STATUS, ProblemOut
from preceptor.infra.unit import Units
from web import House

router = APIRouter(tags=["trial"])


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")
    names: list[str] = []
    secret: SecretStr = SecretStr("")


@router.post("/trial")
async def post_trial(body: Body, limit: int = 1) -> dict[str, int]:
    return {"names": len(body.names)}


@router.get("/trial/{kind}")
async def raise_trial(kind: Kind) -> None:
    raise Problem(kind, "trial.kind", "It went wrong.", hint="Do otherwise.", faults=[Fault("/a/0", "is odd")])


@router.get("/crash")
async def crash() -> None:
    raise ZeroDivisionError("the password is 123")


@pytest.fixture
def client(units: Units) -> TestClient:
    return House(units, [router]).nobody


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_number_and_the_one_shape(client: TestClient, kind: Kind) -> None:
    answer = client.get(f"trial/{kind.value}")
    assert answer.status_code == STATUS[kind]
    assert answer.json() == {
        "type": "urn:preceptor:problem:trial.kind", "title": answer.json()["title"], "status": STATUS[kind],
        "detail": "It went wrong.", "code": "trial.kind", "hint": "Do otherwise.",
        "faults": [{"where": "/a/0", "why": "is odd"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "options", "status", "code"),
    [
        ("GET", "nowhere", {}, 404, "web.no_route"),
        ("GET", "me/", {}, 404, "web.no_route"),
        ("DELETE", "trial", {}, 405, "web.method"),
        ("POST", "trial", {"json": {"names": "x"}}, 422, "web.invalid"),
        ("POST", "trial", {"json": {"odd/~key": 1}}, 422, "web.invalid"),
        ("POST", "trial?limit=x", {"json": {}}, 422, "web.invalid"),
        ("POST", "trial", {"content": b"a=b", "headers": {"content-type": "text/plain"}}, 422, "web.invalid"),
        ("POST", "trial", {}, 422, "web.invalid"),
        ("GET", "trial/unheard", {}, 422, "web.invalid"),
        ("GET", "crash", {}, 500, "web.internal"),
        ("GET", "../../api", {}, 404, "web.no_route"),
    ],
)
def test_one_shape_for_everything(
    client: TestClient, method: str, path: str, options: dict[str, object], status: int, code: str
) -> None:
    answer = client.request(method, path, **options)

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    ProblemOut.model_validate(answer.json())
    assert answer.json()["status"] == status
    assert "x-request-id" in answer.headers


def test_faults_point_into_what_was_sent(client: TestClient) -> None:
    answer = client.post("trial?limit=x", json={"names": ["a", 7], "odd/~key": 1})
    assert {fault["where"] for fault in answer.json()["faults"]} == {"?limit", "/names/1", "/odd~1~0key"}
    assert client.get("trial/x").json()["faults"][0]["where"] == "{kind}"


def test_a_refusal_never_repeats_what_was_sent(client: TestClient) -> None:
    answer = client.post("trial", json={"secret": {"hunter2": "hunter2"}, "names": "hunter2"})
    assert answer.status_code == 422
    assert "hunter2" not in answer.text


def test_a_mistake_of_ours_says_only_its_number(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    answer = client.get("crash")
    assert "123" not in answer.text and "ZeroDivision" not in answer.text
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert answer.json()["request_id"] in caplog.text, "the operator finds it by that number"


def test_an_unknown_asker_is_told_how_to_identify(house: House) -> None:
    answer = house.nobody.get("me")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
