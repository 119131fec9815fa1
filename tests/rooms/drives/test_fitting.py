"""How well work suits somebody: the sum over sets is the sum over people, and chance decides between equals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from preceptor.rooms.drives import rules
from preceptor.rooms.drives.nouns import Aspect, Fit, Looked, Reason
from preceptor.rooms.eligibility.nouns import About, AllOf, AnyOf, Condition, Fact, Not
from preceptor.rooms.eligibility.rules import every_place, values_of
from preceptor.rooms.workforce.nouns import Domain, Known, Level, Profile

WANTED = Looked(("en", "pt-BR"), ("law", "proofs"), ("law", "finance", "data"))
people = st.lists(
    st.builds(
        About,
        st.builds(
            Profile,
            languages=st.lists(
                st.builds(Known, st.sampled_from(["en", "en-GB", "pt-BR", "pt"]), st.sampled_from(Level)), max_size=3
            ).map(tuple),
            domains=st.lists(st.sampled_from([Domain.LAW, Domain.DATA, Domain.ARTS]), unique=True, max_size=3).map(
                tuple
            ),
            hours_per_week=st.none() | st.integers(0, 80),
        ),
        st.dictionaries(st.sampled_from(["law", "proofs", "cooking"]), st.integers(0, 100)),
    ),
    max_size=12,
)


def sets_of(found: list[About]):
    sets: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for number, one in enumerate(found, start=1):
        for place in values_of(one):
            sets[place].add(number)

    def fetch(fact: Fact, key: str) -> Mapping[str, BitMap]:
        return {value: sets[place] for value, place in every_place(fact, key).items() if place in sets}

    return fetch


@given(people, st.sampled_from([WANTED, Looked(), Looked(("en",)), Looked((), (), ("law",))]))
def test_a_million_at_once_and_one_alone_come_to_the_same(found: list[About], wanted: Looked) -> None:
    numbers, total = rules.declared(wanted, BitMap(range(1, len(found) + 1)), sets_of(found))
    assert [int(one) for one in numbers] == list(range(1, len(found) + 1))
    for place, one in enumerate(found):
        reasons = [each for each in rules.shares_of(wanted, one, (0, 0)) if each.aspect is not Aspect.RECORD]
        means = [[each.share for each in reasons if each.aspect is aspect] for aspect in Aspect]
        assert int(total[place]) == sum(sum(each) // len(each) for each in means if each)


def test_points_are_the_mean_of_aspects_and_each_names_what_was_found() -> None:
    about = About(
        Profile(
            languages=(Known("en-GB", Level.NATIVE), Known("en", Level.A1)), domains=(Domain.LAW,), hours_per_week=60
        ),
        {"law": 80},
    )
    found = rules.shares_of(Looked(("en",), ("law", "tax"), ("law", "finance")), about, (0, 0))
    assert found == [
        Reason(Aspect.LANGUAGE, "en", "native", 1000),
        Reason(Aspect.SKILL, "law", 80, 800),
        Reason(Aspect.SKILL, "tax", 0, 0),
        Reason(Aspect.DOMAIN, "", "law", 500),
        Reason(Aspect.HOURS, "", 60, 1000),
        Reason(Aspect.RECORD, "", 0, 500),
    ]
    assert rules.fit_of(found).points == (1000 + 400 + 500 + 1000 + 500) // 50
    assert rules.fit_of([]) == Fit()


def test_a_record_counts_more_the_more_was_checked() -> None:
    def share(right: int, met: int) -> int:
        return rules.shares_of(Looked(), About(), (right, met))[-1].share

    assert share(0, 0) == 500 < share(3, 3) < share(30, 30)
    assert share(0, 30) < share(0, 3) < 500


def test_what_must_not_be_is_nothing_to_compare_people_by() -> None:
    law, arts = Condition(Fact.DOMAIN, among=("law", "data")), Condition(Fact.DOMAIN, among=("arts",))
    english, skill = Condition(Fact.LANGUAGE, "en", "B2"), Condition(Fact.SKILL, "law", 60)
    rule = AllOf((english, AnyOf((law, skill)), Not(arts), Condition(Fact.COUNTRY, among=("ES",))))
    assert rules.looked_at(rule, english, None) == Looked(("en",), ("law",), ("law", "data"))


def test_the_best_come_first_and_nobody_is_always_first_among_equals() -> None:
    fits = {number: Fit(50) for number in range(1, 21)} | {77: Fit(90), 78: Fit(10)}
    first = Counter()
    for seed in range(400):
        order = [number for number, _ in rules.ranked(fits, many=5, seed=seed)]
        assert order[0] == 77 and 78 not in order and len(set(order)) == 5
        first[order[1]] += 1
    assert len(first) == 20 and max(first.values()) < 60, "each of twenty about twenty times"
    assert rules.ranked(fits, many=5, seed=3) == rules.ranked(fits, many=5, seed=3), "and it can be drawn again"


def test_a_shortlist_leaves_out_the_worst_and_draws_among_equals() -> None:
    everybody = BitMap(range(1, 101))
    hours = {"40": BitMap(range(1, 11)), "10": BitMap(range(11, 101))}
    numbers, total = rules.declared(Looked(), everybody, lambda fact, key: hours)
    assert set(rules.shortlist(numbers, total, many=10, seed=1)) == set(range(1, 11))
    one, other = (set(rules.shortlist(numbers, total, many=30, seed=seed)) for seed in (1, 2))
    assert set(range(1, 11)) <= one & other and one != other
    assert rules.shortlist(numbers, total, many=500, seed=1) == list(range(1, 101))
