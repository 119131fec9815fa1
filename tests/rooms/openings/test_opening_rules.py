"""What an opening may say, when it opens, whom it is for, and by which words it is found."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.countries import COUNTRIES
from preceptor.base.languages import language_tag
from preceptor.base.problems import Problem
from preceptor.forms import parse
from preceptor.rooms.openings import rules
from preceptor.rooms.openings.nouns import PayRange, PayUnit, Posting, Sort, State, Wanted
from preceptor.rooms.projects.nouns import State as ProjectState
from preceptor.rooms.workforce.nouns import Level, Spoken
from rooms.openings.makers import opening, posting
from rooms.projects.makers import field, form

FORM = parse(form())
MEDIA = parse({**form(), "fields": [field(), {"kind": "image", "name": "shot", "title": "Shot", "required": False}]})


def faults(one: Posting, shown: Any = FORM) -> list[str]:
    with pytest.raises(Problem) as caught:
        rules.check_posting(one, shown)
    assert caught.value.code == "openings.invalid"
    return [fault.where for fault in caught.value.faults]


def test_a_whole_posting_is_kept_tidy() -> None:
    said = posting(
        title="  Rank \n answers ", languages=(Spoken("PT-br", Level.B2),), allowed=("PT", "BR", "PT"),
        pay=PayRange("EUR", 1800, 2500, PayUnit.HOUR), sample={"prompt": "A tide table."},
    )  # fmt: skip
    rules.check_posting(said, FORM)
    tidy = rules.tidied(said)
    assert (tidy.title, tidy.languages[0].tag, tidy.allowed) == ("Rank answers", "pt-BR", ("BR", "PT"))


@pytest.mark.parametrize(
    ("facts", "where"),
    [
        ({"title": " "}, "/title"),
        ({"title": "x" * 121}, "/title"),
        ({"description": "x" * 12_001}, "/description"),
        ({"places": 0}, "/places"),
        ({"hours_per_week": 61}, "/hours_per_week"),
        ({"experience_years": -1}, "/experience_years"),
        ({"pay": PayRange("eur", 1, 2, PayUnit.HOUR)}, "/pay/currency"),
        ({"pay": PayRange("EUR", 0, 2, PayUnit.HOUR)}, "/pay/low"),
        ({"pay": PayRange("EUR", 3, 2, PayUnit.TASK)}, "/pay/high"),
        ({"languages": (Spoken("Spanish!", Level.C1),)}, "/languages/0/tag"),
        ({"languages": (Spoken("es", Level.C1), Spoken("ES", Level.B1))}, "/languages/1/tag"),
        ({"allowed": ("Spain",)}, "/allowed/0"),
        ({"allowed": ("ES",), "excluded": ("ES",)}, "/excluded"),
        ({"sample": {"nothing": 1}}, "/sample/nothing"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(facts: dict[str, Any], where: str) -> None:
    assert faults(posting(**facts))[0] == where


def test_a_sample_shows_strangers_no_file() -> None:
    shown = {"prompt": "Look.", "shot": {"media": "m1", "type": "image/png", "width": 1, "height": 1}}
    assert "/sample/shot" in faults(posting(sample=shown), MEDIA)


@pytest.mark.parametrize(
    ("given", "project", "why"),
    [
        ({}, ProjectState.DONE, "project is done"),
        ({"posting": posting(description="")}, ProjectState.DRAFT, "what the work is"),
        ({"posting": posting(deadline_at=5)}, ProjectState.DRAFT, "deadline is over"),
        ({"posting": posting(places=2), "accepted": 2}, ProjectState.DRAFT, "places are taken"),
    ],
)
def test_what_nobody_could_apply_to_does_not_open(given: dict[str, Any], project: ProjectState, why: str) -> None:
    with pytest.raises(Problem, match=why):
        rules.check_may_open(opening(**given), project, now=10)


def test_an_opening_takes_applications_until_it_is_over() -> None:
    rules.check_takes_applications(opening(posting=posting(deadline_at=11)), now=10)
    for over in (
        opening(state=State.CLOSED),
        opening(posting=posting(deadline_at=10)),
        opening(posting=posting(places=1), accepted=1),
    ):
        with pytest.raises(Problem) as caught:
            rules.check_takes_applications(over, now=10)
        assert caught.value.code == "openings.closed"


@pytest.mark.parametrize(
    ("allowed", "excluded", "country", "available"),
    [
        ((), (), "ES", True),
        (("ES",), (), "ES", True),
        (("ES",), (), "FR", False),
        ((), ("ES",), "ES", False),
        ((), ("ES",), "FR", True),
        (("ES",), (), "", True),
    ],
)
def test_countries_are_allowed_or_left_out(
    allowed: tuple[str, ...], excluded: tuple[str, ...], country: str, available: bool
) -> None:
    found = rules.availability(posting(allowed=allowed, excluded=excluded), country)
    assert found.available is available
    assert bool(found.reason) is not available


def test_words_are_found_without_accents_and_capitals() -> None:
    assert rules.search_words("Español: ESPAÑOL, naïve a") == ("espanol", "naive")
    kinds = dict.fromkeys(kind for kind, _ in rules.facets(posting(languages=(Spoken("pt-BR", Level.B2),))))
    assert list(kinds) == ["word", "language", "domain", "work_mode", "hours"]
    assert ("language", "pt") in rules.facets(posting(languages=(Spoken("pt-BR", Level.B2),)))


def test_pay_compares_within_one_currency_and_unit() -> None:
    rules.check_wanted(Wanted(currency="EUR", unit=PayUnit.HOUR, sort=Sort.PAY))
    for vague in (Wanted(sort=Sort.PAY), Wanted(pay_least=5, currency="EUR")):
        with pytest.raises(Problem, match="one currency"):
            rules.check_wanted(vague)


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("EN", "en"), ("pt-br", "pt-BR"), ("ZH-hans-cn", "zh-Hans-CN"), ("es-419", "es-419"), ("sl-ROZAJ", "sl-rozaj"),
        ("ast", "ast"), ("e", None), ("english language", None), ("en_GB", None), ("x" * 99, None), ("", None),
    ],
)  # fmt: skip
def test_language_tags_have_one_case(given: str, tag: str | None) -> None:
    assert language_tag(given) == tag


def test_countries_are_those_of_the_standard() -> None:
    assert len(COUNTRIES) == 250, "249 of ISO 3166-1, and XK"
