"""What may be called and answered, and who fits best; pure."""

from preceptor.rooms.drives.rules.asking import (
    check_answerable,
    check_drive,
    check_may_send,
    check_may_withdraw,
    check_said,
    week_of,
)
from preceptor.rooms.drives.rules.fitting import HALF, declared, fit_of, looked_at, ranked, shares_of, shortlist

__all__ = [
    "HALF",
    "check_answerable",
    "check_drive",
    "check_may_send",
    "check_may_withdraw",
    "check_said",
    "declared",
    "fit_of",
    "looked_at",
    "ranked",
    "shares_of",
    "shortlist",
    "week_of",
]
