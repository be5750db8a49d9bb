"""Links to pages inside rich text, in the language being read, in one query a text."""

from django.utils.html import escape
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from bilingual.languages import active_language
from home.signposts import signposts


class PageLinkInLanguage(PageLinkHandler):
    """Wagtail's handler asks three queries and one more for each link.

    A page that visitors can't read loses its link and keeps its words.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        page_ids = [_page_id(attrs) for attrs in attrs_list]
        found = signposts(page_ids, active_language())
        return [
            f'<a href="{escape(found[page_id].url)}">' if page_id in found else "<a>"
            for page_id in page_ids
        ]


def use_page_links_in_language(features: FeatureRegistry) -> None:
    """Put our handler in the place of Wagtail's."""
    features.register_link_type(PageLinkInLanguage)


def _page_id(attrs: dict[str, str]) -> int | None:
    """The id that the editor wrote down; None where it was damaged."""
    number = attrs.get("id", "")
    return int(number) if number.isdecimal() else None
