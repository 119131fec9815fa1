"""Media made for tests: small, sound, or wrong in one way."""

from __future__ import annotations

import io
import struct
import wave
import zlib

import numpy as np
from PIL import Image

_FLAC_FRAME = 4608


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    out = io.BytesIO()
    gradient = np.arange(size[0] * size[1] * 3, dtype=np.uint32).reshape(size[1], size[0], 3) % 251
    Image.fromarray(gradient.astype(np.uint8)).save(out, kind, **options)
    return out.getvalue()


def with_place(kind: str, orientation: int = 1) -> bytes:
    """A picture that says who took it, where, and how it is turned."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 29.0)
    return picture(kind, exif=exif)


def moving() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that says it is so many pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 1) * min(height, 1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def plain(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that really is so many white pixels."""
    out = io.BytesIO()
    Image.new("1", (width, height), 1).save(out, "PNG")
    return out.getvalue()


def flac(seconds: float, rate: int = 8000) -> bytes:
    """The tone of `sound`, packed."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="flac") as packed, wave.open(io.BytesIO(sound(seconds, rate))) as whole:
        stream = packed.add_stream("flac", rate=rate, layout="mono")
        while raw := whole.readframes(_FLAC_FRAME):
            frame = av.AudioFrame.from_ndarray(np.frombuffer(raw, "<i2")[None], "s16", "mono")
            frame.sample_rate = rate
            packed.mux(stream.encode(frame))
        packed.mux(stream.encode(None))
    return out.getvalue()


def sound(seconds: float = 0.5, rate: int = 8000, *, width: int = 2, channels: int = 1) -> bytes:
    """A tone whose second half is twice as loud as its first."""
    t = np.arange(int(seconds * rate)) / rate
    loud = np.where(t < seconds / 2, 0.4, 0.8) * np.sin(2 * np.pi * 440 * t)
    whole = (loud * (2 ** (8 * width - 1) - 1)).astype("<i4")
    raw = whole.repeat(channels).view(np.uint8).reshape(-1, 4)[:, :width].tobytes()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(raw)
    return out.getvalue()
