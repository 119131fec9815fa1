"""Languages by their tags (BCP 47, RFC 5646)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*)"
)
"""RFC 5646, 2.1: language, script, region and variants. Extensions and private use say nothing on what somebody speaks."""
_LONGEST = 40


def language_tag(text: str) -> str | None:
    """A language tag in its canonical case (“pt-br” → “pt-BR”), None for what is none."""
    found = _TAG.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        return None
    script, region = found["script"] or "", found["region"] or ""
    parts = (found["language"].lower(), script.title(), region.upper(), found["variants"].lower().strip("-"))
    return "-".join(part for part in parts if part)


def language_faults(tags: Sequence[str], *, at: str, most: int) -> Iterator[Fault]:
    """What is wrong with a list of languages, each at `/tag` of its place: too many, no tag, or one twice."""
    if len(tags) > most:
        yield Fault(at, f"At most {most} languages; here are {len(tags)}.")
    seen: set[str] = set()
    for place, given in enumerate(tags[:most]):
        tag = language_tag(given)
        if tag is None:
            yield Fault(f"{at}/{place}/tag", f"{quoted(given)} is no language tag; expected one like en or pt-BR.")
        elif tag in seen:
            yield Fault(f"{at}/{place}/tag", f"{tag} is named twice.")
        else:
            seen.add(tag)
