"""Somebody at a browser, and what the browser had to say about the site."""

from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Request, Response


class Visitor:
    """A window of its own: no cookie, no cache, nothing shared with another one."""

    def __init__(self, browser: Browser, server_url: str, **options: object) -> None:
        self.server_url = server_url
        self.complaints: list[str] = []
        self.answers: list[Response] = []
        self.context = browser.new_context(
            **{
                "base_url": server_url,
                "viewport": {"width": 1280, "height": 900},
                **options,
            }
        )
        self.context.on("console", self._hear)
        self.context.on("weberror", self._hear_error)
        self.context.on("request", self._see_request)
        self.context.on("response", self._see_response)
        self.page = self.context.new_page()

    def close(self) -> None:
        self.context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        """Errors and warnings; refusals by the content policy are among them."""
        if message.type in {"error", "warning"} and not self._is_our_error_page(
            message
        ):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _is_our_error_page(self, message: ConsoleMessage) -> bool:
        """The browser reports the status of a page that is an error on purpose."""
        return (
            message.text.startswith("Failed to load resource: the server responded")
            and message.location["url"] == urldefrag(self.page.url).url
        )

    def _hear_error(self, error: object) -> None:
        self.complaints.append(f"{self.page.url}: {error}")

    def _see_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme != "data" and not request.url.startswith(self.server_url):
            self.complaints.append(f"{self.page.url} asks elsewhere: {request.url}")

    def _see_response(self, response: Response) -> None:
        self.answers.append(response)
