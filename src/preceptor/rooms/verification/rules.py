"""What may happen with a check, and whether a webhook is to be believed: pure decisions."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Collection, Sequence

from preceptor.base.clock import DAY_MICROS
from preceptor.base.countries import COUNTRIES
from preceptor.base.problems import Fault, Kind, Problem, conflict, forbidden, invalid
from preceptor.base.reading import quoted
from preceptor.rooms.verification.nouns import (
    ALLOWED,
    MOST_NAME,
    MOST_NUMBER,
    MOST_REASON,
    MOST_YEARS,
    NEEDED,
    OPEN,
    Check,
    Field,
    Part,
    Route,
    Said,
    State,
    Verdict,
)

WINDOW_SECONDS = 300
"""A webhook older or newer than this is not believed: whoever recorded one cannot send it again later."""
_YEAR = 366 * DAY_MICROS
_SIGNATURE = re.compile(r"v1=([0-9a-f]{64})")


def tidied(said: Said) -> Said:
    """Without stray spaces. Raises Problem `verification.said`, naming each place."""
    name = " ".join(said.name.split())
    number = " ".join(said.number.split())
    faults = []
    if not 2 <= len(name) <= MOST_NAME or not name.isprintable():
        faults.append(Fault("/name", f"The name as the document writes it: 2 to {MOST_NAME} characters."))
    if not 4 <= len(plain_number(number)) <= MOST_NUMBER or not number.isprintable():
        faults.append(Fault("/number", f"The document's number: 4 to {MOST_NUMBER} letters and digits."))
    if said.country not in COUNTRIES:
        faults.append(Fault("/country", "The country that made it, by its two letters (ISO 3166-1)."))
    if faults:
        raise invalid("verification.said", "What is said of the document is not whole.", faults=faults)
    return Said(said.paper, said.country, number, name)


def plain_number(number: str) -> str:
    """Letters and digits only, in capitals: one document however its number is typed."""
    return "".join(one for one in unicodedata.normalize("NFKC", number).upper() if one.isalnum())


def document_text(country: str, number: str) -> str:
    """What is hashed of a document."""
    return f"{country}\n{plain_number(number)}"


def check_consent(route: Route, *, consent: bool) -> None:
    """A photo of one's face needs a yes of its own; the other route needs none. Raises Problem `verification.consent`."""
    if route is Route.FACE and not consent:
        raise invalid(
            "verification.consent", "A photo of your face is looked at only if you agree to it.",
            hint="Agree, or take the way without a photo of your face.",
        )  # fmt: skip


def check_may_begin(newest: Check | None) -> None:
    """Raises Problem `verification.waiting`."""
    if newest is not None and newest.state is State.WAITING:
        raise conflict(
            "verification.waiting", "A check of yours waits for a decision.", hint="Wait for it, or take it back first."
        )


def check_may_change(check: Check) -> None:
    """Raises Problem `verification.not_draft`."""
    if check.state is not State.DRAFT or check.route is Route.PROVIDER:
        raise conflict(
            "verification.not_draft", f"This check is {check.state.value}; its pictures stay as they are.",
            hint="Begin another one.",
        )  # fmt: skip


def check_part(route: Route, part: Part) -> None:
    """Raises Problem `verification.part`."""
    if part not in ALLOWED[route]:
        wanted = ", ".join(one.value for one in ALLOWED[route])
        raise invalid("verification.part", f"On this way no {part.value} is shown.", hint=f"Shown are: {wanted}.")


def check_picture(kind: str) -> None:
    """Raises Problem `verification.picture` for what is no picture."""
    if not kind.startswith("image/"):
        raise invalid(
            "verification.picture",
            f"This is {kind}, and a picture is wanted.",
            hint="Take a photo, or send a JPEG or PNG.",
        )


def check_whole(route: Route, parts: Collection[Part]) -> None:
    """Raises Problem `verification.incomplete`."""
    missing = [one for one in NEEDED[route] if one not in parts]
    if missing:
        faults = [Fault(f"/{one.value}", "This picture is missing.") for one in missing]
        raise invalid("verification.incomplete", "Not every picture is there.", hint="Send them first.", faults=faults)


def check_may_withdraw(check: Check | None) -> Check:
    """Raises Problem `verification.nothing_open`."""
    if check is None or check.state not in OPEN:
        raise conflict("verification.nothing_open", "No check of yours is open.", hint="There is nothing to take back.")
    return check


def decides(check: Check, *, checker: str, refused_before_by: str) -> bool:
    """Whether this checker may decide: not about themselves, and not again where they refused the try before."""
    return check.state is State.WAITING and checker not in {check.account, refused_before_by}


def check_may_decide(check: Check, *, checker: str, refused_before_by: str) -> None:
    """Raises Problem `verification.not_waiting`, `.own`, `.same_checker`."""
    if check.state is not State.WAITING:
        raise conflict(
            "verification.not_waiting", f"This check is {check.state.value}.", hint="Only what waits is decided."
        )
    if checker == check.account:
        raise forbidden("verification.own", "This is your own check.", hint="Somebody else decides about you.")
    if checker == refused_before_by:
        raise forbidden(
            "verification.same_checker", "You refused this person's try before this one.",
            hint="Another checker looks at the new one, so that nobody is judged twice by the same person.",
        )  # fmt: skip


def check_verdict(route: Route, verdict: Verdict, *, now: int) -> Verdict:
    """A yes says what was compared and how long it holds; a no says why. Raises Problem `verification.verdict`."""
    faults = []
    reason = verdict.reason.strip()
    if len(reason) > MOST_REASON:
        faults.append(Fault("/reason", f"At most {MOST_REASON} characters."))
    if not verdict.verified:
        faults += [] if reason else [Fault("/reason", "The person is told why; say what they can do better.")]
        return _sound(faults, Verdict(False, reason, verdict.checked))
    missing = [one for one in _compared(route) if one not in verdict.checked]
    if missing:
        faults.append(Fault("/checked", f"A yes needs these compared, too: {', '.join(one.value for one in missing)}."))
    if Field.FACE in verdict.checked and route is Route.PAPERS:
        faults.append(Fault("/checked", "No face was shown on this way."))
    if verdict.expires_at is None or not now < verdict.expires_at <= now + MOST_YEARS * _YEAR:
        faults.append(Fault("/expires_on", f"The day it ends: after today, and within {MOST_YEARS} years."))
    return _sound(faults, Verdict(True, reason, verdict.checked, verdict.expires_at))


def signed(secret: str, timestamp: int, body: bytes) -> str:
    """The signature of a message: HMAC-SHA256 over the second it was sent, a full stop, and its bytes."""
    return "v1=" + hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()


def check_signed(secret: str, *, timestamp: str, signature: str, body: bytes, now_seconds: int) -> None:
    """Raises Problem `verification.unsigned`, `verification.stale`. The comparison takes the same time wherever it fails."""
    if not secret or not _SIGNATURE.fullmatch(signature) or not re.fullmatch(r"\d{1,12}", timestamp):
        raise _unsigned()
    if not hmac.compare_digest(signed(secret, int(timestamp), body), signature):
        raise _unsigned()
    if abs(now_seconds - int(timestamp)) > WINDOW_SECONDS:
        raise Problem(
            Kind.GONE, "verification.stale", f"This was sent at {timestamp}, and it is {now_seconds} now.",
            hint=f"A message is believed for {WINDOW_SECONDS} seconds; sign it anew, and look at the clock.",
        )  # fmt: skip


def earliest_erasure(now: int, *, keep_days: int) -> int:
    """When the evidence of a check decided `now` is to be gone."""
    return now + keep_days * DAY_MICROS


def lapse_at(now: int, *, days: int) -> int:
    return now + days * DAY_MICROS


def newest_refusal(earlier: Sequence[Check]) -> str:
    """Who refused the try before, "" when it was not refused; `earlier` newest first."""
    decided = next((one for one in earlier if one.decided_at is not None), None)
    return decided.decided_by if decided is not None and decided.state is State.REFUSED else ""


def unknown_reference(reference: str) -> Problem:
    return invalid(
        "verification.reference", f"No open check is called {quoted(reference)} by its provider.",
        hint="Tell of sessions that this installation began.",
    )  # fmt: skip


def _compared(route: Route) -> tuple[Field, ...]:
    asked = {Route.FACE: (Field.FACE,), Route.PAPERS: (Field.SECOND_PAPER,), Route.PROVIDER: ()}
    return () if route is Route.PROVIDER else (Field.NAME, Field.NUMBER, Field.GENUINE, *asked[route])


def _sound(faults: list[Fault], verdict: Verdict) -> Verdict:
    if faults:
        raise invalid("verification.verdict", "This decision cannot stand as it is.", faults=faults)
    return verdict


def _unsigned() -> Problem:
    return Problem(
        Kind.UNAUTHENTICATED, "verification.unsigned", "This message is not signed by the provider.",
        hint="Sign the time and the body by HMAC-SHA256 with the shared secret; see the operator's guide.",
    )  # fmt: skip
