"""The picture of an opening: what it says, the same each time, and nothing hostile gets through it."""

from __future__ import annotations

import asyncio
import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from preceptor.infra.phrases import LANGUAGES
from preceptor.rooms.openings.api import drawing, head_of, picture
from preceptor.rooms.openings.api.languages import names
from preceptor.rooms.openings.api.words import words as spoken
from preceptor.rooms.openings.nouns import PayRange, PayUnit, WorkMode
from preceptor.rooms.workforce.nouns import Domain, Level, Spoken
from rooms.openings.makers import Hall, opening, posting
from web import House

PAGE = Path(__file__).parents[3] / "web" / "src"
LOCALES, CODES = PAGE / "rooms" / "openings" / "locales", PAGE / "ui" / "codes.ts"
_PAY = PayRange("EUR", 1800, 2500, PayUnit.HOUR)
_ARABIC = "اختر أفضل إجابة من اثنتين (AI)"


def words(title: str, **facts: object) -> picture.Words:
    return picture.words_of(opening(posting=posting(title=title, **facts)))


def inked(png: bytes) -> tuple[int, int, int, int]:
    """Where the title's part of the picture has something on it."""
    with Image.open(io.BytesIO(png)) as image:
        assert (image.size, image.format, image.info) == (picture.SIZE, "PNG", {})
        part = image.convert("L").crop((60, 130, 1150, 450)).point(lambda grey: 255 if grey < 200 else 0)
    box = part.getbbox()
    assert box is not None
    return box


def test_it_says_what_the_page_says_and_is_the_same_each_time() -> None:
    said = words("Rank answers", pay=_PAY)
    assert (said.title, said.pay, said.facts) == (
        "Rank answers",
        "18.00 – 25.00 EUR an hour",
        "General knowledge · Remote",
    )
    png = drawing.drawn(said)
    drawing.drawn.cache_clear()
    assert drawing.drawn(said) == png
    assert words("Rank answers", pay=_PAY).tag == said.tag != words("Rank answer", pay=_PAY).tag
    assert words("Rank", pay=None).pay == "Not paid"


@pytest.mark.parametrize(
    ("title", "description", "pay", "facts"),
    [
        (
            "Ordena respuestas",
            "Di cuál de las dos respuestas ayuda más a quien pregunta.",
            "18.00 – 25.00 EUR por hora",
            "Cultura general · A distancia · español, nativo",
        ),
        (
            "رتّب الإجابات",
            "قل أي الإجابتين تساعد السائل أكثر، ولماذا.",
            "18.00 – 25.00 EUR في الساعة",
            "معرفة عامة \u200f· عن بُعد \u200f· الإسبانية، لغة أم",
        ),
        (
            "Réponses à comparer",
            "Dites laquelle des deux réponses aide le plus la personne qui demande.",
            "18.00 – 25.00 EUR an hour",
            "General knowledge · Remote · Spanish, native",
        ),
    ],
    ids=["es", "ar", "none of ours"],
)
def test_it_speaks_the_language_of_the_opening(title: str, description: str, pay: str, facts: str) -> None:
    said = words(title, description=description, pay=_PAY, languages=(Spoken("es", Level.NATIVE),))
    assert (said.pay, said.facts) == (pay, facts)


def test_arabic_is_laid_out_from_the_right() -> None:
    """The bar, the house and every line: the picture as it is, turned."""
    said = words("رتّب الإجابات", description="قل أي الإجابتين تساعد السائل أكثر، ولماذا.", pay=_PAY)
    with Image.open(io.BytesIO(drawing.drawn(said))) as image:
        dark = image.convert("L").point(lambda grey: 255 if grey < 150 else 0)
    for top, bottom in ((70, 120), (450, 505), (510, 560)):
        left, _, right, _ = dark.crop((60, top, 1140, bottom)).getbbox() or (0, 0, 0, 0)
        assert left > 300 and right > 1_000
    assert dark.getpixel((1_155, 315)) and not dark.getpixel((45, 315))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_field_and_a_place_are_called_as_on_the_page(language: str) -> None:
    """The page's words are not installed with the server, so these stand twice."""
    page = json.loads((LOCALES / f"{language}.json").read_text("utf-8"))
    kinds = (("domain", Domain), ("mode", WorkMode))
    asked = {f"term.{one.value}": page[f"{name}.{one.value}"] for name, kind in kinds for one in kind}
    assert {term: spoken(language)[term] for term in asked} == asked


def test_languages_are_named_as_those_the_page_offers() -> None:
    [offered] = re.findall(r"const LANGUAGES[^=]*=\s*\(([^)]*)\)", CODES.read_text("utf-8"))
    tags = set(" ".join(re.findall(r'"([^"]*)"', offered)).split())
    for language in LANGUAGES:
        called = names(language)
        assert set(called) == tags and all(name and name != tag for tag, name in called.items())
    some = tuple(Spoken(tag, Level.B2) for tag in ("pt-BR", "de-AT", "zh-Hant-TW", "tlh"))
    facts = words("Rank answers", languages=some).facts
    assert facts.endswith("Brazilian Portuguese, B2 · German, B2 · Traditional Chinese, B2 · tlh, B2")


def test_the_words_are_there_for_all_that_can_be_said() -> None:
    lists = [spoken(language) for language in LANGUAGES]
    terms = {f"term.{one.value}" for kind in (Domain, WorkMode) for one in kind}
    others = {"unpaid", "between", "work", "level.native", "language.at", *(f"pay.{one.value}" for one in PayUnit)}
    assert [set(one) for one in lists] == [terms | others] * len(LANGUAGES)


@pytest.mark.parametrize("shapes", [drawing._SHAPES, False])
def test_a_title_is_read_from_its_own_side(shapes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """With joined letters where the machine can, in the right order where it cannot."""
    monkeypatch.setattr(drawing, "_SHAPES", shapes)
    drawing.drawn.cache_clear()
    drawing._face.cache_clear()
    left, _, right, _ = inked(drawing.drawn(words(_ARABIC)))
    assert left > 60 and right > 1_030
    left, _, right, _ = inked(drawing.drawn(words("Rank")))
    assert left < 60 and right < 500
    drawing.drawn.cache_clear()
    drawing._face.cache_clear()


@pytest.mark.parametrize(
    "title",
    [
        "x" * 120,
        "W" * 120,
        "word " * 24,
        "<script>alert(1)</script>",
        "\u202eevil\u0000\u2066",
        "\ud800 half",
        "ﷺ" * 40,
        "́" * 90 + "a",
        ".",
    ],
)
def test_no_title_leaves_its_place(title: str) -> None:
    left, _, right, bottom = inked(drawing.drawn(words(title)))
    assert left > 10 and right < 1_070 and bottom < 315


def test_boxes_are_not_drawn_for_letters_the_face_lacks() -> None:
    assert words("比較兩個答案").title == "Work: General knowledge"
    assert words("\u202e\u2066").title == "Work: General knowledge"


def test_strangers_get_it_once_and_the_page_names_it(house: House) -> None:
    hall = Hall(house)
    one = hall.open(title='Rank "><script> answers')
    path = f"openings/{one}/share.png"
    got = house.nobody.get(path)
    assert (got.status_code, got.headers["content-type"]) == (200, "image/png")
    assert got.headers["cache-control"] == "public, max-age=3600"
    again = house.nobody.get(path, headers={"if-none-match": got.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert house.nobody.get(f"openings/{hall.draft()['id']}/share.png").status_code == 404
    head = asyncio.run(head_of(hall.house.units, f"/openings/{one}", "10.0.0.1"))
    assert '<meta name="twitter:card" content="summary_large_image">' in head and "<script> answers" not in head
    [address] = re.findall(r'property="og:image" content="([^"]+)"', head)
    assert address.endswith(f"{path}?v={got.headers['etag'].strip(chr(34))}")
    codes = {house.nobody.get(path).json().get("code") for _ in range(200) if house.nobody.get(path).status_code != 200}
    assert codes == {"identity.too_many_attempts"}
