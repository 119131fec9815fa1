"""A batch as a bank takes it: a table, or pain.001 of ISO 20022."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

from preceptor.base.money import Money, spelled
from preceptor.rooms.payouts.nouns import Debtor, Order

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_COLUMNS = ("key", "name", "iban", "bic", "amount", "currency", "text")
_UNKNOWN_BANK = "NOTPROVIDED"
"""What stands for a BIC that is left out (EPC132-08, AT-C002)."""


def csv_file(orders: Sequence[Order]) -> str:
    """RFC 4180 with a heading; amounts as the bank writes them, with a point."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for one in orders:
        to, amount = one.details, spelled(Money(one.currency, one.minor_units))
        table.writerow((one.key, to.name, to.iban, to.bic, amount, one.currency, one.text))
    return out.getvalue()


def pain_001(batch_id: str, orders: Sequence[Order], debtor: Debtor, *, made_at: datetime) -> bytes:
    """pain.001.001.09 of one payment block: all orders are of one currency. In EUR it is a SEPA credit transfer (EPC132-08).

    The message's id is the batch's: a bank refuses the same message twice. An order's end-to-end id is its key.
    """
    document = Xml.Element("Document", xmlns=NAMESPACE)
    message = Xml.SubElement(document, "CstmrCdtTrfInitn")
    currency = orders[0].currency
    totals = (
        ("NbOfTxs", str(len(orders))),
        ("CtrlSum", spelled(Money(currency, sum(one.minor_units for one in orders)))),
    )
    head = Xml.SubElement(message, "GrpHdr")
    _texts(head, ("MsgId", batch_id), ("CreDtTm", made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")), *totals)
    _texts(_path(head, "InitgPty"), ("Nm", debtor.name))
    block = Xml.SubElement(message, "PmtInf")
    _texts(block, ("PmtInfId", batch_id), ("PmtMtd", "TRF"), *totals)
    if currency == "EUR":
        _texts(_path(block, "PmtTpInf", "SvcLvl"), ("Cd", "SEPA"))
    _texts(_path(block, "ReqdExctnDt"), ("Dt", made_at.astimezone(UTC).date().isoformat()))
    _texts(_path(block, "Dbtr"), ("Nm", debtor.name))
    _texts(_path(block, "DbtrAcct", "Id"), ("IBAN", debtor.iban))
    _bank(_path(block, "DbtrAgt", "FinInstnId"), debtor.bic)
    _texts(block, ("ChrgBr", "SLEV"))
    for one in orders:
        _transfer(Xml.SubElement(block, "CdtTrfTxInf"), one)
    written: bytes = Xml.tostring(document, encoding="utf-8", xml_declaration=True)
    return written


def _transfer(node: Xml.Element, one: Order) -> None:
    _texts(_path(node, "PmtId"), ("EndToEndId", one.key))
    amount = Xml.SubElement(_path(node, "Amt"), "InstdAmt", Ccy=one.currency)
    amount.text = spelled(Money(one.currency, one.minor_units))
    if one.details.bic:
        _bank(_path(node, "CdtrAgt", "FinInstnId"), one.details.bic)
    _texts(_path(node, "Cdtr"), ("Nm", one.details.name))
    _texts(_path(node, "CdtrAcct", "Id"), ("IBAN", one.details.iban))
    _texts(_path(node, "RmtInf"), ("Ustrd", one.text))


def _bank(node: Xml.Element, bic: str) -> None:
    if bic:
        _texts(node, ("BICFI", bic))
    else:
        _texts(_path(node, "Othr"), ("Id", _UNKNOWN_BANK))


def _path(node: Xml.Element, *names: str) -> Xml.Element:
    for name in names:
        node = Xml.SubElement(node, name)
    return node


def _texts(node: Xml.Element, *texts: tuple[str, str]) -> None:
    for name, text in texts:
        Xml.SubElement(node, name).text = text
