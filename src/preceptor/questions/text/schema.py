"""What a text question asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema
from preceptor.questions.language import Tag

MOST_CHARS = 100_000


Element = Literal["list", "code", "heading", "link", "table"]
MOST_CITATIONS = 20


class Question(QuestionBase):
    kind: Literal["text"] = "text"
    mode: Literal["write", "edit"] = "write"
    """Write anew, or edit what `about` shows."""
    min_chars: int = Field(default=0, ge=0, le=MOST_CHARS)
    max_chars: int = Field(default=20_000, ge=1, le=MOST_CHARS)
    min_words: int = Field(default=0, ge=0, le=20_000)
    max_words: int | None = Field(default=None, ge=1, le=20_000)
    """Words are what stands between blanks: for scripts that write without them, bound the characters."""
    needs: Annotated[Many[Element], Field(max_length=5)] = ()
    """What the markdown must hold: a list, a block of code, a heading, a link, a table."""
    min_citations: int = Field(default=0, ge=0, le=MOST_CITATIONS)
    """Sources that must be given, each an address and the words relied on."""
    same_text: bool = False
    """Whether everybody is to write the same text (a transcript, a translation): their texts are then compared, the one in the
    middle is the consensus, and gold measures them. Two good answers to an open question differ: leave it off there."""
    language: Annotated[str, Tag] = ""
    """BCP 47 tag of the language to write in; "" = any. The page sets `lang` and the spelling check by it, and says while
    somebody writes that it seems to be another; what surely is another is refused."""


class Citation(Schema):
    """What the text relies on."""

    url: str = Field(max_length=2000, pattern=r"^https?://[^\s/]+")
    quote: str = Field(default="", max_length=2000)


class Writing(Schema):
    """How the text came about, as the page counted it: numbers only, never which keys or what was pasted. Evidence a
    person may look at, shown to the writer too; no judgment, and easily forged."""

    seconds: float = Field(ge=0, le=86_400)
    """Time between strokes, pauses of more than half a minute left out."""
    typed: int = Field(ge=0, le=10_000_000)
    """Characters that came by keys."""
    pasted: int = Field(ge=0, le=10_000_000)
    """Characters pasted or dropped."""
    inserted: int = Field(ge=0, le=10_000_000)
    """Characters that came without keys and without pasting: dictation, a spelling correction, a browser's extension."""
    removed: int = Field(ge=0, le=10_000_000)
    revisions: int = Field(ge=0, le=1_000_000)
    """Times somebody came back to the text after a pause."""


class Answer(Schema):
    text: str = Field(max_length=MOST_CHARS)
    edited: str = ""
    """Id of the response that was edited; "" when something else was, or nothing."""
    draft: str = Field(default="", max_length=200_000)
    """What was edited, as it was shown; the difference is derived from it."""
    citations: Annotated[Many[Citation], Field(max_length=MOST_CITATIONS)] = ()
    writing: Writing | None = None
