"""How a project pays, as it is sent and shown."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.money import Money
from preceptor.rooms.pay.nouns import HOUR, Basis, RateRow, Terms
from preceptor.rooms.workforce.nouns import Level

Strict = ConfigDict(extra="forbid")


class AmountBody(BaseModel):
    model_config = Strict
    currency: str = Field(min_length=3, max_length=3)
    minor_units: int

    def money(self) -> Money:
        return Money(self.currency, self.minor_units)

    @classmethod
    def of(cls, money: Money) -> Self:
        return cls(currency=money.currency, minor_units=money.minor_units)


class RateRowBody(BaseModel):
    """What a task, or an hour, pays whoever knows `language` at `level` or better, holds `skill` at `skill_level`, or both."""

    model_config = Strict
    amount: AmountBody
    language: str = Field("", max_length=60)
    level: Level | None = None
    skill: str = Field("", max_length=100)
    skill_level: int = 0

    def noun(self) -> RateRow:
        return RateRow(**{**self.model_dump(), "amount": self.amount.money()})

    @classmethod
    def of(cls, one: RateRow) -> Self:
        return cls(**{**vars(one), "amount": AmountBody.of(one.amount)})


class TermsBody(BaseModel):
    """How a project pays beyond its pay for one task; `hourly` and `floor` are for an hour of active time. `rates`: for whom it is
    more; each gets the most favourable one they meet."""

    model_config = Strict
    basis: Basis = Basis.TASK
    hourly: AmountBody | None = None
    cap_seconds: int = HOUR
    floor: AmountBody | None = None
    pays_practice: bool = True
    pays_broken: bool = True
    pays_opted_out: bool = True
    approval_days: int = 7
    contest_days: int = 14
    settle_days: int = 7
    rates: list[RateRowBody] = Field(default_factory=list, max_length=200)

    def noun(self) -> Terms:
        money = {name: body.money() if (body := getattr(self, name)) else None for name in ("hourly", "floor")}
        return Terms(**{**self.model_dump(), **money, "rates": tuple(one.noun() for one in self.rates)})

    @classmethod
    def of(cls, one: Terms) -> Self:
        money = {name: AmountBody.of(said) if (said := getattr(one, name)) else None for name in ("hourly", "floor")}
        return cls(**{**vars(one), **money, "rates": [RateRowBody.of(row) for row in one.rates]})
