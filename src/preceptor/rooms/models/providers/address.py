"""Where a model may be reached: the guard against addresses inside the house's own network."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from preceptor.rooms.models.nouns import ModelProblem, Trouble

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Target:
    """Where to connect: `base` has the number that was checked in place of the name, so that a name which means
    something else a moment later (DNS rebinding) leads nowhere; `host` is what the server is called."""

    base: str
    host: str
    name: str


async def find(address: str, *, private: bool) -> Target:
    """Look a name up and check what it means. Raises ModelProblem down (no such name) or refused (not allowed there)."""
    parts = urlsplit(address)
    name = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        async with asyncio.timeout(10):
            found = await asyncio.get_running_loop().getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError):
        sentence = f"There is no machine called {name} that we could find."
        raise ModelProblem(Trouble.DOWN, sentence, again=True) from None
    numbers = [ipaddress.ip_address(entry[4][0]) for entry in found]
    for number in numbers:
        check(number, name=name, private=private)
    chosen = numbers[0]
    place = f"[{chosen}]" if chosen.version == 6 else str(chosen)
    host = f"[{name}]" if ":" in name else name
    usual = parts.port is None
    return Target(f"{parts.scheme}://{place}:{port}{parts.path}", host if usual else f"{host}:{port}", name)


def check(number: IP, *, name: str, private: bool) -> None:
    """Raises ModelProblem refused. Link-local addresses, where clouds keep their machines' secrets, are never reached."""
    mapped = getattr(number, "ipv4_mapped", None)
    if mapped is not None:
        number = mapped
    never = number.is_link_local or number.is_multicast or number.is_unspecified or number.is_reserved
    if never and not number.is_loopback:
        raise ModelProblem(Trouble.REFUSED, f"{name} is at {number}, where no model is ever asked.")
    if not private and not number.is_global:
        raise ModelProblem(
            Trouble.REFUSED,
            f"{name} is at {number}, inside the network of this installation.",
            hint="If the model shall be reached there, the operator sets PRECEPTOR_MODELS_PRIVATE=true.",
        )
