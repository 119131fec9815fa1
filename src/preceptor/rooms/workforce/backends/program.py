"""Reads one résumé and says {"type", "text"} or {"refused", "why", "hint"} as JSON.

A file of its own: what people send may be made to crash or to fill the memory of whatever opens it.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

from pypdf import PdfReader

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEMORY = 1024**3
_CPU_SECONDS = 20
_PAGES = 50
_UNPACKED = 60 * 1024**2
_RATIO = 200
"""How many times larger a part may grow: honest text shrinks to a tenth, a bomb to a thousandth."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SCRIPTS = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia")


class Refused(Exception):  # noqa: N818 - what it is
    """Why a file is not taken: code, sentence, hint."""


def main(path: Path) -> dict[str, str]:
    """What the file is and says, or why it is refused."""
    try:
        kind = kind_of(path)
        text = "\n".join(_pdf(path) if kind == PDF else _docx(path))
    except Refused as refused:
        code, why, hint = refused.args
        return {"refused": code, "why": why, "hint": hint}
    except Exception as error:  # the program's own door: a made file may break its reader in any way
        sys.stderr.write(f"{type(error).__name__}\n")  # its words might be the person's
        return {"refused": "resume.unreadable", "why": "It cannot be read: it is damaged.", "hint": "Save it anew."}
    return {"type": kind, "text": text}


def kind_of(path: Path) -> str:
    """By content; a name proves nothing."""
    with path.open("rb") as stream:
        head = stream.read(1024)
    if b"%PDF-" in head:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return DOCX
    raise Refused("resume.type", "This is neither a PDF nor a Word document (.docx).", "Save it as a PDF.")


def _pdf(path: Path) -> Iterator[str]:
    reader = PdfReader(path)
    if reader.is_encrypted:
        raise Refused("resume.locked", "It is protected by a password.", "Save it without one.")
    if len(reader.pages) > _PAGES:
        raise Refused("resume.pages", f"It has {len(reader.pages)} pages; at most {_PAGES}.", "Send a shorter one.")
    found = sorted({name for name in _names(reader.trailer.get("/Root"), 0) if name in _SCRIPTS})
    if found:
        raise Refused(
            "resume.unsafe", f"It holds {found[0][1:]}, which runs or carries something.", "Print it as a PDF."
        )
    for page in reader.pages:
        yield page.extract_text()


def _names(thing: object, depth: int) -> Iterator[str]:
    """Every key and name in the catalogue and what it begins: actions, name trees, forms. Pages are text, not walked."""
    thing = thing.get_object() if hasattr(thing, "get_object") else thing
    if depth > 8:
        return
    if isinstance(thing, dict):
        for key, value in thing.items():
            yield str(key)
            if key not in ("/Parent", "/Pages", "/P"):
                yield from _names(value, depth + 1)
    elif isinstance(thing, list):
        for one in thing[:1000]:
            yield from _names(one, depth + 1)
    elif isinstance(thing, str):
        yield str(thing)


def _docx(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        parts = {one.filename: one for one in archive.infolist()}
        if "word/document.xml" not in parts:
            raise Refused("resume.type", "This is no Word document (.docx).", "Save it as a PDF.")
        if any(name.endswith((".bin", ".exe", ".ole")) or "/embeddings/" in name for name in parts):
            raise Refused("resume.unsafe", "It holds a macro or an embedded file.", "Save it as a PDF.")
        if any(one.file_size > _RATIO * max(1, one.compress_size) for one in parts.values()) or (
            sum(one.file_size for one in parts.values()) > _UNPACKED
        ):
            raise Refused("resume.unsafe", "It unpacks to far more than a document holds.", "Save it as a PDF.")
        with archive.open("word/document.xml") as stream:
            yield from _paragraphs(stream.read(_UNPACKED))


def _paragraphs(document: bytes) -> Iterator[str]:
    if b"<!DOCTYPE" in document or b"<!ENTITY" in document:
        raise Refused("resume.unsafe", "It declares entities, which no word processor does.", "Save it as a PDF.")
    for paragraph in Xml.fromstring(document).iter(f"{_WORD}p"):  # noqa: S314 - no entities, and a program of its own
        yield "".join(piece.text or "" for piece in paragraph.iter(f"{_WORD}t"))


if __name__ == "__main__":
    logging.disable()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
