"""The small pages links in mails lead to: no script, no sign-in, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from preceptor.rooms.messages.nouns import Said
from preceptor.rooms.messages.words import direction

_STYLE = (
    "body{margin:0;padding:48px 16px;background:#f4f3ee;color:#1b1f23;font:16px/1.6 sans-serif}"
    "main{max-width:480px;margin:auto;padding:16px 24px;background:#fff;border:1px solid #dedbd0;border-radius:10px}"
    "h1{font-size:20px}button{min-height:44px;margin:0 0 12px;padding:8px 16px;border:0;border-radius:6px;background:#0d6656;"
    "color:#fff;font:inherit}@media(prefers-color-scheme:dark){body{background:#101314;color:#e7e8e4}"
    "main{background:#181c1e;border-color:#2d3437}button{background:#57cbb3;color:#101314}}"
)


def leaf(said: Said, language: str, *, buttons: Sequence[tuple[str, str]] = ()) -> str:
    """`buttons`: (what follows the page's own address, its words); each posts there."""
    forms = "".join(
        f'<form method="post" action="{escape(query)}"><button>{escape(words)}</button></form>'
        for query, words in buttons
    )
    return (
        f'<!doctype html><html lang="{language}" dir="{direction(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{escape(said.subject)}'
        f"</title><style>{_STYLE}</style></head><body><main><h1>{escape(said.subject)}</h1><p>{escape(said.body)}</p>{forms}"
        "</main></body></html>\n"
    )
