"""What tests of several rooms stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mail_server import MailServer, mail_server


@pytest.fixture
def post() -> Iterator[MailServer]:
    """A real mail server that keeps what it takes; `mails_to` makes the house send to it."""
    with mail_server() as server:
        yield server
