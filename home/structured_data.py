"""schema.org data that search engines read from a page."""

from typing import Any

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue


def frequently_asked_data(groups: StreamValue) -> dict[str, Any]:
    """The questions and answers as a schema.org FAQPage."""
    questions = [
        {
            "@type": "Question",
            "name": item["question"],
            "acceptedAnswer": {
                "@type": "Answer",
                "text": strip_tags(str(item["answer"])).strip(),
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
