"""`preceptor messages`: one's own inbox, and how one wants to hear."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell

messages = typer.Typer(no_args_is_help=True, help="Your messages, and how you want to hear.")

_COLUMNS = ("id", "made_at", "read_at", "subject")
_HOUR = "An hour of your day, 0 to 23."


@messages.command("list")
def list_messages(
    unread: Annotated[bool, typer.Option("--unread", help="Only those you have not read.")] = False,
    language: Annotated[str, typer.Option(help="Such as es; that of your account when left out.")] = "",
    as_json: AsJson = False,
) -> None:
    """Newest first."""
    with reach() as preceptor:
        show(preceptor.messages.list(unread=unread, language=language), as_json=as_json, columns=_COLUMNS)


@messages.command("read")
def read(
    message: Annotated[str, typer.Argument(help="The message's id; none: all up to the newest.")] = "",
) -> None:
    """Mark one of your messages read, or all of them."""
    with reach() as preceptor:
        newest = "" if message else next((row["id"] for row in preceptor.messages.list(unread=True)), "")
        if message:
            preceptor.messages.read(message)
        elif newest:
            preceptor.messages.read_all(newest)
        tell("Read." if message or newest else "Nothing is unread.")


@messages.command("preferences")
def preferences(as_json: AsJson = False) -> None:
    """What holds for every kind of message: off, inbox, digest or each."""
    with reach() as preceptor:
        show(preceptor.messages.preferences(), as_json=as_json)


@messages.command("prefer")
def prefer(
    way: Annotated[list[str], typer.Option(help="A kind and its way, as question_answered=each; may be given again.")],
    quiet_from: Annotated[int | None, typer.Option(help=f"No e-mail from here. {_HOUR}")] = None,
    quiet_until: Annotated[int | None, typer.Option(help=f"E-mail again from here. {_HOUR}")] = None,
    digest_hour: Annotated[int | None, typer.Option(help=f"When the day's e-mail goes out. {_HOUR}")] = None,
    as_json: AsJson = False,
) -> None:
    """Change how you hear of some kinds; everything else stays as it is."""
    given = dict(one.partition("=")[::2] for one in way)
    with reach() as preceptor:
        now = preceptor.messages.preferences()
        found = preceptor.messages.prefer(
            ways={**now["ways"], **given},
            quiet_from=now["quiet_from"] if quiet_from is None else quiet_from,
            quiet_until=now["quiet_until"] if quiet_until is None else quiet_until,
            digest_hour=now["digest_hour"] if digest_hour is None else digest_hour,
        )
        show(found, as_json=as_json)


@messages.command("prove")
def prove() -> None:
    """Have a link sent that shows your address is yours: no e-mail goes to an address nobody has shown to be theirs."""
    with reach() as preceptor:
        preceptor.messages.prove_address()
    tell("A link is on its way to the address of your account.")
