"""When gold is burnt, and what a person learns from an item that teaches; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from preceptor.base.problems import invalid
from preceptor.forms import Reply
from preceptor.rooms.gold.nouns import Burnt, Exposure, Limits
from preceptor.stats.intervals import wilson

WINDOW = 20
"""Showings the first impression and each later one rest on (Scale retires after more than 20 completions, too)."""
RIGHT_WITHIN = 0.25
"""An answer is right when it lies no farther from gold than this, as where gold is scored."""
MOST_SHOWN = 1_000_000


def after_showing(now: Exposure, *, right: bool) -> Exposure:
    """The exposure after one more answer; a full late window gives way to the next."""
    early = now.early_shown < WINDOW
    begins_anew = now.late_shown >= WINDOW
    late_shown, late_right = (0, 0) if begins_anew else (now.late_shown, now.late_right)
    return replace(
        now,
        shown=now.shown + 1,
        right=now.right + right,
        early_shown=now.early_shown + early,
        early_right=now.early_right + (early and right),
        late_shown=late_shown + (not early),
        late_right=late_right + (not early and right),
    )


def burnt(now: Exposure, limits: Limits) -> Burnt | None:
    """Why it should be retired; None while it is good.

    Drifted when a full late window's 95 % Wilson interval lies above the first window's; wrong when a full first window's
    lies below a half: then most people see it otherwise, and gold should be what is certain.
    """
    if limits.most_shown is not None and now.shown >= limits.most_shown:
        return Burnt.WORN
    if now.early_shown < WINDOW:
        return None
    early = wilson(now.early_right, now.early_shown)
    if limits.wrong and wilson(now.right, now.shown).high < 0.5:
        return Burnt.WRONG
    if limits.drift and now.late_shown >= WINDOW and wilson(now.late_right, now.late_shown).low > early.high:
        return Burnt.DRIFTED
    return None


def check_limits(limits: Limits) -> None:
    """Raises Problem `gold.limits`."""
    if limits.most_shown is not None and not 1 <= limits.most_shown <= MOST_SHOWN:
        raise invalid(
            "gold.limits", f"Gold can be shown between once and {MOST_SHOWN:,} times.",
            hint="Leave it empty to set no limit.",
        )  # fmt: skip


def is_right(mine: Mapping[str, Reply], gold: Mapping[str, Reply]) -> bool:
    """Whether an answer agrees with gold on every question gold settles."""
    far = [mine[name].distance(gold[name]) for name in gold if name in mine]
    return gold.keys() <= mine.keys() and all(one is None or one <= RIGHT_WITHIN for one in far)
