"""Pictures on their way in and out: cleaned, sealed, and opened again for one look."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from preceptor.base.ids import new_id
from preceptor.base.settings import Settings
from preceptor.infra.files import Files
from preceptor.infra.secrets import Sealer
from preceptor.rooms.media.actions import clean_copy
from preceptor.rooms.verification import rules
from preceptor.rooms.verification.nouns import Evidence, Part, Taken
from preceptor.rooms.verification.queries import SEALED_FOR

FOLDER = "verification"


def take_in(files: Files, settings: Settings, content: bytes, *, part: Part, name: str) -> Taken:
    """Open what was sent, strip it, seal it, keep it: nothing lies in the file store in the clear at any time.

    Needs no transaction and takes a second: call it outside of one. Raises Problem `media.*`, `verification.picture`.
    """
    with tempfile.TemporaryDirectory(prefix="preceptor-evidence-") as folder:
        sent, clean = Path(folder) / "sent", Path(folder) / "clean"
        sent.write_bytes(content)
        found = clean_copy(sent, name, clean)
        rules.check_picture(found["type"])
        sealed = Sealer(settings, SEALED_FOR).seal_bytes(clean.read_bytes())
    key = f"{FOLDER}/{part.value}-{new_id()}"
    files.write(key, sealed)
    return Taken(key, found["type"], len(sealed), hashlib.sha256(sealed).hexdigest())


def opened(files: Files, settings: Settings, one: Evidence) -> bytes:
    """The picture again. Raises Problem `file.not_found` once it is erased, `secrets.unreadable`."""
    return Sealer(settings, SEALED_FOR).open_bytes(files.read(one.key))
