"""The Python client before a live server: tokens, problems, paging, files, and a network that fails."""

from __future__ import annotations

import json
import tracemalloc
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.unreliable import Plan, unreliable
from live import Live, live_server
from preceptor.client import Preceptor, ServerProblem, connection

FORM = {
    "fields": [{"kind": "text", "name": "text", "title": "Text"}],
    "questions": [
        {"kind": "choice", "name": "good", "title": "Is it good?", "about": "text",
         "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]}
    ],
}  # fmt: skip
YES = {"good": {"values": ["yes"], "unsure": False}}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(scope="module")
def preceptor(live: Live) -> Iterator[Preceptor]:
    with Preceptor(live.url, live.key) as client:
        yield client


@pytest.fixture
def project(preceptor: Preceptor) -> int:
    made = preceptor.projects.create("Client", form=FORM, overlap=1, gold_share=0.0)
    preceptor.work.add(made["id"], [{"payload": {"text": f"Text {n}"}} for n in range(3)])
    preceptor.projects.move(made["id"], "active")
    number: int = made["id"]
    return number


@pytest.fixture
def shaky(live: Live, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Preceptor, Plan]]:
    """A client whose network follows a plan; it does not wait between its tries."""
    monkeypatch.setattr(connection.time, "sleep", lambda _seconds: None)
    with unreliable(live.url) as (url, plan), Preceptor(url, live.key) as client:
        yield client, plan


def test_a_token_says_who_one_is_and_what_it_may(live: Live, preceptor: Preceptor) -> None:
    assert "admin" in preceptor.me()["roles"]
    made = preceptor.connection.post("/tokens", {"name": "for a test"})
    with Preceptor(live.url, made["token"]) as other:
        assert other.me()["id"] == preceptor.me()["id"]
        preceptor.connection.delete(f"/tokens/{made['id']}")
        with pytest.raises(ServerProblem) as caught:
            other.me()
    assert caught.value.status == 401


def test_address_and_token_come_from_the_environment(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECEPTOR_URL", live.url)
    monkeypatch.setenv("PRECEPTOR_TOKEN", live.key)
    with Preceptor() as client:
        assert client.me()["id"]


def test_nobody_is_told_so(live: Live) -> None:
    with Preceptor(live.url, "pct_nothing") as client, pytest.raises(ServerProblem) as caught:
        client.me()
    assert caught.value.status == 401
    assert caught.value.code.startswith("identity.")
    assert caught.value.hint


def test_a_problem_brings_code_hint_and_the_places_that_are_wrong(preceptor: Preceptor) -> None:
    with pytest.raises(ServerProblem) as caught:
        preceptor.projects.create("Wrong", form={**FORM, "questions": [{"kind": "nonsense", "name": "x"}]})
    problem = caught.value
    assert (problem.status, problem.code) == (422, "form.invalid")
    assert problem.sentence and problem.hint
    assert problem.faults[0]["where"].startswith("/questions/0")
    assert problem.sentence in str(problem)


def test_an_answer_is_taken_given_and_harmless_to_repeat(preceptor: Preceptor, project: int) -> None:
    offer = preceptor.work.take(project)["offer"]
    key = uuid.uuid4().hex
    first = preceptor.work.answer(offer["lease"], YES, key=key, then_next=False)
    again = preceptor.work.answer(offer["lease"], YES, key=key, then_next=False)
    assert first["answer"] == again["answer"]
    given = [row for item in preceptor.work.items(project) for row in preceptor.work.answers(item["id"])]
    assert [row["answers"] for row in given] == [YES]


def test_what_may_be_tried_again_is(shaky: tuple[Preceptor, Plan], project: int) -> None:
    client, plan = shaky
    plan.next = ["503", "drop", "502"]
    assert client.projects.get(project)["id"] == project
    assert plan.asked == [f"GET /api/v1/projects/{project}"] * 4


def test_an_answer_whose_reply_was_lost_is_given_once(shaky: tuple[Preceptor, Plan], project: int) -> None:
    client, plan = shaky
    offer = client.work.take(project)["offer"]
    plan.next = ["lose", "503", "lose"]
    client.work.answer(offer["lease"], YES)
    given = [row for item in client.work.items(project) for row in client.work.answers(item["id"])]
    assert len(given) == 1


def test_what_must_not_be_done_twice_is_not_tried_again(shaky: tuple[Preceptor, Plan]) -> None:
    client, plan = shaky
    plan.next = ["lose"]
    with pytest.raises(ServerProblem) as caught:
        client.projects.create("Once only", form=FORM)
    assert caught.value.code == "client.unreachable"
    assert [row["name"] for row in client.projects.list()].count("Once only") == 1


def test_a_server_that_stays_away_is_named_after_four_tries(shaky: tuple[Preceptor, Plan], project: int) -> None:
    client, plan = shaky
    plan.next = ["503"] * 9
    with pytest.raises(ServerProblem) as caught:
        client.projects.get(project)
    assert (caught.value.status, caught.value.code, len(plan.asked)) == (503, "unreliable", 4)


def test_no_server_at_all_says_how_to_start_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.time, "sleep", lambda _seconds: None)
    with Preceptor("http://127.0.0.1:9", "pct_x") as client, pytest.raises(ServerProblem) as caught:
        client.me()
    assert caught.value.code == "client.unreachable"
    assert "preceptor serve" in caught.value.hint


def test_rows_are_turned_page_by_page(preceptor: Preceptor) -> None:
    made = preceptor.projects.create("Many", form=FORM)
    preceptor.work.add(made["id"], [{"payload": {"text": f"Text {n}"}} for n in range(130)])
    pages = list(preceptor.connection.rows(f"/projects/{made['id']}/items", limit=20))
    assert len({row["id"] for row in pages}) == 130
    assert {row["payload"]["text"] for row in pages} == {f"Text {n}" for n in range(130)}


@pytest.mark.slow
def test_files_go_up_and_come_down_in_pieces(preceptor: Preceptor, tmp_path: Path) -> None:
    """120 MB go through a few parts in flight (12 of 5 MB at most): memory does not grow with the file."""
    made = preceptor.projects.create("Big", form=FORM)
    file = tmp_path / "rows.jsonl"
    line = json.dumps({"payload": {"text": "word " * 2000}}) + "\n"
    with file.open("w") as out:
        out.writelines(line for _ in range(12_000))
    tracemalloc.start()
    seen = preceptor.imports.upload(made["id"], file)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seen["bytes"] == file.stat().st_size > 120_000_000
    assert most < 70_000_000


def test_waiting_for_a_job_that_failed_says_why_in_its_words(preceptor: Preceptor, project: int) -> None:
    begun = preceptor.builds.create(project, "Before anybody has answered")
    with pytest.raises(ServerProblem) as met:
        preceptor.jobs.wait(begun["job"], poll_seconds=0.02)
    kept = preceptor.jobs.get(begun["job"])["problem"]
    assert (met.value.code, met.value.sentence, met.value.hint) == ("build.empty", kept["sentence"], kept["hint"])
    assert str(met.value) == f"{kept['sentence']} {kept['hint']}"


def test_bad_rows_are_saved_whole_or_not_at_all(preceptor: Preceptor, tmp_path: Path) -> None:
    made = preceptor.projects.create("Bad rows", form=FORM)
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps({"payload": {"text": text}}) for text in ("fine", 7, "also fine", None)))
    begun = preceptor.imports.start(made["id"], [file])
    watched: list[str] = []
    preceptor.jobs.wait(begun["job"], watch=lambda job: watched.append(job["state"]), poll_seconds=0.02)
    ended = preceptor.imports.get(begun["import"])
    assert (ended["items"], ended["bad_rows"], watched[-1]) == (2, 2, "succeeded")
    size = preceptor.imports.bad_rows(begun["import"], tmp_path / "bad.csv")
    assert (tmp_path / "bad.csv").stat().st_size == size
    assert len((tmp_path / "bad.csv").read_text().splitlines()) == 3
    with pytest.raises(ServerProblem):
        preceptor.imports.bad_rows("0" * 32, tmp_path / "none.csv")
    assert not (tmp_path / "none.csv").exists()


def test_an_opening_is_found_applied_to_and_decided(preceptor: Preceptor, project: int) -> None:
    made = preceptor.openings.create(project, "Judge sonnets", "Say whether it scans.", places=2)
    preceptor.openings.change(project, made["id"], domain="arts")
    assert preceptor.openings.open(project, made["id"])["state"] == "open"
    assert [one["id"] for one in preceptor.openings.search("sonnets", domain="arts")] == [made["id"]]
    assert preceptor.openings.look(made["id"])["places_left"] == 2
    preceptor.profile.change(country="ES", languages=[{"tag": "es", "level": "native"}])
    assert preceptor.openings.apply(made["id"], "I scan.", send=False)["stage"] == "draft"
    sent = preceptor.openings.apply(made["id"], "I scan verse.")
    [waiting] = preceptor.openings.applications(project, made["id"])
    assert (waiting["id"], waiting["note"]) == (sent["id"], "I scan verse.")
    assert preceptor.openings.application(sent["id"])["profile"]["country"] == preceptor.profile.get()["country"]
    assert preceptor.openings.decide(sent["id"], accept=True, reason="Welcome.")["stage"] == "accepted"
    assert preceptor.openings.mine()[0]["reason"] == "Welcome."
    with pytest.raises(ServerProblem) as caught:
        preceptor.openings.withdraw(made["id"])
    assert caught.value.code == "application.decided"
    assert [one["id"] for one in preceptor.openings.list(project)] == [made["id"]]
    assert preceptor.openings.close(project, made["id"])["state"] == "closed"
