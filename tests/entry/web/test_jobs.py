"""Jobs over HTTP: seen by those who may, watched while a real worker runs them, stopped and tried again."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.unit import Ctx
from web import Client, House

PROJECT = 7


def make(
    house: House, client: Client | None = None, *, kind: str = "trial.count", project: int | None = PROJECT
) -> str:
    account = client.account if client else None
    actor = Actor(account.id, account.name, account.no, account.roles) if account else SYSTEM

    def enqueue(ctx: Ctx) -> str:
        return ctx.enqueue(kind, {"up_to": 3}, project_id=project)

    return house.units.write_now(actor, enqueue)


@pytest.fixture
def gate() -> threading.Event:
    return threading.Event()


@pytest.fixture
def worker(house: House, gate: threading.Event) -> Iterator[Worker]:
    def count(job: JobCtx) -> dict[str, int]:
        for n in range(job.args["up_to"]):
            gate.wait(10)
            job.check()
            with job.batch(done=n + 1, cursor=n):
                pass
        return {"counted": job.args["up_to"]}

    running = Worker(house.units, {"trial.count": count}, {})
    running.start()
    yield running
    running.stop()


def heard(text: str) -> list[str]:
    return [line.removeprefix("event: ") for line in text.splitlines() if line.startswith("event: ")]


def test_each_sees_their_own_and_their_projects_jobs(house: House) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    house.join(house.as_contributor, PROJECT, Role.CONTRIBUTOR)
    of_project, of_house = make(house), make(house, project=None)
    own = make(house, house.as_contributor, project=None)

    def seen(client: Client) -> set[str]:
        return {row["id"] for row in client.get("jobs").json()["rows"]}

    assert house.nobody.get("jobs").status_code == house.nobody.get(f"jobs/{own}").status_code == 401
    assert seen(house.as_outsider) == set()
    assert seen(house.as_contributor) == {own}, "of the project they see only their own work"
    assert seen(house.as_manager) == {of_project}
    assert seen(house.as_admin) == {of_project, of_house, own}
    assert house.as_outsider.get(f"jobs/{own}").status_code == 404
    assert house.as_outsider.get(f"jobs/{own}/events").status_code == 404


def test_jobs_page_by_page(house: House) -> None:
    made = [make(house) for _ in range(5)]
    first = house.as_admin.get("jobs", params={"limit": 3}).json()
    rest = house.as_admin.get("jobs", params={"limit": 3, "cursor": first["next"]}).json()
    assert [row["id"] for row in first["rows"] + rest["rows"]] == made[::-1]
    assert rest["next"] is None


def test_a_job_is_watched_to_its_end(house: House, worker: Worker, gate: threading.Event) -> None:
    gate.set()
    job = make(house)

    answer = house.as_admin.get(f"jobs/{job}/events")

    assert answer.headers["content-type"].startswith("text/event-stream")
    names = heard(answer.text)
    assert (names[0], names[-1]) == ("queued", "succeeded")
    assert "started" in names
    shown = house.as_admin.get(f"jobs/{job}").json()
    assert (shown["state"], shown["done"], shown["result"]) == ("succeeded", 3, {"counted": 3})

    numbers = [line.removeprefix("id: ") for line in answer.text.splitlines() if line.startswith("id: ")]
    again = house.as_admin.get(f"jobs/{job}/events", headers={"last-event-id": numbers[-2]})
    assert heard(again.text) == ["succeeded"], "a broken connection goes on where it ended"
    last = next(line for line in again.text.splitlines() if line.startswith("data: "))
    assert json.loads(last.removeprefix("data: "))["name"] == "succeeded"


@pytest.mark.slow
def test_a_running_job_is_cancelled_and_tried_again(house: House, worker: Worker, gate: threading.Event) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    house.join(house.as_reviewer, PROJECT, Role.REVIEWER)
    job = make(house)

    assert house.as_reviewer.get(f"jobs/{job}").status_code == 200
    assert house.as_reviewer.post(f"jobs/{job}/cancel").status_code == 404, "may look, not stop"
    assert house.as_manager.post(f"jobs/{job}/cancel").status_code == 200
    gate.set()
    assert heard(house.as_manager.get(f"jobs/{job}/events").text)[-1] == "cancelled"
    assert house.as_manager.post(f"jobs/{job}/cancel").json()["code"] == "jobs.over"

    assert house.as_manager.post(f"jobs/{job}/retry").status_code == 200
    assert heard(house.as_manager.get(f"jobs/{job}/events").text)[-1] == "succeeded"


def test_who_signs_out_sees_no_more(house: House, gate: threading.Event) -> None:
    house.join(house.as_manager, PROJECT, Role.MANAGER)
    job = make(house)
    with house.as_manager.stream("GET", f"jobs/{job}/events") as answer:
        lines = answer.iter_lines()
        assert next(lines).startswith("id: ")
        secret = dict(house.as_manager.cookies)
        leaving = house.nobody
        leaving.cookies.update(secret)
        assert leaving.delete("sessions/current").status_code == 204
        rest = list(lines)
    assert not any(line.startswith("event: succeeded") for line in rest)


def test_a_stream_ends_when_the_server_does(house: House) -> None:
    job = make(house)
    house.app.state.closing.set()
    assert house.as_admin.get(f"jobs/{job}/events").status_code == 200
