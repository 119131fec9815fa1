"""What journeys share: a browser, the built page, and one served sample."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import dev
import pytest

from journeys.running import ROOT, Server
from oidc_provider import CLIENT, SECRET, OidcProvider

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from journeys.site import Site

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A page that never answers ends its own process and no other: Playwright's loop does not outlive an alarm within it."""
    for item in items:
        if item.get_closest_marker("browser"):
            own = item.get_closest_marker("timeout")
            item.add_marker(pytest.mark.timeout(own.args[0] if own else 300, method="thread"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if found is None:
        pytest.skip("no Chromium on this machine (install the package `chromium`)")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(
        timeout=30_000
    )  # a crowded machine is slow, not wrong; whoever finds it at once waits for nothing

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def built_page() -> None:
    """The page as it is in the sources now; `dev.py` knows whether it must be built anew."""
    if shutil.which("npm") is None and not (ROOT / "src/preceptor/entry/web/static/index.html").exists():
        pytest.skip("the page is not built and there is no npm to build it with (run `python3 dev.py run` once)")
    lock = Path(tempfile.gettempdir()) / f"preceptor-page-{os.getuid()}-{ROOT.name}.lock"
    try:
        with lock.open("w") as held:
            # Two test processes must not build at the same time.
            fcntl.flock(held, fcntl.LOCK_EX)
            dev.ensure_page()
    except subprocess.CalledProcessError as error:
        pytest.fail(f"the page could not be built: {error}")


@pytest.fixture(scope="session")
def provider() -> Iterator[OidcProvider]:
    """Another house people can sign in by; it knows Ada."""
    running = OidcProvider()
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def site(
    chromium: Browser, built_page: None, provider: OidcProvider, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    from journeys.site import Site

    server = Server(
        tmp_path_factory.mktemp("site"), sample=True, sign_in_attempts="1000", oidc_issuer=provider.issuer,
        oidc_client_id=CLIENT, oidc_client_secret=SECRET, oidc_make_accounts="true", oidc_name="The Institute",
        models_private="true", payouts="simulator",
    )  # fmt: skip
    server.start()
    found = Site(server, chromium)
    try:
        yield found
    finally:
        found.close()
        server.stop()
