"""Opens sound and film: measures them, draws loudness and a first picture."""

from __future__ import annotations

import json
import shutil
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from preceptor.fields.media import MOST_FRAMES_PER_SECOND, MOST_MILLISECONDS
from preceptor.rooms.media.backends import strip
from preceptor.rooms.media.backends.refusal import Refused, truncated

_CONTAINERS = {
    "audio/mpeg": "mp3", "audio/flac": "flac", "audio/ogg": "ogg", "audio/mp4": "mov", "audio/webm": "matroska",
    "video/mp4": "mov", "video/webm": "matroska", "audio/wav": "wav",
}  # fmt: skip
_PLAYED = frozenset({"mp3", "mp3float", "aac", "opus", "vorbis", "flac", "h264", "vp8", "vp9", "av1"})
"""What browsers play; PCM goes by its first letters."""
_PEAKS_A_SECOND = 50
_MOST_PEAKS = 100_000
_MISSING_SHARE = 0.1
"""A file that ends so much earlier than it says has lost its end."""
_MOST_INDEX = 256 * 1024**2
NEEDS = (
    "sound and film other than plain WAV are read by the extra “media”, which is not installed.",
    "The people who run this installation can add it: pip install 'preceptor[media]'. Or send WAV.",
)
Samples = npt.NDArray[np.floating[Any]]


def read(path: Path, kind: str, clean: Path) -> dict[str, Any]:
    """Type, codec, duration_ms and for films width, height and frames_per_second; the clean file lies at `clean`. Raises Refused."""
    found = _read_wave(path) if kind == "audio/wav" else None
    found = found or _read_with_av(path, kind)
    if found["duration_ms"] > MOST_MILLISECONDS:
        raise Refused("media.too_long", "it is longer than a day.", "Cut it into parts.")
    _clean(path, found["type"], clean)
    return found


def peaks(path: Path, kind: str, duration_ms: int, to: Path) -> bool:
    """Write the loudest value of each short stretch, 0..100, as {"per_second", "peaks"}; False for a film without sound.

    Up to about 50 stretches a second, fewer when the file is long: about 100,000 at most. They lie evenly over the whole.
    """
    rate = max(1, min(_PEAKS_A_SECOND, _MOST_PEAKS * 1000 // max(duration_ms, 1)))
    plain = _read_wave(path) if kind == "audio/wav" else None
    pieces = _wave_pieces(path, rate) if plain else _av_pieces(path, kind, rate)
    loud = [peak for piece in pieces for peak in piece]
    if not loud:
        return False
    loudest = max(max(loud), 1e-6)
    evenly = round(len(loud) * 1000 / max(duration_ms, 1), 3)
    said = {"per_second": evenly, "peaks": [round(100 * peak / loudest) for peak in loud]}
    to.write_text(json.dumps(said, separators=(",", ":")))
    return True


def first_picture(path: Path, kind: str) -> Any:
    """The first picture of a film, as Pillow knows it. Raises Refused."""
    av = _av()
    try:
        with av.open(str(path), format=_CONTAINERS[kind]) as film:
            return next(film.decode(video=0)).to_image()
    except (av.error.FFmpegError, StopIteration, IndexError, ValueError) as error:
        raise truncated(str(error)[:120] or "it has no picture") from None


def _read_wave(path: Path) -> dict[str, Any] | None:
    """None when it is not plain PCM, for which the standard library suffices."""
    try:
        with wave.open(str(path), "rb") as sound:
            frames, rate = sound.getnframes(), sound.getframerate()
            size = sound.getnchannels() * sound.getsampwidth()
            if not frames or not rate or not size:
                raise Refused("media.empty", "it holds no sound.", "Record it again.")
            sound.setpos(frames - 1)
            if len(sound.readframes(1)) < size:
                raise truncated("it holds less sound than it says")
    except (wave.Error, EOFError) as error:
        if "unknown format" in str(error):
            return None
        raise truncated(str(error)[:120] or "it ends at once") from None
    duration = max(1, round(1000 * frames / rate))
    return {"type": "audio/wav", "duration_ms": duration, "codec": f"pcm_{8 * size}bit"}


def _wave_pieces(path: Path, rate: int) -> Iterator[list[float]]:
    with wave.open(str(path), "rb") as sound:
        width, channels = sound.getsampwidth(), sound.getnchannels()
        length = max(1, round(sound.getframerate() / rate))
        while raw := sound.readframes(length * 200):
            yield _loudest(_as_floats(raw, width).reshape(-1, channels).max(axis=1), length)


def _as_floats(raw: bytes, width: int) -> Samples:
    """Absolute values, 0..1."""
    raw = raw[: len(raw) // width * width]
    if width == 1:
        return _magnitudes(np.frombuffer(raw, np.uint8).astype(np.float32) - 128, 128)
    if width == 3:
        whole = np.frombuffer(raw, np.uint8).reshape(-1, 3)
        return _magnitudes(np.pad(whole, ((0, 0), (1, 0))).view("<i4").ravel(), 2**31)
    return _magnitudes(np.frombuffer(raw, f"<i{width}"), 2 ** (8 * width - 1))


def _magnitudes(values: npt.NDArray[Any], full: int) -> Samples:
    found: Samples = np.abs(values.astype(np.float32)) / np.float32(full)
    return found


def _read_with_av(path: Path, kind: str) -> dict[str, Any]:
    av = _av()
    try:
        with av.open(str(path), format=_CONTAINERS[kind]) as opened:
            return _measured(opened, kind)
    except (av.error.FFmpegError, ValueError, IndexError) as error:
        raise truncated(str(error)[:120]) from None


def _measured(opened: Any, kind: str) -> dict[str, Any]:
    films, sounds = opened.streams.video, opened.streams.audio
    if not films and not sounds:
        raise Refused("media.empty", "it holds neither sound nor picture.", "Send the file again.")
    stream = films[0] if films else sounds[0]
    for one in (*films[:1], *sounds[:1]):
        name = one.codec_context.name
        if name not in _PLAYED and not name.startswith(("pcm_", "libdav1d", "libvpx", "mp3", "aac")):
            raise Refused(
                "media.codec", f"it is coded as {name}, which browsers do not play.", "Convert it to H.264 or VP9."
            )
    said = float(opened.duration or 0) / 1_000_000
    heard = _last_moment(opened, stream)
    if heard <= 0 or (said and heard < said * (1 - _MISSING_SHARE) - 0.5):
        raise truncated(f"it says {said:.1f} seconds and holds {heard:.1f}")
    family = "video" if films else "audio"
    found = {
        "type": f"{family}/{kind.partition('/')[2]}",
        "duration_ms": max(1, round(1000 * (said or heard))),
        "codec": stream.codec_context.name,
    }
    return {**found, **_seen(stream)} if films else found


def _seen(stream: Any) -> dict[str, Any]:
    """Width, height, and pictures a second where the film says a rate that can be."""
    size = {"width": stream.codec_context.width, "height": stream.codec_context.height}
    rate = float(stream.average_rate or 0)
    return {**size, "frames_per_second": round(rate, 3)} if 0 < rate <= MOST_FRAMES_PER_SECOND else size


def _last_moment(opened: Any, stream: Any) -> float:
    """Seconds at which the last packet of a stream ends; reads the file through, decodes nothing."""
    last = 0.0
    for packet in opened.demux(stream):
        if packet.pts is not None:
            last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    return last


def _av_pieces(path: Path, kind: str, rate: int) -> Iterator[list[float]]:
    av = _av()
    try:
        with av.open(str(path), format=_CONTAINERS[kind]) as opened:
            if not opened.streams.audio:
                return
            resampler = av.AudioResampler(format="s16", layout="mono", rate=8000)
            length = max(1, 8000 // rate)
            heard = (each for frame in opened.decode(audio=0) for each in resampler.resample(frame))
            yield from _in_lengths((_magnitudes(each.to_ndarray().ravel(), 2**15) for each in heard), length)
    except av.error.FFmpegError as error:
        raise truncated(str(error)[:120]) from None


def _in_lengths(pieces: Iterator[Samples], length: int) -> Iterator[list[float]]:
    """Joined about 200 stretches at a time: a frame of sound is much shorter, and joining each alone copies all before it."""
    waiting: list[Samples] = []
    for piece in pieces:
        waiting.append(piece)
        if sum(map(len, waiting)) >= 200 * length:
            joined = np.concatenate(waiting)
            whole = len(joined) // length * length
            yield _loudest(joined[:whole], length)
            waiting = [joined[whole:]]
    if waiting:
        yield _loudest(np.concatenate(waiting), length)


def _loudest(values: Samples, length: int) -> list[float]:
    if not len(values):
        return []
    starts = np.arange(0, len(values), length)
    loud: list[float] = np.maximum.reduceat(values, starts).tolist()
    return loud


def _clean(path: Path, kind: str, clean: Path) -> None:
    if kind == "audio/mpeg":
        clean.write_bytes(strip.mp3(path.read_bytes()))
        return
    shutil.copyfile(path, clean)
    if kind.endswith("/mp4"):
        _clean_mp4(clean)


def _clean_mp4(path: Path) -> None:
    """Empty the user data of the index where it lies; the rest of the file is not read."""
    with path.open("r+b") as film:
        at, size = 0, path.stat().st_size
        while at + 8 <= size:
            film.seek(at)
            head = film.read(16)
            length = int.from_bytes(head[:4], "big")
            length = int.from_bytes(head[8:16], "big") if length == 1 else length or size - at
            if length < 8:
                return
            if head[4:8] in {b"moov", b"udta", b"meta", b"uuid"} and length <= _MOST_INDEX:
                film.seek(at)
                box = film.read(length)
                film.seek(at)
                emptied = box[:4] + b"free" + bytes(len(box) - 8)
                film.write(strip.mp4_metadata(box) if head[4:8] == b"moov" else emptied)
            at += length


def _av() -> Any:
    try:
        import av
    except ModuleNotFoundError:
        raise Refused("media.needs_extra", *NEEDS) from None
    av.logging.set_level(av.logging.PANIC)
    return av
