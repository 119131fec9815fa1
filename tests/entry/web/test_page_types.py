"""The page's types are those of the server's routes as they are now."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from docs import api_page

TYPES = Path(__file__).parents[3] / "web" / "src" / "api" / "schema.d.ts"


def test_the_page_knows_the_routes_there_are() -> None:
    described = api_page.description()
    unversioned = {**described, "info": {**described["info"], "version": ""}}
    text = json.dumps(unversioned, ensure_ascii=False, sort_keys=True)
    written = re.search(r"sha256 ([0-9a-f]{64})", TYPES.read_text().splitlines()[0])
    assert written and written[1] == hashlib.sha256(text.encode()).hexdigest(), "run: npm run api"
