"""`python -m docs.make_sample_media`: draws the sample pictures, sounds and films. Same code, same files."""

from __future__ import annotations

import json
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image, ImageDraw

from preceptor.rooms.media.backends import pictures, sounds

HOME = Path(__file__).resolve().parents[1] / "src" / "preceptor" / "templates" / "samples" / "media"
RATE = 8000
Wave = np.ndarray[Any, np.dtype[np.float64]]
Draw = ImageDraw.ImageDraw


def main() -> None:
    HOME.mkdir(parents=True, exist_ok=True)
    manifest: dict[str, dict[str, Any]] = {}
    for name, (alt, draw) in PICTURES.items():
        manifest[f"sample-{name}.png"] = {**picture(HOME / f"sample-{name}.png", draw), "alt": alt}
    for name, (alt, parts) in SOUNDS.items():
        manifest[f"sample-{name}.wav"] = {**sound(HOME / f"sample-{name}.wav", np.concatenate(parts())), "alt": alt}
    for name, (alt, frames) in FILMS.items():
        manifest[f"sample-{name}.webm"] = {**film(HOME / f"sample-{name}.webm", frames()), "alt": alt}
    text = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True)
    (HOME / "manifest.json").write_text(text + "\n", encoding="utf-8")


def picture(path: Path, draw: Callable[[Draw], None]) -> dict[str, Any]:
    canvas = Image.new("RGB", (640, 480), "#e9e4d8")
    draw(ImageDraw.Draw(canvas))
    canvas.quantize(64).save(path, optimize=True)
    return {"type": "image/png", "width": 640, "height": 480}


def fruit(draw: Draw, at: tuple[int, int, int, int], colour: str) -> None:
    draw.ellipse(at, fill=colour)
    x, y = (at[0] + at[2]) // 2, at[1]
    draw.line((x, y + 6, x + 6, y - 8), fill="#5b4526", width=4)


def table(draw: Draw) -> None:
    draw.rectangle((0, 300, 640, 480), fill="#b58a5a")
    draw.line((0, 300, 640, 300), fill="#7d5a34", width=4)


def fruits_1(draw: Draw) -> None:
    table(draw)
    fruit(draw, (80, 220, 200, 340), "#c8321e")
    fruit(draw, (260, 250, 350, 340), "#f2a51a")
    fruit(draw, (420, 230, 530, 340), "#c8321e")


def fruits_2(draw: Draw) -> None:
    table(draw)
    fruit(draw, (60, 250, 150, 340), "#f2a51a")
    fruit(draw, (130, 220, 250, 340), "#c8321e")
    draw.polygon([(380, 340), (360, 260), (540, 260), (520, 340)], fill="#e8ecef", outline="#8b949a")


def fruits_3(draw: Draw) -> None:
    table(draw)
    for x in (90, 230, 370, 510):
        fruit(draw, (x, 260, x + 80, 340), "#f2a51a")


def street(draw: Draw, *, sky: str, window: str, ground: str) -> None:
    draw.rectangle((0, 0, 640, 480), fill=sky)
    draw.rectangle((0, 380, 640, 480), fill=ground)
    for x, high, wall in ((40, 150, "#9a6b5a"), (220, 210, "#7f8fa0"), (430, 120, "#b09a6a")):
        draw.rectangle((x, high, x + 150, 380), fill=wall)
        for row in range(high + 24, 340, 60):
            for column in (x + 24, x + 92):
                draw.rectangle((column, row, column + 34, row + 34), fill=window)


def day(draw: Draw) -> None:
    street(draw, sky="#9fd0f0", window="#dff0fa", ground="#8a8f93")
    draw.ellipse((520, 30, 590, 100), fill="#ffd84a")


def night(draw: Draw) -> None:
    street(draw, sky="#10172a", window="#ffd98a", ground="#23282e")
    draw.ellipse((520, 40, 570, 90), fill="#e8e8da")


def sea(draw: Draw) -> None:
    draw.rectangle((0, 0, 640, 240), fill="#bfe0ee")
    draw.rectangle((0, 240, 640, 400), fill="#2c7da0")
    draw.rectangle((0, 400, 640, 480), fill="#e6cf9a")
    draw.polygon([(300, 250), (360, 250), (345, 275), (315, 275)], fill="#7a3b2e")
    draw.polygon([(330, 160), (330, 245), (375, 245)], fill="#ffffff")


PICTURES: dict[str, tuple[str, Callable[[Draw], None]]] = {
    "fruit-bowl-1": ("A red apple, an orange and another red apple on a table.", fruits_1),
    "fruit-bowl-2": ("An orange, an apple half in front of it, and an empty bowl on a table.", fruits_2),
    "fruit-bowl-3": ("Four oranges in a row on a table.", fruits_3),
    "street-day": ("Three houses in a street under a blue sky with the sun.", day),
    "street-night": ("Three houses in a street at night, all windows lit.", night),
    "sea": ("A sailing boat on the sea, with a beach in front.", sea),
}


def tone(pitch: float, seconds: float, *, fade: float = 3.0) -> Wave:
    t = np.arange(int(RATE * seconds)) / RATE
    return 0.5 * np.sin(2 * np.pi * pitch * t) * np.exp(-fade * t)


def hush(seconds: float) -> Wave:
    return np.zeros(int(RATE * seconds))


def noise(seconds: float, seed: int) -> Wave:
    made = np.random.default_rng(seed).normal(0, 0.16, int(RATE * seconds))
    return np.convolve(made, np.ones(4) / 4, "same")


def voice(seconds: float, pitch: float) -> Wave:
    """Not words: a buzz through three formants that opens and closes about four times a second, as speech does."""
    t = np.arange(int(RATE * seconds)) / RATE
    melody = pitch * (1 + 0.08 * np.sin(2 * np.pi * 0.7 * t))
    phase = 2 * np.pi * np.cumsum(melody) / RATE
    open_ = np.clip(np.sin(2 * np.pi * 2.1 * t), 0, 1) ** 0.5
    formants = 600 + 250 * np.sin(2 * np.pi * 1.3 * t)
    buzz = sum(np.sin(n * phase) * np.exp(-(((n * pitch - formants) / 400) ** 2)) for n in range(1, 14))
    return 0.22 * np.asarray(buzz) * open_


SOUNDS: dict[str, tuple[str, Callable[[], list[Wave]]]] = {
    "bells": ("Two strokes of a bell, then silence.", lambda: [hush(0.5), tone(660, 1.5), tone(880, 1.5), hush(0.5)]),
    "rain": ("Steady rain.", lambda: [noise(4, 7)]),
    "talk": ("Two voices, one after the other, with a pause.",
             lambda: [hush(0.5), voice(1.5, 115), hush(0.5), voice(1.5, 205), hush(0.5)]),
    "talk-and-bell": ("A voice, then a bell.", lambda: [hush(0.25), voice(2, 130), hush(0.25), tone(740, 1.5)]),
}  # fmt: skip


def sound(path: Path, samples: Wave) -> dict[str, Any]:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    duration = round(1000 * len(samples) / RATE)
    sounds.peaks(path, "audio/wav", duration, path.with_name(path.name + ".peaks"))
    return {"type": "audio/wav", "duration_ms": duration}


def frame(draw_on: Callable[[Draw], None]) -> Image.Image:
    canvas = Image.new("RGB", (320, 240), "#dfe7e4")
    draw_on(ImageDraw.Draw(canvas))
    return canvas


def ball(seconds: float = 4.0) -> Iterator[Image.Image]:
    """Rests for a second, rolls to the right for two, rests again."""
    for n in range(int(15 * seconds)):
        x = 40 + 240 * min(max(n / 15 - 1, 0), 2) / 2

        def draw_on(draw: Draw, x: float = x) -> None:
            draw.rectangle((0, 180, 320, 240), fill="#8a6f4d")
            draw.ellipse((x - 24, 132, x + 24, 180), fill="#c8321e")

        yield frame(draw_on)


def lights() -> Iterator[Image.Image]:
    """Red for two seconds, green for two, yellow for one."""
    for n in range(75):
        lit = "red" if n < 30 else "green" if n < 60 else "yellow"

        def draw_on(draw: Draw, lit: str = lit) -> None:
            draw.rectangle((120, 20, 200, 220), fill="#23282e")
            for y, name, colour in ((30, "red", "#ff4030"), (95, "yellow", "#ffd040"), (160, "green", "#40d070")):
                draw.ellipse((135, y, 185, y + 50), fill=colour if name == lit else "#4a4f55")

        yield frame(draw_on)


def still() -> Iterator[Image.Image]:
    for _ in range(45):
        yield frame(lambda draw: draw.rectangle((100, 80, 220, 180), fill="#7f8fa0"))


FILMS: dict[str, tuple[str, Callable[[], Iterator[Image.Image]]]] = {
    "ball": ("A red ball lies still, rolls to the right, and lies still again.", ball),
    "lights": ("A traffic light: red, then green, then yellow.", lights),
    "still": ("A grey box that does not move.", still),
}


def film(path: Path, frames: Iterator[Image.Image]) -> dict[str, Any]:
    drawn = list(frames)
    with av.open(str(path), "w", format="webm") as out:
        stream = out.add_stream("libvpx-vp9", rate=15, options={"crf": "36", "b": "0", "threads": "1", "g": "15"})
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for image in drawn:
            out.mux(stream.encode(av.VideoFrame.from_image(image)))
        out.mux(stream.encode(None))
    pictures.save_small(sounds.first_picture(path, "video/webm"), path.with_name(path.name + ".poster"), 320)
    return {"type": "video/webm", "width": 320, "height": 240, "duration_ms": round(1000 * len(drawn) / 15)}


if __name__ == "__main__":
    main()
