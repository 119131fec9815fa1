"""Rules on who may work: read strictly, judged to reasons, and counted by sets as by looking at everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from preceptor.base.problems import Problem
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import (
    MOST_CONDITIONS,
    STEPS,
    About,
    AllOf,
    AnyOf,
    Condition,
    Fact,
    Not,
    Place,
    Rule,
    Share,
    kept_rule,
    write_rule,
)
from preceptor.rooms.eligibility.rules.index import FEWEST_TOLD
from preceptor.rooms.workforce.nouns import Domain, Education, Known, Level, Profile

ENGLISH = {"fact": "language", "key": "en", "least": "C1"}
SPAIN = {"fact": "country", "among": ["ES", "MX"]}


def about(**said: Any) -> About:
    languages = tuple(Known(tag, Level(level)) for tag, level in said.pop("languages", {}).items())
    skills, answers = said.pop("skills", {}), said.pop("answers", {})
    return About(Profile(languages=languages, **said), skills, answers)


def read(raw: object) -> Rule:
    rule = rules.read_rule(raw)
    assert rule is not None
    return rule


def faults(raw: object) -> dict[str, str]:
    with pytest.raises(Problem) as caught:
        rules.read_rule(raw)
    assert caught.value.code == "eligibility.rule"
    return {one.where: one.why for one in caught.value.faults}


def test_a_rule_is_read_and_written_back() -> None:
    raw = {"all": [ENGLISH, {"any": [SPAIN, {"fact": "skill", "key": "law", "least": 60}]},
                   {"not": {"fact": "answers", "key": "12", "least": 100}}]}  # fmt: skip
    assert write_rule(read(raw)) == raw
    assert kept_rule(raw) == read(raw)
    assert rules.read_rule(None) is None
    assert read({"fact": "language", "key": "pt-br", "least": "B1"}) == Condition(Fact.LANGUAGE, "pt-BR", "B1")
    assert rules.in_words(read(raw)) == (
        "en at C1 or above; and (one of: lives in ES or MX, or holds the skill “law” at 60 or above); "
        "and not (gave 100 answers or more in project 12)"
    )


@pytest.mark.parametrize(
    ("raw", "where"),
    [
        ([], ""),
        ({}, ""),
        ({"all": []}, "/all"),
        ({"all": [ENGLISH], "any": [SPAIN]}, ""),
        ({"all": [ENGLISH, {"fact": "shoe size"}]}, "/all/1/fact"),
        ({"fact": 3}, "/fact"),
        ({"fact": "language", "key": "English", "least": "C1"}, "/key"),
        ({"fact": "language", "key": "en", "least": "C9"}, "/least"),
        ({"fact": "language", "key": "en", "least": "C1", "among": ["ES"]}, "/among"),
        ({"fact": "country", "among": []}, "/among"),
        ({"fact": "country", "among": ["ES", "Spain"]}, "/among/1"),
        ({"fact": "domain", "among": ["alchemy"]}, "/among/0"),
        ({"fact": "experience", "least": 71}, "/least"),
        ({"fact": "experience", "least": True}, "/least"),
        ({"fact": "answers", "key": "", "least": 7}, "/least"),
        ({"fact": "answers", "key": "x", "least": 10}, "/key"),
        ({"fact": "gold", "key": "", "least": 72}, "/least"),
        ({"fact": "stops", "key": "", "least": 0}, "/least"),
        ({"fact": "receipts", "least": 1, "among": ["ES"]}, "/among"),
        ({"not": {"not": {"not": {"not": {"not": ENGLISH}}}}}, "/not/not/not/not"),
        ({"any": [ENGLISH] * (MOST_CONDITIONS + 1)}, ""),
    ],
)
def test_what_is_wrong_is_named_at_its_place(raw: object, where: str) -> None:
    assert where in faults(raw)


@pytest.mark.parametrize("fact", ["age", "Gender", "date_of_birth", "ethnicity", "disability", "sexual_orientation"])
def test_what_the_law_protects_cannot_be_named(fact: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.read_rule({"any": [ENGLISH, {"fact": fact, "least": 40}]})
    assert caught.value.code == "eligibility.protected" and fact in caught.value.sentence


def test_who_lacks_what_is_said_with_what_was_found() -> None:
    rule = read({"all": [ENGLISH, SPAIN, {"fact": "hours", "least": 10}]})
    said = [rules.missing_of(one) for one in rules.lacks(rule, about(languages={"en-GB": "B2"}, country="ES"))]
    assert [one.sentence for one in said] == [
        "Asked for: en at C1 or above; found: B2.",
        "Asked for: 10 hours a week or more; nothing was stated.",
    ]
    assert {one.link for one in said} == {"/profile"}
    assert rules.lacks(rule, about(languages={"en-GB": "C2"}, country="MX", hours_per_week=10)) == []


def test_no_education_reads_as_nothing_said() -> None:
    [lack] = rules.lacks(read({"fact": "education", "least": "master"}), about())
    assert lack.had == "" and "nothing was stated" in rules.missing_of(lack).sentence


def test_of_several_ways_in_one_is_enough_and_each_is_named() -> None:
    rule = read({"any": [SPAIN, {"fact": "skill", "key": "law", "least": 60}]})
    found = rules.lacks(rule, about(country="FR", skills={"law": 59}))
    assert [(one.had, one.either) for one in found] == [("FR", True), (59, True)]
    assert "one of several ways in" in rules.missing_of(found[0]).sentence
    assert rules.lacks(rule, about(country="FR", skills={"law": 60})) == []


def test_what_must_not_be_is_said_as_such() -> None:
    rule = read({"not": {"any": [SPAIN, {"fact": "answers", "key": "3", "least": 1}]}})
    found = rules.lacks(rule, about(country="ES", answers={3: 2, 4: 9}))
    assert [(one.condition.fact, one.wanted, one.either) for one in found] == [
        (Fact.COUNTRY, False, False), (Fact.ANSWERS, False, False),
    ]  # fmt: skip
    assert rules.missing_of(found[0]).sentence.startswith("Not open to whoever fits: lives in ES or MX")
    assert rules.lacks(rule, about(country="FR", answers={4: 9})) == []


CONDITIONS = st.one_of(
    st.builds(Condition, st.just(Fact.LANGUAGE), st.sampled_from(["en", "en-GB", "es"]), st.sampled_from([*Level])),
    st.builds(Condition, st.just(Fact.COUNTRY), among=st.sampled_from([("ES",), ("ES", "FR")])),
    st.builds(Condition, st.just(Fact.EDUCATION), least=st.sampled_from([*Education])),
    st.builds(Condition, st.just(Fact.EXPERIENCE), least=st.integers(0, 70)),
    st.builds(Condition, st.just(Fact.DOMAIN), among=st.sampled_from([("law",), ("law", "arts")])),
    st.builds(Condition, st.just(Fact.HOURS), least=st.integers(0, 80)),
    st.builds(Condition, st.just(Fact.SKILL), st.sampled_from(["law", "maths"]), st.integers(0, 100)),
    st.sampled_from([*STEPS]).flatmap(
        lambda fact: st.builds(Condition, st.just(fact), st.sampled_from(["", "3"]), st.sampled_from(STEPS[fact]))
    ),
)
SHARES = st.dictionaries(
    st.sampled_from([3, 4]),
    st.tuples(st.integers(0, 200), st.integers(0, 200)).map(lambda two: Share(min(two), max(two))),
    max_size=2,
)
COUNTS = st.dictionaries(st.sampled_from([3, 4]), st.integers(1, 12), max_size=2)
RULES = st.recursive(
    CONDITIONS,
    lambda one: st.one_of(
        st.builds(Not, one),
        st.lists(one, min_size=1, max_size=3).map(lambda some: AllOf(tuple(some))),
        st.lists(one, min_size=1, max_size=3).map(lambda some: AnyOf(tuple(some))),
    ),
    max_leaves=6,
)
PEOPLE = st.builds(
    About,
    st.builds(
        Profile,
        country=st.sampled_from(["", "ES", "FR"]),
        languages=st.lists(
            st.builds(Known, st.sampled_from(["en", "en-GB", "es"]), st.sampled_from(Level)), max_size=2,
            unique_by=lambda one: one.tag,
        ).map(tuple),
        education=st.sampled_from(Education),
        experience_years=st.integers(0, 70),
        domains=st.lists(st.sampled_from([Domain.LAW, Domain.ARTS]), max_size=2, unique=True).map(tuple),
        hours_per_week=st.none() | st.integers(0, 80),
    ),
    st.dictionaries(st.sampled_from(["law", "maths"]), st.integers(0, 100), max_size=2),
    st.dictionaries(st.sampled_from([3, 4]), st.integers(1, 20_000), max_size=2),
    gold=SHARES, reviews=SHARES, stops=COUNTS, receipts=COUNTS,
)  # fmt: skip


@pytest.mark.slow
@given(RULES, st.lists(PEOPLE, max_size=5))
def test_counting_by_sets_finds_exactly_those_who_lack_nothing(rule: Rule, people: list[About]) -> None:
    places = [rules.values_of(one) for one in people]

    def fetch(asked: Sequence[Place]) -> BitMap:
        return BitMap(at for at, mine in enumerate(places) if not mine.isdisjoint(asked))

    assert list(rules.counted(rule, fetch)) == [at for at, one in enumerate(people) if not rules.lacks(rule, one)]


def test_gold_is_the_intervals_lower_end_from_ten_on() -> None:
    rule = read({"fact": "gold", "key": "", "least": 70})
    [few] = rules.lacks(rule, replace(about(), gold={3: Share(9, 9)}))
    assert few.had == "" and "fewer than ten gold questions met" in rules.missing_of(few).sentence
    assert rules.lacks(rule, replace(about(), gold={3: Share(5, 5), 4: Share(5, 5)})) == [], "10 of 10 is 72 % or more"
    [low] = rules.lacks(rule, replace(about(), gold={3: Share(90, 120)}))
    assert low.had == 65 and rules.missing_of(low).link == "/work", "told in steps of five"
    here = read({"fact": "gold", "key": "3", "least": 70})
    assert rules.lacks(here, replace(about(), gold={4: Share(50, 50)})) != []


def test_what_was_decided_is_said_with_where_to_object() -> None:
    rule = read(
        {"not": {"any": [{"fact": "stops", "key": "", "least": 1}, {"fact": "receipts", "key": "3", "least": 2}]}}
    )
    found = rules.lacks(rule, replace(about(), stops={9: 1}, receipts={3: 2, 4: 1}))
    assert [(one.condition.fact, one.had) for one in found] == [(Fact.STOPS, 1), (Fact.RECEIPTS, 2)]
    said = rules.missing_of(found[0])
    assert said.link == "/quality" and "object" in said.hint
    assert rules.lacks(rule, replace(about(), receipts={3: 1, 4: 30})) == []


def test_a_count_that_could_be_somebody_is_not_told() -> None:
    assert [rules.told(count) for count in (0, 1, FEWEST_TOLD - 1, FEWEST_TOLD, 10**6)] == [0, None, None, 5, 10**6]
