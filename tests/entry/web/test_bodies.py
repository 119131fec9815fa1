"""Hostile bodies never reach a route."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import APIRouter, Request
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.entry.web.bodies import DEPTH, check_json
from preceptor.infra.unit import Units
from web import House

router = APIRouter()
JSON = {"content-type": "application/json"}


@router.post("/echo", operation_id="echo")
async def echo(body: dict[str, Any]) -> dict[str, Any]:
    return body


@router.post("/projects/{project_id}/uploads", operation_id="upload")
async def upload(project_id: int, request: Request) -> int:
    size = 0
    async for part in request.stream():
        size += len(part)
    return size


@pytest.fixture
def house(units: Units) -> House:
    units.settings.request_max_bytes = 2000
    units.settings.upload_max_bytes = 5000
    return House(units, [router])


def nested(depth: int) -> bytes:
    return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b'{"a": NaN}', 400, "web.json"),
        (b'{"a": -Infinity}', 400, "web.json"),
        (b'{"a": 1, "a": 2}', 400, "web.json"),
        (b'{"a": "\xff"}', 400, "web.json"),
        (b'{"a": "\\u0000"}', 400, "web.json"),
        (b'{"a": "\\ud800"}', 400, "web.json"),
        (b'{"\\udfff": 1}', 400, "web.json"),
        (b'{"a": "\x00"}', 400, "web.json"),
        (b'{"a": "\x1b"}', 400, "web.json"),
        (b"\xef\xbb\xbf{}", 400, "web.json"),
        (b'{"a": ', 400, "web.json"),
        (b"", 422, "web.invalid"),
        (b"   ", 400, "web.json"),
        (b"[]", 422, "web.invalid"),
        (b'{"a": %s}' % (b"9" * 1900), 200, None),
        (nested(DEPTH), 200, None),
        (nested(DEPTH + 1), 413, "web.json_depth"),
        (b'{"a":' * 390, 413, "web.json_depth"),
        (b'{"a": "%s"}' % (b"[" * 500), 200, None),
        (b'{"a": "%s"}' % (b"x" * 2000), 413, "web.body_large"),
        ('{"a": "😀 \\ud83d\\ude00"}'.encode(), 200, None),
    ],
)
def test_only_strict_json_comes_through(house: House, body: bytes, status: int, code: str | None) -> None:
    answer = house.nobody.post("echo", content=body, headers=JSON)
    assert (answer.status_code, answer.json().get("code")) == (status, code)


def test_a_body_that_grows_is_cut_off(house: House) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(10_000):
            yield b"x" * 1000

    answer = house.nobody.post("echo", content=endless(), headers=JSON)
    assert answer.json()["code"] == "web.body_large"


def test_uploads_stream_up_to_their_own_limit(house: House) -> None:
    assert house.nobody.post("projects/1/uploads", content=b"{not json" * 400).json() == 3600
    assert house.nobody.post("projects/1/uploads", content=b"x" * 5001).status_code == 413
    parts = iter([b"x" * 3000] * 2)
    assert house.nobody.post("projects/1/uploads", content=parts).status_code == 413


@pytest.mark.parametrize("path", ["projects/%00/members", "me?x=%00"])
def test_zero_bytes_in_addresses_are_refused(house: House, path: str) -> None:
    assert house.nobody.get(path).json()["code"] == "web.address"


@pytest.mark.parametrize("number", ["9" * 19, "9" * 31, "9" * 33, "9" * 400])
def test_numbers_no_database_holds_are_not_found(house: House, number: str) -> None:
    assert house.nobody.post(f"projects/{number}/uploads").status_code == 404


@pytest.mark.slow
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
                    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
                    lambda inner: st.lists(inner) | st.dictionaries(
                        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), inner)),
       st.booleans())  # fmt: skip
def test_all_honest_json_is_let_through(value: Any, ascii_only: bool) -> None:
    check_json(json.dumps(value, ensure_ascii=ascii_only).encode())


@given(st.binary(max_size=60))
def test_no_bytes_make_it_stumble(body: bytes) -> None:
    try:
        check_json(body)
    except Problem as problem:
        assert problem.code in {"web.json", "web.json_depth"}
