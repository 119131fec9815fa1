"""What may be said, by whom, and how often; pure."""

from __future__ import annotations

from preceptor.base.clock import DAY_MICROS
from preceptor.base.problems import Kind, Problem, conflict, invalid
from preceptor.rooms.enquiries.nouns import MOST_A_DAY, MOST_TEXT, MOST_WORDS, Enquiry, State


def check_text(text: str) -> str:
    """The text without blanks around it. Raises Problem `enquiry.text`."""
    said = text.strip()
    if not said or len(said) > MOST_TEXT or "\x00" in said:
        raise invalid(
            "enquiry.text", f"Say it in 1 to {MOST_TEXT:,} characters; here are {len(said):,}.",
            hint="Shorten it, or say something.",
        )  # fmt: skip
    return said


def check_may_ask(was: Enquiry | None, *, takes_applications: bool, team: bool) -> None:
    """Raises Problem `enquiry.closed`, `.over`, `.own`, `.long`."""
    if team:
        raise conflict("enquiry.own", "You manage this opening: questions about it come to you.", hint="Answer them under the project’s openings.")  # fmt: skip
    if was is None and not takes_applications:
        raise conflict("enquiry.over", "This opening is over, so nobody answers questions about it.", hint="Look at the openings that there are.")  # fmt: skip
    if was is not None and was.state is State.CLOSED:
        raise conflict("enquiry.closed", "Whoever posted this opening has closed your question.", hint="You can read what was said; applying is not touched by it.")  # fmt: skip
    if was is not None:
        check_length(was)


def check_length(was: Enquiry) -> None:
    """Raises Problem `enquiry.long`."""
    if len(was.words) >= MOST_WORDS:
        raise conflict("enquiry.long", f"{MOST_WORDS} things were said here, which is the most.", hint="Close it, and go on elsewhere.")  # fmt: skip


def check_often(said_at: list[int], now: int) -> None:
    """`said_at`: when the asker said their last things, newest first. Raises Problem `enquiry.too_many`."""
    today = [at for at in said_at if now - at < DAY_MICROS]
    if len(today) >= MOST_A_DAY:
        seconds = max(1, -(-(today[MOST_A_DAY - 1] + DAY_MICROS - now) // 1_000_000))
        raise Problem(
            Kind.TOO_MANY, "enquiry.too_many", f"You have asked {len(today)} times within a day; {MOST_A_DAY} are allowed.",
            hint="Go on tomorrow.", extra={"retry_after": seconds},
        )  # fmt: skip
