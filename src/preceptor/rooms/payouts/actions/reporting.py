"""The bank's file and its report, and where the two books differ."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.clock import from_micros
from preceptor.base.problems import conflict
from preceptor.base.settings import Settings
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.payouts import rules
from preceptor.rooms.payouts.actions.sending import ended_if_over, note_receipt
from preceptor.rooms.payouts.adapters import open_adapter
from preceptor.rooms.payouts.bank_files import csv_file, pain_001
from preceptor.rooms.payouts.events import FileTaken
from preceptor.rooms.payouts.nouns import BankFile, Batch, Debtor, FileForm, Receipt, ReceiptState, Reconciled, Reported
from preceptor.rooms.payouts.queries import orders, reconciled


def take_file(ctx: Ctx, batch_id: str, form: FileForm) -> BankFile:
    """What the bank is to do, with account numbers in the clear; that somebody took it stands in the trail.

    Raises Problem `payouts.state`, `payouts.nothing_sent`, `payouts.no_debtor`.
    """
    require(ctx, Deed.PAY)
    batch, wanted = orders(ctx, batch_id)
    if not wanted:
        raise conflict(
            "payouts.nothing_sent", "No payment of this batch waits for the bank.",
            hint="The file holds what was released and is neither paid nor returned.",
        )  # fmt: skip
    ctx.tell(FileTaken(subject=batch_id, form=form.value))
    if form is FileForm.CSV:
        return BankFile(f"payout-{batch_id}.csv", "text/csv; charset=utf-8", csv_file(wanted).encode())
    # The time of the release, not of now: the same batch is the same file, whenever it is taken.
    made_at = from_micros(batch.released_at or batch.drawn_at)
    content = pain_001(batch_id, wanted, _debtor(ctx), made_at=made_at)
    return BankFile(f"payout-{batch_id}.xml", "application/xml", content)


def ask_adapter(settings: Settings, batch: Batch, keys: Sequence[str]) -> Sequence[Reported]:
    """What the adapter says became of a batch's payments: outside any transaction, for those who may see the batch."""
    return open_adapter(batch.adapter, settings).report(keys)


def apply_report(ctx: Ctx, batch_id: str, report: Sequence[Reported]) -> Reconciled:
    """Note what a report says of a released batch's payments; differences are listed and change nothing.

    Raises Problem `payouts.state`, `payouts.report`.
    """
    require(ctx, Deed.PAY)
    rules.check_report(report)
    found = reconciled(ctx, batch_id, report)
    for key in found.paid:
        note_receipt(ctx, key, Receipt(ReceiptState.PAID))
    for row in found.failed:
        note_receipt(ctx, row.key, Receipt(ReceiptState.REFUSED, why=row.why or "The bank returned it."))
    ended_if_over(ctx, batch_id)
    return found


def _debtor(ctx: Ctx) -> Debtor:
    """Raises Problem `payouts.no_debtor` while the operator has not said whose account pays."""
    said = ctx.settings
    if not (said.payouts_name and said.payouts_iban):
        raise conflict(
            "payouts.no_debtor", "Nobody has said whose account pays.",
            hint="The operator sets PRECEPTOR_PAYOUTS_NAME and PRECEPTOR_PAYOUTS_IBAN; the CSV needs neither.",
        )  # fmt: skip
    return Debtor(said.payouts_name, said.payouts_iban.replace(" ", ""), said.payouts_bic)
