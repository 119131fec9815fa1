"""Saying something of oneself, noting where people passed, and reading the report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.fairness import rules, store
from preceptor.rooms.fairness.events import ReportRead
from preceptor.rooms.fairness.events import Said as SaidSomething
from preceptor.rooms.fairness.nouns import FEWEST_LOOKED_AT, OWN_WORDS, STANDING_SHARE, Report, Said, Step
from preceptor.rooms.fairness.queries import PURPOSE, digest_of, mine
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require, require_known
from preceptor.rooms.openings.queries import application_told
from preceptor.rooms.review.queries import stood
from preceptor.rooms.workforce.queries import accounts_of, record


def say(ctx: Ctx, said: Said) -> Said:
    """What the asker tells of themselves, in the place of all before; nothing of it changes anything for them. Raises Problem
    `fairness.said`."""
    require_known(ctx)
    kept, seal = rules.check_said(said), Sealer(ctx.settings, PURPOSE)
    sealed = {
        one: replace(own, words=seal.seal(own.words)) if own.group == OWN_WORDS else own for one, own in kept.items()
    }
    person = digest_of(ctx, ctx.actor.account_no)
    with _counting(ctx, [person]):
        store.say(ctx.conn, person, sealed, at=ctx.now())
    ctx.tell(SaidSomething(subject=ctx.actor.id))
    return mine(ctx)


def read_report(ctx: Ctx, project_id: int) -> Report:
    """The report, by group and never by person; that it was read is in the trail."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    kept, day = store.kept(ctx.conn, project_id), ctx.now() // DAY_MICROS
    if kept is None or not rules.holds(kept, day=day):
        kept = _drawn(ctx, project_id, day)
    ctx.tell(ReportRead(subject=str(project_id), project_id=project_id, day=kept.day))
    return kept


def note_decided(ctx: Ctx, project_id: int, applications: Iterable[str]) -> None:
    """These applications were decided. For the follower."""
    require(ctx, Deed.ADMINISTER)
    found: dict[int, bool] = {}
    for told in (application_told(ctx, one) for one in applications):
        if told is not None:
            who = told[0].account_no
            found[who] = found.get(who, False) or told[0].stage.value == "accepted"
    _came(ctx, project_id, Step.ACCEPTED, found, once=True)


def note_people(ctx: Ctx, project_id: int, step: Step, found: Mapping[int, bool]) -> None:
    """Contributor → whether they passed; who passed once has passed. For the follower."""
    require(ctx, Deed.ADMINISTER)
    accounts = accounts_of(ctx, found)
    _came(ctx, project_id, step, {accounts[who]: found[who] for who in accounts}, once=True)


def note_verdicts(ctx: Ctx, project_id: int, verdicts: Sequence[str]) -> None:
    """Reviewers looked at answers: their authors' share that stood may be another. For the follower."""
    require(ctx, Deed.ADMINISTER)
    authors = sorted({who for one in stood(ctx, verdicts).values() for who in one})
    done = {who: record(ctx, project_id, who) for who in authors}
    accounts = accounts_of(ctx, authors)
    _came(
        ctx, project_id, Step.WORK,
        {
            accounts[who]: one.stood >= STANDING_SHARE * one.reviewed
            for who, one in done.items()
            if who in accounts and one.reviewed >= FEWEST_LOOKED_AT
        },
        once=False,
    )  # fmt: skip


def forget(ctx: Ctx, accounts: Iterable[str]) -> None:
    """These accounts were erased: what they said goes, and that they came anywhere. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    people = [digest_of(ctx, number) for number in numbers_of(ctx, accounts).values()]
    with _counting(ctx, people):
        store.forget(ctx.conn, people)


def _came(ctx: Ctx, project_id: int, step: Step, found: Mapping[int, bool], *, once: bool) -> None:
    people = {digest_of(ctx, who): one for who, one in found.items()}
    with _counting(ctx, people):
        store.came(ctx.conn, project_id, step, people, once=once)


@contextmanager
def _counting(ctx: Ctx, people: Collection[str]) -> Iterator[None]:
    """What changes of these people within is counted, so that a report costs the same for ten people and for a million."""
    store.hold(ctx.conn)
    before = store.known(ctx.conn, people)
    yield
    store.move(ctx.conn, rules.moved(before, store.known(ctx.conn, people)))


def _drawn(ctx: Ctx, project_id: int, day: int) -> Report:
    store.hold(ctx.conn)
    # Looked at once more: two who came together must not be told reports that differ by one person.
    kept, drawn = store.kept(ctx.conn, project_id), rules.report(day, store.counts(ctx.conn, project_id))
    if kept is not None and not rules.is_due(kept, day=day, weight=drawn.weight):
        return kept
    store.keep(ctx.conn, project_id, drawn)
    return drawn
