"""What is still news, when an e-mail goes out, what somebody may choose; pure."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.clock import DAY_MICROS, Zone, hour_of, next_hour
from preceptor.base.problems import Fault, Kind, Problem, invalid
from preceptor.rooms.messages.nouns import ESSENTIAL, MOST_VALUE, MailSort, Message, Preferences, Way
from preceptor.rooms.messages.nouns import Kind as About

NEWS_MICROS = 30 * DAY_MICROS
"""What happened longer ago is not told: a listener that is new hears the whole trail."""
PROOF_SECONDS = 3 * 24 * 3600
"""How long a link to prove an address is good."""
_PROOF_EVERY = 5 * 60 * 1_000_000
MOST_TRIES = 8
_FIRST_WAIT = 60_000_000


def is_news(happened_at: int, now: int) -> bool:
    return now - happened_at <= NEWS_MICROS


def cut(value: str) -> str:
    """A value as it may stand in a message: one line, bounded."""
    line = " ".join(value.split())
    return line if len(line) <= MOST_VALUE else f"{line[: MOST_VALUE - 1]}…"


def check_preferences(wanted: Preferences) -> None:
    """Raises Problem `messages.preferences` with a fault for each thing that cannot be so."""
    faults = [
        Fault(f"/ways/{kind.value}", "It tells of your work or money, so it stays in the inbox; e-mail can be off.")
        for kind, way in wanted.ways.items()
        if way is Way.OFF and kind in ESSENTIAL
    ]
    if (wanted.quiet_from is None) != (wanted.quiet_until is None):
        faults.append(Fault("/quiet_until", "Quiet hours have a beginning and an end."))
    elif wanted.quiet_from is not None and wanted.quiet_from == wanted.quiet_until:
        faults.append(Fault("/quiet_until", "Quiet hours that end where they begin would never end."))
    if faults:
        raise invalid("messages.preferences", faults[0].why, hint="Choose otherwise there.", faults=faults)


def without_mail(now: Preferences, kind: About | None) -> Preferences:
    """The same with no e-mail of this kind, or (None) of any; what was off stays off."""
    kinds = [kind] if kind is not None else list(About)
    quiet = {one: Way.INBOX for one in kinds if now.way_of(one) in (Way.EACH, Way.DIGEST)}
    ways: Mapping[About, Way] = {**now.ways, **quiet}
    return Preferences(ways, now.quiet_from, now.quiet_until, now.digest_hour)


def sort_of(way: Way) -> MailSort | None:
    """What kind of mail a way asks for; None for none."""
    return {Way.EACH: MailSort.EACH, Way.DIGEST: MailSort.DIGEST}.get(way)


def still_wanted(one: Message, wanted: Preferences, *, digest: bool) -> bool:
    """Whether a message is still to be mailed: its person may have said no since, or (of a digest) have read it here."""
    return sort_of(wanted.way_of(one.kind)) is not None and not (digest and one.read_at is not None)


def due_at(sort: MailSort, wanted: Preferences, now: int, zone: Zone) -> int:
    """When a mail goes out (micros): a digest at the next digest hour, others at once or when quiet hours are over."""
    if sort is MailSort.DIGEST:
        return next_hour(now, wanted.digest_hour, zone)
    if sort is MailSort.EACH and wanted.quiet_until is not None and _is_quiet(hour_of(now, zone), wanted):
        return next_hour(now, wanted.quiet_until, zone)
    return now


def retry_at(tries: int, now: int, *, away: bool) -> int | None:
    """When a mail that was not taken is tried again: after 1, 2, 4 … 64 minutes; None when it was tried often enough.

    A server that is `away` says nothing about the mail: it waits for it as long as that takes.
    """
    if tries >= MOST_TRIES and not away:
        return None
    return now + (_FIRST_WAIT << min(tries - 1, 6))


def check_may_ask_proof(asked_at: int | None, now: int) -> None:
    """Raises Problem `messages.proof_sent`: nobody may have an address flooded."""
    if asked_at is not None and now - asked_at < _PROOF_EVERY:
        seconds = (_PROOF_EVERY - (now - asked_at)) // 1_000_000 + 1
        raise Problem(
            Kind.TOO_MANY, "messages.proof_sent", "A link was sent to you a moment ago.",
            hint="Look for it in your mail, also among the spam; after five minutes you can ask again.",
            extra={"retry_after": seconds},
        )  # fmt: skip


def _is_quiet(hour: int, wanted: Preferences) -> bool:
    start, end = wanted.quiet_from or 0, wanted.quiet_until or 0
    return start <= hour < end if start < end else hour >= start or hour < end
