"""What is sent to the routes of pay."""

from __future__ import annotations

from pydantic import BaseModel, Field

from preceptor.rooms.pay.api.terms import Strict
from preceptor.rooms.pay.nouns import MOST_REASON, Ground, Withholding


class FundingBody(BaseModel):
    """`key`: sent twice with the same key, it is posted once. Negative takes back out."""

    model_config = Strict
    currency: str = Field(min_length=3, max_length=3)
    minor_units: int
    key: str = Field("", max_length=100)
    note: str = Field("", max_length=MOST_REASON)


class BonusBody(BaseModel):
    model_config = Strict
    contributor: int = Field(ge=1, le=2**53)
    currency: str = Field(min_length=3, max_length=3)
    minor_units: int
    reason: str = Field(max_length=MOST_REASON)
    key: str = Field("", max_length=100)


class ApprovalBody(BaseModel):
    model_config = Strict
    earnings: list[str] = Field(min_length=1, max_length=200)


class Approved(BaseModel):
    approved: int


class RejectionBody(BaseModel):
    """`minor_units` left out: as much as may be held back. Honest time is always paid."""

    model_config = Strict
    ground: Ground
    reason: str = Field(max_length=MOST_REASON)
    minor_units: int | None = None

    def noun(self) -> Withholding:
        return Withholding(self.ground, self.reason, self.minor_units)


class ContestBody(BaseModel):
    model_config = Strict
    note: str = Field(max_length=MOST_REASON)


class SettlementBody(BaseModel):
    """`minor_units` go to the contributor, the rest of what was held back into the budget."""

    model_config = Strict
    minor_units: int = Field(ge=0)
    reason: str = Field(max_length=MOST_REASON)
