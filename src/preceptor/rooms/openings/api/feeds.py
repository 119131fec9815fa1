"""What is open, for readers of feeds: JSON Feed 1.1 and RSS 2.0."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree as Xml

from preceptor.base.clock import from_micros, rfc3339
from preceptor.rooms.openings.api.posting import described, link_of
from preceptor.rooms.openings.nouns import Opening

JSON_FEED = "application/feed+json"
RSS = "application/rss+xml"
_TITLE = "Preceptor: openings"
_ABOUT = "Work for people who teach AI models."


def json_feed(openings: Sequence[Opening], *, address: str) -> dict[str, Any]:
    """https://www.jsonfeed.org/version/1.1/"""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _TITLE,
        "description": _ABOUT,
        "home_page_url": f"{address}/openings",
        "feed_url": f"{address}/api/v1/openings/feed.json",
        "items": [
            {
                "id": one.id,
                "url": link_of(one, address),
                "title": one.posting.title,
                "content_html": described(one.posting.description),
                "date_published": rfc3339(one.posted_at or one.made_at),
                "tags": [one.posting.domain.value, *(each.tag for each in one.posting.languages)],
            }
            for one in openings
        ],
    }


def rss(openings: Sequence[Opening], *, address: str) -> bytes:
    """https://www.rssboard.org/rss-specification"""
    root = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(root, "channel")
    about = {"title": _TITLE, "link": f"{address}/openings", "description": _ABOUT}
    for name, text in about.items():
        Xml.SubElement(channel, name).text = text
    for one in openings:
        item = Xml.SubElement(channel, "item")
        Xml.SubElement(item, "title").text = _said(one.posting.title)
        Xml.SubElement(item, "link").text = link_of(one, address)
        Xml.SubElement(item, "guid", isPermaLink="false").text = one.id
        Xml.SubElement(item, "description").text = _said(described(one.posting.description))
        Xml.SubElement(item, "pubDate").text = format_datetime(from_micros(one.posted_at or one.made_at), usegmt=True)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))


def _said(text: str) -> str:
    """Without the control characters XML 1.0 cannot hold."""
    return "".join(letter for letter in text if letter in "\t\n\r" or letter >= " ")
