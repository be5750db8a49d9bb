"""Whether a text of the memory can stand at a place, and how it would be typed there."""

from django.core.exceptions import ValidationError

from bilingual.desk import markup
from bilingual.desk.sentence import Sentence
from bilingual.memory.kinds import Match


def as_typed(match: Match, sentence: Sentence) -> str:
    """The translation as it stands in the field of a sentence.

    A field without formatting gets the words alone.
    """
    if sentence.is_rich:
        return markup.as_typed(match.translation, is_rich=True)
    words = markup.tidy(markup.plain_text(match.translation))
    return " ".join(words.split("\n")) if sentence.place.is_one_line else words


def fits(match: Match, sentence: Sentence) -> bool:
    """Whether the translation could be kept at this place as it is.

    It has the marks and links of the source, and no more letters than there is room.
    """
    text = as_typed(match, sentence)
    try:
        markup.to_store(text, sentence.source, is_rich=sentence.is_rich)
    except ValidationError:
        return False
    return bool(text) and len(text) <= (sentence.place.max_length or len(text))
