"""A payout batch as a paper for the books: who made it, what was in it, what the bank said."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from preceptor.infra.paper import Column, Facts, Grid, Heading, Note, Paper, Part
from preceptor.rooms.payouts.nouns import OPEN_STATES, PaymentState
from preceptor.rooms.payouts.papers.spelling import amount, day, minute, short
from preceptor.rooms.payouts.papers.words import phrase
from preceptor.rooms.payouts.wholes import WholeBatch

_BACK = (PaymentState.FAILED, PaymentState.CALLED_OFF)


def batch_paper(one: WholeBatch, language: str) -> Paper:
    """In one of our languages."""
    say = functools.partial(phrase, language)
    batch = one.batch
    parts: list[Part] = [Facts(_about(one, language))]
    if one.payments:
        parts += [Heading(say("batch.result")), _result(one, language), *_notes(one, language)]
        parts += [Heading(say("batch.payments")), _payments(one, language)]
    else:
        parts.append(Note(say("batch.empty")))
    parts += [Note(say("batch.masked")), Note(say("note.times"))]
    return Paper(
        title=say("batch.title", day=day(batch.drawn_at), currency=batch.currency), language=language, made_at=one.moved_at,
        parts=parts, foot=batch.id, numbered=lambda page, pages: say("page", page=str(page), pages=str(pages)),
    )  # fmt: skip


def _about(one: WholeBatch, language: str) -> Sequence[tuple[str, str]]:
    say, batch = functools.partial(phrase, language), one.batch
    rows = [
        (say("reference"), batch.id), (say("batch.state"), say(f"term.batch.{batch.state.value}")),
        (say("batch.drawn_by"), one.drawn_by), (say("batch.drawn_at"), minute(batch.drawn_at)),
        (say("batch.released_by"), one.released_by or say("batch.nobody")), (say("batch.released_at"), _minute(batch.released_at)),
        (say("batch.ended"), _minute(batch.ended_at)),
        (say("batch.adapter"), say(f"term.adapter.{batch.adapter}")),
        (say("batch.least"), f"{amount(batch.currency, batch.least)} {batch.currency}"), (say("batch.note"), batch.note),
        (say("total"), f"{amount(batch.currency, _units(one))} {batch.currency}"), (say("batch.count"), str(len(one.payments))),
        (say("moved"), minute(one.moved_at)),
    ]  # fmt: skip
    return [row for row in rows if row[1]]


def _result(one: WholeBatch, language: str) -> Grid:
    """Each state with how many payments are in it, and what they come to."""
    say, currency = functools.partial(phrase, language), one.batch.currency
    columns = [
        Column(say("batch.state"), 0.5),
        Column(say("batch.count"), 0.25, amount=True),
        Column(say("amount"), 0.25, amount=True),
    ]
    rows = []
    for state in PaymentState:
        units = [each.minor_units for each in one.payments if each.state is state]
        if units:
            rows.append((say(f"term.payment.{state.value}"), str(len(units)), amount(currency, sum(units))))
    return Grid(columns, rows, [(say("total"), str(len(one.payments)), amount(currency, _units(one)))])


def _notes(one: WholeBatch, language: str) -> list[Note]:
    say, currency = functools.partial(phrase, language), one.batch.currency
    open_ones = [each.minor_units for each in one.payments if each.state in OPEN_STATES]
    notes = []
    if open_ones:
        said = {"count": str(len(open_ones)), "amount": amount(currency, sum(open_ones)), "currency": currency}
        notes.append(Note(say("batch.open", **said)))
    if any(each.state in _BACK for each in one.payments):
        notes.append(Note(say("batch.back")))
    return notes


def _payments(one: WholeBatch, language: str) -> Grid:
    say, currency = functools.partial(phrase, language), one.batch.currency
    columns = [
        Column(say("batch.number"), 0.06, amount=True), Column(say("batch.person"), 0.2), Column(say("to"), 0.15),
        Column(say("batch.state"), 0.17), Column(say("payment"), 0.14), Column(say("bank"), 0.15), Column(say("amount"), 0.13, amount=True),
    ]  # fmt: skip
    rows = [
        (
            str(number), one.pseudonyms.get(each.contributor_id, ""), each.masked, _became(each.state, each.why, language),
            short(each.id), short(each.reference), amount(currency, each.minor_units),
        )
        for number, each in enumerate(one.payments, start=1)
    ]  # fmt: skip
    return Grid(columns, rows, [("", "", "", "", "", say("total"), amount(currency, _units(one)))])


def _became(state: PaymentState, why: str, language: str) -> str:
    said = phrase(language, f"term.payment.{state.value}")
    return phrase(language, "why", state=said, reason=why) if why else said


def _minute(at: int | None) -> str:
    return minute(at) if at is not None else ""


def _units(one: WholeBatch) -> int:
    return sum(each.minor_units for each in one.payments)
