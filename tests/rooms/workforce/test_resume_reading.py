"""Résumés are told by content, read for their text, and refused with a reason when they are hostile."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.workforce import reading
from preceptor.rooms.workforce.backends import program
from rooms.workforce.resumes import docx, pdf

_ENTITIES = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>'


def said(tmp_path: Path, content: bytes) -> dict[str, str]:
    path = tmp_path / "sent"
    path.write_bytes(content)
    return program.main(path)


@pytest.mark.parametrize(("content", "kind"), [(pdf(), program.PDF), (docx(), program.DOCX)])
def test_what_it_says_is_read(tmp_path: Path, content: bytes, kind: str) -> None:
    found = said(tmp_path, content)
    assert (found["type"], found["text"].strip()) == (kind, "Ada Lovelace, analyst")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><script>alert(1)</script>", "resume.type"),
        (b"\x7fELF" + b"\x00" * 100, "resume.type"),
        (docx(more={})[:60], "resume.unreadable"),
        (pdf()[:200], "resume.unreadable"),
        (pdf(script=True), "resume.unsafe"),
        (pdf(password="secret"), "resume.locked"),
        (pdf(pages=51), "resume.pages"),
        (docx(more={"word/vbaProject.bin": b"x"}), "resume.unsafe"),
        (docx(more={"word/embeddings/sheet.xlsx": b"x"}), "resume.unsafe"),
        (docx(more={"word/bomb.xml": b"0" * 5_000_000}), "resume.unsafe"),
        (docx("&y;", head=_ENTITIES), "resume.unsafe"),
        (docx("</w:broken>"), "resume.unreadable"),
    ],
    ids=[
        "page", "program", "cut document", "cut pdf", "script", "password", "pages", "macro", "embedded", "bomb",
        "entities", "broken",
    ],
)  # fmt: skip
def test_what_is_hostile_or_broken_is_refused_with_a_reason(tmp_path: Path, content: bytes, code: str) -> None:
    found = said(tmp_path, content)
    assert found["refused"] == code
    assert found["why"].endswith(".") and found["hint"]


@pytest.mark.slow
def test_a_program_of_its_own_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "sent"
    path.write_bytes(pdf("Caf\\351 owner"))
    assert reading.read(path) == (program.PDF, "Café owner")
    path.write_bytes(b"")
    with pytest.raises(Problem, match="empty"):
        reading.read(path)
    path.write_bytes(pdf(script=True))
    with pytest.raises(Problem) as caught:
        reading.read(path)
    assert caught.value.code == "resume.unsafe"
