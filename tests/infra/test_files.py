"""The file store does the same on a local folder and on S3: streams, ranges, links, and no way out of its folder."""

from __future__ import annotations

import asyncio
import hashlib
import resource
import urllib.request
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import boto3
import pytest
from moto.server import ThreadedMotoServer

from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem
from preceptor.infra.files import PART, Files, check_key, open_files, safe_name

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["local", "s3"])
def files(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    if request.param == "local":
        return open_files(str(tmp_path / "files"), secret=b"0123456789abcdef")
    endpoint: str = request.getfixturevalue("s3")
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_REGION": "us-east-1", "AWS_ALLOW_HTTP": "true",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    bucket = f"bucket-{new_id()}"
    boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1").create_bucket(Bucket=bucket)
    return open_files(f"s3://{bucket}/some/prefix")


def parts(count: int, size: int = PART // 4) -> Iterator[bytes]:
    for n in range(count):
        yield bytes([n % 251]) * size


def test_what_is_written_is_read(files: Files) -> None:
    files.write("a/one.txt", b"one")
    files.write("a/one.txt", b"two")

    assert files.read("a/one.txt") == b"two"
    found = files.find("a/one.txt")
    assert found is not None
    assert (found.key, found.bytes) == ("a/one.txt", 3)
    assert files.find("a/none.txt") is None
    with pytest.raises(Problem) as missing:
        files.read("a/none.txt")
    assert missing.value.kind is Kind.NOT_FOUND


@pytest.mark.slow
def test_a_stream_is_hashed_as_it_goes_by(files: Files) -> None:
    stored = files.write_stream("big.bin", parts(21))

    content = b"".join(parts(21))
    assert (stored.bytes, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert b"".join(files.stream("big.bin")) == content
    assert files.read_range("big.bin", PART - 3, end=PART + 5) == content[PART - 3 : PART + 5]
    assert files.read_range("big.bin", len(content) - 2, end=len(content) + 9) == content[-2:]
    assert files.read_range("big.bin", len(content) + 1, end=len(content) + 9) == b""


def test_an_upload_streams_through_the_event_loop(files: Files) -> None:
    async def arriving() -> AsyncIterator[bytes]:
        for chunk in parts(9):
            yield chunk

    async def story() -> tuple[str, bytes]:
        stored = await files.take("up/load.bin", arriving())
        return stored.sha256, b"".join([chunk async for chunk in files.give("up/load.bin", start=5, end=PART)])

    content = b"".join(parts(9))
    assert asyncio.run(story()) == (hashlib.sha256(content).hexdigest(), content[5:PART])


def test_an_empty_stream_makes_an_empty_file(files: Files) -> None:
    assert files.write_stream("empty.bin", iter(())).bytes == 0
    assert files.read("empty.bin") == b""
    assert b"".join(files.stream("empty.bin")) == b""


def test_a_stream_that_breaks_or_is_too_large_leaves_nothing(files: Files) -> None:
    def breaking() -> Iterator[bytes]:
        yield from parts(9)
        raise ConnectionResetError

    async def too_much() -> AsyncIterator[bytes]:
        for chunk in parts(9):
            yield chunk

    with pytest.raises(ConnectionResetError):
        files.write_stream("broken.bin", breaking())
    with pytest.raises(Problem) as large:
        asyncio.run(files.take("large.bin", too_much(), most=PART))

    assert large.value.kind is Kind.TOO_LARGE
    assert list(files.list()) == []


def test_folders_are_listed_and_deleted(files: Files) -> None:
    for key in ("runs/1/a", "runs/1/b/c", "runs/10/d"):
        files.write(key, b"x")

    assert sorted(each.key for each in files.list("runs/1")) == ["runs/1/a", "runs/1/b/c"]
    assert files.delete_all("runs/1") == 2
    files.delete("runs/1/a")
    assert [each.key for each in files.list()] == ["runs/10/d"]


def test_a_library_gets_a_path(files: Files, tmp_path: Path) -> None:
    source = tmp_path / "source.csv"
    source.write_bytes(b"a,b\n")
    files.put_path("in/source.csv", source)

    with files.local("in/source.csv") as path:
        assert (path.name, path.read_bytes()) == ("source.csv", b"a,b\n")
    assert path.exists() == (files.root is not None)
    with pytest.raises(Problem), files.local("in/none.csv"):
        pass


def test_a_link_opens_one_file_for_a_while(files: Files) -> None:
    files.write("a/one.txt", b"one")

    link = files.link("a/one.txt", seconds=60, now=NOW)

    if files.root is None:
        assert urllib.request.urlopen(link).read() == b"one"
        return
    query = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    expires, signature = int(query["expires"]), query["signature"]
    files.check_link("a/one.txt", expires=expires, signature=signature, now=NOW)
    for key, until, at, kind in (
        ("a/two.txt", expires, NOW, Kind.FORBIDDEN),
        ("a/one.txt", expires + 1, NOW, Kind.FORBIDDEN),
        ("a/one.txt", expires, NOW.replace(hour=1), Kind.GONE),
    ):
        with pytest.raises(Problem) as refused:
            files.check_link(key, expires=until, signature=signature, now=at)
        assert refused.value.kind is kind


@pytest.mark.parametrize(
    "key", ["", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", ".hidden", "a\\b", "a\0b", "a b", "é", "a\n", "x" * 999]
)
def test_keys_lead_nowhere_else(files: Files, key: str) -> None:
    for act in (files.read, files.delete, files.find, lambda k: files.write(k, b""), check_key):
        with pytest.raises(Problem) as refused:
            act(key)
        assert refused.value.code == "files.key"


@pytest.mark.parametrize(
    ("name", "safe"),
    [("votes.jsonl", "votes.jsonl"), ("C:\\x\\Meine Daten (1).csv", "Meine_Daten_1_.csv"), ("../../.ssh", "ssh"),
     ("…", "_"), ("", "file"), ("-rf", "rf"), ("a" * 300 + ".csv", "a" * 116 + ".csv")],
)  # fmt: skip
def test_a_persons_file_name_becomes_a_plain_one(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    check_key(f"uploads/{safe}")


@pytest.mark.slow
def test_memory_stays_flat_while_a_large_file_streams(tmp_path: Path) -> None:
    files = open_files(str(tmp_path / "files"))
    files.write_stream("warm.bin", parts(16))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    files.write_stream("large.bin", parts(256))  # 512 MiB
    size = sum(len(chunk) for chunk in files.stream("large.bin"))

    grown_mib = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert size == 256 * PART // 4
    assert grown_mib < 128


def test_an_unknown_store_is_refused_in_words() -> None:
    with pytest.raises(Problem) as refused:
        open_files("gopher://x/y")
    assert refused.value.code == "files.url"
