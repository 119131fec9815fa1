"""Work becomes money: earned by keys, approved, held back, disputed, granted, and paid out by two people."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader

from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from rooms.exams.makers import single

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

_FORM = {
    "fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"}],
    "questions": [
        {"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt",
         "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]}
    ],
}  # fmt: skip
_PRICE = 50
SLOW = {"timeout": 45_000}
"""What waits for a page to load or a job to run."""
_WHY = "All three say the same, whatever was asked."


@pytest.fixture(scope="module")
def project(site: Site) -> int:
    """Three tasks at 50 cents; the manager asks for a minute each."""
    pay = {"currency": "EUR", "minor_units": _PRICE}
    items = [{"prompt": f"Is sentence {number} clear?"} for number in range(3)]
    return site.project("Paid work", items, form=_FORM, overlap=1, pay_per_task=pay, estimated_seconds=60)


def test_work_becomes_money(site: Site, project: int) -> None:
    with site.context("manager", bypass_csp=True) as office, site.context("contributor", bypass_csp=True) as home:
        manager, worker = office.new_page(), home.new_page()
        _fund(site, project, manager)
        _work(site, project, worker)
        until(lambda: len(_earnings(site, project, "pending")) == 3, "three answers are reckoned")
        _approve_one_and_hold_one_back(manager)
        _dispute(site, worker)
        _hear_it_from_somebody_else(site, project, manager)
        worker.reload()
        expect(worker.get_by_text("€0.50 of the €0.50 held back was granted.")).to_be_visible(**SLOW)
        expect(worker.get_by_text("Granted after a dispute").first).to_be_visible()
        _say_where(worker)
        _pay_out(site, manager)
        worker.reload()
        expect(worker.get_by_role("region", name="Where you are paid")).to_contain_text("€1.00", **SLOW)
        statement = worker.get_by_role("region", name=re.compile("^Statement for"))
        expect(statement.get_by_role("table", name="Paid out in the month")).to_contain_text("€1.00")
        with worker.expect_download() as paper:
            statement.get_by_role("link", name="As PDF", exact=True).press("Enter")
        said = _read(paper.value)
        assert "Paid out in this time 1.00 EUR" in said
        assert "Granted after a dispute" in said
        worker.set_viewport_size(PHONE)
        _calm(worker)


def test_an_exam_says_what_it_pays_before_it_begins(site: Site, project: int) -> None:
    """Promised by keys on the Pay tab, read on the exam's page, and ended again."""
    office = site.as_("manager")
    asked = office.post("exam-questions", json=single(7)).json()["id"]
    plan = {"title": "Sums", "sections": [{"title": "One", "questions": [asked]}]}
    exam = office.post("exams", json=plan).json()["id"]
    assert office.post(f"exams/{exam}/state", json={"state": "open"}).status_code == 200
    with site.context("manager", bypass_csp=True) as desk, site.context("contributor", bypass_csp=True) as home:
        page, reader = desk.new_page(), home.new_page()
        page.goto(f"{site.url}/projects/{project}/pay")
        card = page.get_by_role("region", name="Paid exams and sessions")
        card.get_by_label("Exam or session").select_option(label="Exam: Sums", **SLOW)
        card.get_by_label("Amount in EUR").fill("4,00")
        page.keyboard.press("Enter")
        expect(card.get_by_role("table", name="Paid exams and sessions")).to_contain_text("€4.00", **SLOW)
        _calm(page)
        reader.goto(f"{site.url}/exams/{exam}")
        expect(reader.get_by_text("This takes about 20 minutes and pays €4.00.")).to_be_visible(**SLOW)
        expect(reader.get_by_role("region", name="Before you start")).to_contain_text("whether you pass or not")
        _calm(reader)
        card.get_by_role("button", name="End: Exam: Sums").press("Enter")
        expect(card.get_by_role("table", name="Paid exams and sessions")).to_have_count(0)
        reader.reload()
        expect(reader.get_by_role("button", name="Start the exam")).to_be_visible(**SLOW)
        expect(reader.get_by_text("This takes about")).to_have_count(0)


def test_a_rate_is_read_by_whom_it_is_for(site: Site, project: int) -> None:
    """Written by keys on the Pay tab, read on the Work page by who knows the language, and taken out again."""
    languages = [{"tag": "es", "level": "native"}]
    assert site.as_("contributor").put("me/profile", json={"country": "ES", "languages": languages}).status_code == 200
    with site.context("manager", bypass_csp=True) as desk, site.context("contributor", bypass_csp=True) as home:
        page, reader = desk.new_page(), home.new_page()
        page.goto(f"{site.url}/projects/{project}/pay")
        card = page.get_by_role("region", name="Who gets more")
        card.get_by_label("Language (optional)").fill("es", **SLOW)
        card.get_by_label("A task, in EUR").fill("0,75")
        page.keyboard.press("Enter")
        expect(card.get_by_role("table", name="Who gets more")).to_contain_text("€0.75 a task", **SLOW)
        _calm(page)
        reader.goto(f"{site.url}/work")
        expect(reader.get_by_text("€0.75 (your rate)")).to_be_visible(**SLOW)
        _calm(reader)
        card.get_by_role("button", name=re.compile("^Take out: Spanish")).press("Enter")
        expect(card.get_by_role("table", name="Who gets more")).to_have_count(0)


def _fund(site: Site, project: int, page: Page) -> None:
    page.goto(f"{site.url}/projects/{project}/pay")
    amount = page.get_by_role("form", name="Put money in").get_by_label("Amount in EUR")
    amount.fill("0,0001")
    expect(page.get_by_text("That is no amount of this currency.")).to_be_visible()
    amount.fill("25")
    page.keyboard.press("Enter")
    expect(page.get_by_text("€25.00 left")).to_be_visible(**SLOW)


def _work(site: Site, project: int, page: Page) -> None:
    page.goto(f"{site.url}/work/{project}")
    for count in range(1, 4):
        task(page)
        expect(page.get_by_text(f"Task {count} of this sitting").filter(visible=True)).to_be_visible(**SLOW)
        page.keyboard.press("1")
        page.keyboard.press("Control+Enter")
    until(lambda: len(site.answers(project)) == 3 and all(given for _, given in site.answers(project)), "all are sent")


def _approve_one_and_hold_one_back(page: Page) -> None:
    page.reload()
    pending = page.get_by_role("region", name="Waiting for approval")
    expect(pending.get_by_role("checkbox")).to_have_count(3, **SLOW)
    pending.get_by_role("checkbox").first.press("Space")
    pending.get_by_role("button", name="Approve chosen (1)").press("Enter")
    expect(pending.get_by_role("checkbox")).to_have_count(2)
    pending.get_by_role("button", name=re.compile("^Hold back €0.50")).first.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Nothing was done", exact=True).click()
    dialog.get_by_label("Reason").fill(_WHY)
    _calm(page)
    dialog.get_by_role("button", name="Hold back").press("Enter")
    expect(pending.get_by_role("checkbox")).to_have_count(1)
    _calm(page)


def _dispute(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/work")
    page.get_by_role("link", name="Money").click()
    expect(page.get_by_text(_WHY)).to_be_visible(**SLOW)
    _calm(page)
    page.get_by_role("button", name=re.compile("^Dispute this")).press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Why should it be paid?")).to_be_focused()
    page.keyboard.type("They were all clear.")
    dialog.get_by_role("button", name="Send the dispute").press("Enter")
    expect(page.get_by_text("You dispute €0.50.")).to_be_visible()


def _hear_it_from_somebody_else(site: Site, project: int, page: Page) -> None:
    """Who held it back reads that another decides; that one grants it all."""
    page.reload()
    disputes = page.get_by_role("region", name="Disputes")
    expect(disputes.get_by_text("You held this back; another manager decides.")).to_be_visible(**SLOW)
    with site.context("admin", bypass_csp=True) as other:
        judge = other.new_page()
        judge.goto(f"{site.url}/projects/{project}/pay")
        judge.get_by_role("button", name=re.compile("^Decide about €0.50")).press("Enter")
        dialog = judge.get_by_role("dialog")
        dialog.get_by_label("Reason").fill("They were clear.")
        dialog.get_by_role("button", name="End the dispute").press("Enter")
        expect(judge.get_by_role("region", name="Disputes")).to_have_count(0)
        _calm(judge)


def _say_where(page: Page) -> None:
    """A wrong digit is found; the right account is shown masked from then on."""
    form = page.get_by_role("form", name="Where you are paid")
    form.get_by_label("Account holder").fill("Ana Ruiz")
    form.get_by_label("IBAN").fill("GB82 WEST 1234 5698 7654 33")
    page.keyboard.press("Enter")
    expect(form.get_by_text("The check digits do not fit")).to_be_visible()
    form.get_by_label("IBAN").fill("GB82 WEST 1234 5698 7654 32")
    page.keyboard.press("Enter")
    expect(page.get_by_text("GB•• •••• 5432")).to_be_visible()
    _calm(page)


def _pay_out(site: Site, manager: Page) -> None:
    """An administrator draws up and cannot release; the manager releases, and the pretended bank pays."""
    with site.context("admin", bypass_csp=True) as other:
        page = other.new_page()
        page.goto(f"{site.url}/payouts")
        expect(page.get_by_role("table", name="Who is owed something now")).to_contain_text("€1.00", **SLOW)
        page.get_by_role("button", name="Draw it up").press("Enter")
        batch = page.get_by_role("region", name="Waits for release · €1.00")
        expect(batch).to_contain_text("somebody else must release it", **SLOW)
        expect(batch.get_by_role("button", name="Release")).to_have_count(0)
        _calm(page)
    manager.goto(f"{site.url}/payouts")
    manager.get_by_role("button", name="Release").press("Enter")
    done = manager.get_by_role("region", name="Done · €1.00")
    done.get_by_role("button", name="Compare with the bank").press("Enter")
    expect(done.get_by_text("The bank and our books agree on all 1.")).to_be_visible(**SLOW)
    done.get_by_text("Payments", exact=True).press("Enter")
    expect(done.get_by_role("table", name="Payments")).to_contain_text("GB•• •••• 5432")
    _calm(manager)
    for name in ("Report (PDF)", re.compile("^Statement of ")):
        with manager.expect_download() as paper:
            done.get_by_role("link", name=name).press("Enter")
        assert "1.00" in _read(paper.value)
    _hand_in_reports(site, manager, done)


def _hand_in_reports(site: Site, page: Page, batch: Locator) -> None:
    """A wrong line is named and nothing is sent; what differs is listed; what is known already leaves nothing to note."""
    [paid] = site.as_("manager").get("payouts/batches", params={"limit": 1}).json()["rows"]
    [payment] = site.as_("manager").get(f"payouts/batches/{paid['id']}/payments").json()["rows"]

    def hand_in(*rows: str) -> None:
        report = "\n".join(("key,currency,amount,paid,why", *rows)).encode()
        chooser = batch.get_by_label("choose a file")
        chooser.set_input_files({"name": "bank.csv", "mimeType": "text/csv", "buffer": report})

    hand_in(f"{payment['id']},EUR,1.00,perhaps,")
    expect(batch.get_by_role("alert")).to_contain_text("Line 2: paid is 1 or 0, not “perhaps”.")
    _calm(page)
    hand_in(f"{payment['id']},EUR,7.00,1,")
    expect(batch.get_by_role("table", name="Differences")).to_contain_text("€7.00", **SLOW)
    expect(batch.get_by_role("alert")).to_have_count(0)
    hand_in(f"{payment['id']},EUR,1.00,1,")
    expect(batch.get_by_role("status")).to_contain_text("0 paid, 0 returned, 1 known already. Nothing new is in it.")
    expect(batch.get_by_role("button", name="Note it")).to_have_count(0)
    _calm(page)


def _earnings(site: Site, project: int, state: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (
        site.as_("manager").get(f"projects/{project}/pay/earnings", params={"state": state}).json()["rows"]
    )
    return rows


def _read(paper: Download) -> str:
    """What a downloaded paper says, on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper.path()).pages).split())


def _calm(page: Page) -> None:
    assert not violations(page)
    assert not too_wide(page)
