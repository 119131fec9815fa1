"""The files that install Preceptor elsewhere name what is there: commands, settings, sources, routes."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from preceptor.base.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SCRIPTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]


def read(name: str) -> str:
    return (DEPLOY / name).read_text()


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "preceptor.service"])
def test_every_setting_named_is_one(name: str) -> None:
    named = {found.lower() for found in re.findall(r"\bPRECEPTOR_([A-Z][A-Z_]*)", read(name))}
    assert named and named <= set(Settings.model_fields)


def test_the_image_copies_what_is_there_and_asks_a_route_that_answers() -> None:
    text = read("Dockerfile")
    copied = [words for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.M) for words in line.split()[:-1]]
    assert copied and all((ROOT / source).exists() for source in copied)
    assert f"python -m {SCRIPTS['preceptor'].partition(':')[0]}" in text
    routes = (ROOT / "docs" / "reference" / "api.md").read_text()
    [path] = re.findall(r"127\.0\.0\.1:8400(/[a-z/]+)", text)
    assert f"GET {path}`" in routes
    assert Settings.model_fields["port"].default == 8400


def test_the_services_wait_for_their_database_and_keep_their_data() -> None:
    made: dict[str, Any] = yaml.safe_load(read("compose.yaml"))
    ours, database = made["services"]["preceptor"], made["services"]["postgres"]
    assert (ROOT / ours["build"]["dockerfile"]).is_file()
    assert ours["depends_on"] == {"postgres": {"condition": "service_healthy"}} and "healthcheck" in database
    kept = {volume.partition(":")[0] for service in (ours, database) for volume in service["volumes"]}
    assert kept == set(made["volumes"])
    assert ours["ports"] == ["127.0.0.1:8400:8400"]  # who opens it to the world does so behind TLS


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    unit = read("preceptor.service")
    [command] = re.findall(r"^ExecStart=(\S+) serve$", unit, re.M)
    assert Path(command).name in SCRIPTS
    if not (judge := shutil.which("systemd-analyze")):
        pytest.skip("no systemd here")
    stand_in = tmp_path / "preceptor.service"
    stand_in.write_text(unit.replace(command, shutil.which("true") or "/bin/true"))
    said = subprocess.run([judge, "verify", str(stand_in)], capture_output=True, text=True, timeout=60)
    assert (said.returncode, said.stderr.strip()) == (0, "")
