"""What may be asked, and what may become a precedent; pure."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.base.problems import Fault, conflict, invalid
from preceptor.rooms.precedents.nouns import MOST_CLAUSES, MOST_TEXT, NewPrecedent, Precedent


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
