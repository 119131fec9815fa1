"""The face documents and pictures are set in: DejaVu Sans (free, see LICENSE.txt).

Bundled, so that every house prints alike. It has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian; scripts
it lacks come from the fonts of the machine.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent

REGULAR = _HERE / "DejaVuSans.ttf"
BOLD = _HERE / "DejaVuSans-Bold.ttf"
