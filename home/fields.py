"""Model fields shared by the page types."""

import json
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

# What rich text may hold. No images (their alt text could not be translated) and
# no headings (a page's outline comes from its blocks).
RICH_TEXT_FEATURES = [
    "bold",
    "link",
    "document-link",
    "ul",
    "ol",
    "superscript",
]


class LeanStreamField(StreamField):
    """A StreamField whose block table stays out of migrations.

    Stock StreamFields write every block's definition into a migration each time a
    help text changes. Ours leaves them out, so a migration sees raw JSON only.
    """

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        super().__init__(block_types or [], **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        for known_to_blocks_only in (
            "block_lookup",
            "verbose_name",
            "help_text",
            "default",
        ):
            kwargs.pop(known_to_blocks_only, None)
        return name, path, [], kwargs

    def to_python(self, value: Any) -> StreamValue:
        """Keep the raw data where no block is known, as in a migration.

        Without this a historical model reads every stream as empty, and saving it
        would write that emptiness over the content.
        """
        if self.stream_block.child_blocks or isinstance(value, StreamValue):
            return super().to_python(value)
        raw_text = (
            value if isinstance(value, str) and value else json.dumps(value or [])
        )
        stream = StreamValue(self.stream_block, [], raw_text=raw_text)
        stream._stream_field = self
        return stream

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        if isinstance(prepared, str) and not self.stream_block.child_blocks:
            return json.loads(prepared)
        return prepared
