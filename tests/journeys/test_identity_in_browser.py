"""Coming in, in a real browser: by an invitation, with a second step, by another house's sign-in."""

from __future__ import annotations

import re

import pyotp
import pytest
from playwright.sync_api import Page, expect

from journeys.pages import ready, too_wide, violations
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
PASSWORD = "four unrelated words here"
SLOW = {"timeout": 60_000}


def sign_in(page: Page, site: Site, email: str, code: str = "") -> None:
    page.goto(f"{site.url}/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    if code:
        page.get_by_role("button", name="I have a one-time code").click()
        page.get_by_label("One-time code").fill(code)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_somebody_new_is_invited_comes_in_and_sets_up_two_steps(site: Site) -> None:
    project = site.project("By invitation", [], overlap=1)
    link = make_link(site, project)
    with site.context(bypass_csp=True, **{"viewport": PHONE}) as context:
        page = context.new_page()
        page.goto(link)
        expect(page.get_by_text("You come in as: Contributor")).to_be_visible(**SLOW)
        assert violations(page) + too_wide(page) == []
        page.get_by_label("E-mail").fill("new@example.org")
        page.get_by_label("Name").fill("Somebody New")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Make my account").click()
        expect(page.get_by_text("By invitation")).to_be_visible(**SLOW)
        assert "#" not in page.url, "the secret is gone from the address"
        secret, codes = set_up_two_steps(page, site)
    come_in_with_a_code(site, secret, codes)
    with site.context() as context:
        page = context.new_page()
        page.goto(link)
        expect(page.get_by_text("This invitation has expired, was withdrawn, or was used already.")).to_be_visible(
            **SLOW
        )


def make_link(site: Site, project: int) -> str:
    """The manager makes a link bound to no address; one bound to an address is listed, and withdrawn."""
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/members")
        ready(page)
        form = page.get_by_role("form", name="Invite somebody new")
        form.get_by_label("E-mail (optional)").fill("bound@example.org")
        form.get_by_role("button", name="Make the link").click()
        page.get_by_role("button", name="I have kept it").click()
        page.get_by_role("button", name="Withdraw: bound@example.org").click()
        expect(page.get_by_role("button", name="Withdraw: bound@example.org")).to_have_count(0)
        form.get_by_role("button", name="Make the link").click()
        link = page.get_by_role("status", name="Keep it now").locator("code").inner_text()
        assert violations(page) == []
        page.get_by_role("button", name="I have kept it").click()
        expect(page.get_by_role("button", name="Withdraw: whoever has the link")).to_be_visible()
    assert re.fullmatch(rf"{re.escape(site.url)}/invitation#[\w-]{{20,}}", link)
    return link


def set_up_two_steps(page: Page, site: Site) -> tuple[str, list[str]]:
    """Gives the authenticator's secret and the recovery codes."""
    page.goto(f"{site.url}/profile")
    page.get_by_role("button", name="Set it up").click()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("img", name="QR code of the key below").locator("path")).to_have_attribute(
        "d", re.compile(r"^M4 4h7"), **SLOW
    )
    secret = page.locator("form code").inner_text().replace(" ", "")
    assert violations(page) + too_wide(page) == []
    page.get_by_label("Code the app shows").fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="Turn it on").click()
    codes = page.get_by_role("list", name="Recovery codes").locator("code")
    expect(codes.first).to_be_visible(**SLOW)
    assert violations(page) == []
    found = codes.all_inner_texts()
    page.get_by_role("button", name="I have kept it").click()
    expect(page.get_by_role("button", name="Turn it off")).to_be_visible()
    return secret, found


def come_in_with_a_code(site: Site, secret: str, codes: list[str]) -> None:
    """The password alone is not enough; a recovery code is, once; then it is turned off."""
    with site.context() as context:
        page = context.new_page()
        sign_in(page, site, "new@example.org")
        expect(page.get_by_text("This account asks for a code as well.")).to_be_visible(**SLOW)
        page.get_by_label("One-time code").fill(codes[0])
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_text("By invitation")).to_be_visible(**SLOW)
        page.goto(f"{site.url}/profile")
        page.get_by_role("button", name="Turn it off").click()
        page.get_by_label("Your password").fill(PASSWORD)
        page.get_by_role("button", name="Turn it off").click()
        expect(page.get_by_role("button", name="Set it up")).to_be_visible(**SLOW)


def test_the_button_of_another_house_signs_in(site: Site) -> None:
    with site.context() as context:
        page = context.new_page()
        page.goto(f"{site.url}/profile")
        expect(page.get_by_text("You will come back to where you were")).to_be_visible(**SLOW)
        page.get_by_role("link", name="Sign in with The Institute").click()
        expect(page.get_by_role("heading", level=1, name="Profile")).to_be_visible(**SLOW)
        expect(page.get_by_text("ada@example.org")).to_be_visible()
        page.get_by_role("button", name="Ada").click()
        page.get_by_role("menuitem", name="Sign out").click()
        expect(page.get_by_role("link", name="Sign in with The Institute")).to_be_visible(**SLOW)
