"""Pseudonyms and keys: pure sums over what is handed in."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from types import MappingProxyType

from preceptor.base.countries import country_faults
from preceptor.base.languages import language_faults, language_tag
from preceptor.base.problems import Fault, invalid
from preceptor.base.reading import quoted, safe
from preceptor.rooms.workforce.nouns import (
    MOST_ABOUT,
    MOST_KNOWN,
    MOST_PROOF,
    MOST_WEEK,
    MOST_YEARS,
    Known,
    Profile,
)
from preceptor.rooms.workforce.words import ANIMALS, COLOURS


def pseudonym(seed: bytes) -> str:
    """A name like amber-otter-4f2 that says nothing about whose it is: one of 64 × 64 × 4096 by the hash of `seed`."""
    number = int.from_bytes(hashlib.sha256(seed).digest()[:3])
    colour, animal, rest = number >> 18, number >> 12 & 63, number & 4095
    return f"{COLOURS[colour]}-{ANIMALS[animal]}-{rest:03x}"


def source_key(salt: bytes, project_id: int, name: str) -> str:
    """How an imported name is remembered: HMAC-SHA256 (RFC 2104), another one in every project and every house.

    Without `salt` nobody can try out names to see who was meant, nor follow a person from one project to the next.
    """
    return hmac.new(salt, f"{project_id}\x00{name}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def source_keys(salt: bytes, project_id: int, names: Sequence[str]) -> Mapping[str, str]:
    """Name → key, each name once, in the order they came."""
    return MappingProxyType({name: source_key(salt, project_id, name) for name in names})


def check_profile(profile: Profile, *, zones: Collection[str]) -> None:
    """`zones` are the time zones there are (IANA). Raises Problem `workforce.profile` with every fault by its place."""
    tags = [one.tag for one in profile.languages]
    found = [*language_faults(tags, at="/languages", most=MOST_KNOWN), *_word_faults(profile), *_figure_faults(profile)]
    if profile.country:
        found += country_faults(profile.country, at="/country")
    if profile.time_zone and profile.time_zone not in zones:
        found.append(
            Fault("/time_zone", f"{quoted(profile.time_zone)} is no time zone; expected one like Europe/Madrid.")
        )
    if found:
        raise invalid(
            "workforce.profile", f"The profile cannot be kept like this: {found[0].why}",
            hint="Correct the places named.", faults=found,
        )  # fmt: skip


def _word_faults(profile: Profile) -> Iterator[Fault]:
    if len(profile.about) > MOST_ABOUT:
        yield Fault("/about", f"At most {MOST_ABOUT:,} characters; here are {len(profile.about):,}.")
    for place, one in enumerate(profile.languages[:MOST_KNOWN]):
        if len(one.proof) > MOST_PROOF:
            yield Fault(f"/languages/{place}/proof", f"At most {MOST_PROOF} characters; here are {len(one.proof)}.")


def _figure_faults(profile: Profile) -> Iterator[Fault]:
    if not 0 <= profile.experience_years <= MOST_YEARS:
        yield Fault("/experience_years", f"Between 0 and {MOST_YEARS}; here is {profile.experience_years}.")
    if profile.hours_per_week is not None and not 1 <= profile.hours_per_week <= MOST_WEEK:
        yield Fault("/hours_per_week", f"Between 1 and {MOST_WEEK}; here is {profile.hours_per_week}.")


def tidied(profile: Profile) -> Profile:
    """The same with tags in canonical case, fields of knowledge once and in order, and no blanks around texts."""
    known = (Known(language_tag(one.tag) or one.tag, one.level, one.proof.strip()) for one in profile.languages)
    domains = tuple(sorted(set(profile.domains)))
    return replace(profile, languages=tuple(known), domains=domains, about=profile.about.strip())


def differences(was: Profile, now: Profile) -> tuple[str, ...]:
    """The names of the parts that say something else."""
    return tuple(one.name for one in fields(Profile) if getattr(was, one.name) != getattr(now, one.name))


def resume_name(given: str) -> str:
    """A file's name as it may be shown and sent back: its last part, printable, at most 100 characters."""
    last = given.replace("\\", "/").rpartition("/")[2].strip()
    return safe(last, 100).lstrip(".") or "resume"
