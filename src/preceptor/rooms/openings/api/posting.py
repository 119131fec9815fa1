"""An opening in crawlers' words: schema.org JobPosting, and what a page's head says."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

from preceptor.base.actor import NOBODY
from preceptor.base.clock import rfc3339
from preceptor.base.money import decimals_of
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.openings import queries
from preceptor.rooms.openings.api.picture import SIZE, words_of
from preceptor.rooms.openings.nouns import Hours, Opening, PayUnit, WorkMode
from preceptor.rooms.workforce.nouns import Education

_PAGE = "/openings/"
_EMPLOYMENT = {Hours.FLEXIBLE: "CONTRACTOR", Hours.PART_TIME: "PART_TIME", Hours.FULL_TIME: "FULL_TIME"}
_UNITS = {PayUnit.HOUR: "HOUR", PayUnit.MONTH: "MONTH"}
"""What schema.org has a word for; pay by the task is said in the text only."""
_CREDENTIALS = {
    Education.SECONDARY: "high school", Education.VOCATIONAL: "professional certificate",
    Education.BACHELOR: "bachelor degree", Education.MASTER: "postgraduate degree",
    Education.DOCTORATE: "postgraduate degree",
}  # fmt: skip
_GIST = 200


async def head_of(units: Units, path: str, address: str) -> str:
    """What belongs into the head of a public page, as HTML; "" for every other page, and for an opening nobody may see."""
    if path.rstrip("/") == "/openings":
        return _feeds(units.settings.address)
    opening_id = path.removeprefix(_PAGE)
    if opening_id == path or len(opening_id) != 32 or not opening_id.isalnum():
        return ""
    try:
        found = await units.read(NOBODY, queries.open_opening, opening_id, address=address)
    except Problem:
        return ""
    return _head(found, units.settings.address)


def job_posting(one: Opening, *, address: str) -> dict[str, Any]:
    """The opening as https://schema.org/JobPosting."""
    posting = one.posting
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "Preceptor", "value": one.id},
        "url": link_of(one, address),
        "title": posting.title,
        "description": described(posting.description),
        "datePosted": rfc3339(one.posted_at or one.made_at),
        "employmentType": _EMPLOYMENT[posting.hours],
        "hiringOrganization": {"@type": "Organization", "name": "Preceptor", "sameAs": address},
        "industry": posting.domain.value,
        "directApply": True,
    }
    return {**found, **_where(one), **_asked(one), **_paid(one)}


def link_of(one: Opening, address: str) -> str:
    return f"{address}{_PAGE}{one.id}"


def described(markdown: str) -> str:
    """A description as harmless HTML: its own markdown as plain text, paragraph by paragraph."""
    return "".join(f"<p>{html.escape(part.strip())}</p>" for part in markdown.split("\n\n") if part.strip())


def _where(one: Opening) -> dict[str, Any]:
    remote = {"jobLocationType": "TELECOMMUTE"} if one.posting.work_mode is WorkMode.REMOTE else {}
    countries = [{"@type": "Country", "name": code} for code in one.posting.allowed]
    return {**remote, **({"applicantLocationRequirements": countries} if countries else {})}


def _asked(one: Opening) -> dict[str, Any]:
    posting = one.posting
    asked: dict[str, Any] = {}
    if posting.deadline_at is not None:
        asked["validThrough"] = rfc3339(posting.deadline_at)
    if posting.places is not None:
        asked["totalJobOpenings"] = one.places_left
    if posting.education in _CREDENTIALS:
        kind = "EducationalOccupationalCredential"
        asked["educationRequirements"] = {"@type": kind, "credentialCategory": _CREDENTIALS[posting.education]}
    if posting.experience_years:
        months = posting.experience_years * 12
        asked["experienceRequirements"] = {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": months}
    if posting.languages:
        asked["skills"] = ", ".join(f"{each.tag} ({each.level})" for each in posting.languages)
    return asked


def _paid(one: Opening) -> dict[str, Any]:
    pay = one.posting.pay
    if pay is None or pay.unit not in _UNITS:
        return {}
    value = {
        "@type": "QuantitativeValue", "minValue": pay.low / 10 ** decimals_of(pay.currency),
        "maxValue": pay.high / 10 ** decimals_of(pay.currency), "unitText": _UNITS[pay.unit],
    }  # fmt: skip
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": pay.currency, "value": value}}


def _head(one: Opening, address: str) -> str:
    title, gist = html.escape(one.posting.title), html.escape(" ".join(one.posting.description.split())[:_GIST])
    # In a script element nothing is escaped as HTML: a “<” must not be able to end it.
    told = json.dumps(job_posting(one, address=address), ensure_ascii=False).replace("<", "\\u003c")
    return "\n".join(
        (
            f'<meta name="description" content="{gist}">',
            f'<meta property="og:title" content="{title}">',
            f'<meta property="og:description" content="{gist}">',
            '<meta property="og:type" content="website">',
            f'<meta property="og:url" content="{html.escape(link_of(one, address))}">',
            '<meta property="og:site_name" content="Preceptor">',
            *_pictured(one, address),
            f'<link rel="canonical" href="{html.escape(link_of(one, address))}">',
            f'<script type="application/ld+json">{told}</script>',
        )
    )


def _pictured(one: Opening, address: str) -> Iterator[str]:
    """The picture's address holds what it is drawn from, so that whoever keeps pictures by address looks again."""
    words = words_of(one)
    picture = html.escape(f"{address}/api/v1{_PAGE}{one.id}/share.png?v={words.tag}")
    said = html.escape(f"{words.title}. {words.pay}. {words.facts}.")
    yield f'<meta property="og:image" content="{picture}">'
    yield '<meta property="og:image:type" content="image/png">'
    yield f'<meta property="og:image:width" content="{SIZE[0]}">'
    yield f'<meta property="og:image:height" content="{SIZE[1]}">'
    yield f'<meta property="og:image:alt" content="{said}">'
    yield '<meta name="twitter:card" content="summary_large_image">'


def _feeds(address: str) -> str:
    kinds = {"application/rss+xml": "feed.rss", "application/feed+json": "feed.json"}
    here = html.escape(address)
    return "\n".join(
        f'<link rel="alternate" type="{kind}" href="{here}/api/v1/openings/{name}">' for kind, name in kinds.items()
    )
