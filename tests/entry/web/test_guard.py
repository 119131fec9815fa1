"""Requests from other sites are refused; every response carries its shields."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from preceptor.entry.web.pages import Pages
from web import PASSWORD, Client, House

SIGN_IN = {"email": "manager@example.org", "password": PASSWORD}


@pytest.fixture
def bare(house: House) -> TestClient:
    """A browser that sends no header of ours by itself."""
    house.as_manager  # noqa: B018 - makes the account
    return TestClient(house.app, base_url="http://testserver/api/v1/")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x-preceptor": "1"}, 201),
        ({"x-preceptor": "1", "sec-fetch-site": "same-origin", "origin": "http://testserver"}, 201),
        ({"x-preceptor": "1", "sec-fetch-site": "none"}, 201),
        ({"x-preceptor": "1", "origin": "http://127.0.0.1:8400"}, 201),
        ({}, 403),
        ({"sec-fetch-site": "same-origin"}, 403),
        ({"x-preceptor": "1", "sec-fetch-site": "cross-site"}, 403),
        ({"x-preceptor": "1", "sec-fetch-site": "same-site"}, 403),
        ({"x-preceptor": "1", "origin": "http://evil.example"}, 403),
        ({"x-preceptor": "1", "origin": "null"}, 403),
        ({"x-preceptor": "1", "origin": "http://testserver.evil.example"}, 403),
    ],
)
def test_only_our_own_page_may_change_things(bare: TestClient, headers: dict[str, str], status: int) -> None:
    answer = bare.post("sessions", json=SIGN_IN, headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["code"] == "web.cross_site"


def test_a_cookie_alone_changes_nothing(house: House) -> None:
    manager = house.as_manager
    del manager.headers["x-preceptor"]
    assert manager.get("me").status_code == 200
    assert manager.patch("me", json={"name": "Forged"}).status_code == 403


def test_a_token_needs_no_header(house: House) -> None:
    token = house.as_manager.post("tokens", json={"name": "t"}).json()["token"]
    program = TestClient(house.app, headers={"authorization": f"Bearer {token}"})
    answer = program.put("/api/v1/projects/1/members/x", json={"roles": ["reviewer"]})
    assert answer.status_code == 404, "past the guard, refused by the room"


@pytest.mark.parametrize("path", ["/api/v1/me", "/api/v1/openapi.json", "/api/nope", "/health/live", "/"])
def test_every_response_is_shielded(house: House, path: str) -> None:
    headers = house.nobody.get(f"http://testserver{path}").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "same-origin"
    assert "unsafe-inline" not in headers["content-security-policy"].replace("style-src-attr 'unsafe-inline'", "")


@pytest.fixture
def built(house: House, tmp_path: Path) -> Client:
    """A house whose page is built."""
    static = tmp_path / "static"
    (static / "assets").mkdir(parents=True)
    (static / "index.html").write_text('<meta name="csp-nonce" content="__CSP_NONCE__"><div id="root">')
    (static / "assets" / "main-abc.js").write_text("let x")
    (static / "assets" / "main-abc.js.gz").write_bytes(b"\x1f\x8b packed")
    (static / "icon.svg").write_text("<svg/>")
    (static / "assets" / "colouring.worker-a1_B2.js").write_text("postMessage(1)")
    (static / "sandbox").mkdir()
    (static / "sandbox" / "run.html").write_text("<!doctype html>")
    (tmp_path / "secret.txt").write_text("outside")
    house.app.router.default = Pages(static)
    client = house.nobody
    client.base_url = "http://testserver"
    return client


def test_the_page_gets_a_nonce_of_its_own_each_time(built: Client) -> None:
    first, second = built.get("/projects/7"), built.get("/")
    nonces = [page.text.split('content="')[1].split('"')[0] for page in (first, second)]
    assert nonces[0] != nonces[1] and len(nonces[0]) >= 22
    assert f"'nonce-{nonces[0]}'" in first.headers["content-security-policy"]
    assert first.headers["cache-control"] == "no-store"


def test_built_files_are_kept_for_ever_and_others_are_not(built: Client) -> None:
    asset = built.get("/assets/main-abc.js", headers={"accept-encoding": "identity"})
    assert (asset.text, asset.headers["cache-control"]) == ("let x", "public, max-age=31536000, immutable")
    assert "javascript" in asset.headers["content-type"]
    assert built.get("/icon.svg").headers["cache-control"] == "no-cache"
    with built.stream("GET", "/assets/main-abc.js", headers={"accept-encoding": "gzip"}) as packed:
        assert packed.headers["content-encoding"] == "gzip"


def test_what_works_beside_the_page_may_load_scripts_of_the_house_and_nothing_else(built: Client) -> None:
    answer = built.get("/assets/colouring.worker-a1_B2.js")
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == "default-src 'none'; script-src 'self'"


def test_the_sandbox_may_load_its_own_files_and_nothing_else(built: Client) -> None:
    answer = built.get("/sandbox/run.html")
    rules = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert (rules["sandbox"], rules["default-src"], rules["frame-ancestors"]) == ("allow-scripts", "'none'", "'self'")
    assert rules["connect-src"].split() == [
        f"{scheme}://testserver/{folder}/" for scheme in ("http", "https") for folder in ("sandbox", "pyodide")
    ]
    assert answer.headers["access-control-allow-origin"] == "*"
    strange = built.get("/sandbox/run.html", headers={"host": "evil; script-src *"})
    assert "evil" not in strange.headers["content-security-policy"]
    assert "access-control-allow-origin" not in built.get("/icon.svg").headers


@pytest.mark.parametrize(
    "path",
    ["/assets/gone.js", "/sandbox/gone.js", "/pyodide/1/gone.mjs", "/api/nope", "/api/v1/nope", "/api", "/health/nope"],
)
def test_what_is_missing_is_a_problem_and_no_page(built: Client, path: str) -> None:
    answer = built.get(path, headers={"accept": "text/html"})
    assert (answer.status_code, answer.json()["code"]) == (404, "web.no_route")


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "//etc/passwd"]
)
def test_no_path_leads_out_of_the_folder(built: Client, path: str) -> None:
    assert "outside" not in built.get(path).text
    assert "root:" not in built.get(path).text


def test_an_unbuilt_page_says_how_to_build_it(house: House, tmp_path: Path) -> None:
    house.app.router.default = Pages(tmp_path / "nothing")
    answer = house.nobody.get("http://testserver/")
    assert answer.status_code == 503
    assert "npm run build" in answer.text
