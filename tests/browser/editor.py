"""Somebody who writes opportunities, at the screens of the admin."""

from playwright.sync_api import FrameLocator, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError
from wagtail.models import Page as SitePage

from tests.browser.colleagues import told

# A form saves itself when it changes, but only from two seconds after it came: what is
# typed before counts as what was there. This tells when that moment is over.
TELL_WHEN_WATCHED = """document.addEventListener(
  "w-unsaved:watch-edits", () => document.documentElement.classList.add("watched"))"""


class Editor:
    """What a person does there, in the words of the screens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(TELL_WHEN_WATCHED)

    def start_opportunity(self, parent: SitePage, title: str) -> None:
        """From the list of opportunities, as the button there offers.

        The new page saves itself once it has a title, and its form then leads to the
        page it has become. Before, a click and that saving could each create a page.
        """
        self.page.goto(f"/admin/pages/{parent.pk}/")
        self.page.get_by_role("link", name="Add child page").click()
        expect(self.page.locator("html.watched")).to_be_attached()
        # Key by key: the address of the page follows the title.
        self.field("title").locator("#id_title").press_sequentially(title)
        self.page.keyboard.press("Tab")
        self.page.wait_for_url("**/edit/")

    def field(self, name: str) -> Locator:
        """A field with its help and its errors, on the tab where it is."""
        field = self.page.locator(f"[data-contentpath='{name}']").first
        tab = field.evaluate("one => one.closest('[role=tabpanel]').id")
        self.page.locator(f"[role=tab][href='#{tab}']").click()
        expect(field).to_be_visible()
        return field

    def write(self, name: str, text: str) -> None:
        self.field(name).locator(f"#id_{name}").fill(text)

    def write_moment(self, name: str, text: str) -> None:
        """A day or an instant; the calendar that opens for it is closed again.

        It opens a moment after the field is entered, and lies over what is below.
        """
        entry = self.field(name).locator(f"#id_{name}")
        calendar = self.page.locator(".xdsoft_datetimepicker").locator("visible=true")
        entry.fill(text)
        expect(calendar).to_have_count(1)
        entry.blur()
        expect(calendar).to_have_count(0)

    def written(self, name: str) -> str:
        return self.page.locator(f"#id_{name}").input_value()

    def write_rich(self, name: str, text: str, *, bold: str = "") -> None:
        """In the place of what was there; `bold` comes at the end."""
        text_box = self.field(name).get_by_role("textbox")
        text_box.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)
        if bold:
            self.page.keyboard.press("Control+b")
            self.page.keyboard.type(bold)
        expect(text_box).to_have_text(text + bold)

    def link_last_word(self, name: str, word: str, address: str) -> None:
        """Make the last word of a rich text a link to another site."""
        self.field(name).get_by_role("textbox").click()
        self.page.keyboard.press("Control+End")
        for _letter in word:
            self.page.keyboard.press("Shift+ArrowLeft")
        self.page.keyboard.press("Control+k")
        dialog = self.page.locator(".modal")
        dialog.get_by_role("link", name="External link").click()
        dialog.get_by_label("URL").fill(address)
        dialog.get_by_role("button", name="Insert link").click()
        expect(dialog).to_be_hidden()
        link = self.field(name).get_by_role("textbox").get_by_role("button")
        expect(link).to_have_text(word)

    def add_row(self, name: str, kind: str = "", **values: str) -> Locator:
        """Another row at the end; `kind` where a field takes several kinds."""
        field = self.field(name)
        rows = field.locator("[data-streamfield-child]")
        number = rows.count()
        field.get_by_role("button", name="Insert a block").last.click()
        if kind:
            self.page.get_by_role("option", name=kind).click()
        expect(rows).to_have_count(number + 1)
        for part, text in values.items():
            rows.last.locator(f"[id$='-value-{part}']").fill(text)
        return rows.last

    def remove_row(self, name: str, kind: str) -> None:
        rows = self.field(name).locator("[data-streamfield-child]")
        number = rows.locator("visible=true").count()
        row = rows.filter(has=self.page.get_by_role("heading", name=kind))
        row.get_by_role("button", name="Delete").click()
        expect(rows.locator("visible=true")).to_have_count(number - 1)

    def upload(self, row: Locator, file_name: str, content: bytes) -> None:
        """Upload a document and choose it, in the window that opens."""
        dialog = self.page.locator(".modal")
        tab = dialog.get_by_role("tab", name="Upload")
        self._press_until(row.get_by_role("button", name="Choose a document"), tab)
        tab.click()
        dialog.get_by_label("File").set_input_files(
            {"name": file_name, "mimeType": "text/csv", "buffer": content}
        )
        dialog.get_by_label("Title").fill(file_name)
        dialog.get_by_role("button", name="Upload").click()
        expect(dialog).to_be_hidden()
        expect(row.get_by_text(file_name)).to_be_visible()

    def _press_until(self, button: Locator, wanted: Locator) -> None:
        """Press again where the script of a new row was not ready, as a person would."""
        button.click()
        try:
            wanted.wait_for(timeout=10_000)
        except PlaywrightTimeoutError:
            button.click()

    def tick(self, name: str, *labels: str) -> None:
        field = self.field(name)
        for label in labels:
            field.get_by_label(label).check()

    def tick_all(self, name: str) -> None:
        for box in self.field(name).get_by_role("checkbox").all():
            box.check()

    def choose(self, name: str, label: str) -> None:
        self.field(name).locator("select").select_option(label=label)

    def submit(self) -> None:
        """Send the text for review, from the menu below the form."""
        self.page.get_by_role("button", name="More actions").click()
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Submit to").click()

    def error(self, name: str) -> str:
        """What stands beside the field, as it is read there."""
        shown = self.field(name).locator(".error-message, .help-critical")
        texts = shown.locator("visible=true").all_inner_texts()
        return " ".join(" ".join(texts).replace("\xa0", " ").split())

    def preview(self) -> FrameLocator:
        """The page as it is typed, beside the form."""
        self.page.get_by_role("button", name="Toggle preview").click()
        return self.page.frame_locator("#w-preview-iframe")

    def problems_counted(self) -> Locator:
        """The count of Wagtail's checks of the preview, once they have read it."""
        checks = self.page.locator("[data-side-panel='checks']")
        expect(checks.locator("[data-content-word-count]")).not_to_have_text("-")
        return checks.locator("[data-content-checker-count]")

    @property
    def message(self) -> str:
        """What the admin says at the top after something was done."""
        return told(self.page)
