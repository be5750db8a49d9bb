"""schema.org data that search engines read from a page."""

from typing import Any

from wagtail.blocks import StreamValue
from wagtail.rich_text import get_text_for_indexing


def frequently_asked_data(groups: StreamValue) -> dict[str, Any]:
    """The questions and answers as a schema.org FAQPage."""
    questions = [
        {
            "@type": "Question",
            "name": item["question"],
            "acceptedAnswer": {
                "@type": "Answer",
                "text": get_text_for_indexing(item["answer"].source),
            },
        }
        for group in groups
        for item in group.value["questions"]
    ]
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": questions,
    }
