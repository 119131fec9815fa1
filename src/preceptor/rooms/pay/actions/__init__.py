"""What people and the clock do with money."""

from preceptor.rooms.pay.actions.accruing import accrue
from preceptor.rooms.pay.actions.clock import approve_due, settle_due, top_up_week
from preceptor.rooms.pay.actions.deciding import approve, contest, reject, settle
from preceptor.rooms.pay.actions.funding import fund, give_bonus, set_terms
from preceptor.rooms.pay.actions.paying import mark_paid, release, reserve

__all__ = [
    "accrue", "approve", "approve_due", "contest", "fund", "give_bonus", "mark_paid", "reject", "release", "reserve",
    "set_terms", "settle", "settle_due", "top_up_week",
]  # fmt: skip
