"""A taxonomy of thousands is agreed on as a short list is: only the labels people gave cost anything."""

from __future__ import annotations

import numpy as np

from preceptor.forms import parse
from preceptor.rooms.quality.inference import Given, Judged, infer
from preceptor.rooms.quality.nouns import Method

FORM = parse(
    {
        "fields": [{"kind": "text", "name": "message", "title": "Message"}],
        "questions": [
            {"kind": "choice", "name": "topic", "title": "Topic", "about": "message", "allow_hard": True,
             "options": [{"value": f"t{n}", "title": f"Topic {n}"} for n in range(3000)]},
        ],
    }
)  # fmt: skip
SHOWN = {"message": "Hm."}


def said(person: int, topic: str) -> Given:
    answer = {"hard": True} if topic == "hard" else {"values": [topic]}
    return Given(person, FORM.replies(SHOWN, {"topic": answer}))


def test_consensus_over_three_thousand_topics() -> None:
    topics = [("t2999", "t2999", "t7"), ("t7", "t7", "t7"), ("hard", "hard", "t7")] * 20
    judged = [Judged(no, SHOWN, [said(p, topic) for p, topic in enumerate(row)]) for no, row in enumerate(topics)]
    outcome = infer(FORM, judged, method=Method.DAWID_SKENE, rng=np.random.default_rng(1))
    answers = [one.answer for one in sorted(outcome.consensus, key=lambda one: one.item_no)]
    assert [(answer["values"], answer["hard"]) for answer in answers[:3] if answer] == [
        (["t2999"], False),
        (["t7"], False),
        ([], True),
    ]
    assert outcome.agreement[0].units == 60
