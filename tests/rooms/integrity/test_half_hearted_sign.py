"""Half-copied work among real people: ranked above honest work, which is not flagged; on both databases where it is kept."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.integrity import rules, store
from preceptor.rooms.integrity.crowd import Crowd, Family
from preceptor.rooms.integrity.nouns import Evidence, Sign, Strength, Weighed, Weighing
from preceptor.rooms.integrity.weighing import evidence

PEOPLE, EACH, ITEMS, LABELS = 24, 60, 360, ("a", "b", "c")
HALF = (22, 23)
"""Two of them copy half of their labels from whoever else judged the item, and draw the rest."""


def crowd(
    seed: int, *, half: tuple[int, ...] = HALF, each: int = EACH, people: int = PEOPLE, together: int = 1
) -> Crowd:
    """Answers of people who look at 16 to 19 of 20 items; `together`: so many equal labels an answer."""
    random = np.random.default_rng(seed)
    truth, found = random.integers(0, 3, ITEMS), Crowd()
    family = found.families["tone", ""] = Family("tone", LABELS)
    skill = random.uniform(0.8, 0.95, people)
    said: dict[int, list[int]] = {}
    for who in range(people):
        for item in random.choice(ITEMS, each, replace=False).tolist():
            looked = random.random() < (0.5 if who in half else skill[who])
            seen = said[item][0] if who in half and item in said else int(truth[item])
            label = seen if looked else int(random.integers(0, 3))
            said.setdefault(item, []).append(label)
            found.ids.append(f"{who}-{item}")
            found.numbers.append(len(found.ids))
            found.people.append(who + 1)
            for unit in range(together):
                family.item.append(family.units.setdefault((item, str(unit)), len(family.units)))
                family.label.append(label)
                family.answer.append(len(found.ids) - 1)
    return found


def half_hearted(found: Crowd) -> list[Evidence]:
    return [one for one in evidence(found) if one.sign is Sign.HALF_HEARTED]


def test_half_copied_work_comes_first_and_of_honest_people_nobody_stands() -> None:
    first, standing, shown = 0, 0, 0
    for seed in range(8):
        found = crowd(seed)
        weighed = rules.weigh(evidence(found), found.answers())
        first += len({one.contributor_id - 1 for one in weighed[:2]} & set(HALF))
        honest = [one for one in half_hearted(found) if one.contributor_id - 1 not in HALF]
        standing, shown = standing + sum(one.stands for one in honest), shown + len(honest)
    assert first >= 14, first
    assert standing == 0
    assert shown <= 0.05 * 8 * (PEOPLE - len(HALF)), shown


def test_it_shows_the_labels_others_do_not_make_likely_newest_first_and_is_never_much_alone() -> None:
    found = crowd(1)
    [one, *_] = [one for one in half_hearted(found) if one.contributor_id - 1 in HALF]
    assert one.question == "tone" and one.of == EACH and one.p is not None and 1e-5 <= one.p < 0.5
    assert one.found < 0.75 < one.expected
    numbers = [found.ids.index(answer) for answer in one.answers]
    assert numbers == sorted(numbers, reverse=True) and 5 <= len(numbers) <= 12
    assert all(found.people[number] == one.contributor_id for number in numbers)


def test_too_few_answers_or_others_tell_nothing() -> None:
    assert not half_hearted(crowd(1, each=19)), "twenty answers are needed"
    assert not half_hearted(crowd(1, people=20, half=(18, 19))), "and twenty others"


def test_equal_labels_given_in_one_answer_tell_no_more_than_one() -> None:
    """Three units of an answer that stand or fall together: the chance is nearly what one of them gives."""
    alone = {one.contributor_id: one.p for one in half_hearted(crowd(0))}
    three = {one.contributor_id: one.p for one in half_hearted(crowd(0, together=3))}
    for who in HALF:
        one, other = alone[who + 1], three[who + 1]
        assert one is not None and other is not None
        assert other > one**1.5, "as three witnesses they would give one ** 3"


@pytest.mark.slow
def test_what_is_kept_is_read_again_and_orders_the_list(units: Units) -> None:
    found = crowd(2)
    kept = evidence(found)

    def keep_and_read(ctx: Ctx) -> tuple[list[Weighed], list[Evidence]]:
        weighing = Weighing(1, len(found.ids), PEOPLE, whole=True)
        store.replace_evidence(ctx.conn, 1, kept)
        store.replace_people(ctx.conn, 1, rules.weigh(kept, found.answers()), weighing)
        page = store.people_page(ctx.conn, 1, after=None, limit=PEOPLE)
        return page, [one for who in HALF for one in store.evidence_of(ctx.conn, 1, who + 1)]

    page, back = units.write_now(SYSTEM, keep_and_read)
    assert {one.contributor_id - 1 for one in page[:2]} == set(HALF)
    assert all(one.strength is Strength.NONE for one in page[2:])
    expected = [one for one in half_hearted(found) if one.contributor_id - 1 in HALF]
    read = [one for one in back if one.sign is Sign.HALF_HEARTED]
    assert sorted(read, key=str) == sorted(expected, key=str) and len(read) == len(HALF)
