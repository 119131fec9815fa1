"""Which language a text is in: said where it seems to be another than asked for, refused only where that is sure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from preceptor.questions.language import language_faults, other_language
from preceptor.questions.text import KIND
from web import House

ENGLISH = "Leaves turn yellow in autumn because chlorophyll breaks down first and the carotenoids that were there all along show."
FRENCH = "Les feuilles jaunissent en automne parce que la chlorophylle se décompose d'abord et que les caroténoïdes apparaissent."
SPANISH = (
    "Las hojas se ponen amarillas en otoño porque la clorofila se descompone primero y entonces aparecen los carotenoides, que estaban ahí "
    "desde el principio pero no se veían mientras el árbol todavía fabricaba su alimento."
)
ARABIC = "تصفر الأوراق في الخريف لأن اليخضور يتحلل أولاً فتظهر الصبغات الصفراء التي كانت فيها منذ البداية."
HINDI = "पतझड़ में पत्ते पीले हो जाते हैं क्योंकि पहले हरित लवक टूटता है और फिर पीले रंग दिखाई देने लगते हैं।"
GERMAN = "Im Herbst werden die Blätter gelb, weil zuerst das Blattgrün zerfällt und dann die gelben Farbstoffe sichtbar werden."
RUSSIAN = "Осенью листья желтеют, потому что сначала разрушается хлорофилл, а потом становятся видны жёлтые пигменты."
TEXTS = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "ar": ARABIC, "hi": HINDI, "de": GERMAN, "ru": RUSSIAN}


@pytest.mark.parametrize("wanted", TEXTS)
def test_a_paragraph_in_another_language_is_surely_not_the_one_asked_for(wanted: str) -> None:
    for language, text in TEXTS.items():
        seems = other_language(text, wanted)
        if language == wanted:
            assert seems is None
        else:
            assert seems is not None and seems.language == language, (language, wanted, seems)
            romanised = wanted in ("ar", "hi", "ru") and language == "fr"
            assert seems.sure or romanised, (language, wanted, seems)


def test_what_is_asked_for_decides_by_its_language_alone() -> None:
    assert other_language(ENGLISH, "en-GB") is None
    assert other_language(FRENCH, "en-GB") is not None
    assert other_language(FRENCH, "sr-Latn") is None  # scripts are not told apart
    assert other_language(FRENCH, "tlh") is None  # nothing is known of it
    assert language_faults("", FRENCH) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour!",
        "42 + 7 = 49",
        "",
        f"He said:\n\n> {FRENCH}\n\nwhich is about leaves and why they turn yellow when the days get short.",
        f"```\n{FRENCH}\n```\nThis prints the sentence above.",
        f"{ENGLISH}\n\nIn French one would write it like this:\n\n{FRENCH}",
        "\ud83c\udf41".encode("utf-16", "surrogatepass").decode("utf-16") * 40,
        "- Ragù alla bolognese\n- Spaghetti alla carbonara\n- Ossobuco alla milanese\n- Lasagne al forno\n- Polenta e funghi",
        "https://example.org/les-feuilles-jaunissent-en-automne-parce-que-la-chlorophylle " * 3,
    ],
    ids=["short", "sum", "empty", "quoted", "code", "both", "pictures", "names", "address"],
)
def test_what_is_short_quoted_or_mixed_is_not_refused(text: str) -> None:
    assert language_faults("en", text) == []


def test_near_languages_and_other_peoples_letters_are_said_and_never_refused() -> None:
    portuguese = (
        "As folhas ficam amarelas no outono porque a clorofila se decompõe primeiro e os carotenoides aparecem."
    )
    romanised = (
        "Namaste, mujhe lagta hai ki patte isliye peele ho jaate hain kyunki pehle hara rang toot jaata hai bhai."
    )
    assert language_faults("es", portuguese) == []
    assert language_faults("hi", romanised) == []


def test_a_text_question_refuses_with_both_languages_named() -> None:
    question = KIND.Question.model_validate(
        {"kind": "text", "name": "reply", "title": "Write", "about": "prompt", "language": "en"}
    )
    shown = {"prompt": "Why do leaves turn yellow?"}
    [fault] = KIND.faults(question, shown, KIND.Answer(text=FRENCH))
    assert fault.where == "/text" and "(fr)" in fault.why and "(en)" in fault.why
    assert KIND.faults(question, shown, KIND.Answer(text=ENGLISH)) == []


def test_hostile_texts_take_no_time_to_speak_of() -> None:
    for text in ("```" * 20_000, "<" * 50_000, "> " * 40_000, "`" * 60_000, "http://" + "a" * 60_000, "\n" * 90_000):
        assert language_faults("en", text) == []


def test_real_responses_are_not_refused_in_their_own_language(real_data: Path) -> None:
    """150 replies of Open Assistant in English, 150 comments in colloquial Hindi: none may be taken for another language."""
    english: list[str] = []
    with (real_data / "oasst_en100" / "en_100_tree.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            english += [one["text"] for one in json.loads(line)["prompt"]["replies"]]
    with (real_data / "informal_indic" / "hi_annotations.jsonl").open(encoding="utf-8") as lines:
        hindi = [json.loads(line)["candidate_0"] for line in lines]
    assert [text[:80] for text in english[:150] if language_faults("en", text)] == []
    assert [text[:80] for text in hindi[:150] if language_faults("hi", text)] == []
    long = [text for text in english[:150] if len(text) > 200]
    assert sum(bool(language_faults("es", text)) for text in long) > 0.85 * len(long) > 80


def test_everybody_signed_in_may_have_a_text_looked_at(house: House) -> None:
    asked = {"text": FRENCH, "wanted": "en"}
    assert house.as_outsider.post("texts/language", json=asked).json() == {"language": "fr", "sure": True}
    assert house.as_outsider.post("texts/language", json={**asked, "wanted": "fr"}).json() == {
        "language": "",
        "sure": False,
    }
    assert house.nobody.post("texts/language", json=asked).status_code == 401
    assert house.as_outsider.post("texts/language", json={**asked, "wanted": ""}).status_code == 422
    assert house.as_outsider.post("texts/language", json={**asked, "text": "x" * 100_001}).status_code == 422
