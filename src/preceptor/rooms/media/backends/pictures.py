"""Opens a picture: measures it, decodes it whole, and takes out what is not picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from preceptor.fields.media import MOST_PIXELS, MOST_SIDE
from preceptor.rooms.media.backends import strip
from preceptor.rooms.media.backends.refusal import Refused, truncated

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP", "image/gif": "GIF"}
_STRIPPED: Mapping[str, Callable[[bytes], bytes]] = {
    "image/png": strip.png, "image/jpeg": strip.jpeg, "image/webp": strip.webp,
}  # fmt: skip
_ORIENTATION = 0x0112
_THUMBNAIL = 320


def read(path: Path, kind: str, clean: Path) -> dict[str, Any]:
    """Type, width and height in pixels as shown; the clean picture lies at `clean`. Raises Refused.

    A GIF becomes a PNG, and a picture that says it is turned is turned: only then is anything encoded anew.
    """
    with _opened(path, kind) as picture:
        turned = picture.getexif().get(_ORIENTATION, 1) not in {0, 1}
        upright = ImageOps.exif_transpose(picture) if turned else picture
        width, height = upright.size
        if kind == "image/gif":
            kind = "image/png"
            _save(upright.convert("RGBA" if "transparency" in picture.info else "RGB"), clean, "PNG")
        elif turned:
            upright.info.pop("exif", None)
            _save(upright, clean, _FORMATS[kind], quality=95)
        else:
            clean.write_bytes(_STRIPPED[kind](path.read_bytes()))
    return {"type": kind, "width": width, "height": height, "codec": _FORMATS[kind].lower()}


def thumbnail(path: Path, kind: str, to: Path) -> None:
    with _opened(path, kind) as picture:
        save_small(picture, to, _THUMBNAIL)


def save_small(picture: Image.Image, to: Path, side: int) -> None:
    small = picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")
    small.thumbnail((side, side))
    small.save(to, "WEBP", quality=80)


def _opened(path: Path, kind: str) -> Image.Image:
    try:
        picture = Image.open(path, formats=[_FORMATS[kind]])
        _refuse_size(*picture.size)
        if getattr(picture, "n_frames", 1) > 1:
            raise Refused("media.animated", "it moves.", "Send it as a film (MP4, WebM), or one picture of it.")
        picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("media.pixels", "it has more pixels than any picture we take.", "Send it scaled down.") from None
    except UnidentifiedImageError:
        raise truncated("it does not begin as its type does") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise truncated(str(error)[:120]) from None
    return picture


def _refuse_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        raise Refused(
            "media.pixels",
            f"it is {width:,} × {height:,} pixels; at most {MOST_PIXELS // 1_000_000} megapixels and {MOST_SIDE:,} a side "
            "are taken.",
            "Scale it down, or cut it into tiles.",
        )


def _save(picture: Image.Image, to: Path, format_: str, **options: Any) -> None:
    profile = picture.info.get("icc_profile")
    more = {"icc_profile": profile} if profile else {}
    picture.save(to, format_, **more, **options)
