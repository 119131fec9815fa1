"""What may be asked, and what may become a precedent; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import TypeVar

from preceptor.base.problems import Fault, conflict, invalid
from preceptor.rooms.exams.nouns import Content, Shape
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.precedents.nouns import MOST_CLAUSES, MOST_TEXT, Asks, NewPrecedent, Precedent, Stale

T = TypeVar("T")
OPTIONS = 4
"""Of a quiz's question, as far as the guidelines and the other precedents have so many."""


def check_text(text: str) -> str:
    """The text without blanks around it. Raises Problem `question.text`."""
    said = text.strip()
    if not said or len(said) > MOST_TEXT or "\x00" in said:
        raise invalid(
            "question.text", f"Say it in 1 to {MOST_TEXT:,} characters; here are {len(said):,}.",
            hint="Shorten it, or say something.",
        )  # fmt: skip
    return said


def check_precedent(new: NewPrecedent, *, clauses: Collection[str]) -> None:
    """`clauses` are the numbers in the guidelines. Raises Problem `precedent.invalid`."""
    faults = [
        Fault(f"/{name}", f"Say it in 1 to {MOST_TEXT:,} characters.")
        for name, text in (("question", new.question), ("answer", new.answer))
        if not text.strip() or len(text) > MOST_TEXT or "\x00" in text
    ]
    if len(new.clauses) > MOST_CLAUSES:
        faults.append(Fault("/clauses", f"At most {MOST_CLAUSES} clauses."))
    strange = [(at, number) for at, number in enumerate(new.clauses[:MOST_CLAUSES]) if number not in clauses]
    faults += [Fault(f"/clauses/{at}", f"The guidelines have no clause {number[:20]}.") for at, number in strange]
    if faults:
        raise invalid(
            "precedent.invalid", f"At {faults[0].where}: {faults[0].why}", hint="Mend what is marked.", faults=faults
        )


def check_holds(one: Precedent) -> None:
    """Raises Problem `precedent.retired`."""
    if one.retired_at is not None:
        raise conflict("precedent.retired", "This precedent holds no more.", hint="Look at the ones that do.")


def asked_as(
    one: Precedent, clauses: Sequence[Clause], others: Sequence[Precedent], random: Random
) -> tuple[Asks, Content] | None:  # fmt: skip
    """A precedent as a question with one right kind of answer: which clause decides it, or, where it names none, how it is decided.
    None: there is nothing to choose among. The reason is its answer, with the way to it."""
    mine = [each for each in clauses if each.number in one.clauses][: OPTIONS - 1]
    wrong = [each for each in clauses if each.number not in one.clauses]
    if mine and wrong:
        options = [_named(each) for each in [*mine, *_some(wrong, OPTIONS - len(mine), random)]]
        return Asks.CLAUSE, _content(one, "Which clause of the guidelines decides this?", options, right=len(mine))
    answers = {_plain(each.answer): None for each in others if _plain(each.answer) != _plain(one.answer)}
    if not answers:
        return None
    options = [_plain(one.answer), *_some(list(answers), OPTIONS - 1, random)]
    return Asks.ANSWER, _content(one, "How is this decided?", options, right=1)


def stale(
    one: Precedent, asks: Asks, *, drawn: Mapping[str, Clause], now: Mapping[str, Clause], same_version: bool
) -> Stale | None:  # fmt: skip
    """Why a question may hold no more; `drawn` and `now` are the guidelines' clauses by number, then and today."""
    if one.retired_at is not None:
        return Stale.RETIRED
    if same_version:
        return None
    if asks is Asks.ANSWER and not one.clauses:
        # It rests on no clause, so nobody can say which change matters to it.
        return Stale.CHANGED
    return Stale.CHANGED if any(drawn.get(each) != now.get(each) for each in one.clauses) else None


def check_drawn(questions: int) -> None:
    """Raises Problem `quiz.nothing`."""
    if questions == 0:
        raise conflict(
            "quiz.nothing", "No precedent here can be asked: each needs clauses to tell apart, or others to tell it from.",
            hint="Set precedents with their clauses, or two at least.",
        )  # fmt: skip


def _content(one: Precedent, asked: str, options: Sequence[str], *, right: int) -> Content:
    return Content(
        Shape.SINGLE, f"{one.question}\n\n**{asked}**", tuple(options), tuple(range(right)),
        reason=f"{one.answer}\n\n[The precedent](/work/{one.project_id}/precedents?shown={one.id})",
    )  # fmt: skip


def _some(among: Sequence[T], count: int, random: Random) -> list[T]:
    return random.sample(list(among), min(max(1, count), len(among)))


def _named(one: Clause) -> str:
    return _plain(f"{one.number} {one.title}")


def _plain(text: str) -> str:
    return " ".join(text.split())
