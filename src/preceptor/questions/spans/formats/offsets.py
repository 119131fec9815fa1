"""Where a region lies, in code points, whichever way the other tool counted.

Label Studio counts code points since the end of 2021 (its issue 1008) and counted UTF-16 units before, as JavaScript does: each
character beyond U+FFFF was two. The words it quotes beside the offsets tell which.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from preceptor.questions.foreign import number, unreadable
from preceptor.questions.parts import named

Place = tuple[str, int, int]
"""The part's name, start, end."""


def places(name: str, texts: Any, value: Mapping[str, Any]) -> Iterator[Place]:
    """The stretches of a region, one for each text it covers. Raises Problem `format.unreadable` when it does not lie in
    them, or the words quoted do not stand there."""
    if isinstance(texts, str):
        yield (
            "",
            *_counted(name, [texts], value, (0, _whole(name, value, "start")), (0, _whole(name, value, "end")))[0],
        )
        return
    first, last = (_whole(name, value, end) for end in ("start", "end"))
    if not 0 <= first <= last < len(texts):
        raise unreadable(name, f"a region lies in paragraphs {first} to {last}; there are {len(texts)}")
    covered = [named(at, each) for at, each in list(enumerate(texts))[first : last + 1]]
    ends = (0, _whole(name, value, "startOffset")), (len(covered) - 1, _whole(name, value, "endOffset"))
    found = _counted(name, [text for _, text in covered], value, *ends)
    yield from ((part, start, end) for (part, _), (start, end) in zip(covered, found, strict=True) if start < end)


def _counted(
    name: str, texts: list[str], value: Mapping[str, Any], start: tuple[int, int], end: tuple[int, int]
) -> list[tuple[int, int]]:
    """(start, end) in each text, by the way of counting under which the words quoted stand there."""
    said = _words(str(value["text"])) if isinstance(value.get("text"), str) else None
    for count in (_code_points, _utf16_units):
        first, last = count(texts[start[0]], start[1]), count(texts[end[0]], end[1])
        if first is None or last is None:
            continue
        found = [
            (first if at == 0 else 0, last if at == len(texts) - 1 else len(text)) for at, text in enumerate(texts)
        ]
        quoted = _words(" ".join(text[a:b] for text, (a, b) in zip(texts, found, strict=True)))
        if all(a <= b for a, b in found) and said in (None, quoted):
            return found
    raise unreadable(name, f"a region from {start[1]} to {end[1]} does not hold the words it quotes")


def _code_points(text: str, at: int) -> int | None:
    return at if 0 <= at <= len(text) else None


def _utf16_units(text: str, at: int) -> int | None:
    units = text.encode("utf-16-le")
    if not 0 <= 2 * at <= len(units):
        return None
    return len(units[: 2 * at].decode("utf-16-le", "ignore"))


def _words(text: str) -> list[str]:
    """Without its spaces, which Label Studio quotes with line ends spelled out."""
    return text.replace("\\n", " ").split()


def _whole(name: str, value: Mapping[str, Any], key: str) -> int:
    return int(number(name, value.get(key)))
