"""How two shares compare as a ratio: Katz's interval, and the chance of so large a gap."""

from __future__ import annotations

from math import erfc, exp, lgamma, log, sqrt

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level, normal_quantile

_FEW = 5.0
"""Expected counts below this are too few for the normal approximation (Cochran 1954)."""
_SAME = 1 + 1e-7
"""Tables as unlikely as the one seen, but for rounding."""


def ratio_of_shares(hits: int, tries: int, other_hits: int, other_tries: int, *, level: float = 0.95) -> Interval:
    """`hits`/`tries` over `other_hits`/`other_tries` with the log interval of Katz et al. (Biometrics 34 (1978) 469). Where a count of hits
    is zero, the ends are those with one half added to each count and to each size (Walter, Biometrika 62 (1975) 371); the estimate is
    the plain ratio (infinite when only the other share is 0, NaN when both are). Raises Problem on counts that are none."""
    for one, of in ((hits, tries), (other_hits, other_tries)):
        if not 0 <= one <= of or of == 0:
            raise invalid("stats.ratio", f"A share is some of at least one; here are {one} of {of}.")
    z = normal_quantile(0.5 + check_level(level) / 2)
    more = 0.0 if hits and other_hits else 0.5
    a, n, b, m = hits + more, tries + more, other_hits + more, other_tries + more
    middle, spread = log(a / n) - log(b / m), sqrt(max(1 / a - 1 / n + 1 / b - 1 / m, 0.0))
    if other_hits:
        estimate = hits / tries / (other_hits / other_tries)
    else:
        estimate = float("inf") if hits else float("nan")
    return Interval(estimate, exp(middle - z * spread), exp(middle + z * spread), level)


def chance_of_gap(hits: int, tries: int, other_hits: int, other_tries: int) -> float:
    """How often chance alone gives two shares as far apart, if they are the same in truth: Fisher's exact test (two-sided, by summing the
    tables that are no likelier) where an expected count is below five, else the two-proportion test with pooled variance."""
    both, size = hits + other_hits, tries + other_tries
    least = min(both, size - both) * min(tries, other_tries) / size if size else 0.0
    if least < _FEW:
        return _fisher(hits, tries, both, size)
    share = both / size
    deviation = sqrt(share * (1 - share) * (1 / tries + 1 / other_tries))
    return erfc(abs(hits / tries - other_hits / other_tries) / deviation / sqrt(2)) if deviation else 1.0


def _fisher(hits: int, tries: int, both: int, size: int) -> float:
    """The hypergeometric tables with these margins that are no likelier than the one seen. Costs as many steps as the smallest margin."""
    low, high = max(0, both - (size - tries)), min(tries, both)
    logs = [_choose(both, k) + _choose(size - both, tries - k) - _choose(size, tries) for k in range(low, high + 1)]
    seen = exp(logs[hits - low]) * _SAME
    return min(1.0, sum(one for one in map(exp, logs) if one <= seen))


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
