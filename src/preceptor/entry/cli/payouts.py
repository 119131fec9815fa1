"""`preceptor payouts`: where one is paid, and paying the house's contributors out."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.base.money import Money, spelled
from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

payouts = typer.Typer(no_args_is_help=True, help="Paying people out, by two people and a bank.")
_Batch = Annotated[str, typer.Argument(help="The batch's id.")]
_Currency = Annotated[str, typer.Argument(help="Such as EUR.")]
_Least = Annotated[int, typer.Option(help="Minor units; who is owed less waits for a later batch.")]

_Language = Annotated[str, typer.Option(help="en, es or ar; that of your account without it.")]


@payouts.command("details")
def details(
    name: Annotated[str, typer.Option(help="The account's holder, as the bank knows them.")] = "",
    iban: Annotated[str, typer.Option(help="Blanks do not matter.")] = "",
    bic: Annotated[str, typer.Option(help="May be left out.")] = "",
    erase: Annotated[bool, typer.Option("--erase", help="Take it back.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show where you are paid, or change it."""
    with reach() as preceptor:
        if erase:
            preceptor.payouts.erase_my_details()
        elif name or iban:
            preceptor.payouts.set_my_details(name, iban, bic=bic)
        show(preceptor.payouts.my_details(), as_json=as_json)


@payouts.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What was and is paid to you, newest first."""
    with reach() as preceptor:
        rows = list(preceptor.payouts.my_payments())
        show(
            _priced(rows, as_json),
            as_json=as_json,
            columns=() if as_json else ("amount", "state", "masked", "changed_at"),
        )


@payouts.command("statement")
def statement(
    month: Annotated[str, typer.Argument(help="Such as 2026-11, or a year; UTC.")],
    lines: Annotated[Path | None, typer.Option(help="Save every line there, as CSV.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Save it there as PDF.")] = None,
    of: Annotated[
        int | None, typer.Option(help="Somebody else's, by their number; with --pdf, for those who pay.")
    ] = None,
    language: _Language = "",
    as_json: AsJson = False,
) -> None:
    """What you earned in a month or a year, by project, and what was paid out to you."""
    if of is not None and pdf is None:
        raise typer.BadParameter("--of needs --pdf: somebody else's statement comes on paper only.")
    with reach() as preceptor:
        if pdf is not None:
            size = preceptor.payouts.statement_pdf(month, pdf, of=of, language=language)
            typer.echo(f"{pdf}: {size:,} bytes.")
        if of is not None:
            return
        if lines is not None:
            preceptor.payouts.statement_lines(month, lines)
        found = preceptor.payouts.statement(month)
        if as_json:
            show(found, as_json=True)
            return
        show(_priced(found["lines"], as_json), as_json=False, columns=("project", "kind", "count", "seconds", "amount"))
        show(_priced(found["payments"], as_json), as_json=False, columns=("changed_at", "amount", "masked"))


@payouts.command("preview")
def preview(currency: _Currency, least: _Least = 1, as_json: AsJson = False) -> None:
    """Who would be in a batch drawn up now, and why somebody would not."""
    with reach() as preceptor:
        rows = [{**row, "currency": currency} for row in preceptor.payouts.preview(currency, least=least)]
        show(_priced(rows, as_json), as_json=as_json, columns=() if as_json else ("pseudonym", "amount", "hindrance"))


@payouts.command("draw-up")
def draw_up(
    currency: _Currency, least: _Least = 1, note: Annotated[str, typer.Option(help="What it is for.")] = ""
) -> None:
    """Begin a batch of everybody who is owed enough; somebody else releases it."""
    with reach() as preceptor:
        typer.echo(preceptor.payouts.draw_up(currency, least=least, note=note)["id"])


@payouts.command("list")
def list_batches(as_json: AsJson = False) -> None:
    """Every batch, newest first."""
    with reach() as preceptor:
        rows = list(preceptor.payouts.list())
        columns = () if as_json else ("id", "state", "payments", "amount", "drawn_at", "released_at")
        show(_priced(rows, as_json), as_json=as_json, columns=columns)


@payouts.command("payments")
def payments(batch: _Batch, as_json: AsJson = False) -> None:
    """A batch's payments, in the order they were taken in."""
    with reach() as preceptor:
        rows = list(preceptor.payouts.payments(batch))
        columns = () if as_json else ("id", "pseudonym", "amount", "state", "masked", "why")
        show(_priced(rows, as_json), as_json=as_json, columns=columns)


@payouts.command("release")
def release(batch: _Batch) -> None:
    """Let a batch go that somebody else drew up."""
    with reach() as preceptor:
        found = preceptor.payouts.release(batch)
        typer.echo(f"{found['payments']} payments released: {_amount(found)}.")


@payouts.command("call-off")
def call_off(batch: _Batch) -> None:
    """End a batch that nobody released; what is in it is owed again."""
    with reach() as preceptor:
        preceptor.payouts.call_off(batch)
        typer.echo("Called off.")


@payouts.command("file")
def file(
    batch: _Batch,
    to: Annotated[Path, typer.Argument(help="Where to save it: account numbers are in the clear.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="A table instead of pain.001.")] = False,
) -> None:
    """Save a released batch for the bank."""
    with reach() as preceptor:
        size = preceptor.payouts.file(batch, to, form="csv" if as_csv else "pain_001")
        typer.echo(f"{to}: {size:,} bytes.")


@payouts.command("pdf")
def pdf(
    batch: _Batch,
    to: Annotated[Path, typer.Argument(help="Where to save it.")],
    language: _Language = "",
) -> None:
    """Save a batch's paper for the books: who made it, every payment, what the bank said."""
    with reach() as preceptor:
        typer.echo(f"{to}: {preceptor.payouts.pdf(batch, to, language=language):,} bytes.")


@payouts.command("report")
def report(
    batch: _Batch,
    rows: Annotated[
        Path | None, typer.Argument(help="CSV with key, currency, minor_units, paid (1 or 0), why.")
    ] = None,
    compare: Annotated[bool, typer.Option("--compare", help="Only list differences; change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Note what the bank says of a batch; without a file the service itself is asked."""
    with reach() as preceptor:
        act = preceptor.payouts.compare if compare else preceptor.payouts.report
        found = act(batch, _rows(rows) if rows is not None else None)
        if as_json:
            show(found, as_json=True)
            return
        typer.echo(f"{found['paid']} paid, {found['failed']} failed, {found['agreed']} known already.")
        show(found["differences"], as_json=False, columns=("kind", "payment", "ours", "theirs"))


def _rows(file: Path) -> list[dict[str, Any]]:
    """The report's rows; raises typer.BadParameter naming the row that is none."""
    found = []
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                units, paid = int(row["minor_units"]), {"1": True, "0": False}[row["paid"].strip()]
                found.append({"key": row["key"], "currency": row["currency"], "minor_units": units, "paid": paid,
                              "why": row.get("why") or ""})  # fmt: skip
            except (KeyError, ValueError, AttributeError):
                raise typer.BadParameter(
                    f"{file}, line {number}: expected key, currency, minor_units (whole), paid (1 or 0), why."
                ) from None
    return found


def _priced(rows: list[dict[str, Any]], as_json: bool) -> list[dict[str, Any]]:
    return rows if as_json else [{**row, "amount": _amount(row)} for row in rows]


def _amount(row: dict[str, Any]) -> str:
    return f"{spelled(Money(row['currency'], row['minor_units']))} {row['currency']}"
