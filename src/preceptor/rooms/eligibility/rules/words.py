"""A rule, and what stands in somebody's way, in plain words; pure."""

from __future__ import annotations

from preceptor.rooms.eligibility.nouns import AllOf, AnyOf, Condition, Fact, Lack, Met, Missing, MissingCode, Not, Rule

_WORKED = (Fact.ANSWERS, Fact.ACCEPTED, Fact.GOLD, Fact.REVIEWED)
_DECIDED = (Fact.STOPS, Fact.RECEIPTS)
_PAGES = {Fact.SKILL: "/exams", **dict.fromkeys(_WORKED, "/work"), **dict.fromkeys(_DECIDED, "/quality")}
_HINTS = {
    Fact.SKILL: "Take the exam that gives it.",
    **dict.fromkeys(_WORKED, "Work in the projects that are open to you."),
}
_UNWANTED = dict.fromkeys(
    _DECIDED, "The receipts say why, until when, and how to object; what is contested does not count as a receipt."
)


_NOTHING = {
    Fact.SKILL: "not held yet",
    Fact.GOLD: "fewer than ten gold questions met",
    Fact.REVIEWED: "fewer than ten answers looked at",
}
_WORKING = {
    Fact.ANSWERS: "gave {least} answers or more",
    Fact.ACCEPTED: "had {least} answers or more accepted in review",
    Fact.GOLD: "surely gets {least} % of gold right or more",
    Fact.REVIEWED: "surely has {least} % of reviewed answers accepted or more",
    Fact.STOPS: "is kept from work by {least} decisions or more",
    Fact.RECEIPTS: "had {least} decisions or more against them in ninety days",
}


def in_words(rule: Rule) -> str:
    """“English at C1 or above; and one of: lives in ES or MX, or holds the skill “law” at 60 or above”."""
    match rule:
        case AllOf(parts):
            return "; and ".join(_inside(one) for one in parts)
        case AnyOf(parts):
            return "one of: " + ", or ".join(_inside(one) for one in parts)
        case Not(part):
            return f"not ({in_words(part)})"
        case Condition():
            return asked(rule)


def asked(condition: Condition) -> str:
    """What a condition asks for."""
    key, least, among = condition.key, condition.least, " or ".join(condition.among)
    match condition.fact:
        case Fact.LANGUAGE:
            return f"{key} at {least} or above"
        case Fact.COUNTRY:
            return f"lives in {among}"
        case Fact.EDUCATION:
            return f"finished {least} or more"
        case Fact.EXPERIENCE:
            return f"{least} years of experience or more"
        case Fact.DOMAIN:
            return f"knows {among}"
        case Fact.HOURS:
            return f"{least} hours a week or more"
        case Fact.SKILL:
            return f"holds the skill “{key}” at {least} or above"
        case _:
            return _WORKING[condition.fact].format(least=least) + (f" in project {key}" if key else "")


def missing_of(lack: Lack) -> Missing:
    """What the gate says of it: what is asked, what was found, and where that can change."""
    one = lack.condition
    must = "Asked for" if lack.wanted else "Not open to whoever fits"
    nothing = _NOTHING.get(one.fact, "nothing was stated")
    found = f"; found: {lack.had}" if lack.had != "" else f"; {nothing}"
    hint = (
        _HINTS.get(one.fact, "If that is not so any more, change your profile.")
        if lack.wanted
        else _UNWANTED.get(one.fact, "")
    )
    either = " (one of several ways in)" if lack.either else ""
    return Missing(
        MissingCode.NOT_ELIGIBLE,
        f"{must}: {asked(one)}{found}{either}.",
        hint,
        _PAGES.get(one.fact, "/profile"),
        _facts(lack),
    )


def met_of(one: Lack) -> Met:
    """Why somebody may work there, with what is known of them."""
    facts = _facts(one)
    if not one.wanted:
        return Met(f"Not open to: {asked(one.condition)}; that is not you.", facts)
    return Met(f"Asked for: {asked(one.condition)}; yours: {one.had}.", facts)


def _facts(one: Lack) -> dict[str, str | int]:
    condition = one.condition
    return {
        "fact": condition.fact.value, "key": condition.key, "least": condition.least,
        "among": ", ".join(condition.among), "had": one.had, "wanted": int(one.wanted), "either": int(one.either),
    }  # fmt: skip


def _inside(rule: Rule) -> str:
    return f"({in_words(rule)})" if isinstance(rule, AllOf | AnyOf) else in_words(rule)
