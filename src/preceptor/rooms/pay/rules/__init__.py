"""What work and time are worth, what may be held back, when hand-out must end."""

from preceptor.rooms.pay.rules.fees import fee_earned, fee_faults, fees_held
from preceptor.rooms.pay.rules.rates import priced, rate_faults
from preceptor.rooms.pay.rules.work import (
    LEAST_SECONDS,
    MOST_NEWCOMERS,
    WEEK,
    by_time,
    check_amount,
    check_contest,
    check_in_budget,
    check_reason,
    dearest,
    earned,
    granted,
    median_rate,
    most_withheld,
    move,
    needed,
    pays_opted_out,
    term_faults,
    time_worth,
    top_up,
    week_of,
    withheld,
)

__all__ = [
    "LEAST_SECONDS", "MOST_NEWCOMERS", "WEEK", "by_time", "check_amount", "check_contest", "check_in_budget", "check_reason",
    "dearest", "earned", "fee_earned", "fee_faults", "fees_held", "granted", "median_rate", "most_withheld", "move", "needed", "pays_opted_out", "priced", "rate_faults",
    "term_faults", "time_worth", "top_up", "week_of", "withheld",
]  # fmt: skip
