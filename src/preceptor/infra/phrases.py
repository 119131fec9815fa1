"""What the house itself says in letters and papers: phrases with values, in each language."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

LANGUAGES = ("en", "es", "ar")
"""In which everything the house says can be read."""
TERM = "@"
"""Before a value's name: the value names a term (`term.<value>`), which is read in the person's language as well."""
_RIGHT_TO_LEFT = frozenset({"ar"})
_HOLE = re.compile(r"\{(\w+)\}")


def spoken(language: str) -> str:
    """The language we have that comes nearest to a BCP 47 tag; English when none does."""
    main = language.split("-")[0].lower()
    return main if main in LANGUAGES else LANGUAGES[0]


def direction(language: str) -> str:
    """ltr or rtl, of one of our languages."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


class Phrases:
    """Those of a package's folder, which holds a JSON file for each of our languages."""

    def __init__(self, package: str) -> None:
        self._package = package

    def words(self, language: str) -> Mapping[str, str]:
        """All of one language we have."""
        return _read(self._package, language)

    def phrase(self, language: str, name: str, /, **values: str) -> str:
        """One phrase with its values in it. In text that runs from right to left values are isolated (Unicode UAX 9: FSI … PDI),
        or a title in Latin letters would turn the sentence around."""
        given = {key.removeprefix(TERM): self._value(language, key, value) for key, value in values.items()}
        return _HOLE.sub(lambda hole: given.get(hole[1], ""), self.words(language)[name]).strip()

    def _value(self, language: str, key: str, value: str) -> str:
        if key.startswith(TERM):
            return self.words(language)[f"term.{value}"]
        return f"\u2068{value}\u2069" if value and direction(language) == "rtl" else value


@functools.cache
def _read(package: str, language: str) -> Mapping[str, str]:
    return MappingProxyType(json.loads((files(package) / f"{language}.json").read_text("utf-8")))
