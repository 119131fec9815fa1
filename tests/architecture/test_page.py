"""What the page must keep to, read from its sources: rooms apart, our own parts, nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "web" / "src"
SEAMS = [ROOT / "src" / "preceptor" / seam for seam in ("questions", "fields")]
LIBRARIES = re.compile(r"@mantine/|@mui/|@chakra-ui/|antd\b|bootstrap\b|@radix-ui/|@headlessui/")


def sources(*folders: Path) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        for path in sorted(folder.rglob("*.ts*")):
            if ".test." not in path.name and not path.name.endswith((".d.ts", ".gen.ts")):
                yield path, path.read_text("utf-8")


def test_there_is_a_page_to_look_at() -> None:
    assert len(list(sources(PAGE))) > 50
    assert len(list(sources(*SEAMS))) > 10


def test_no_component_library_is_used_or_installed() -> None:
    packages = [ROOT / "package.json", ROOT / "web" / "package.json", ROOT / "package-lock.json"]
    texts = [*sources(PAGE, *SEAMS), *((path, path.read_text("utf-8")) for path in packages)]
    assert [str(path.relative_to(ROOT)) for path, text in texts if LIBRARIES.search(text)] == []


def test_rooms_do_not_import_one_another() -> None:
    across = [
        f"{path.relative_to(PAGE)} imports {other}"
        for path, text in sources(PAGE / "rooms")
        for other in re.findall(r"from \"@/rooms/(\w+)", text)
        if other != path.relative_to(PAGE / "rooms").parts[0]
    ]
    assert across == []


def test_nothing_is_fetched_from_outside() -> None:
    outside = r"(?:fetch|import|src=|url)\(?\s*[\"'`]https?://"
    assert [path.name for path, text in sources(PAGE, *SEAMS) if re.search(outside, text)] == []


def test_whoever_writes_is_helped_with_spelling_and_direction() -> None:
    """Free text where people work: the browser's own spelling help, and the direction of what is written."""
    entry = re.compile(r"<(?:textarea|TextArea|input|TextField)\b.*?/>", re.DOTALL)
    bare = [
        f"{path.name}: {found.group()[:120]}"
        for path, text in sources(*SEAMS, PAGE / "workspace")
        for found in entry.finditer(text)
        if "{...prose(" not in found.group() and not re.search(r"\btype=|spellCheck=\{false\}", found.group())
    ]
    assert bare == []


def test_every_measure_a_style_names_is_kept_somewhere() -> None:
    """A browser drops a whole line that names a measure nobody set, and says nothing."""
    styles = {path: path.read_text("utf-8") for folder in (PAGE, *SEAMS) for path in sorted(folder.rglob("*.css"))}
    scripts = "".join(text for _, text in sources(PAGE, *SEAMS))
    kept = {*re.findall(r"(--[\w-]+)\s*:", "".join(styles.values())), *re.findall(r"\"(--[\w-]+)\"", scripts)}
    lost = {
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in styles.items()
        for name in re.findall(r"var\((--[\w-]+)\)", text)
        if name not in kept and not name.startswith("--shiki-")  # the highlighter sets these itself
    }
    assert lost == set()
