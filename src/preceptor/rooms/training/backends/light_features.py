"""What the light reward model sees of a response: shape, words, characters."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from preceptor.rooms.training.backends.builds import prompt_text

Floats = npt.NDArray[np.float64]

SHAPE_NAMES = (
    "log characters",
    "log words",
    "log lines",
    "hardly anything",
    "words against prompt",
    "words of prompt used",
    "words taken from prompt",
    "copied prompt",
    "pairs of words taken",
    "distinct words",
    "distinct pairs",
    "distinct triples",
    "compressibility",
    "longest repeat",
    "list items",
    "numbered steps",
    "code",
    "headings",
    "bold",
    "questions",
    "exclamations",
    "digits",
    "capitals",
    "beyond ASCII",
    "ends cleanly",
    "word length",
    "sentence length",
    "refuses",
    "apologises",
    "speaks as AI",
    "prompt markers",
    "links",
)
_WORD = re.compile(r"\w+", re.UNICODE)
_SENTENCE_END = re.compile(r"[.!?。！？…]+")
_LIST_ITEM = re.compile(r"^\s*[-*•]\s+", re.MULTILINE)
_NUMBERED = re.compile(r"^\s*\d+[.)]\s+", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)
_REFUSES = re.compile(r"\b(can(?:no|')t|cannot|unable to|won't|not able to)\b", re.IGNORECASE)
_SORRY = re.compile(r"\b(sorry|apologi[sz]e|unfortunately)\b", re.IGNORECASE)
_AS_AI = re.compile(r"\bas an? (ai|language model|artificial)|\bI am an? (ai|language model)", re.IGNORECASE)
_MARKERS = re.compile(r"###|<\|?\w+\|?>|\b(Instruction|Input|Response|Output)\s*:", re.IGNORECASE)
_CLEAN_END = re.compile(r"""[.!?。！？…)\]}"'`”’*]\s*$""")


def shape_of(prompt: str, response: str) -> list[float]:
    """The numbers named in SHAPE_NAMES, mostly shares in 0..1 and logarithms of counts."""
    words = [word.lower() for word in _WORD.findall(response)]
    asked = [word.lower() for word in _WORD.findall(prompt)]
    return [
        *_size(response, words),
        *_overlap(prompt, response, asked=asked, words=words),
        *_variety(response, words),
        *_form(response),
        *_manner(response, words),
    ]


def _size(response: str, words: list[str]) -> list[float]:
    lines = response.strip().count("\n")
    return [
        float(np.log1p(len(response))),
        float(np.log1p(len(words))),
        float(np.log1p(lines)),
        float(len(words) < 3),
    ]


def _overlap(prompt: str, response: str, *, asked: list[str], words: list[str]) -> list[float]:
    used, known = set(words), set(asked)
    pairs, asked_pairs = set(pairwise(words)), set(pairwise(asked))
    copied = response.strip() != "" and response.strip() in prompt
    return [
        float(np.log((1 + len(words)) / (1 + len(asked)))),
        _share(len(used & known), len(known)),
        _share(len(used & known), len(used)),
        float(copied),
        _share(len(pairs & asked_pairs), len(pairs)),
    ]


def _variety(response: str, words: list[str]) -> list[float]:
    distinct = [
        _share(len(set(zip(*(words[shift:] for shift in range(size)), strict=False))), len(words) - size + 1)
        for size in (1, 2, 3)
    ]
    raw = response.encode()
    squeezed = len(zlib.compress(raw, 6)) / len(raw) if len(raw) > 40 else 1.0
    lines = [line.strip() for line in re.split(r"[\n.]", response) if line.strip()]
    return [*distinct, min(squeezed, 1.0), _share(len(lines) - len(set(lines)), len(lines))]


def _form(response: str) -> list[float]:
    counts = (
        len(_LIST_ITEM.findall(response)),
        len(_NUMBERED.findall(response)),
        response.count("```"),
        len(_HEADING.findall(response)),
        response.count("**") // 2,
        response.count("?"),
        response.count("!"),
    )
    return [float(np.log1p(count)) for count in counts]


def _manner(response: str, words: list[str]) -> list[float]:
    size = max(len(response), 1)
    sentences = max(len(_SENTENCE_END.findall(response)), 1)
    return [
        sum(map(str.isdigit, response)) / size,
        sum(map(str.isupper, response)) / size,
        (len(response) - len(response.encode("ascii", "ignore"))) / size,
        float(bool(_CLEAN_END.search(response))),
        _share(sum(map(len, words)), len(words)) / 10,
        float(np.log1p(len(words) / sentences)),
        float(bool(_REFUSES.search(response))),
        float(bool(_SORRY.search(response))),
        float(bool(_AS_AI.search(response))),
        float(bool(_MARKERS.search(response))),
        float("http" in response),
    ]


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0


def shapes(prompts: Sequence[Any], responses: Sequence[str]) -> Floats:
    """Shape features, (responses, len(SHAPE_NAMES))."""
    rows = [shape_of(prompt_text(prompt), response) for prompt, response in zip(prompts, responses, strict=True)]
    return np.array(rows, dtype=np.float64).reshape(len(responses), len(SHAPE_NAMES))
