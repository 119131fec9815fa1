"""Live chat over a real server: words stream and survive breaks, choices go on, names stay hidden, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from live import Live, live_server
from preceptor.base.actor import SYSTEM
from preceptor.rooms.work import queries as work
from rooms.chats.talks import TALK, Talker, Talks, set_talks, side_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("talks")) as served:
        yield served


@pytest.fixture(scope="module")
def talks(live: Live) -> Talks:
    return set_talks(live, TALK, word_millis=2)


@pytest.fixture
def talker(talks: Talks, numbers: Iterator[int]) -> Talker:
    return talks.talker(next(numbers))


@pytest.fixture(scope="module")
def numbers() -> Iterator[int]:
    return iter(range(1, 1000))


def kept(talks: Talks, lease: str) -> dict[str, Any]:
    [answer] = talks.live.units.read_now(SYSTEM, work.answers_by_id, [lease])
    found: dict[str, Any] = answer.answers["talk"]
    return found


def test_nothing_is_there_before_the_first_word(talker: Talker) -> None:
    assert talker.chat() == {
        "id": "", "sides": [], "alone": "", "ended": False, "names": {}, "rated": {}, "exchanges": [],
    }  # fmt: skip


def test_a_conversation_from_the_first_word_to_the_answer(talks: Talks, talker: Talker) -> None:
    chat = talker.say("Hello there")
    assert chat["sides"] == ["A", "B"] and chat["names"] == {}
    assert {reply["text"] for reply in chat["exchanges"][0]["replies"]} == {"From one.", "From two, *at length*."}
    assert talker.http.post(f"{talker.at}/messages", json={"text": "More"}).json()["code"] == "chat.choose"
    one, two = side_of(chat, "From one"), side_of(chat, "From two")
    chosen = talker.choose(one, edited="From one, mended.").json()["exchanges"][0]
    assert (chosen["chosen"], chosen["said"], chosen["edited"]) == (one, "From one, mended.", True)
    chat = talker.say("And then?")
    assert talker.choose(two, place=2).status_code == 200
    assert "one" not in str(talker.chat()["names"]), "names are hidden until the end"
    ended = talker.http.post(f"{talker.at}/end", json={"rated": {"whole": {"flow": 4}}}).json()
    assert ended["names"] == {one: "one", two: "two"}
    assert talker.http.post(f"{talker.at}/messages", json={"text": "More"}).json()["code"] == "chat.ended"
    sent = talker.answer({"talk": {"turns": {}, "whole": {"flow": 1}, "exchanges": "forged"}})
    assert sent.status_code == 200, sent.text
    answer = kept(talks, talker.lease)
    assert answer["whole"] == {"flow": 4}, "what was said before the names were shown holds"
    assert [(one["text"], one["said"], one["edited"]) for one in answer["exchanges"]] == [
        ("Hello there", "From one, mended.", True),
        ("And then?", "From two, *at length*.", False),
    ]
    assert answer["sides"][one]["name"] == "one" and answer["settings"]["max_tokens"] == 512
    replies = answer["exchanges"][0]["replies"]
    assert all(reply["state"] == "done" and reply["millis"] > 0 and reply["output_tokens"] > 0 for reply in replies)


def test_words_come_as_they_are_written_and_go_on_where_a_connection_broke(talker: Talker) -> None:
    talker.say("Something long please", wait=False)
    first = talker.events(most=3)
    position = first[-1][0]
    assert position and first[0][1] == "piece"
    rest = talker.events(after=position)
    assert rest[-1][1] == "end" and {one[1] for one in rest} >= {"reply"}
    heard: dict[int, str] = {}
    for _, name, content in [*first, *rest]:
        if name == "piece":
            assert content["at"] == len(heard.get(content["reply"], "")), "nothing twice and nothing left out"
            heard[content["reply"]] = heard.get(content["reply"], "") + content["text"]
    chat = talker.chat()
    assert {reply["reply"]: reply["text"] for reply in chat["exchanges"][0]["replies"]} == heard
    assert len(first) + len(rest) > 6, "it came in pieces"


def test_a_reload_in_the_middle_finds_what_has_come(talker: Talker) -> None:
    talker.say("Something long please", wait=False)
    talker.events(most=2)
    now = talker.chat()["exchanges"][0]["replies"]
    assert any(reply["state"] == "open" for reply in now)
    assert len(talker.settled()["exchanges"][0]["replies"][0]["text"]) > 5


def test_a_reply_can_be_stopped_and_what_came_can_go_on(talker: Talker) -> None:
    talker.say("Something long please", wait=False)
    talker.events(most=4)
    talker.http.post(f"{talker.at}/stop")
    chat = talker.settled()
    stopped = next(reply for reply in chat["exchanges"][0]["replies"] if reply["state"] == "stopped")
    assert not stopped["text"].endswith("w199")
    assert talker.choose(stopped["side"]).status_code == (200 if stopped["text"] else 409)


def test_a_model_that_is_down_leaves_a_choice_and_the_conversation(talks: Talks, talker: Talker) -> None:
    chat = talker.say("Are you down?")
    failed = next(reply for reply in chat["exchanges"][0]["replies"] if reply["state"] == "failed")
    other = next(reply for reply in chat["exchanges"][0]["replies"] if reply["state"] == "done")
    assert failed["trouble"] == "down" and "one" not in str(failed), "the trouble does not name the model"
    assert talker.choose(failed["side"]).json()["code"] == "chat.no_reply"
    again = talker.http.post(f"{talker.at}/exchanges/1/sides/{failed['side']}/replies")
    assert again.status_code == 201
    chat = talker.settled()
    assert next(reply for reply in chat["exchanges"][0]["replies"] if reply["side"] == failed["side"])["attempt"] == 2
    talker.choose(other["side"], alone=True)
    chat = talker.say("Then you alone")
    assert [reply["side"] for reply in chat["exchanges"][1]["replies"]] == [other["side"]]
    chat = talker.say("And on, without choosing")
    assert chat["exchanges"][1]["chosen"] == other["side"]
    assert talker.answer({"talk": {"whole": {"flow": 3}}}).status_code == 200
    assert len(kept(talks, talker.lease)["exchanges"]) == 3


def test_an_answer_that_is_not_whole_is_refused_and_the_talk_goes_on(talker: Talker) -> None:
    refused = talker.answer({"talk": {"whole": {"flow": 3}}})
    assert refused.status_code == 422 and refused.json()["faults"][0]["where"] == "/talk/exchanges"
    talker.say("Hello")
    talker.choose("A")
    assert talker.answer({"talk": {}}).json()["faults"][0]["where"] == "/talk/whole/flow"
    assert talker.say("Still here?")["exchanges"][1]["replies"]


def test_an_answer_can_be_changed_but_not_its_conversation(talks: Talks, talker: Talker) -> None:
    talker.say("Hello")
    talker.choose("B")
    talker.answer({"talk": {"whole": {"flow": 2}}})
    changed = talker.http.put(
        f"/answers/{talker.lease}", json={"answers": {"talk": {"whole": {"flow": 5}, "exchanges": []}}}
    )
    assert changed.status_code == 200, changed.text
    assert kept(talks, talker.lease)["whole"] == {"flow": 5}
    assert kept(talks, talker.lease)["exchanges"][0]["text"] == "Hello"


def test_sides_are_shuffled_from_conversation_to_conversation(talks: Talks, numbers: Iterator[int]) -> None:
    firsts = {side_of(talks.talker(next(numbers)).say("Hello"), "From one") for _ in range(8)}
    assert firsts == {"A", "B"}


def test_only_the_holder_may_look_or_speak(talks: Talks, talker: Talker, numbers: Iterator[int]) -> None:
    talker.say("Mine")
    other = talks.talker(next(numbers))
    nobody = Talker(type(other.http)(base_url=str(other.http.base_url), headers={"X-Preceptor": "1"}), talker.lease)
    stranger = Talker(other.http, talker.lease)
    for asker, status in ((nobody, 401), (stranger, 404)):
        assert asker.http.get(asker.at).status_code == status
        assert asker.http.post(f"{asker.at}/messages", json={"text": "Hi"}).status_code == status
        assert asker.http.get(f"{asker.at}/events").status_code == status
        assert asker.choose("A").status_code == status
    assert talker.http.get(f"/leases/{talker.lease}/chats/nothing").status_code == 404


@pytest.mark.parametrize(("text", "code"), [("   ", "chat.message"), ("x" * 4001, "chat.message")])
def test_a_message_has_a_size(talker: Talker, text: str, code: str) -> None:
    assert talker.http.post(f"{talker.at}/messages", json={"text": text}).json()["code"] == code


def test_a_model_nobody_set_up_is_said_without_its_name(live: Live, numbers: Iterator[int]) -> None:
    talks = set_talks(live, {**TALK, "models": ["nobody's"]})
    refused = talks.talker(next(numbers)).http
    lease = refused.post(f"/projects/{talks.project}/leases", json={}).json()["offer"]["lease"]
    said = refused.post(f"/leases/{lease}/chats/talk/messages", json={"text": "Hi"})
    assert said.status_code == 503 and said.json()["code"] == "chat.no_endpoint" and "nobody's" not in said.text
