"""What a file is by its content, and why one is refused: pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.base.reading import quoted
from preceptor.fields.sound import text_fault
from preceptor.rooms.media.nouns import ENDINGS, MOST_NAME, Read

HEAD = 4096
"""Bytes at the start of a file that `sniff` wants to see."""

_MARKUP = re.compile(rb"\s*(?:<\?xml|<!doctype|<!--|<svg|<html|<script)", re.IGNORECASE)
_BRANDS = {b"M4A ": "audio/mp4", b"M4B ": "audio/mp4"}
_NOT_MP4 = {
    b"qt  ": "a QuickTime film",
    b"avif": "an AVIF picture",
    b"heic": "a HEIC picture",
    b"mif1": "a HEIF picture",
}
_KNOWN_BUT_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)


class Sniffed(NamedTuple):
    """Exactly one is set: a type we take, or what else it seems to be."""

    type: str = ""
    otherwise: str = ""


def sniff(head: bytes) -> Sniffed:
    """What a file is, by its first bytes; its name and what the sender says of it count for nothing."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Sniffed("image/png")
    if head.startswith(b"\xff\xd8\xff"):
        return Sniffed("image/jpeg")
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return Sniffed("image/gif")
    if head[:4] == b"RIFF" and head[8:12] in {b"WEBP", b"WAVE"}:
        return Sniffed("image/webp" if head[8:12] == b"WEBP" else "audio/wav")
    if head.startswith(b"fLaC"):
        return Sniffed("audio/flac")
    if head.startswith(b"OggS"):
        return Sniffed("audio/ogg")
    if head[4:8] == b"ftyp":
        return _mp4(head[8:12])
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return Sniffed("video/webm") if b"webm" in head[:64] else Sniffed(otherwise="a Matroska film")
    if head.startswith(b"ID3") or _is_mpeg_frame(head):
        return Sniffed("audio/mpeg")
    return Sniffed(otherwise=_otherwise(head))


def media_type(name: str, head: bytes) -> str:
    """The type of a file we take. Raises Problem `media.empty`, `media.unsafe`, `media.type`, `media.mislabelled`."""
    if not head:
        raise invalid("media.empty", f"{quoted(name)} is empty.", hint="Send the file again; it holds no bytes.")
    found = sniff(head)
    if not found.type:
        raise _refused(name, found.otherwise)
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    said = [kind for kind, endings in ENDINGS.items() if ending in endings]
    if not said or not {_wide(kind) for kind in said} & {_wide(found.type)}:
        raise invalid(
            "media.mislabelled",
            f"{quoted(name)} is {found.type} by its content, which its ending {quoted(ending)} does not say.",
            hint=f"If it is what you meant to send, name it .{ENDINGS[found.type][0]} and send it again.",
        )
    return found.type


def check_name(name: str) -> str:
    """The name rows of an import will call it: folders by slashes. Raises Problem `media.name`."""
    plain = name.replace("\\", "/").removeprefix("./").strip("/")
    fault = text_fault(plain) or (None if plain.isprintable() else "It holds characters that cannot be seen.")
    if not plain or len(plain) > MOST_NAME:
        fault = f"It should have 1 to {MOST_NAME} characters."
    if fault or ".." in plain.split("/"):
        raise invalid("media.name", f"The file's name cannot be kept. {fault or 'It leads upward.'}", hint="Rename it.")
    return plain


def snapshot_name(about: str, read: Read) -> str:
    """What a picture of a source is called: the same picture about the same item is kept once. Raises Problem
    `media.snapshot` for what is no picture."""
    if not read.type.startswith("image/"):
        raise invalid(
            "media.snapshot",
            f"A snapshot of a source is a picture; this is {read.type}.",
            hint="Take a screenshot and send that.",
        )
    return f"snapshots/{about}/{read.sha256[:32]}.{ENDINGS[read.type][0]}"


def skipped(name: str) -> bool:
    """What archives and folders hold beside their files: nobody meant to send it."""
    parts = name.split("/")
    return name.endswith("/") or any(
        (part.startswith(".") and part != "..") or part in {"__MACOSX", "Thumbs.db"} for part in parts
    )


def refusal(name: str, told: Mapping[str, str]) -> Problem:
    """What the reading program said, as a Problem."""
    kind = Kind.TOO_LARGE if told["code"] in {"media.too_large", "media.pixels"} else Kind.INVALID
    return Problem(kind, told["code"], f"{quoted(name)}: {told['why']}", hint=told.get("hint", ""))


def _wide(kind: str) -> str:
    """MP4 and WebM name a box, not whether there are pictures in it."""
    return kind.partition("/")[2] if kind.endswith(("/mp4", "/webm")) else kind


def _mp4(brand: bytes) -> Sniffed:
    if brand in _NOT_MP4:
        return Sniffed(otherwise=_NOT_MP4[brand])
    return Sniffed(_BRANDS.get(brand, "video/mp4"))


def _is_mpeg_frame(head: bytes) -> bool:
    """The eleven set bits of a frame, of layer III, with a bit rate and a sampling rate that exist."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return False
    return head[2] >> 4 not in {0, 15} and head[2] >> 2 & 3 != 3


def _otherwise(head: bytes) -> str:
    for start, what in _KNOWN_BUT_REFUSED:
        if head.startswith(start):
            return what
    return "markup" if _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")) else ""


def _refused(name: str, otherwise: str) -> Problem:
    if otherwise in {"markup", "a PDF document", "a program"}:
        what = "markup (SVG or HTML)" if otherwise == "markup" else otherwise
        return invalid(
            "media.unsafe", f"{quoted(name)} is {what}, which can act in a browser and is never shown as it is.",
            hint="Export each page or drawing as PNG and send that.",
        )  # fmt: skip
    return invalid(
        "media.type", f"{quoted(name)} is {otherwise or 'of no type we know'}.",
        hint="Pictures: PNG, JPEG, WebP, GIF. Sound: WAV, MP3, FLAC, Ogg, M4A. Film: MP4, WebM.",
    )  # fmt: skip
