"""What every kind of question must bring: schemas and pure functions, nothing else.

From these few members the house derives, once for all kinds: validation, gold score, agreement, truth
inference, consensus, overlap decisions, exports, API docs, TypeScript types, and the tests every kind must
pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, Field, SerializerFunctionWrapHandler, Strict, model_serializer

from preceptor.base.problems import Fault
from preceptor.questions import left_out
from preceptor.questions.attached import Attached
from preceptor.questions.chain import Step
from preceptor.questions.format import Format
from preceptor.questions.talk import Facet, Lesson, Live, Written

Level = Literal["nominal", "ordinal", "interval"]
"""How two labels of one unit compare (Stevens 1946); agreement and truth inference choose their sums by
it."""

Label = str | int | bool
"""A judgment of one unit; in schemas a number stays a number and a truth value a truth value (strict)."""
Shown = Mapping[str, Any]
"""What the person saw: field name → that field's value, as stored on the item."""

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(False), FailFast()]
"""A JSON list, kept as a tuple so that settings and answers are frozen all the way down; its members stay
strict. Reading stops at the first bad member, so that a list of a million wrong ones costs little."""

NAME = r"^[a-z][a-z0-9_]{0,39}$"
"""Names of fields, questions and dimensions: safe as a JSON key, a column and a piece of a unit."""


class Schema(BaseModel):
    """Base of every setting and answer: strict, frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Condition(Schema):
    """When a question is asked: a test of what an earlier question was answered, or other conditions combined.

    Either `question` with exactly one test, or exactly one of `all_of`, `any_of`, `none_of`; `forms` says what is wrong.
    """

    question: str | None = Field(default=None, max_length=40)
    """The earlier question looked at."""
    value: str = Field(default="", max_length=100)
    """Which of the values its kind lets be compared (`QuestionKind.comparables`)."""
    responses: Literal["any", "all", "each"] = "any"
    """Where it was answered for each response: whether one or all must meet the test; "each" asks this question about
    those responses only that meet it."""
    equals: Label | None = None
    one_of: Many[Label] = Field(default=(), max_length=200)
    contains: Label | None = None
    at_least: int | None = None
    at_most: int | None = None
    answered: bool | None = None
    all_of: Many[Condition] = Field(default=(), max_length=20)
    any_of: Many[Condition] = Field(default=(), max_length=20)
    none_of: Many[Condition] = Field(default=(), max_length=20)
    at: str = Field(default="", max_length=200)
    """Where the value stands in the answer (JSON pointer, "*" for each response); the house fills it in."""

    @model_serializer(mode="wrap")
    def _said(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Only what is said: a test has one of its many members."""
        return {name: value for name, value in handler(self).items() if value not in (None, "", (), [])}


class QuestionBase(Schema):
    """What every question in a form has; each kind's `Question` adds its own settings and a literal
    `kind`."""

    kind: str
    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=2000)
    required: bool = True
    about: str = Field(default="responses", max_length=40)
    """The name of the field it is asked about."""
    show_if: Condition | None = None
    """When it is asked; None = always."""
    repeat: bool = False
    """Ask it once for each part of that field: each turn of a conversation, each response."""


Q = TypeVar("Q", bound=QuestionBase)
A = TypeVar("A", bound=Schema)


@dataclass(frozen=True)
class Preference:
    """`chosen` beats `rejected` (response ids). `strength` in (0, 1]: 1 = as sure as the scale allows; a
    tie has strength 0. `dimension` is "" for overall."""

    chosen: str
    rejected: str
    strength: float = 1.0
    dimension: str = ""


@dataclass(frozen=True)
class Resolved:
    """The answers of several people to one unit, made one: the label and the probability (0..1) that it is
    right."""

    label: Label
    probability: float


@dataclass(frozen=True)
class Voice(Generic[A]):
    """One person's answer, and how much it counts beside the others': 1 = as much as most, never negative."""

    answer: A
    weight: float = 1.0


@dataclass(frozen=True)
class Aggregated(Generic[A]):
    """The answers of several people to one question of one item, made one whole by the kind itself.

    `support` says of each part of the answer (a mark, a claim: whatever the kind names) which share of the voices,
    by weight, is behind it; `confidence` (0..1) is the probability that a part is right, over all parts.
    """

    answer: A
    confidence: float
    support: Mapping[str, float]


@dataclass(frozen=True)
class CameAbout:
    """How a written answer came about, in characters, as the page counted it: easily forged, so evidence at best."""

    typed: int
    pasted: int
    inserted: int
    """Neither by keys nor by pasting: dictation, a spelling correction, a browser's extension."""


@dataclass(frozen=True)
class Comparable:
    """A value inside a kind's answers that the condition of another question may look at."""

    name: str
    """What conditions call it; "" is the answer itself."""
    title: str
    at: str
    """JSON pointer into the answer; a step "*" stands for the id of each response, a step "+" gathers everything that
    stands there into one list."""
    values: Sequence[tuple[Label, str]]
    """Every value it can have, with its title, in order. Only whole numbers can be "at least"."""

    @property
    def per_response(self) -> bool:
        return "*" in self.at.split("/")


@dataclass(frozen=True, kw_only=True)
class QuestionKind(Generic[Q, A]):
    """One kind of question. All functions are pure; `shown` is the item's field values.

    Faults point into the thing judged, relative to it: "/order/0" in an answer, "/options" in a question.
    """

    name: str
    """The folder's name; never changes."""
    version: int
    """Raised when Question or Answer change shape; `upgrades` then carries old answers over."""
    title: str
    Question: type[Q]
    Answer: type[A]
    level: Level
    faults: Callable[[Q, Shown, A], Sequence[Fault]]
    """What the schema alone cannot say (a response ranked twice, a value off the scale)."""
    setting_faults: Callable[[Q, Mapping[str, str]], Sequence[Fault]]
    """What is wrong with the question itself, given the form's fields (field name → field kind). That
    `about` names a field is already known."""
    item_faults: Callable[[Q, Shown], Sequence[Fault]] = left_out.nothing_wrong
    """Why this question cannot be asked about this item (one response cannot be ranked)."""
    labels: Callable[[Q, Shown, A], Mapping[str, Label]]
    """The elementary judgments in an answer: unit → label. Agreement, gold, truth inference run on these.
    Empty for free text. Units are stable strings, the same for everybody who sees the item. Where the kind brings
    its own `aggregate`, they serve agreement alone (each word of a text marked or not), on a sample of items."""
    categories: Callable[[Q, str], Sequence[Label]]
    """Every label this unit may get, in the order of the scale: truth inference and chance agreement need
    them."""
    family: Callable[[str], str] = left_out.one_family
    """Which units share one scale and may be pooled: the unit's dimension. Agreement is computed within a
    family."""
    assemble: Callable[[Q, Shown, Mapping[str, Resolved]], A | None] = left_out.nothing
    """The inverse of `labels`: resolved units made one answer again; None when that makes no sense (free
    text) and where the kind brings its own `aggregate`."""
    distance: Callable[[Q, A, A], float]
    """0 = same, 1 = as far apart as can be; symmetric. Gold score is 1 − distance."""
    aggregate: Callable[[Q, Shown, Sequence[Voice[A]]], Aggregated[A] | None] | None = None
    """For kinds whose answers are wholes (marks, boxes, claims): the voices of one item, at least one, made one
    answer without fault. None where they make no single answer. The order of the voices must not matter."""
    settles: Callable[[Q], bool] = lambda _question: True
    """Whether a question with these settings has one answer that voices can add up to; asked only where there is an `aggregate`."""
    figures: Callable[[Q, Shown, A, A], Mapping[str, float]] = left_out.no_figures
    """What the field counts when it compares two answers to one item (F1 of spans, overlap of boxes): name → 0..1,
    1 = the same; symmetric. Shown beside alpha wherever `aggregate` is. A figure that says nothing about this
    pair is left out."""
    preferences: Callable[[Q, Shown, A], Sequence[Preference]] = left_out.no_preferences
    """Which responses beat which, for preference exports and reward models; empty where the kind says
    nothing on it."""
    ratings: Callable[[Q, Shown, A], Mapping[str, float]] = left_out.no_ratings
    """Response id → goodness in 0..1, where the kind rates single responses; empty otherwise."""
    texts: Callable[[Q, Shown, A], Mapping[str, str]] = left_out.no_texts
    """What was written, for SFT exports: response id it replaces ("" = the answer itself) → text."""
    tags: Callable[[Q, Shown, A], Mapping[str, bool]] = left_out.no_tags
    """What holds of the item, for classifiers: tag → True or False. What is not known is left out and is no False."""
    judged_by: Callable[[Q], tuple[str, int] | None] = left_out.nothing
    """The content policy a question judges by: its name and version; None where there is none."""
    cites: Callable[[Q, A], Sequence[str]] = left_out.no_citations
    """The numbers of the policy's clauses an answer rests on."""
    specification: Callable[[Q], Mapping[str, Any] | None] = left_out.nothing
    """The question itself as something a grader or a reward function can be built from; None where it is none."""
    gold_faults: Callable[[Q, Shown, A], Sequence[Fault]] | None = None
    """As `faults`, for gold that need not settle all of it: what is left out there is scored on nobody. None = `faults`."""
    adopt: Callable[[Q, Shown, Sequence[Sequence[str]]], A | None] = left_out.nothing
    """An answer made of an order somebody gave elsewhere (response ids, best first, an inner list a tie): how judgments
    in files come in. None where the kind cannot hold it."""
    comparables: Callable[[Q], Sequence[Comparable]] = left_out.nothing_comparable
    """Which of its values the conditions of later questions can be about; whether it is answered at all always can."""
    formats: Mapping[str, Format] = field(default_factory=dict)
    """Name ("coco") → a format of another tool, for kinds that mark media."""
    summary: Callable[[Q, Shown, A], str]
    """One line of plain words, for tables, the terminal and screen readers."""
    upgrades: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = field(default_factory=dict)
    """Version → the function that carries an answer of that version to the next."""
    lessons: Callable[[Q, Shown, A], Sequence[Lesson]] = left_out.no_lessons
    """Comparisons and texts that stand whole in the answer: a reply chosen in a talk, an edit and what it mends."""
    came_about: Callable[[A], CameAbout | None] = left_out.nothing
    """How what was written came about; None where the page did not count it."""
    attached: Callable[[A], Sequence[Attached]] = left_out.nothing_attached
    """The files an answer names; the house checks that each is there and is what it was."""
    chain: Callable[[Q, Shown, A], Sequence[Step]] = left_out.no_chain
    """The steps judged, in order, for process reward models; those behind the last one judged are left out."""
    written: Callable[[Q, Shown, A], Written | None] | None = None
    """The prompt handed in, for kinds that ask for one."""
    wanted: Callable[[Q, Shown], Mapping[str, str]] = left_out.nothing_wanted
    """What an item wants of the prompt: facet → value."""
    facets: Callable[[Q], Sequence[Facet]] = lambda _question: ()
    """The sides prompts are mapped by; the first two are rows and columns."""
    live: Live | None = None
    """Set where models answer while the question is open."""
    compares: bool = False
    """Whether it sets parts of its field against each other, so that it cannot be asked of each alone."""
    names_parts: bool = False
    """Whether its answers speak of parts by their ids though it has neither preferences nor ratings."""

    def is_whole(self, question: Q) -> bool:
        """Whether this question's answers are wholes that the kind itself makes one of."""
        return self.aggregate is not None and self.settles(question)

    @property
    def takes_sides(self) -> bool:
        """Whether its answers prefer one shown thing to another, so that the side each is shown on may sway them."""
        return self.compares and self.preferences is not left_out.no_preferences

    @property
    def names_responses(self) -> bool:
        """Whether its answers speak of single responses, by their ids."""
        return (
            self.names_parts
            or self.preferences is not left_out.no_preferences
            or self.ratings is not left_out.no_ratings
        )
