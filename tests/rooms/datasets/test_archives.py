"""Zip archives: their rows, going on in the middle, and the ones that are refused."""

from __future__ import annotations

import itertools
import json
import struct
import zipfile
from pathlib import Path

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.datasets.sources.open import guess_format, open_source

LINES = b"".join(json.dumps({"q": n}).encode() + b"\n" for n in range(5))


def packed(path: Path, members: dict[str, bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    members = {"data/b.csv": b"q,a\nsix,1\ntorn\nseven,2\n", "data/a.jsonl": LINES + b"{torn\n", "README.md": b"hello"}
    return packed(tmp_path / "set.zip", {**members, "__MACOSX/data/._a.jsonl": b"\x00"})


def test_the_rows_of_all_its_files_in_the_order_of_their_names(archive: Path) -> None:
    source = open_source(archive, name="set.zip")
    rows = list(source.rows())
    assert guess_format(archive, "set.zip") == "zip"
    assert [row.values.get("q") for row in rows if row.values] == [0, 1, 2, 3, 4, "six", "seven"]
    assert [(row.line, row.fault.split(":")[0]) for row in rows if row.fault] == [
        (6, "In data/a.jsonl"), (3, "In data/b.csv"),
    ]  # fmt: skip
    assert all(before.at < after.at <= source.total for before, after in itertools.pairwise(rows))


def test_reading_goes_on_behind_every_row(archive: Path) -> None:
    source = open_source(archive)
    rows = list(source.rows())
    for place, row in enumerate(rows):
        assert list(source.rows((row.at, row.line))) == rows[place + 1 :]


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"../out.jsonl": LINES}, "import.zip_name"),
        ({"/etc/passwd.csv": b"a\n1\n"}, "import.zip_name"),
        ({"C:\\out.csv": b"a\n1\n"}, "import.zip_name"),
        ({"a\nb.csv": b"a\n1\n"}, "import.zip_name"),
        ({"inner.zip": LINES, "a.jsonl": LINES}, "import.zip"),
        ({"a.parquet": b"PAR1", "a.jsonl": LINES}, "import.zip"),
        ({"README.md": b"no data"}, "import.zip"),
        ({}, "import.zip"),
        ({"a.jsonl": b" " * 100_000_000}, "import.bomb"),
        ({f"{n}.jsonl": LINES for n in range(1001)}, "import.zip_entries"),
        ({f"{n}{'x' * 190}.jsonl": LINES for n in range(5000)}, "import.zip_entries"),
    ],
    ids=["up", "absolute", "drive", "line", "nested", "parquet", "nodata", "empty", "bomb", "many", "longlist"],
)
def test_what_is_no_plain_archive_of_data_is_refused(tmp_path: Path, members: dict[str, bytes], code: str) -> None:
    with pytest.raises(Problem) as caught:
        open_source(packed(tmp_path / "set.zip", members))
    assert caught.value.code == code
    assert caught.value.hint


def test_an_entry_that_understates_its_size_gives_no_more_than_it_said(tmp_path: Path) -> None:
    path = packed(tmp_path / "set.zip", {"a.jsonl": LINES * 1000})
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 20)
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == "import.zip"


@pytest.mark.parametrize("cut", [10, 60, 100])
def test_a_torn_archive_is_a_problem(archive: Path, cut: int) -> None:
    archive.write_bytes(archive.read_bytes()[:-cut])
    with pytest.raises(Problem) as caught:
        list(open_source(archive).rows())
    assert caught.value.code == "import.zip"


def test_a_damaged_member_is_a_problem(tmp_path: Path) -> None:
    path = packed(tmp_path / "set.zip", {"a.jsonl": LINES}, packing=zipfile.ZIP_STORED)
    content = path.read_bytes()
    path.write_bytes(content.replace(b'"q": 3', b'"q": 4', 1))
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == "import.zip"
