"""One run, event by event: people take, answer, are paid, checked and paused; pure.

What is decided is decided by the house's own rules: `routing.rules.choose` and `gold_share`, `gold.rules.after_showing` and
`burnt`, `standing.rules`, `pay.rules.earned`, `quality.rules.consensus_is_stale` and `stats.overlap.decide` (decision 0028).
Left out: leases that run out, items fetched ahead, skips, reviewers' verdicts, and budgets that end hand-out.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from math import exp, log
from random import Random

import numpy as np
from numpy.typing import NDArray

from preceptor.base.clock import DAY_MICROS
from preceptor.rooms.gold.nouns import Burnt, Exposure
from preceptor.rooms.gold.rules import after_showing, burnt
from preceptor.rooms.pay.nouns import EarningKind
from preceptor.rooms.pay.rules import WEEK, earned
from preceptor.rooms.quality.rules import consensus_is_stale
from preceptor.rooms.rehearsals.nouns import Facts, Wanted
from preceptor.rooms.rehearsals.rules import stretch
from preceptor.rooms.rehearsals.simulation.crowd import TASK_SPREAD, Person, draw, says
from preceptor.rooms.rehearsals.simulation.doubts import certain, drawn_doubt, posed
from preceptor.rooms.rehearsals.simulation.queue import Queue
from preceptor.rooms.rehearsals.simulation.watch import NEVER_AGAIN, Watch
from preceptor.rooms.routing.rules import choose, gold_share
from preceptor.rooms.standing.nouns import Agreed, Answered, Collector, GoldMet, Seen
from preceptor.rooms.standing.rules.watching import is_fast
from preceptor.rooms.work.nouns import Purpose
from preceptor.stats.agreement import compared_with_others
from preceptor.stats.overlap import Overlap, decide
from preceptor.stats.votes import Votes

_SECOND = 1_000_000
_LAST_DAY = 730
"""A run that has not ended after two years ends all the same."""


@dataclass
class Task:
    """What somebody has in hand; `gold` is the place of a gold item among them, None for work."""

    item: int
    seconds: int
    gold: int | None = None


@dataclass
class Played:
    """What happened in a run. Votes are (item, person, label) in the order given; money in minor units."""

    people: list[Person]
    truth: list[int]
    items: list[int] = field(default_factory=list)
    voters: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    seconds: list[int] = field(default_factory=list)
    """By person: active seconds."""
    earned: list[int] = field(default_factory=list)
    weeks: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    """(person, week) → seconds, minor units: what a floor is held against."""
    gold_seen: list[int] = field(default_factory=list)
    gold_right: list[int] = field(default_factory=list)
    without_gold: set[int] = field(default_factory=set)
    """People who had met all the gold there was."""
    burnt: Counter[Burnt] = field(default_factory=Counter)
    met: Counter[tuple[int, int]] = field(default_factory=Counter)
    """(person, day) → severity × active seconds."""
    taught: int = 0
    ended: int = 0
    """Micros from the opening to the last answer."""
    missing: int = 0
    """Answers items still lacked."""
    seen: list[Seen] = field(default_factory=list)


class Run:
    """The state of one run; `play` lets it happen."""

    def __init__(self, facts: Facts, wanted: Wanted, seed: np.random.SeedSequence, *, keep_seen: bool = False) -> None:
        drawn = np.random.default_rng(seed)
        self.facts, self.keep_seen = facts, keep_seen
        self.random = Random(int(seed.generate_state(1)[0]))  # noqa: S311 - chance to play with, not a secret
        # What is known of people and items is itself unsure: each run plays one world it may be.
        doubt = drawn_doubt(facts, wanted, drawn)
        people = draw(facts, wanted, doubt, drawn)
        self.posed = posed(facts, doubt, facts.items, drawn)
        self.stretch = stretch(wanted)
        self.queue = Queue(facts.items, facts.overlap)
        self.watch = Watch(facts.rules)
        self.played = Played(people, [one.truth for one in self.posed])
        for counted in (self.played.seconds, self.played.earned, self.played.gold_seen, self.played.gold_right):
            counted += [0] * len(people)
        gold = facts.measuring + facts.teaching
        self.gold = certain(facts, doubt, gold, drawn)
        self.severity = drawn.choice(facts.severities, facts.items + gold).tolist() if facts.severities else []
        self.exposure = [Exposure()] * gold
        self.retired = [False] * gold
        self.gold_at = [0] * len(people)
        self.hand: list[Task | None] = [None] * len(people)
        self.idle: set[int] = set()
        self.worth: dict[tuple[EarningKind, int], int] = {}
        self.overlap = Overlap(least=facts.overlap, most=facts.overlap_most) if facts.overlap_most else None
        self.judged_at = self.answers = self.in_hand = 0
        self.learns = self.overlap is not None or self.watch.looks_at(Collector.AGREEMENT)
        self.pace = [log(one.median) for one in people]
        self.events: list[tuple[int, int]] = []

    def play(self) -> Played:
        for person in range(len(self.played.people)):  # people come in over the first day
            heapq.heappush(self.events, (int(self.random.random() * DAY_MICROS), person))
        while self.events and self.events[0][0] < _LAST_DAY * DAY_MICROS:
            now, person = heapq.heappop(self.events)
            self._finish(person, now)
            self._begin(person, now)
        self.played.missing = sum(self.queue.room)
        return self.played

    def _finish(self, person: int, now: int) -> None:
        task = self.hand[person]
        if task is None:
            return
        self.hand[person] = None
        self.in_hand -= 1
        self.answers += 1
        self.played.ended = now
        kind = EarningKind.TASK
        if task.gold is not None and task.gold >= self.facts.measuring:
            kind = EarningKind.PRACTICE
            self.played.taught += 1
        self._pay(person, kind, task.seconds, now)
        self._meet(person, task, now)
        self._say(person, task, now)
        if self.learns:
            self._look_at_consensus(now)

    def _pay(self, person: int, kind: EarningKind, seconds: int, now: int) -> None:
        key = (kind, seconds)
        if key not in self.worth:
            found = earned(
                self.facts.terms, self.facts.task, kind=kind, seconds=seconds, expected_seconds=self.facts.seconds
            )
            self.worth[key] = found.money.minor_units if found else 0
        units = self.worth[key]
        self.played.seconds[person] += seconds
        self.played.earned[person] += units
        week = self.played.weeks.setdefault((person, now // WEEK), [0, 0])
        week[0] += seconds
        week[1] += units

    def _meet(self, person: int, task: Task, now: int) -> None:
        """What is difficult counts by its minutes. Nobody is kept from more: how many would be is what is asked."""
        if self.severity:
            place = task.item if task.gold is None else self.facts.items + task.gold
            self.played.met[person, now // DAY_MICROS] += self.severity[place] * task.seconds

    def _say(self, person: int, task: Task, now: int) -> None:
        one = self.played.people[person]
        item = self.posed[task.item] if task.gold is None else self.gold[task.gold]
        label = says(one, item, self.random)
        if task.gold is None:
            self.played.items.append(task.item)
            self.played.voters.append(person)
            self.played.labels.append(label)
        if self.watch.hears(Answered):
            self._hear(Seen(person, now, self._answered(one, label, task.seconds, now)))
        if task.gold is not None:
            self._score(person, task.gold, right=label == item.truth, now=now)

    def _answered(self, one: Person, label: int, seconds: int, now: int) -> Answered:
        """What is said besides the label differs from answer to answer, unless somebody says the same to everything."""
        by_habit = one.habit and label == one.favourite
        rest = 0 if by_habit else int(self.random.random() * (self.facts.ways / self.facts.classes))
        words = self.random.choice(self.facts.words) if self.facts.words else 0
        return Answered(f"{label}.{rest}", is_fast(words, seconds), now // DAY_MICROS)

    def _score(self, person: int, gold: int, *, right: bool, now: int) -> None:
        self.played.gold_seen[person] += 1
        self.played.gold_right[person] += right
        self.exposure[gold] = after_showing(self.exposure[gold], right=right)
        why = None if self.retired[gold] else burnt(self.exposure[gold], self.facts.limits)
        if why is not None:
            self.retired[gold] = True
            self.played.burnt[why] += 1
        if self.watch.hears(GoldMet):
            self._hear(Seen(person, now, GoldMet(right)))

    def _hear(self, seen: Seen) -> None:
        if self.keep_seen:
            self.played.seen.append(seen)
        who = seen.contributor_id
        for rule in self.watch.hear(seen, is_honest=self.played.people[who].type.is_honest):
            mine = [item for item, voter in self._newest(rule.draft.answers) if voter == who]
            self._reopen(mine, seen.at)

    def _newest(self, answers: int) -> list[tuple[int, int]]:
        """The last answers of everybody, enough to hold so many of one person's own."""
        start = -answers * len(self.played.people)
        return list(zip(self.played.items[start:], self.played.voters[start:], strict=True))

    def _reopen(self, items: list[int], now: int) -> None:
        if self.queue.reopen(items):
            for person in self.idle:
                heapq.heappush(self.events, (now, person))
            self.idle.clear()

    def _look_at_consensus(self, now: int) -> None:
        """As the house: when enough is new, and when nothing is left to hand out. Waits for what is in people's hands then,
        where the house would look after each of those answers."""
        idle = self.overlap is not None and self.queue.open == 0 and self.in_hand == 0
        if not consensus_is_stale(answers_now=self.answers, answers_then=self.judged_at, idle=idle):
            return
        self.judged_at = self.answers
        judged, votes = votes_of(self.played, self.facts)
        if self.watch.looks_at(Collector.AGREEMENT):
            self._tell_agreement(votes, now)
        if self.overlap is not None:
            found = decide(votes, self.overlap)
            wanted = np.flatnonzero(found.ask)
            self._reopen(judged[wanted[np.argsort(-found.gain[wanted], kind="stable")]].tolist(), now)

    def _tell_agreement(self, votes: Votes, now: int) -> None:
        agreed, shared = compared_with_others(votes)
        for person in np.flatnonzero(shared > 0).tolist():
            self._hear(Seen(person, now, Agreed(int(shared[person]), round(float(agreed[person])))))

    def _begin(self, person: int, now: int) -> None:
        until = self.watch.closed.get(person, 0)
        if until > now:
            if until < NEVER_AGAIN:
                heapq.heappush(self.events, (until, person))
            return
        task = self._take(person, now)
        if task is None:
            self.idle.add(person)
            return
        self.hand[person] = task
        self.in_hand += 1
        heapq.heappush(
            self.events, (now + int(task.seconds * self.stretch / self.played.people[person].busy) * _SECOND, person)
        )

    def _take(self, person: int, now: int) -> Task | None:
        share = gold_share(self.watch.terms.get(person), self.facts.gold_share, now=now)
        gold = None
        if choose(gold_share=share, draw=self.random.random()) is Purpose.GOLD:
            gold = self._next_gold(person)
        item = -1 if gold is not None else self.queue.take(person)
        if item is None:
            return None
        return Task(item, max(1, round(exp(self.random.gauss(self.pace[person], TASK_SPREAD)))), gold)

    def _next_gold(self, person: int) -> int | None:
        """The next gold this person has not met; people meet it in one order."""
        at = self.gold_at[person]
        while at < len(self.retired) and self.retired[at]:
            at += 1
        self.gold_at[person] = at + 1
        if at < len(self.retired):
            return at
        self.played.without_gold.add(person)
        return None


def votes_of(played: Played, facts: Facts) -> tuple[NDArray[np.int64], Votes]:
    """The items with answers so far, by number, and everybody's labels of them."""
    judged, item = np.unique(np.array(played.items, np.int64), return_inverse=True)
    voters, labels = np.array(played.voters, np.int32), np.array(played.labels, np.int32)
    return judged, Votes.from_codes(item, voters, labels, shape=(judged.size, len(played.people), facts.classes))
