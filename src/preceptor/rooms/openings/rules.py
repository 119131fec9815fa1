"""What an opening may say, when it opens, whom it is for, how it is found; pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from preceptor.base.countries import country_faults
from preceptor.base.languages import language_faults
from preceptor.base.problems import Fault, Kind, Problem, conflict, invalid
from preceptor.base.reading import quoted, under
from preceptor.forms import Form
from preceptor.rooms.openings.nouns import (
    MOST_HOURS,
    MOST_LANGUAGES,
    MOST_NOTE,
    MOST_PAY,
    MOST_PLACES,
    MOST_REASON,
    MOST_TEXT,
    MOST_TITLE,
    MOST_YEARS,
    Availability,
    Opening,
    PayRange,
    Posting,
    Sort,
    Stage,
    State,
    Wanted,
)
from preceptor.rooms.projects.nouns import State as ProjectState
from preceptor.rooms.workforce.nouns import Profile

MOST_WORDS = 600
"""Different words of one opening that it is found by."""
_WORD = re.compile(r"\w{2,40}")
_CURRENCY = re.compile(r"[A-Z]{3}")


def tidied(posting: Posting) -> Posting:
    """The same without blanks around its texts, languages in canonical case, countries once and in order."""
    return replace(
        posting,
        title=" ".join(posting.title.split()),
        description=posting.description.strip(),
        languages=tuple(one.canonical for one in posting.languages),
        allowed=tuple(sorted(set(posting.allowed))),
        excluded=tuple(sorted(set(posting.excluded))),
        equal_opportunity=posting.equal_opportunity.strip(),
        content_warning=posting.content_warning.strip(),
    )


def check_posting(posting: Posting, form: Form) -> None:
    """Raises Problem `openings.invalid` with every fault, by its place in what was sent."""
    found = [*_text_faults(posting), *_number_faults(posting), *_place_faults(posting)]
    found += language_faults([one.tag for one in posting.languages], at="/languages", most=MOST_LANGUAGES)
    found += _sample_faults(posting, form)
    if found:
        raise invalid(
            "openings.invalid", f"The opening cannot be kept like this: {found[0].why}",
            hint="Correct the places named.", faults=found,
        )  # fmt: skip


def _text_faults(posting: Posting) -> Iterator[Fault]:
    if not posting.title.strip():
        yield Fault("/title", "An opening has a title.")
    lengths = {
        "title": MOST_TITLE, "description": MOST_TEXT, "equal_opportunity": MOST_NOTE, "content_warning": MOST_NOTE
    }  # fmt: skip
    for name, most in lengths.items():
        length = len(getattr(posting, name))
        if length > most:
            yield Fault(f"/{name}", f"At most {most:,} characters; here are {length:,}.")


def _number_faults(posting: Posting) -> Iterator[Fault]:
    limits = {"hours_per_week": (1, MOST_HOURS), "experience_years": (0, MOST_YEARS), "places": (1, MOST_PLACES)}
    for name, (least, most) in limits.items():
        value = getattr(posting, name)
        if value is not None and not least <= value <= most:
            yield Fault(f"/{name}", f"Between {least} and {most:,}; here is {value:,}.")
    if posting.pay is not None:
        yield from _pay_faults(posting.pay)


def _pay_faults(pay: PayRange) -> Iterator[Fault]:
    if not _CURRENCY.fullmatch(pay.currency):
        yield Fault("/pay/currency", f"{quoted(pay.currency)} is no ISO 4217 currency code like EUR.")
    if not 0 < pay.low <= MOST_PAY:
        yield Fault("/pay/low", f"Between 1 and {MOST_PAY:,} minor units; leave the pay out where nobody is paid.")
    if not pay.low <= pay.high <= MOST_PAY:
        yield Fault("/pay/high", f"Not below the lower end, and at most {MOST_PAY:,} minor units.")


def _place_faults(posting: Posting) -> Iterator[Fault]:
    for name in ("allowed", "excluded"):
        for place, code in enumerate(getattr(posting, name)):
            yield from country_faults(code, at=f"/{name}/{place}")
    both = sorted(set(posting.allowed) & set(posting.excluded))
    if both:
        yield Fault("/excluded", f"{', '.join(both)} cannot be both allowed and excluded.")


def _sample_faults(posting: Posting, form: Form) -> Iterator[Fault]:
    """Strangers see the sample: it must be drawn without files of the house and without models that answer."""
    if posting.sample is None:
        return
    if form.is_live:
        yield Fault("/sample", "This project's tasks wait for a model, and strangers cannot call one.")
    shown = next((name for name, one in form.fields.items() if one.kind.media and posting.sample.get(name)), "")
    if shown:
        yield Fault(f"/sample/{shown}", "This shows a file, and files are shown to contributors only.")
    yield from under("/sample", form.check_item(posting.sample))


def differences(was: Posting, now: Posting) -> tuple[str, ...]:
    """The names of the parts that say something else."""
    return tuple(one.name for one in fields(Posting) if getattr(was, one.name) != getattr(now, one.name))


def check_state(wanted: State) -> None:
    """Raises Problem `openings.no_draft`: who has seen an opening cannot unsee it."""
    if wanted is State.DRAFT:
        raise conflict("openings.no_draft", "An opening does not become a draft again.", hint="Close it instead.")


def check_may_open(opening: Opening, project: ProjectState, *, now: int) -> None:
    """Raises Problem `openings.not_ready`, saying what is missing."""
    posting, why = opening.posting, ""
    if project is ProjectState.DONE:
        why = "its project is done"
    elif not posting.description:
        why = "it does not say what the work is"
    elif posting.deadline_at is not None and posting.deadline_at <= now:
        why = "its deadline is over"
    elif opening.places_left == 0:
        why = "all its places are taken"
    if why:
        raise conflict(
            "openings.not_ready", f"This opening cannot be opened: {why}.", hint="Change that, then open it."
        )


def check_takes_applications(opening: Opening, *, now: int) -> None:
    """Raises Problem `openings.closed` when nobody can apply (any more)."""
    if not takes_applications(opening, now=now):
        raise Problem(
            Kind.GONE, "openings.closed", "This opening takes no applications any more.",
            hint="Look at the openings that do.",
        )  # fmt: skip


def takes_applications(opening: Opening, *, now: int) -> bool:
    """Open, in time, and with a place left."""
    late = opening.posting.deadline_at is not None and opening.posting.deadline_at <= now
    return opening.state is State.OPEN and not late and opening.places_left != 0


def availability(posting: Posting, country: str) -> Availability:
    """Whether the opening is for people who live in `country` (two letters); "" when that is not known yet."""
    if country and country in posting.excluded:
        return Availability(False, "This opening is not available in your country: it is among those left out.")
    if country and posting.allowed and country not in posting.allowed:
        return Availability(False, "This opening is not available in your country: it is open to others only.")
    return Availability(True)


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: lower case, without accents, each once (Unicode NFKD)."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(dict.fromkeys(_WORD.findall(bare)))


def facets(posting: Posting) -> Sequence[tuple[str, str]]:
    """(kind, value) pairs an open opening is found by."""
    words = search_words(f"{posting.title} {posting.domain} {posting.description}")[:MOST_WORDS]
    tags = {tag for one in posting.languages for tag in (one.tag, one.tag.partition("-")[0])}
    return [
        *(("word", word) for word in words),
        *(("language", tag) for tag in sorted(tags)),
        ("domain", posting.domain.value),
        ("work_mode", posting.work_mode.value),
        ("hours", posting.hours.value),
        *(("allowed", code) for code in posting.allowed),
        *(("excluded", code) for code in posting.excluded),
    ]


def check_wanted(wanted: Wanted) -> None:
    """Raises Problem `openings.sort`: pay compares only within one currency and one unit."""
    compares = wanted.pay_least is not None or wanted.sort is Sort.PAY
    if compares and not (_CURRENCY.fullmatch(wanted.currency) and wanted.unit):
        raise invalid(
            "openings.sort", "Pay can only be compared within one currency and one unit.",
            hint="Say “currency” (e.g. EUR) and “unit” (hour, task or month) as well.",
        )  # fmt: skip


def check_note(note: str) -> str:
    """The note without blanks around it. Raises Problem `application.note`."""
    said = note.strip()
    if len(said) > MOST_NOTE:
        raise invalid(
            "application.note", f"At most {MOST_NOTE:,} characters; here are {len(said):,}.",
            hint="Shorten it.", faults=[Fault("/note", "It is too long.")],
        )  # fmt: skip
    return said


def check_may_write(stage: Stage | None) -> None:
    """Raises Problem `application.sent`: what was sent stands as it was sent."""
    if stage not in (None, Stage.DRAFT, Stage.WITHDRAWN):
        raise conflict(
            "application.sent", "You have applied to this opening already.", hint="Its page says what happens next."
        )


def check_may_send(posting: Posting, profile: Profile) -> None:
    """Raises Problem `application.incomplete` with what is missing, or `application.country`."""
    missing = [Fault("/country", "Say in which country you live.")] if not profile.country else []
    missing += [] if profile.languages else [Fault("/languages", "Name a language you speak.")]
    if missing:
        raise invalid(
            "application.incomplete", f"Something is missing: {missing[0].why}", hint="Complete your profile.",
            faults=missing,
        )  # fmt: skip
    open_to = availability(posting, profile.country)
    if not open_to.available:
        raise conflict("application.country", open_to.reason, hint="Look at the openings for your country.")


def check_may_withdraw(stage: Stage) -> None:
    """Raises Problem `application.decided`."""
    if stage not in (Stage.DRAFT, Stage.SENT):
        raise conflict(
            "application.decided",
            "This application is decided or was withdrawn.",
            hint="There is nothing to take back.",
        )


def check_may_decide(stage: Stage, *, accept: bool, places_left: int | None, reason: str) -> None:
    """Who was declined may still be accepted. Raises Problem `application.not_waiting`, `openings.full`, `application.reason`."""
    if stage is not Stage.SENT and not (accept and stage is Stage.DECLINED):
        raise conflict(
            "application.not_waiting", f"This application is {stage.value}: there is nothing to decide.",
            hint="To let somebody go, take them off the project's members.",
        )  # fmt: skip
    if accept and places_left == 0:
        raise conflict("openings.full", "All places of this opening are taken.", hint="Give it more places first.")
    if len(reason) > MOST_REASON or not (accept or reason.strip()):
        raise invalid(
            "application.reason", f"Say why in 1 to {MOST_REASON:,} characters: the person reads it.",
            hint="Say what was missing, and what would change it.", faults=[Fault("/reason", "It is missing or too long.")],
        )  # fmt: skip
