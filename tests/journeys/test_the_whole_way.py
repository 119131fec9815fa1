"""From an open call to a fair payment, as a newcomer would: found, tried, applied, examined, checked, signed, calibrated, worked in two
projects, asked, held back and heard, paid, and gone again; the ledger balances after each step.

With PICTURES=folder each step leaves a picture there, for the guide.
"""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from journeys.test_verification_in_browser import photo
from journeys.whole_way import EACH, Way, made, mine, others_answer
from rooms.workforce.resumes import pdf
from web import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]

NAME, EMAIL = "Lucía Newcomer", "lucia@example.org"
SLOW = {"timeout": 60_000}
_WHY, _PLEA = "You said yes to everything.", "They were all clear."


@pytest.fixture
def way(site: Site) -> Way:
    return made(site)


def test_from_an_open_call_to_a_fair_payment(way: Way) -> None:
    phone = {"viewport": PHONE, "timezone_id": "America/Mexico_City", "bypass_csp": True, "accept_downloads": True}
    with way.site.context(**phone) as context:
        page = context.new_page()
        steps = (
            _finds_and_tries, _applies, _is_taken_in, _fails_then_passes, _shows_who_she_is, _signs, _calibrates,
            _works, _sees_money_and_standing, _contests_and_wins, _is_paid, _leaves,
        )  # fmt: skip
        for step in steps:
            step(page, way)
            way.balanced()


def _seen(page: Page, name: str) -> None:
    """Calm for everybody, and a picture for the guide when one is wanted."""
    assert not violations(page)
    assert not too_wide(page)
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"way-{name}.png", animations="disabled", caret="hide")


def _finds_and_tries(page: Page, way: Way) -> None:
    page.goto(f"{way.site.url}/openings?words=poems")
    page.get_by_role("link", name="Judge poems for us").click()
    expect(page.get_by_text("Some answers are rude.")).to_be_visible(**SLOW)
    page.get_by_label("Country you live in").select_option("MX")
    _seen(page, "opening")
    page.get_by_role("link", name="Try one task").click()
    task(page)
    page.get_by_text("Yes", exact=True).click()
    _seen(page, "sample")
    page.get_by_role("link", name="Back to the opening").click()
    page.get_by_role("link", name="Apply").click()


def _applies(page: Page, way: Way) -> None:
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.get_by_label("Why you").fill("I read poems aloud.")
    page.get_by_label("Country you live in").select_option("MX")
    page.get_by_role("button", name="Add a language").click()
    page.get_by_label("Language", exact=True).last.fill("Spanish")
    page.get_by_label("What proves it").fill("Grew up in Oaxaca")
    resume = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": pdf("Poet and reader")}
    page.locator("input[type=file]").set_input_files(resume)  # type: ignore[arg-type]
    expect(page.get_by_role("link", name="cv.pdf")).to_be_visible()
    _seen(page, "apply")
    page.get_by_role("button", name="Send the application").click()
    expect(page.get_by_text("They read it and decide")).to_be_visible()


def _is_taken_in(page: Page, way: Way) -> None:
    with way.site.context("manager") as context:
        office = context.new_page()
        office.goto(f"{way.site.url}/projects/{way.poems}/openings/{way.opening}")
        office.get_by_role("button", name=f"Look at {NAME}").click()
        dialog = office.get_by_role("dialog")
        dialog.get_by_label("Why (the person reads it)").fill("Welcome among us.")
        dialog.get_by_role("button", name="Accept").click()
        expect(office.get_by_text("None here.")).to_be_visible()
    found = way.site.as_("manager").get(f"/projects/{way.tides}/candidate", params={"email": EMAIL}).json()
    way.put("manager", f"/projects/{way.tides}/members/{found['id']}", roles=["contributor"])
    page.goto(f"{way.site.url}/work/{way.poems}")
    expect(page.get_by_role("region", name="Before your next task:").get_by_role("link")).to_have_count(4, **SLOW)
    _seen(page, "before")


def _fails_then_passes(page: Page, way: Way) -> None:
    for option, verdict in (("The first", "Not passed this time"), ("None", "You passed")):
        page.goto(f"{way.site.url}/exams/{way.exam}")
        page.get_by_role("button", name="Start the exam").press("Enter")
        for number in (1, 2, 3):
            page.get_by_role("group", name=f"Question {number}").or_(
                page.get_by_role("region", name=f"Question {number}")
            ).first.get_by_label(option, exact=True).press("Space")
        expect(page.get_by_text("Saved", exact=True)).to_have_count(3, **SLOW)
        page.get_by_role("button", name="Hand in").press("Enter")
        expect(page.get_by_role("heading", name=verdict)).to_be_visible(**SLOW)
        if option == "The first":
            expect(page.get_by_text("Listen to the last syllables.").first).to_be_visible()
            _seen(page, "not-passed")


def _shows_who_she_is(page: Page, way: Way) -> None:
    page.goto(f"{way.site.url}/verification")
    page.get_by_label("Country that made it").select_option("MX")
    page.get_by_label("Name as it stands there").fill(NAME)
    page.get_by_label("Its number").fill("G 123-456-78")
    page.get_by_role("checkbox", name="A person may compare").press("Space")
    page.get_by_role("button", name="Go on to the pictures").press("Enter")
    for part in ("Front of the document", "Your face"):
        given = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo()}
        page.get_by_label(f"Take or choose {part}").set_input_files(given)  # type: ignore[arg-type]
        expect(page.get_by_label(f"Take again {part}")).to_be_attached(**SLOW)
    _seen(page, "identity")
    page.get_by_role("button", name="Hand in").press("Enter")
    expect(page.get_by_role("heading", name="Being checked")).to_be_visible(**SLOW)
    with way.site.role("second", "verifier"):
        check = way.rows("verification/checks", "second")[-1]["id"]
        for part in ("front", "face"):
            assert way.site.as_("second").get(f"verification/checks/{check}/parts/{part}").status_code == 200
        until_day = (datetime.now(UTC) + timedelta(days=300)).date().isoformat()
        checked = ["name", "number", "genuine", "face"]
        way.post(
            "second", f"verification/checks/{check}/decision", verified=True, checked=checked, expires_on=until_day
        )


def _signs(page: Page, way: Way) -> None:
    page.goto(f"{way.site.url}/work/{way.poems}")
    page.get_by_role("link", name="Sign “Keep poems here”").press("Enter")
    expect(page.get_by_text("stays here.")).to_be_visible(**SLOW)
    page.get_by_label("Your name").fill(NAME)
    _seen(page, "sign")
    page.get_by_role("button", name="Sign").press("Enter")
    expect(page.get_by_text("Signed on")).to_be_visible(**SLOW)


def _calibrates(page: Page, way: Way) -> None:
    """With two others, who differ first and agree after the talk."""
    items = way.rows(f"/projects/{way.poems}/items?limit=2")
    others = (
        way.site.as_("manager").get(f"/projects/{way.poems}/candidate", params={"email": "second@example.org"}).json()
    )
    way.put("manager", f"/projects/{way.poems}/members/{others['id']}", roles=["contributor"])
    made = way.post(
        "manager", f"/projects/{way.poems}/calibration", title="What is clear?",
        opens_at=datetime.now(UTC).isoformat(), items=[{"item": one["id"]} for one in items],
    )  # fmt: skip
    path = f"/calibration/{made['id']}"
    page.goto(f"{way.site.url}/calibration")
    page.locator(f"a[href='/calibration?session={made['id']}']").press("Enter")
    _answers_both(page, path, "first", "No")
    others_answer(way, path, "yes")
    way.post("manager", f"{path}/move", stage="discussing")
    talk = page.get_by_role("region", name="Discussion")
    talk.get_by_label("Say something").fill("Is a line without a verb clear?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    way.post("second", f"{path}/posts", text="Clause 1 says so.", place=0)
    expect(talk.get_by_text("Clause 1 says so.")).to_be_visible(**SLOW)
    _seen(page, "calibrate")
    way.post("manager", f"{path}/move", stage="voting")
    expect(page.get_by_role("button", name="Keep my answer")).to_be_visible(**SLOW)
    _answers_both(page, path, "second", "Yes")
    others_answer(way, path, "yes")
    way.post("manager", f"{path}/move", stage="closed")
    expect(page.get_by_text("You have the certificate of this session.")).to_be_visible(**SLOW)


def _answers_both(page: Page, path: str, turn: str, title: str) -> None:
    for number in (1, 2):
        place = page.get_by_role("navigation", name="Items").get_by_role("button", name=f"Item {number}")
        expect(place).to_have_attribute("aria-current", "true", **SLOW)
        chosen = page.get_by_role("radio", name=title)
        chosen.press("Space", **SLOW)
        expect(chosen).to_be_checked()
        page.get_by_role("button", name="Keep my answer").press("Enter")
        until(lambda done=number: mine(page, path)["seat"][turn] == done, "it is kept", 60)  # type: ignore[misc]


def _works(page: Page, way: Way) -> None:
    """Ten tasks of two projects by keys, and a question about the first, answered while she goes on."""
    for project in (way.poems, way.tides):
        page.goto(f"{way.site.url}/work/{project}")
        for count in range(EACH):
            task(page)
            shown = page.get_by_role("region", name="What you judge").locator("p").filter(visible=True).first
            line = shown.inner_text()
            if count == 0 and project == way.poems:
                _asks(page)
            page.keyboard.press("1")
            page.keyboard.press("Control+Enter")
            expect(page.get_by_text(line, exact=True).filter(visible=True)).to_have_count(0, **SLOW)
        until(lambda at=project: sum(bool(a) for _, a in way.site.answers(at)) == EACH, "all are kept", 60)  # type: ignore[misc]
    [thread] = way.rows(f"/projects/{way.poems}/questions")
    way.post("manager", f"/questions/{thread['id']}/words", text="It is, if you can say what it says.")
    page.goto(f"{way.site.url}/messages")
    expect(page.get_by_role("link", name="Your question was answered in Poems")).to_be_visible(**SLOW)
    _seen(page, "messages")


def _asks(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.get_by_label("Ask about this task")).to_be_focused(**SLOW)
    page.keyboard.type("Is a line without a verb clear?")
    page.get_by_role("dialog").get_by_role("button", name="Ask", exact=True).press("Enter")
    expect(page.get_by_text("No answer yet.")).to_be_visible(**SLOW)
    _seen(page, "ask")
    page.keyboard.press("Escape")


def _sees_money_and_standing(page: Page, way: Way) -> None:
    until(lambda: len(way.pending()) == 2 * EACH, "ten answers are reckoned", 60)
    page.goto(f"{way.site.url}/money")
    expect(page.get_by_text("€6.50").first).to_be_visible(**SLOW)
    _seen(page, "money")
    page.goto(f"{way.site.url}/quality")
    expect(page.get_by_role("article", name="Poems of the whole way")).to_be_visible(**SLOW)
    expect(page.get_by_role("article", name="Tides of the whole way")).to_be_visible()
    _seen(page, "standing")


def _contests_and_wins(page: Page, way: Way) -> None:
    held = next(one for one in way.pending() if one["minor_units"] == 50)
    way.post("manager", f"/earnings/{held['id']}/rejection", ground="not_done", reason=_WHY)
    page.goto(f"{way.site.url}/money")
    expect(page.get_by_text(_WHY)).to_be_visible(**SLOW)
    page.get_by_role("button", name="Dispute this").press("Enter")
    page.get_by_role("dialog").get_by_label("Why should it be paid?").fill(_PLEA)
    _seen(page, "dispute")
    page.get_by_role("dialog").get_by_role("button", name="Send the dispute").press("Enter")
    expect(page.get_by_text("You dispute").first).to_be_visible(**SLOW)
    [contested] = way.rows(f"/projects/{way.poems}/pay/earnings?state=contested", "admin")
    assert not way.rows(f"/projects/{way.poems}/pay/earnings?state=contested")[0]["mine_to_settle"]
    way.post(
        "admin",
        f"/earnings/{contested['id']}/settlement",
        minor_units=contested["minor_units"],
        reason="They were clear.",
    )
    page.reload()
    expect(page.get_by_text("Granted after a dispute").first).to_be_visible(**SLOW)


def _is_paid(page: Page, way: Way) -> None:
    form = page.get_by_role("form", name="Where you are paid")
    form.get_by_label("Account holder").fill(NAME)
    form.get_by_label("IBAN").fill("GB82 WEST 1234 5698 7654 32")
    page.keyboard.press("Enter")
    expect(page.get_by_text("GB•• •••• 5432")).to_be_visible(**SLOW)
    for project in (way.poems, way.tides):
        earnings = [one["id"] for one in way.rows(f"/projects/{project}/pay/earnings?state=pending&limit=200")]
        way.post("manager", f"/projects/{project}/pay/approvals", earnings=earnings)
    batch = way.post("admin", "payouts/batches", currency="EUR")["id"]
    until(lambda: way.batch(batch) == "drawn", "everybody who is owed is in it", 60)
    way.post("manager", f"payouts/batches/{batch}/release")
    until(lambda: way.batch(batch) == "done", "the bank has paid", 60)
    page.reload()
    expect(page.get_by_role("region", name="Where you are paid")).to_contain_text("€6.50", **SLOW)
    [paid] = mine(page, "/me/payments")["rows"]
    assert (paid["state"], paid["minor_units"]) == ("paid", 650)
    _seen(page, "paid")


def _leaves(page: Page, way: Way) -> None:
    page.goto(f"{way.site.url}/profile")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Download everything").click()
    with zipfile.ZipFile(coming.value.path()) as packed:
        held = packed.read("held.json").decode()
    assert all(word in held for word in (NAME, "Grew up in Oaxaca", "I read poems aloud.", "cv.pdf", _PLEA))
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_label("Your e-mail, to be sure").fill(EMAIL)
    page.get_by_role("button", name="Erase it now").click()
    expect(page.get_by_role("searchbox")).to_be_visible(**SLOW)
    assert "luc" not in way.site.as_("admin").get("/accounts", params={"limit": 200}).text.lower()
    assert sum(bool(answers) for _, answers in way.site.answers(way.poems)) == EACH, "answers stay, under a pseudonym"
