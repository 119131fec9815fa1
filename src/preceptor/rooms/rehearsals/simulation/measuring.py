"""What one run comes to, in numbers; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.clock import DAY_MICROS
from preceptor.base.money import Money
from preceptor.rooms.pay.nouns import HOUR
from preceptor.rooms.pay.rules import top_up
from preceptor.rooms.quality.families import learnable
from preceptor.rooms.rehearsals.nouns import Facts
from preceptor.rooms.rehearsals.simulation.playing import Played, Run, votes_of
from preceptor.rooms.wellbeing.nouns import WEEK_DAYS
from preceptor.stats.agreement import krippendorff_alpha
from preceptor.stats.truth import dawid_skene, majority

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Hit:
    """What one rule did in a run: times it fired, and shares (0..1) of honest and of other people it hit."""

    fired: int
    honest: float
    others: float | None


@dataclass(frozen=True)
class Measured:
    """A run in numbers. What cannot be told (agreement of single answers, a floor there is none of) is left out of `figures`."""

    figures: dict[str, float]
    answers: int
    unfinished: bool
    hits: list[Hit]

    def told(self) -> dict[str, Any]:
        """As JSON: a job remembers each run."""
        return asdict(self)

    @classmethod
    def of(cls, told: dict[str, Any]) -> Measured:
        return cls(told["figures"], told["answers"], told["unfinished"], [Hit(**one) for one in told["hits"]])


def measure(run: Run) -> Measured:
    """Call once, when it is over."""
    played, facts = run.played, run.facts
    figures = _money(played, facts) | _time(played, facts) | _truth(played, facts) | _gold(played, facts)
    figures |= _exposure(played, facts)
    return Measured(figures, run.answers, played.missing > 0, _hits(run))


def _money(played: Played, facts: Facts) -> dict[str, float]:
    """cost and its parts, a task's price, and what an hour comes to. Of people who worked."""
    topped = _top_ups(played, facts)
    work, tops = sum(played.earned), sum(topped)
    seconds = np.array(played.seconds, np.float64)
    worked = seconds > 0
    found: dict[str, float] = {"cost": work + tops, "cost_work": work, "top_ups": tops}
    if not worked.any():
        return found
    before = np.array(played.earned)[worked] * HOUR / seconds[worked]
    hourly = before + np.array(topped)[worked] * HOUR / seconds[worked]
    done = len(set(played.items))
    found |= {"hourly": float(np.median(hourly)), "hourly_least": float(np.quantile(hourly, 0.1))}
    found |= {"cost_per_item": (work + tops) / done} if done else {}
    if facts.terms.floor is not None:
        found["under_floor"] = float((before < facts.terms.floor.minor_units).mean())
    return found


def _top_ups(played: Played, facts: Facts) -> list[int]:
    """By person; week by week, as `pay` does."""
    found = [0] * len(played.people)
    floor: Money | None = facts.terms.floor
    if floor is not None:
        for (person, _), (seconds, units) in played.weeks.items():
            found[person] += top_up(floor, seconds=seconds, earned=units)
    return found


def _time(played: Played, facts: Facts) -> dict[str, float]:
    hours = sum(played.seconds) / HOUR
    return {"days": played.ended / DAY_MICROS, "hours": hours, "answers_per_item": len(played.items) / facts.items}


def _truth(played: Played, facts: Facts) -> dict[str, float]:
    """Agreement as Krippendorff's alpha, and how right the consensus is, by the method a project begins with."""
    if not played.items:
        return {}
    judged, votes = votes_of(played, facts)
    label = (dawid_skene(votes) if learnable(votes) else majority(votes)).label
    right = label == np.array(played.truth)[judged]
    found = {"accuracy": float(right.mean())}
    alpha = krippendorff_alpha(votes, level=_level(facts)).alpha
    return found | ({"agreement": float(alpha)} if alpha == alpha else {})


def _level(facts: Facts) -> Any:
    return "nominal" if facts.level == "nominal" else "ordinal"


def _gold(played: Played, facts: Facts) -> dict[str, float]:
    gold = facts.measuring + facts.teaching
    if not gold or not facts.gold_share:
        return {}
    worked = sum(1 for one in played.seconds if one)
    found = {
        "gold_burnt": sum(played.burnt.values()) / gold,
        "gold_shown": sum(played.gold_seen) / gold,
        "without_gold": len(played.without_gold) / worked if worked else 0.0,
    }
    seen = sum(played.gold_seen)
    return found | ({"gold_accuracy": sum(played.gold_right) / seen} if seen else {})


def _exposure(played: Played, facts: Facts) -> dict[str, float]:
    """Points (severity × minutes) of people's fullest seven days, the mean and the most, and the share who would reach a cap."""
    people = [person for person, one in enumerate(played.seconds) if one]
    if not facts.severities or not people:
        return {}
    days: dict[int, dict[int, float]] = {person: {} for person in people}
    for (person, day), units in played.met.items():
        days[person][day] = units / 60
    weeks = {person: max((week_of(found, day) for day in found), default=0.0) for person, found in days.items()}
    capped = [
        _reaches(facts.caps.day, max(days[person].values(), default=0.0)) or _reaches(facts.caps.week, weeks[person])
        for person in people
    ]
    return {
        "exposure_week": float(np.mean(list(weeks.values()))), "exposure_most": max(weeks.values()),
        "at_cap": float(np.mean(capped)),
    }  # fmt: skip


def week_of(days: Mapping[int, float], last: int) -> float:
    """What the seven days up to `last` bring together."""
    return sum(days.get(last - ago, 0.0) for ago in range(WEEK_DAYS))


def _reaches(cap: int | None, points: float) -> bool:
    return cap is not None and points >= cap


def _hits(run: Run) -> list[Hit]:
    honest = [one.type.is_honest for one in run.played.people]
    good, bad = sum(honest), len(honest) - sum(honest)
    found = []
    for place in range(len(run.facts.rules)):
        who = [person for rule, person in run.watch.fired if rule == place]
        fired = sum(times for (rule, _), times in run.watch.fired.items() if rule == place)
        hit = sum(honest[person] for person in who)
        found.append(Hit(fired, hit / good if good else 0.0, (len(who) - hit) / bad if bad else None))
    return found
