"""Money: whole minor units and a currency; never a float."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.base.problems import invalid

_WHOLE = (
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
)  # fmt: skip
_THOUSANDTHS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")
_DECIMALS = {**dict.fromkeys(_WHOLE, 0), **dict.fromkeys(_THOUSANDTHS, 3)}


def decimals_of(currency: str) -> int:
    """Decimals of a currency's minor unit (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD."""
    return _DECIMALS.get(currency, 2)


@dataclass(frozen=True, order=True)
class Money:
    """`minor_units` of `currency` (ISO 4217), e.g. Money("EUR", 150) is €1.50."""

    currency: str
    minor_units: int

    def __post_init__(self) -> None:
        if not (len(self.currency) == 3 and self.currency.isascii() and self.currency.isupper()):
            raise invalid("money.currency", f"“{self.currency}” is no ISO 4217 currency code.", hint="Use e.g. EUR.")

    def __add__(self, other: Money) -> Money:
        return Money(self.currency, self.minor_units + self._same(other).minor_units)

    def __sub__(self, other: Money) -> Money:
        return Money(self.currency, self.minor_units - self._same(other).minor_units)

    def __neg__(self) -> Money:
        return Money(self.currency, -self.minor_units)

    def times(self, count: int) -> Money:
        return Money(self.currency, self.minor_units * count)

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise invalid("money.mixed", f"{other.currency} cannot be added to {self.currency}.")
        return other


def spelled(money: Money) -> str:
    """Whole minor units with a point, and no currency: “1.50”, “150” in JPY; never by way of a float."""
    decimals = decimals_of(money.currency)
    sign, digits = "-" if money.minor_units < 0 else "", str(abs(money.minor_units)).rjust(decimals + 1, "0")
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


def spelled_out(money: Money) -> str:
    """As a person is told it wherever no page formats it: “1.50 EUR”."""
    return f"{spelled(money)} {money.currency}"
