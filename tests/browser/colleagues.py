"""People who bring a text from its author to visitors, at the screens of the admin."""

from playwright.sync_api import Locator, Page, expect

from tests.cast import PASSWORD


def sign_in(page: Page, name: str) -> None:
    """As somebody who has an account; the dashboard opens."""
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url("/admin/")


def told(page: Page) -> str:
    """What the admin says at the top after something was done."""
    return page.locator(".messages").inner_text().strip()


class Colleague:
    """Somebody who is signed in and takes a step of a pair, in the words of screens."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open_work(self, panel: str, button: str, title: str) -> None:
        """From the dashboard, where what waits for a person stands."""
        self.page.goto("/admin/")
        work = self.page.locator(".w-panel").filter(
            has=self.page.get_by_role("heading", name=panel)
        )
        row = work.locator(".work").filter(has_text=title)
        row.get_by_role("link", name=button).click()
        expect(self.page.get_by_text(title).first).to_be_attached()

    def decide(self, decision: str, comment: str = "") -> str:
        """At the screen of the pair; gives what the admin says then."""
        self.page.get_by_role("link", name=decision).click()
        if comment:
            self.page.get_by_label("What should change").fill(comment)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=decision).click()
        return told(self.page)

    def compare(self) -> dict[str, Locator]:
        """The headings of both drafts, as visitors will see them."""
        self.page.get_by_role("link", name="Compare both languages").first.click()
        return {
            language: self.page.frame_locator(
                f"section[aria-labelledby='frame-{language}'] iframe"
            ).locator("h1")
            for language in ("en", "fr")
        }

    def back_to_pair(self) -> None:
        """From the comparison."""
        self.page.get_by_role("link", name="Back to the overview").click()

    def sentences(self) -> dict[str, Locator]:
        """The fields of the translator's screen, each by the text that it translates."""
        items = self.page.locator(".desk-item").filter(
            has=self.page.locator("textarea")
        )
        expect(items.first).to_be_visible()
        return {
            item.locator(".desk-source .desk-words").inner_text(): item.get_by_role(
                "textbox"
            )
            for item in items.all()
        }

    def write_sentences(self, words: dict[str, str]) -> None:
        """Every text of the screen, each by its source; `words` has all of them."""
        left = dict(words)
        for source, field in self.sentences().items():
            field.fill(left.pop(source))
        assert left == {}

    def save_translation(self) -> str:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Save", exact=True).click()
        return told(self.page)

    def send_translation(self) -> str:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Save and send for review").click()
        return told(self.page)
