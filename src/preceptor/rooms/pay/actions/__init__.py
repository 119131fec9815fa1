"""What people and the clock do with money."""

from preceptor.rooms.pay.actions.accruing import accrue
from preceptor.rooms.pay.actions.clock import approve_due, settle_due, top_up_week
from preceptor.rooms.pay.actions.deciding import approve, contest, reject, settle
from preceptor.rooms.pay.actions.fees import accrue_sat, end_fee, set_fee
from preceptor.rooms.pay.actions.funding import fund, give_bonus, give_credit, set_terms
from preceptor.rooms.pay.actions.paying import mark_paid, release, reserve

__all__ = [
    "accrue", "accrue_sat", "approve", "approve_due", "contest", "end_fee", "fund", "give_bonus", "give_credit", "mark_paid", "reject", "release", "reserve",
    "set_fee", "set_terms", "settle", "settle_due", "top_up_week",
]  # fmt: skip
