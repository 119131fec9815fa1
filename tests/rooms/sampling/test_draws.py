"""Responses drawn into items: counted, stored, killed and gone on with; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.infra.jobs.claim import JobPaused
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.models import actions as models
from preceptor.rooms.models import queries as endpoints
from preceptor.rooms.models.nouns import Endpoint, Limits, Line, NewEndpoint, Price, Provider, Settings, Trouble
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject
from preceptor.rooms.sampling import actions, jobs, queries
from preceptor.rooms.sampling.nouns import Draw, DrawState, NewDraw, NewPrompt
from preceptor.rooms.work import queries as work
from web import House

MANY = Line("", "one\n---\ntwo\n---\nthree\n---\nfour\n---\nfive")


def scripted(units: Units, *script: Line, **more: Any) -> Endpoint:
    new = NewEndpoint("Scripted", Provider.SCRIPTED, script=script, price=Price("EUR", 100, 200), **more)
    return units.write_now(SYSTEM, models.add_endpoint, new)


def project(units: Units, **more: Any) -> int:
    return units.write_now(SYSTEM, projects.create_project, NewProject("Draws", template="rank_responses", **more)).id


def begun(units: Units, one: int, *prompts: str, **more: Any) -> Draw:
    made = units.write_now(SYSTEM, actions.make_draw, one, NewDraw(**{"name": "D", "each": 2, **more}))
    if prompts:
        units.write_now(SYSTEM, actions.add_prompts, made.id, list(prompts))
    return units.write_now(SYSTEM, actions.start_draw, made.id)


def run(units: Units) -> None:
    runner = Runner(units, {"sampling.draw": jobs.draw})
    while runner.run_one():
        pass


def now(units: Units, draw: Draw) -> Draw:
    return units.read_now(SYSTEM, queries.draw, draw.id)


def items(units: Units, one: int) -> list[Any]:
    return list(units.read_now(SYSTEM, work.items, one))


def test_each_prompt_becomes_an_item_with_its_responses(units: Units) -> None:
    first, second = scripted(units, MANY, model="small"), scripted(units, MANY, model="large")
    one = project(units)
    settings = Settings(temperature=0.7, system="Be brief.", seed=11)
    draw = begun(units, one, "Why?", "How?", "Why?", endpoints=(first.id, second.id), settings=settings)
    run(units)
    ended = now(units, draw)
    assert (ended.state, ended.tally.prompts, ended.tally.items, ended.tally.left_out) == (DrawState.DONE, 2, 2, 0)
    spent = sum(units.read_now(SYSTEM, endpoints.endpoint, each.id).spent.millionths for each in (first, second))
    assert ended.tally.cost == spent > 0
    for item in items(units, one):
        shown = item.payload["responses"]
        assert {each["model"] for each in shown} <= {"small", "large"}
        assert len({each["text"] for each in shown}) == len(shown) >= 2
        assert {each["id"] for each in shown} == {f"r{n}" for n in range(1, len(shown) + 1)}
        how = shown[0]["meta"]["settings"]
        assert (how["temperature"], how["system"]) == (0.7, "Be brief.")
        assert how["seed"] in range(11, 15)
        assert shown[0]["meta"]["draw"] == draw.id


def test_what_says_the_same_is_drawn_again_and_shown_once(units: Units) -> None:
    one = project(units)
    same = scripted(units, Line("", "Same.\n---\nsame.\n---\nOther."))
    draw = begun(units, one, "a", "b", "c", "d", endpoints=(same.id,), settings=Settings(seed=0))
    run(units)
    ended = now(units, draw)
    assert ended.tally.items == 4
    assert ended.tally.doubles > 0
    assert all(len(item.payload["responses"]) == 2 for item in items(units, one))


def test_a_prompt_without_enough_different_responses_is_left_out_and_says_why(units: Units) -> None:
    one = project(units)
    draw = begun(units, one, "a", "b", endpoints=(scripted(units, Line("a", "Always this."), MANY).id,))
    run(units)
    assert (now(units, draw).tally.items, now(units, draw).tally.left_out) == (1, 1)
    prompts, came = units.read_now(SYSTEM, queries.prompts, draw.id)
    assert prompts[0].problem
    assert prompts[0].item == ""
    assert len(came[0]) == 4  # two, and two more because they said the same


def test_a_prompt_the_model_refuses_is_left_out_and_the_draw_goes_on(units: Units) -> None:
    one = project(units)
    refusing = scripted(units, Line("bad", trouble=Trouble.REFUSED), MANY)
    draw = begun(units, one, "bad one", "good one", endpoints=(refusing.id,))
    run(units)
    assert (now(units, draw).state, now(units, draw).tally.items) == (DrawState.DONE, 1)
    assert "no reply" in units.read_now(SYSTEM, queries.prompts, draw.id)[0][0].problem


def stopping_after(responses: int) -> Callable[..., Any]:
    """Makes `keep` fall over once that many responses are stored: as a kill does, between two of them."""
    kept = jobs.store.keep
    left = [responses]

    def keep(*args: Any) -> None:
        kept(*args)
        left[0] -= 1
        if left[0] < 0:
            raise JobPaused("killed")

    return keep


@pytest.mark.parametrize("after", [0, 1, 3])
def test_killed_anywhere_it_goes_on_and_pays_for_nothing_stored_twice(
    units: Units, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    endpoint = scripted(units, MANY)
    one = project(units)
    draw = begun(units, one, "a", "b", "c", endpoints=(endpoint.id,), settings=Settings(seed=1))
    with monkeypatch.context() as patch:
        patch.setattr(jobs.store, "keep", stopping_after(after))
        Runner(units, {"sampling.draw": jobs.draw}).run_one()
    stored = sum(map(len, units.read_now(SYSTEM, queries.prompts, draw.id)[1].values()))
    assert stored <= after
    paid = units.read_now(SYSTEM, endpoints.endpoint, endpoint.id).spent.calls
    run(units)
    ended = now(units, draw)
    assert (ended.state, ended.tally.items) == (DrawState.DONE, 3)
    assert len(items(units, one)) == 3
    came = units.read_now(SYSTEM, queries.prompts, draw.id)[1]
    all_responses = sum(map(len, came.values()))
    calls = units.read_now(SYSTEM, endpoints.endpoint, endpoint.id).spent.calls
    assert calls == paid + all_responses - stored


def test_over_budget_fails_with_words_and_goes_on_when_there_is_more(units: Units) -> None:
    endpoint = scripted(units, MANY, limits=Limits(budget=0))
    one = project(units)
    draw = begun(units, one, "a", endpoints=(endpoint.id,))
    run(units)
    assert items(units, one) == []
    (job,) = [each for each in jobs_of(units) if each.kind == "sampling.draw"]
    assert (job.state, job.problem["code"]) == ("failed", "models.over_budget")
    assert now(units, draw).tally.items == 0


def jobs_of(units: Units) -> list[Any]:
    from preceptor.infra.jobs import view

    return units.read_now(SYSTEM, lambda ctx: view.page(ctx, scope=view.Scope("", None)))


def test_prompts_of_another_project(units: Units) -> None:
    from preceptor.rooms.work import actions as add
    from preceptor.rooms.work.nouns import NewItem

    source, target = project(units), project(units)
    texts = [{"id": name, "text": f"text {name}"} for name in ("x", "y")]
    payloads = [{"prompt": f"Prompt {n}", "responses": texts} for n in range(3)]
    units.write_now(SYSTEM, add.add_items, source, [NewItem(each) for each in payloads])
    draw = begun(units, target, endpoints=(scripted(units, MANY).id,), from_project=source)
    run(units)
    assert now(units, draw).tally.prompts == 3
    made = items(units, target)
    assert sorted(item.payload["prompt"] for item in made) == ["Prompt 0", "Prompt 1", "Prompt 2"]
    assert all(each["text"] not in {"text x", "text y"} for item in made for each in item.payload["responses"])


def test_over_http_as_everybody(house: House) -> None:
    manager = house.as_manager
    one = manager.post("projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    endpoint = manager.post("endpoints", json={"name": "E", "provider": "scripted"}).json()["id"]
    wanted = {"name": "First", "endpoints": [endpoint], "each": 2}
    made = manager.post(f"projects/{one}/draws", json=wanted)
    assert made.status_code == 201
    draw = made.json()["id"]
    assert manager.post(f"draws/{draw}/start").json()["code"] == "sampling.no_prompts"
    added = manager.post(f"draws/{draw}/prompts", json={"prompts": [{"text": "Hi"}, {"payload": {"prompt": "Ho"}}]})
    assert added.json()["prompts"] == 2
    wrong = manager.post(f"draws/{draw}/prompts", json={"prompts": [{"payload": {"nothing": 1}}]})
    assert wrong.json()["faults"][0]["where"].startswith("/prompts/0/payload")
    unknown = manager.post(f"projects/{one}/draws", json={**wanted, "endpoints": ["x"], "each": 99, "name": ""})
    assert {fault["where"] for fault in unknown.json()["faults"]} == {"/name", "/endpoints/0", "/each"}
    assert manager.post(f"draws/{draw}/start").status_code == 202
    assert manager.post(f"draws/{draw}/prompts", json={"prompts": [{"text": "x"}]}).json()["code"] == "sampling.begun"
    run(house.units)
    assert manager.get(f"draws/{draw}").json()["state"] == "done"
    rows = manager.get(f"draws/{draw}/prompts?limit=1").json()
    assert rows["next"] == "0"
    assert rows["rows"][0]["responses"][0]["settings"]["max_tokens"] == 1024
    assert manager.get(f"projects/{one}/draws").json()["rows"][0]["id"] == draw
    house.join(house.as_contributor, one, Role.CONTRIBUTOR)
    for method, path, body in (
        ("GET", f"projects/{one}/draws", None), ("POST", f"projects/{one}/draws", wanted),
        ("GET", f"draws/{draw}", None), ("POST", f"draws/{draw}/start", None), ("GET", f"draws/{draw}/prompts", None),
        ("POST", f"draws/{draw}/prompts", {"prompts": [{"text": "x"}]}),
    ):  # fmt: skip
        assert house.nobody.request(method, path, json=body).status_code == 401, path
        assert house.as_outsider.request(method, path, json=body).status_code == 404, path
        assert house.as_contributor.request(method, path, json=body).status_code in {403, 404}, path


def test_a_draw_needs_a_form_that_shows_responses(units: Units) -> None:
    from preceptor.base.problems import Problem

    plain = units.write_now(SYSTEM, projects.create_project, NewProject("C", template="categorise_text")).id
    with pytest.raises(Problem) as caught:
        begun(units, plain, "x", endpoints=(scripted(units).id,))
    assert caught.value.code == "sampling.no_responses"


def test_a_conversation_is_asked_as_it_stands() -> None:
    from preceptor.forms import parse
    from preceptor.rooms.sampling import rules

    form = parse(
        {
            "fields": [
                {"kind": "chat", "name": "talk", "title": "Talk"},
                {"kind": "responses", "name": "responses", "title": "Responses"},
            ],
            "questions": [{"kind": "text", "name": "why", "title": "Why", "about": "responses"}],
        }
    )
    talk = [{"role": "user", "text": "Hi"}, {"role": "assistant", "text": "Ho"}, {"role": "user", "text": "And?"}]
    assert [turn.role for turn in rules.turns_of(form, {"talk": talk})] == ["user", "assistant", "user"]
    assert rules.payload_of(form, "Hello") == {"talk": [{"role": "user", "text": "Hello"}]}
    assert rules.prompt_faults(form, {"talk": talk}) == []
    assert NewPrompt({"talk": talk}).group == ""
