"""The links in mails: sealed by the house, so that having one is the right to follow it."""

from __future__ import annotations

from preceptor.base.settings import Settings
from preceptor.infra.secrets import Sealer
from preceptor.rooms.messages.nouns import Kind
from preceptor.rooms.messages.rules import PROOF_SECONDS

_PROOF, _STOP = "messages.proof", "messages.stop"
STOP, PROVE = "/api/v1/mail/unsubscribe", "/api/v1/mail/proof"


def proof_link(settings: Settings, account_no: int, email: str) -> str:
    """To the leaf with the button that proves an address: a program that follows links proves nothing by it."""
    return f"{settings.address}{PROVE}/{Sealer(settings, _PROOF).seal(f'{account_no}:{email}')}"


def opened_proof(settings: Settings, token: str) -> tuple[int, str]:
    """(account number, address). Raises Problem `secrets.unreadable`, also after three days."""
    number, _, email = Sealer(settings, _PROOF).open(token, max_age=PROOF_SECONDS).partition(":")
    return int(number), email


def stop_token(settings: Settings, account_no: int, kind: Kind | None) -> str:
    """Good for ever: a mail may be years old when somebody has had enough. `kind` None for all."""
    return Sealer(settings, _STOP).seal(f"{account_no}:{kind.value if kind else ''}")


def opened_stop(settings: Settings, token: str) -> tuple[int, Kind | None]:
    """(account number, kind or None for all). Raises Problem `secrets.unreadable`."""
    number, _, kind = Sealer(settings, _STOP).open(token).partition(":")
    return int(number), Kind(kind) if kind in set(Kind) else None
