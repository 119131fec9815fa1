"""What an exam may say, and when it opens; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from preceptor.base.languages import language_tag
from preceptor.base.problems import Fault, conflict, invalid
from preceptor.base.reading import quoted
from preceptor.rooms.exams.nouns import (
    MOST_ASKED,
    MOST_ATTEMPTS,
    MOST_COOLDOWN_HOURS,
    MOST_MINUTES,
    MOST_SECTIONS,
    MOST_TEXT,
    MOST_TITLE,
    MOST_VALID_DAYS,
    BankFilter,
    Exam,
    ExamState,
    Plan,
    Section,
)
from preceptor.rooms.exams.rules.questions import TOPIC


def tidied(plan: Plan) -> Plan:
    """The same without blanks around its words, names in the one spelling they have."""
    sections = tuple(replace(one, title=" ".join(one.title.split()), drawn=_tidied(one.drawn)) for one in plan.sections)
    skill = " ".join(plan.skill.lower().split())
    title = " ".join(plan.title.split())
    return replace(plan, title=title, description=plan.description.strip(), sections=sections, skill=skill)


def check_plan(plan: Plan) -> None:
    """Raises Problem `exams.plan` with every fault, by its place in what was sent."""
    found = [*_word_faults(plan), *_number_faults(plan), *_sense_faults(plan)]
    for at, section in enumerate(plan.sections[:MOST_SECTIONS]):
        found += [Fault(f"/sections/{at}{fault.where}", fault.why) for fault in _section_faults(section)]
    if found:
        raise invalid(
            "exams.plan", f"The exam cannot be kept like this: {found[0].why}", hint="Correct the places named.",
            faults=found,
        )  # fmt: skip


def check_may_open(exam: Exam, missing: Mapping[int, str]) -> None:
    """Raises Problem `exams.not_ready`; `missing` says of sections, by place, what the bank lacks."""
    why = ""
    if not exam.plan.asked:
        why = "it asks nothing"
    elif missing:
        at = min(missing)
        why = f"section {at + 1} ({quoted(exam.plan.sections[at].title)}) {missing[at]}"
    if why:
        raise conflict("exams.not_ready", f"This exam cannot be opened: {why}.", hint="Change that, then open it.")


def check_state(wanted: ExamState) -> None:
    """Raises Problem `exams.no_draft`: who has seen an exam cannot unsee it."""
    if wanted is ExamState.DRAFT:
        raise conflict("exams.no_draft", "An exam does not become a draft again.", hint="Close it instead.")


def _tidied(drawn: BankFilter) -> BankFilter:
    topic = " ".join(drawn.topic.lower().split())
    return replace(drawn, topic=topic, language=language_tag(drawn.language) or drawn.language)


def _word_faults(plan: Plan) -> Iterator[Fault]:
    if not plan.title:
        yield Fault("/title", "An exam has a title.")
    for name, most in (("title", MOST_TITLE), ("description", MOST_TEXT)):
        length = len(getattr(plan, name))
        if length > most:
            yield Fault(f"/{name}", f"At most {most:,} characters; here are {length:,}.")
    if plan.skill and not TOPIC.fullmatch(plan.skill):
        yield Fault(
            "/skill", f"{quoted(plan.skill)} is no name of a skill; expected a word or a few, such as virology."
        )


def _number_faults(plan: Plan) -> Iterator[Fault]:
    limits = {
        "pass_mark": (1, 100), "minutes": (1, MOST_MINUTES), "attempts": (1, MOST_ATTEMPTS),
        "cooldown_hours": (0, MOST_COOLDOWN_HOURS), "valid_days": (1, MOST_VALID_DAYS),
    }  # fmt: skip
    for name, (least, most) in limits.items():
        value = getattr(plan, name)
        if value is not None and not least <= value <= most:
            yield Fault(f"/{name}", f"Between {least} and {most:,}; here is {value:,}.")
    if len(plan.sections) > MOST_SECTIONS:
        yield Fault("/sections", f"At most {MOST_SECTIONS} sections; here are {len(plan.sections)}.")
    if plan.asked > MOST_ASKED:
        yield Fault("/sections", f"At most {MOST_ASKED} questions; here are {plan.asked:,}.")


def _sense_faults(plan: Plan) -> Iterator[Fault]:
    if plan.training and plan.skill:
        yield Fault("/skill", "An exam that says at once what was wrong shows its answers, so it grants no skill.")
    named = [name for section in plan.sections for name in section.questions]
    if len(set(named)) < len(named):
        yield Fault("/sections", "A question stands in this exam twice; each once was expected.")


def _section_faults(section: Section) -> Iterator[Fault]:
    if not section.title or len(section.title) > MOST_TITLE:
        yield Fault("/title", f"Between 1 and {MOST_TITLE} characters.")
    if bool(section.questions) == bool(section.count):
        yield Fault("/count", "Name its questions, or say how many are drawn; exactly one of the two was expected.")
    if section.count < 0:
        yield Fault("/count", f"Not below 0; here is {section.count}.")
    if section.pass_mark is not None and not 1 <= section.pass_mark <= 100:
        yield Fault("/pass_mark", f"Between 1 and 100 percent; here is {section.pass_mark}.")
    if section.drawn.topic and not TOPIC.fullmatch(section.drawn.topic):
        yield Fault("/topic", f"{quoted(section.drawn.topic)} is no topic.")
    if section.drawn.language and language_tag(section.drawn.language) is None:
        yield Fault("/language", f"{quoted(section.drawn.language)} is no language tag.")
