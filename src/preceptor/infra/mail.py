"""E-mail out: one connection to the operator's mail server (SMTP, RFC 5321)."""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings

_TIMEOUT = 20.0
_FOR_GOOD = 500
"""Replies from here on will be the same tomorrow (RFC 5321, 4.2.1)."""


class MailServer:
    """`with MailServer(settings) as server: server.send(mail)`; connects when the first mail is sent."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._open: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._hang_up()

    def send(self, mail: EmailMessage) -> None:
        """Hand it over; when this returns the server has taken it.

        Raises Problem `mail.refused` (this mail will never be taken), `mail.deferred` (not now; another one may be) or
        `mail.unreachable` (no mail can be handed over now).
        """
        try:
            self._connection().send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            self._reset()
            code, said = next(iter(error.recipients.values()))
            raise _problem(code, said) from None
        except smtplib.SMTPAuthenticationError:
            self._hang_up()
            # The operator's key is wrong, which says nothing about this mail.
            raise _unreachable("it does not take our user name and password") from None
        except smtplib.SMTPNotSupportedError:
            self._hang_up()
            raise _refused("its address needs SMTPUTF8 (RFC 6531), which the server does not offer") from None
        except smtplib.SMTPConnectError as error:
            raise _unreachable(f"it says {error.smtp_code}") from None
        except smtplib.SMTPResponseException as error:
            self._hang_up()
            raise _problem(error.smtp_code, error.smtp_error) from None
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            raise _unreachable(f"{type(error).__name__}") from None

    def _connection(self) -> smtplib.SMTP:
        if self._open is None:
            self._open = self._connect()
        return self._open

    def _connect(self) -> smtplib.SMTP:
        host, port = self._settings.mail_host, self._settings.mail_port
        secure = ssl.create_default_context()
        if self._settings.mail_security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=_TIMEOUT, context=secure)
        else:
            server = smtplib.SMTP(host, port, timeout=_TIMEOUT)
        try:
            if self._settings.mail_security == "starttls":
                server.starttls(context=secure)
            if self._settings.mail_user:
                server.login(self._settings.mail_user, self._settings.mail_password.get_secret_value())
        except (smtplib.SMTPException, OSError):
            server.close()
            raise
        return server

    def _reset(self) -> None:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self._connection().rset()

    def _hang_up(self) -> None:
        server, self._open = self._open, None
        if server is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()


def _problem(code: int, said: bytes | str) -> Problem:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    if code >= _FOR_GOOD:
        return _refused(f"it says {code}: {text[:200]}")
    return Problem(
        Kind.UNAVAILABLE, "mail.deferred", f"The mail server does not take this mail now ({code}): {text[:200]}",
        hint="It is tried again some times.",
    )  # fmt: skip


def _refused(why: str) -> Problem:
    return Problem(
        Kind.INVALID, "mail.refused", f"The mail server refused this mail: {why}",
        hint="Check the address; the message stays in the inbox.",
    )  # fmt: skip


def _unreachable(why: str) -> Problem:
    return Problem(
        Kind.UNAVAILABLE, "mail.unreachable", f"The mail server cannot be used now: {why}.",
        hint="It is tried again; if it stays so, check PRECEPTOR_MAIL_HOST and the settings beside it.",
    )  # fmt: skip
