"""Somebody's earnings as a table they can keep."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from preceptor.base.clock import rfc3339
from preceptor.base.money import Money, spelled
from preceptor.rooms.pay.nouns import Earning

_COLUMNS = ("earned_at", "project", "kind", "state", "seconds", "amount", "withheld", "currency", "reason")


def lines_file(lines: Sequence[Earning], names: Mapping[int, str]) -> str:
    """RFC 4180 with a heading. What others wrote begins with a quotation mark where a spreadsheet would reckon with it."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for one in lines:
        currency = one.money.currency
        table.writerow(
            (
                rfc3339(one.earned_at), _plain(names.get(one.project_id, "")), one.kind.value, one.state.value, one.seconds,
                spelled(one.money), spelled(Money(currency, one.withheld)), currency, _plain(one.reason),
            )
        )  # fmt: skip
    return out.getvalue()


def _plain(text: str) -> str:
    """A cell that begins like a formula is shown, not run (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
