"""Mail is handed to a real server: by STARTTLS and a login, and what it refuses is said in our words."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from pydantic import SecretStr

from mail_server import PASSWORD, USER, certificate, mail_server
from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.infra.mail import MailServer


def mail(to: str = "ada@example.org") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "house@example.org", to, "Hello"
    made.set_content("Something was decided.")
    return made


def settings(home: Path, port: int, **more: object) -> Settings:
    return Settings(home=home, mail_host="localhost", mail_port=port, **{"mail_security": "none", **more})  # type: ignore[arg-type]


def code_of(given: Settings, one: EmailMessage) -> str:
    with pytest.raises(Problem) as caught, MailServer(given) as server:
        server.send(one)
    return caught.value.code


def test_secured_by_starttls_and_a_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = certificate(tmp_path)
    with mail_server(starttls=files) as server:
        right = {"mail_security": "starttls", "mail_user": USER, "mail_password": SecretStr(PASSWORD)}
        asked = settings(tmp_path, server.port, **right)
        assert code_of(asked, mail()) == "mail.unreachable", "a certificate nobody vouches for is not talked to"
        monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
        with MailServer(asked) as ours:
            ours.send(mail())
            ours.send(mail())
        assert (len(server.taken), server.logins) == (2, 1), "one connection takes all there is"
        wrong = settings(tmp_path, server.port, **{**right, "mail_password": SecretStr("guessed")})
        with pytest.raises(Problem) as caught, MailServer(wrong) as ours:
            ours.send(mail())
        assert caught.value.code == "mail.unreachable" and "guessed" not in str(caught.value.sentence)


def test_what_is_refused_for_good_and_what_is_not(tmp_path: Path) -> None:
    with mail_server() as server:
        asked = settings(tmp_path, server.port)
        server.says = "550 no such box"
        assert code_of(asked, mail()) == "mail.refused"
        server.says = "450 try again later"
        assert code_of(asked, mail()) == "mail.deferred"
        server.says = ""
        with MailServer(asked) as ours:
            ours.send(mail())
        gone = server.port
    assert code_of(settings(tmp_path, gone), mail()) == "mail.unreachable"
    assert len(server.taken) == 1
