"""A small real mail server on loopback, with knobs to refuse; what it took lies in `taken`."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from preceptor.infra.unit import Units

USER, PASSWORD = "preceptor", "only for mail"


@dataclass
class MailServer:
    """`says` is answered to every recipient instead of yes while it is set, such as "450 not now"."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    says: str = ""
    logins: int = 0

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        if self.says:
            return self.says
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        found = message_from_bytes(bytes(envelope.content or b""), policy=default)
        assert isinstance(found, EmailMessage)
        self.taken.append(found)
        return "250 taken"

    def login(self, _: SMTP, __: Session, ___: Envelope, ____: str, given: Any) -> AuthResult:
        right = isinstance(given, LoginPassword) and (given.login, given.password) == (
            USER.encode(),
            PASSWORD.encode(),
        )
        self.logins += right
        return AuthResult(success=right, handled=False)  # the library says no in SMTP, as a server does


@contextmanager
def mail_server(*, starttls: tuple[Path, Path] | None = None) -> Iterator[MailServer]:
    """Open on a port of its own; with a certificate and its key it speaks STARTTLS and wants USER and PASSWORD."""
    server = MailServer()
    guarded: dict[str, Any] = {}
    if starttls is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*starttls)
        guarded = {
            "tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": server.login,
        }  # fmt: skip
    loop = asyncio.new_event_loop()
    opened = loop.run_until_complete(loop.create_server(lambda: SMTP(server, loop=loop, **guarded), "127.0.0.1", 0))
    server.port = opened.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(opened.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


def certificate(folder: Path, *, host: str = "localhost") -> tuple[Path, Path]:
    """A certificate for `host` that vouches for itself, and its key, as files."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = folder / "mail.pem", folder / "mail.key"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert_file, key_file


def mails_to(units: Units, server: MailServer) -> Units:
    """The same house, which sends its mail there."""
    wanted = {"mail_host": "127.0.0.1", "mail_port": server.port, "mail_security": "none"}
    units.settings = units.settings.model_copy(update=wanted)
    return units
