"""Whether text and loose JSON are sound: Unicode, no control characters, size, depth."""

from __future__ import annotations

from typing import Any

MOST_BYTES = 200_000
"""UTF-8 bytes in one value: far above any real prompt, far below what slows a page."""
MOST_DEPTH = 8
"""Levels of nesting in loose JSON such as a response's `meta`."""
_REFUSED = bytes(set(range(0x20)) - {0x09, 0x0A}) + b"\x7f"


def text_fault(value: object) -> str | None:
    """Why `value` is no sound text, or None. About a microsecond for a kilobyte: every imported row comes
    by here."""
    if type(value) is not str:
        return f"This should be text; it is {json_type(value)}."
    try:
        raw = value.encode()
    except UnicodeEncodeError as error:
        return f"Position {error.start + 1} holds half a surrogate pair, which is no character."
    if len(raw) > MOST_BYTES:
        return f"This is {len(raw):,} bytes long; at most {MOST_BYTES:,} are taken."
    if len(raw.translate(None, _REFUSED)) != len(raw) or (b"\xc2" in raw and _holds_c1(value)):
        return _control_fault(value)
    return None


def tidy(text: str) -> str:
    """Line ends of Windows and old Macs as line feeds: what importers do before they check."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def loose_fault(value: object) -> str | None:
    """Why loose JSON may not be stored, or None. Walks without recursion, so that no depth can hurt."""
    left = [(value, 1)]
    size = 0
    while left:
        each, depth = left.pop()
        if depth > MOST_DEPTH:
            return f"This is nested more than {MOST_DEPTH} levels deep."
        size += _weight(each)
        if size > MOST_BYTES:
            return f"This holds more than {MOST_BYTES:,} bytes."
        fault = _leaf_fault(each)
        if fault:
            return fault
        left += [(part, depth + 1) for part in _parts(each)]
    return None


def json_type(value: object) -> str:
    """What it is, in JSON's words."""
    names = {
        type(None): "null",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "text" if isinstance(value, str) else "no JSON")


def _holds_c1(text: str) -> bool:
    return any("\x80" <= letter <= "\x9f" for letter in text)


def _control_fault(text: str) -> str:
    at = next(i for i, x in enumerate(text) if (x < " " and x not in "\n\t") or "\x7f" <= x <= "\x9f")
    return f"Position {at + 1} holds the control character U+{ord(text[at]):04X}; remove it."


def _weight(value: object) -> int:
    return 4 * len(value) if isinstance(value, str) else 8


def _parts(value: object) -> list[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else []


def _leaf_fault(value: object) -> str | None:
    if isinstance(value, str):
        return text_fault(value)
    if isinstance(value, float) and not abs(value) < float("inf"):
        return "This holds a number that is not finite."
    if value is None or isinstance(value, bool | int | float | list | dict):
        return None
    return f"This should be JSON; it holds a {type(value).__name__}."
