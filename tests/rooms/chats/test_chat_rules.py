"""What may be said, chosen and ended: every refusal, and what a model is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.questions.talk import Talk
from preceptor.rooms.chats import rules
from preceptor.rooms.chats.nouns import MOST_ATTEMPTS, SILENT_MICROS, Chat, Exchange, Reply, ReplyState, Side

TALK = Talk(("m1", "m2"), "Be kind.", ({"role": "user", "text": "Before"},), True, 3, 20, 100, None)


def reply(side: str = "A", **given: Any) -> Reply:
    values: dict[str, Any] = {
        "no": ord(side), "exchange_no": 1, "side": side, "attempt": 1, "state": ReplyState.DONE, "text": f"Says {side}",
        "trouble": "", "model": "", "first_millis": 1, "millis": 2, "input_tokens": 3, "output_tokens": 4,
        "cost_millionths": 5, "begun_at": 0, "beat_at": 0,
    }  # fmt: skip
    return Reply(**{**values, **given})


def exchange(*replies: Reply, place: int = 1, **given: Any) -> Exchange:
    values: dict[str, Any] = {"text": "Asked", "asked_at": 0, "chosen": None, "said": "", "chosen_at": None}
    return Exchange(place, place, replies=replies, **{**values, **given})


def chat(*exchanges: Exchange, sides: str = "AB", **given: Any) -> Chat:
    named = {side: Side(f"e{side}", f"model {side}") for side in sides}
    values: dict[str, Any] = {"settings": {}, "alone": "", "rated": {}, "begun_at": 0, "ended_at": None}
    return Chat(1, "c", "lease", "talk", 7, named, exchanges=exchanges, **{**values, **given})


def code_of(call: Any, *args: Any, **options: Any) -> str:
    with pytest.raises(Problem) as caught:
        call(*args, **options)
    return caught.value.code


def test_a_first_message_only_needs_words() -> None:
    rules.check_message(None, TALK, "Hi")
    assert code_of(rules.check_message, None, TALK, " ") == "chat.message"
    assert code_of(rules.check_message, None, TALK, "x" * 21) == "chat.message"


def test_the_next_waits_for_replies_and_a_choice() -> None:
    assert code_of(rules.check_message, chat(exchange(reply(state=ReplyState.OPEN))), TALK, "Hi") == "chat.open"
    assert code_of(rules.check_message, chat(exchange(reply("A"), reply("B"))), TALK, "Hi") == "chat.choose"
    rules.check_message(chat(exchange(reply("A"), reply("B"), chosen=65, said="x")), TALK, "Hi")
    rules.check_message(chat(exchange(reply("A")), sides="A"), TALK, "Hi")
    rules.check_message(chat(exchange(reply("A"), reply("B")), alone="B"), TALK, "Hi")
    rules.check_message(chat(exchange(reply("A"), reply("B"))), replace(TALK, remembers=False), "Hi")


def test_there_is_an_end() -> None:
    three = [exchange(reply("A"), place=place, chosen=65, said="x") for place in (1, 2, 3)]
    assert code_of(rules.check_message, chat(*three), TALK, "Hi") == "chat.full"
    assert code_of(rules.check_message, chat(ended_at=1), TALK, "Hi") == "chat.ended"


def test_a_model_is_shown_what_went_on_and_nothing_that_was_turned_down() -> None:
    held = chat(exchange(reply("A"), reply("B"), chosen=65, said="Mended"), exchange(place=2))
    assert rules.turns_before(held, TALK, 2) == [
        {"role": "user", "text": "Before"},
        {"role": "user", "text": "Asked"},
        {"role": "assistant", "text": "Mended"},
    ]
    assert rules.turns_before(held, replace(TALK, remembers=False), 2) == [{"role": "user", "text": "Before"}]


def test_a_side_is_asked_again_in_the_last_turn_a_few_times() -> None:
    first, second = exchange(reply("A"), chosen=65, said="x"), exchange(reply("A"), reply("B"), place=2)
    talk = chat(first, second)
    assert rules.check_again(talk, second, "A") == 2
    assert code_of(rules.check_again, talk, first, "A") == "chat.gone_on"
    assert code_of(rules.check_again, talk, second, "C") == "chat.side.not_found"
    asked = exchange(reply("A", attempt=MOST_ATTEMPTS))
    assert code_of(rules.check_again, chat(asked), asked, "A") == "chat.attempts"
    coming = exchange(reply("A", state=ReplyState.OPEN))
    assert code_of(rules.check_again, chat(coming), coming, "A") == "chat.open"


def test_only_a_reply_with_words_can_be_chosen() -> None:
    last = exchange(reply("A"), reply("B", state=ReplyState.FAILED, text="half"))
    talk = chat(last)
    assert rules.check_choice(talk, last, "A", edited=None, most_chars=10).side == "A"
    assert code_of(rules.check_choice, talk, last, "B", edited=None, most_chars=10) == "chat.no_reply"
    assert code_of(rules.check_choice, talk, last, "A", edited=" ", most_chars=10) == "chat.message"
    assert code_of(rules.check_choice, talk, last, "A", edited="x" * 11, most_chars=10) == "chat.message"
    assert code_of(rules.check_choice, talk, last, "C", edited=None, most_chars=10) == "chat.side.not_found"


def test_a_reply_nobody_writes_to_any_more_is_lost_and_can_be_asked_again() -> None:
    silent = chat(exchange(reply("A", state=ReplyState.OPEN, text="half a")))
    assert rules.seen_at(silent, SILENT_MICROS).exchanges[0].replies[0].state is ReplyState.OPEN
    seen = rules.seen_at(silent, SILENT_MICROS + 1)
    assert seen.exchanges[0].replies[0].state is ReplyState.LOST
    assert rules.check_again(seen, seen.exchanges[0], "A") == 2


def test_names_are_shown_after_the_end_and_kept_in_the_record() -> None:
    talk = chat(exchange(reply("A"), reply("B", trouble="down"), chosen=65, said="Says A"))
    assert rules.shown(talk)["names"] == {} and "model" not in str(rules.shown(talk))
    assert rules.shown(replace(talk, ended_at=1))["names"] == {"A": "model A", "B": "model B"}
    record = rules.record(talk)
    assert record["sides"]["A"] == {"endpoint": "eA", "name": "model A"}
    [kept] = record["exchanges"]
    assert (kept["chosen"], kept["attempt"], kept["said"], kept["edited"]) == ("A", 1, "Says A", False)
    assert [one["cost_millionths"] for one in kept["replies"]] == [5, 5]
