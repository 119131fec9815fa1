"""Takes out of a file what is not picture or sound: places, cameras, names, tails.

Pure, bytes to bytes. Pixels and samples are not touched: nothing is encoded anew.
"""

from __future__ import annotations

import re
import struct

_PNG_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP",
})  # fmt: skip
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"})
_JPEG_APPS_KEPT = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
_SCAN_END = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])")
"""A marker that ends the coded data of a scan: neither a stuffed byte, nor a restart, nor filling."""
_BOXES_OPENED = frozenset({b"moov", b"trak"})
_BOXES_EMPTIED = frozenset({b"udta", b"meta", b"uuid"})


def png(data: bytes) -> bytes:
    """Without text, time and EXIF chunks, and without what follows the end."""
    out, at = [data[:8]], 8
    while at + 8 <= len(data):
        (size,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        if kind in _PNG_KEPT:
            out.append(data[at : at + 12 + size])
        if kind == b"IEND":
            break
        at += 12 + size
    return b"".join(out)


def webp(data: bytes) -> bytes:
    """Without EXIF and XMP chunks; the flags that announce them are taken back."""
    out, at = [], 12
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    while at + 8 <= end:
        kind = data[at : at + 4]
        (size,) = struct.unpack_from("<I", data, at + 4)
        chunk = data[at : at + 8 + size + size % 2]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
        if kind in _WEBP_KEPT:
            out.append(chunk)
        at += 8 + size + size % 2
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg(data: bytes) -> bytes:
    """Without EXIF, XMP, comments and further pictures: tables and scans, up to the end of the first picture."""
    out, at = [data[:2]], 2
    while at + 4 <= len(data):
        if data[at] != 0xFF or data[at + 1] == 0xFF:
            at += 1
            continue
        marker = data[at + 1]
        if marker == 0xD9:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA:
            found = _SCAN_END.search(data, end)
            end = found.start() if found else len(data)
        if _jpeg_kept(marker, data[at + 4 : at + 20]):
            out.append(data[at:end])
        at = end
    return b"".join([*out, b"\xff\xd9"])


def mp3(data: bytes) -> bytes:
    """Without ID3 tags at either end."""
    start = 0
    while data[start : start + 3] == b"ID3" and len(data) >= start + 10:
        size = 0
        for byte in data[start + 6 : start + 10]:
            size = size << 7 | byte & 0x7F
        start += 10 + size + (10 if data[start + 5] & 0x10 else 0)
    end = len(data) - 128 if data[-128:-125] == b"TAG" else len(data)
    return data[start:end]


def mp4_metadata(moov: bytes) -> bytes:
    """A film's index box with user data (places, names) turned into free space of the same length."""
    changed = bytearray(moov)
    _empty(changed, 8, len(changed), depth=0)
    return bytes(changed)


def _empty(box: bytearray, start: int, end: int, *, depth: int) -> None:
    at = start
    while at + 8 <= end:
        size = int.from_bytes(box[at : at + 4], "big")
        kind = bytes(box[at + 4 : at + 8])
        if size < 8 or at + size > end:
            return
        if kind in _BOXES_EMPTIED:
            box[at + 4 : at + size] = b"free" + bytes(size - 8)
        elif kind in _BOXES_OPENED and depth < 2:
            _empty(box, at + 8, at + size, depth=depth + 1)
        at += size


def _jpeg_kept(marker: int, start: bytes) -> bool:
    if marker == 0xFE:
        return False
    if 0xE0 <= marker <= 0xEF:
        return start.startswith(_JPEG_APPS_KEPT.get(marker, b"no such start"))
    return True
