"""A model behind OpenAI-compatible HTTP: one POST, whole or streamed, bounded."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any

import httpx2

from preceptor.rooms.models.nouns import Ask, Endpoint, ModelProblem, Piece, Reply, Trouble
from preceptor.rooms.models.providers import address, completions
from preceptor.rooms.models.providers.contract import Surroundings, Watch, took_too_long
from preceptor.rooms.models.providers.patience import patiently

MOST_BYTES = 16 * 1024**2
"""Of one answer, before anything is made of it; a reply of the most tokens is a hundredth of it."""
MOST_LINE = 1024**2
_CONNECT_SECONDS = 10.0
_TRANSIENT = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})


class HttpModel:
    """Keeps the contract of `Model`."""

    def __init__(self, endpoint: Endpoint, key: str, around: Surroundings) -> None:
        self._endpoint = endpoint
        self._key = key
        self._around = around

    async def reply(self, ask: Ask) -> Reply:
        watch = Watch(self._endpoint.limits.seconds)

        async def once() -> Reply:
            async with self._sent(ask, watch, stream=False) as answer:
                body = b"".join([part async for part in self._bytes(answer, watch)])
            return completions.read(self._endpoint, ask, body, watch)

        return await patiently(once, self._endpoint, self._around, watch)

    async def listen(self, ask: Ask) -> AsyncGenerator[Piece]:
        watch = Watch(self._endpoint.limits.seconds)
        sent = await patiently(lambda: self._begin(ask, watch), self._endpoint, self._around, watch)
        growing = completions.Growing()
        try:
            async for line in _events(self._bytes(sent.answer, watch)):
                text = growing.take(line)
                if text:
                    watch.began()
                    yield Piece(text)
        finally:
            await sent.leave()
        yield Piece(reply=growing.whole(self._endpoint, ask, watch))

    async def _begin(self, ask: Ask, watch: Watch) -> _Sent:
        """The answer's head is here and good; its body is still to come."""
        manager = self._sent(ask, watch, stream=True)
        return _Sent(await manager.__aenter__(), manager)

    @asynccontextmanager
    async def _sent(self, ask: Ask, watch: Watch, *, stream: bool) -> AsyncIterator[httpx2.Response]:
        target = await address.find(self._endpoint.address, private=self._around.private_addresses)
        body = json.dumps(completions.request(self._endpoint, ask, stream=stream), ensure_ascii=False)
        headers = {
            "host": target.host, "content-type": "application/json", "accept-encoding": "identity",
            "accept": "text/event-stream" if stream else "application/json", "user-agent": "preceptor",
        }  # fmt: skip
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        # Proxies of the environment would look names up themselves, past the guard.
        client = httpx2.AsyncClient(timeout=_timeout(watch), verify=_trust(), trust_env=False, follow_redirects=False)
        async with client:
            wanted = client.build_request(
                "POST", f"{target.base}/chat/completions", content=body.encode("utf-8", "replace"), headers=headers,
                extensions={"sni_hostname": target.name},
            )  # fmt: skip
            answer = await self._head(client, wanted, watch)
            try:
                if answer.status_code != 200:
                    raise await self._refusal(answer, watch)
                yield answer
            finally:
                await answer.aclose()

    async def _head(self, client: httpx2.AsyncClient, wanted: httpx2.Request, watch: Watch) -> httpx2.Response:
        try:
            async with asyncio.timeout(watch.left):
                return await client.send(wanted, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            raise self._down(f"cannot be reached ({_reason(error)})", again=True) from None
        except (httpx2.TimeoutException, TimeoutError):
            # It may be at work on this very call: sent again, it would be paid twice.
            raise took_too_long(self._endpoint) from None
        except httpx2.HTTPError as error:
            raise self._down(f"closed the connection ({_reason(error)})") from None

    async def _bytes(self, answer: httpx2.Response, watch: Watch) -> AsyncIterator[bytes]:
        """The body as it comes, within what is left of the time, and at most `MOST_BYTES`."""
        parts, count = aiter(answer.aiter_raw()), 0
        while True:
            try:
                part = await asyncio.wait_for(anext(parts, None), watch.left)
            except (httpx2.TimeoutException, TimeoutError):
                raise took_too_long(self._endpoint) from None
            except httpx2.HTTPError as error:
                raise self._down(f"closed the connection in the middle ({_reason(error)})") from None
            if part is None:
                return
            count += len(part)
            if count > MOST_BYTES:
                raise completions.garbled(f"it sent more than {MOST_BYTES // 1024**2} MiB")
            yield part

    async def _refusal(self, answer: httpx2.Response, watch: Watch) -> ModelProblem:
        """What an answer other than 200 means."""
        status, name = answer.status_code, self._endpoint.name
        why = completions.said(await self._said(answer, watch))
        if 300 <= status < 400:
            return ModelProblem(
                Trouble.REFUSED, f"“{name}” sends us on to another address, where we do not follow.",
                hint="Set the endpoint's address to where the model really is.",
            )  # fmt: skip
        if status in {401, 403}:
            return ModelProblem(Trouble.BAD_KEY, f"“{name}” does not accept our key ({status}): {why}")
        if status == 429:
            return ModelProblem(
                Trouble.BUSY, f"“{name}” asks us to come less often: {why}", again=True, wait=_retry_after(answer)
            )
        if status in _TRANSIENT:
            sentence = f"“{name}” cannot answer now ({status}): {why}"
            return ModelProblem(Trouble.DOWN, sentence, again=True, wait=_retry_after(answer))
        if status == 404:
            sentence = f"“{name}” knows no such address or model (404): {why}"
            return ModelProblem(Trouble.REFUSED, sentence, hint="Check the endpoint's address and model.")
        return ModelProblem(Trouble.REFUSED, f"“{name}” does not take this ({status}): {why}")

    async def _said(self, answer: httpx2.Response, watch: Watch) -> Any:
        """The head of a refusal as JSON; nothing when it is none, for then there is nothing to repeat."""
        said = b""
        try:
            async for part in self._bytes(answer, watch):
                said += part
                if len(said) > MOST_LINE:
                    break
            return json.loads(said)
        except (ModelProblem, ValueError, RecursionError):
            return None

    def _down(self, why: str, *, again: bool = False) -> ModelProblem:
        return ModelProblem(Trouble.DOWN, f"“{self._endpoint.name}” {why}.", again=again)


class _Sent:
    """An answer under way, and the way to leave it."""

    def __init__(self, answer: httpx2.Response, manager: Any) -> None:
        self.answer = answer
        self._manager = manager

    async def leave(self) -> None:
        await self._manager.__aexit__(None, None, None)


async def _events(parts: AsyncIterator[bytes]) -> AsyncIterator[str]:
    """The `data:` lines of a stream of server-sent events until [DONE]. Chat completions use one line an event."""
    rest = b""
    async for part in parts:
        rest += part
        *lines, rest = rest.split(b"\n")
        if len(rest) > MOST_LINE:
            raise completions.garbled("a line of its stream never ends")
        for line in lines:
            said = _data(line)
            if said == "[DONE]":
                return
            if said:
                yield said
    if (said := _data(rest)) and said != "[DONE]":
        yield said


def _data(line: bytes) -> str:
    return line[5:].strip().decode("utf-8", "replace") if line.startswith(b"data:") else ""


def _timeout(watch: Watch) -> httpx2.Timeout:
    return httpx2.Timeout(watch.left, connect=min(_CONNECT_SECONDS, watch.left))


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """Made once: reading all certificates takes longer than most answers."""
    return httpx2.create_ssl_context()


def _retry_after(answer: httpx2.Response) -> float | None:
    """Seconds the server asks us to wait (RFC 9110, 10.2.3): a number, or a date beside the answer's own."""
    asked = answer.headers.get("retry-after", "")
    if asked.isascii() and asked.isdigit():
        return float(asked[:6])
    try:
        now = parsedate_to_datetime(answer.headers["date"])
        return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
    except (KeyError, ValueError, TypeError):
        return None


def _reason(error: Exception) -> str:
    return type(error).__name__
