"""What is said to people in sessions: when, what to do now, the certificate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from preceptor.base.clock import from_micros
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration.nouns import News, Session, Stage
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.workforce.queries import accounts_of, time_zone_of

_WORDS = {
    News.INVITED: "calibration_invited",
    News.SOON: "calibration_soon",
    News.OPEN: "calibration_open",
    News.REVEALED: "calibration_revealed",
    News.VOTE: "calibration_vote",
}


def of_session(ctx: Ctx, one: Session, contributors: Sequence[int], news: News) -> Iterator[Letter]:
    """To these people of a session, each by their own clock; who may no longer work in the project hears nothing."""
    if news is News.INVITED and one.stage is not Stage.PLANNED:
        news = News.OPEN  # invited into what has begun
    allowed, project = who_may(ctx, Deed.WORK, one.project_id), name_of(ctx, one.project_id)
    for account in sorted({*accounts_of(ctx, contributors).values()} & allowed):
        values = {"title": one.title, "project": project, "when": _by_their_clock(ctx, account, one.times.opens_at)}
        once = f"calibration/{one.id}/{news.value}"
        yield Letter(account, Kind.CALIBRATION, _WORDS[news], once, values, f"/calibration?session={one.id}")


def certified(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of calibration.certified: to whoever earned it."""
    if event.project_id is None:
        return
    values, once = {"project": name_of(ctx, event.project_id)}, f"certificate/{event.position}"
    for account in accounts_of(ctx, [event.payload["contributor"]]).values():
        link = f"/calibration?session={event.subject}"
        yield Letter(account, Kind.CALIBRATION, "calibration_certified", once, values, link)


def asked_again(ctx: Ctx, project_id: int, version: int, lapsed: Sequence[tuple[int, str]]) -> Iterator[Letter]:
    """To contributors whose certificate rests on words that are gone, each with the numbers of the clauses."""
    allowed, project = who_may(ctx, Deed.WORK, project_id), name_of(ctx, project_id)
    accounts = accounts_of(ctx, [contributor for contributor, _ in lapsed])
    for contributor, clauses in lapsed:
        account = accounts.get(contributor)
        if account in allowed and account is not None:
            values = {"project": project, "clauses": clauses}
            once = f"calibration/again/{project_id}/{version}"
            yield Letter(account, Kind.CALIBRATION, "calibration_again", once, values, "/calibration")


def _by_their_clock(ctx: Ctx, account_no: int, at: int) -> str:
    """A time as the clock on their wall shows it; UTC while they have not said where they live."""
    zone = time_zone_of(ctx, account_no) or "UTC"
    return f"{from_micros(at).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M} ({zone})"
