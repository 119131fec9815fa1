"""Somebody's money of a month or a year, as a paper they can keep."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.paper import Column, Facts, Grid, Heading, Note, Paper, Part
from preceptor.rooms.pay.nouns import EarnedSum, Earning, EarningState
from preceptor.rooms.payouts.nouns import Payment, StatementLine
from preceptor.rooms.payouts.papers.spelling import amount, clock, day, minute, short
from preceptor.rooms.payouts.papers.words import phrase
from preceptor.rooms.payouts.rules import summed
from preceptor.rooms.payouts.wholes import WholeStatement


def statement_paper(one: WholeStatement, language: str) -> Paper:
    """In one of our languages."""
    say = functools.partial(phrase, language)
    reference = f"PS-{one.period}-{one.pseudonym}"
    parts: list[Part] = [Facts(_about(one, language, reference))]
    for currency in sorted({*(each.currency for each in one.sums), *(each.currency for each in one.payments)}):
        parts += _in_currency(one, language, currency)
    if len(parts) == 1:
        parts.append(Note(say("nothing")))
    parts += [Note(say("note.times")), Note(say("note.tax"))]
    return Paper(
        title=say("statement.title", period=one.period), language=language, made_at=one.moved_at, parts=parts, foot=reference,
        numbered=lambda page, pages: say("page", page=str(page), pages=str(pages)),
    )  # fmt: skip


def _about(one: WholeStatement, language: str, reference: str) -> Sequence[tuple[str, str]]:
    say = functools.partial(phrase, language)
    days = say("period.days", first=day(one.since), last=day(one.until - DAY_MICROS))
    return [
        *([(say("holder"), one.name)] if one.name else []), (say("known_as"), one.pseudonym), (say("period"), days),
        (say("reference"), reference), (say("moved"), minute(one.moved_at)),
    ]  # fmt: skip


def _in_currency(one: WholeStatement, language: str, currency: str) -> Iterator[Part]:
    """Sums first, then payments, then line by line; notes under what they are about."""
    say = functools.partial(phrase, language)
    sums = [each for each in one.sums if each.currency == currency]
    paid = [each for each in one.payments if each.currency == currency]
    lines = [each for each in one.entries if each.money.currency == currency]
    yield Heading(say("currency", currency=currency))
    yield Facts(_totals(sums, paid, language, currency, own=one.name is not None))
    yield from _notes(sums, language, currency)
    if sums:
        yield Heading(say("by_project"))
        yield _by_project(summed(sums), one, language, currency)
    if paid:
        yield Heading(say("payments"))
        yield _payments(paid, language, currency)
        yield Note(say("note.paid"))
    if lines:
        yield Heading(say("lines"))
        yield _lines(lines, one, language, currency)
    every = sum(each.count for each in sums)
    if len(lines) < every:
        yield Note(say("note.first", shown=str(len(lines)), all=str(every)))


def _totals(
    sums: Sequence[EarnedSum], paid: Sequence[Payment], language: str, currency: str, *, own: bool
) -> Sequence[tuple[str, str]]:  # fmt: skip
    earned, withheld = (sum(getattr(each, name) for each in sums) for name in ("minor_units", "withheld"))
    rows = (
        ("earned", earned), ("withheld", withheld), ("due" if own else "due.theirs", earned - withheld), ("pending", _pending(sums)),
        ("paid", sum(each.minor_units for each in paid)),
    )  # fmt: skip
    return [(phrase(language, name), f"{amount(currency, units)} {currency}") for name, units in rows]


def _pending(sums: Sequence[EarnedSum]) -> int:
    return sum(each.minor_units - each.withheld for each in sums if each.state is EarningState.PENDING)


def _notes(sums: Sequence[EarnedSum], language: str, currency: str) -> Iterator[Note]:
    for name, units in (("pending", _pending(sums)), ("withheld", sum(each.withheld for each in sums))):
        if units:
            yield Note(phrase(language, f"note.{name}", amount=amount(currency, units), currency=currency))


def _by_project(lines: Sequence[StatementLine], one: WholeStatement, language: str, currency: str) -> Grid:
    say = functools.partial(phrase, language)
    columns = [
        Column(say("project"), 0.27), Column(say("kind"), 0.19), Column(say("count"), 0.08, amount=True), Column(say("time"), 0.1, amount=True),
        Column(say("amount"), 0.12, amount=True), Column(say("withheld"), 0.12, amount=True), Column(say("total"), 0.12, amount=True),
    ]  # fmt: skip
    rows = [
        (one.projects.get(each.project_id, ""), say(f"term.kind.{each.kind.value}"), *_figures([each], currency)) for each in lines
    ]  # fmt: skip
    return Grid(columns, rows, [(say("total"), "", *_figures(lines, currency))])


def _figures(lines: Sequence[StatementLine], currency: str) -> tuple[str, ...]:
    """Count, time, amount, held back, and what is left of it."""
    count, seconds, units, withheld = (
        sum(getattr(each, name) for each in lines) for name in ("count", "seconds", "minor_units", "withheld")
    )
    return str(count), clock(seconds), *(amount(currency, each) for each in (units, withheld, units - withheld))


def _payments(paid: Sequence[Payment], language: str, currency: str) -> Grid:
    say = functools.partial(phrase, language)
    columns = [
        Column(say("day"), 0.16), Column(say("to"), 0.2), Column(say("payment"), 0.2), Column(say("bank"), 0.28),
        Column(say("amount"), 0.16, amount=True),
    ]  # fmt: skip
    rows = [
        (day(each.changed_at), each.masked, short(each.id), short(each.reference), amount(currency, each.minor_units)) for each in paid
    ]  # fmt: skip
    total = amount(currency, sum(each.minor_units for each in paid))
    return Grid(columns, rows, [(say("total"), "", "", "", total)])


def _lines(lines: Sequence[Earning], one: WholeStatement, language: str, currency: str) -> Grid:
    say = functools.partial(phrase, language)
    columns = [
        Column(say("day"), 0.17), Column(say("project"), 0.18), Column(say("kind"), 0.12), Column(say("stands"), 0.19),
        Column(say("time"), 0.08, amount=True), Column(say("amount"), 0.13, amount=True), Column(say("withheld"), 0.13, amount=True),
    ]  # fmt: skip
    rows = [
        (
            f"{minute(each.earned_at)} {short(each.id)}", one.projects.get(each.project_id, ""), say(f"term.kind.{each.kind.value}"),
            _stands(each, language), clock(each.seconds), amount(currency, each.money.minor_units), amount(currency, each.withheld),
        )
        for each in lines
    ]  # fmt: skip
    return Grid(columns, rows)


def _stands(one: Earning, language: str) -> str:
    """Its state, or the payment it is in; and the reason where one was given."""
    state = phrase(language, f"term.line.{one.state.value}")
    if one.payment:
        state = phrase(language, "in_payment", payment=short(one.payment))
    return phrase(language, "why", state=state, reason=one.reason) if one.reason else state
