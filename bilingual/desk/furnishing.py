"""What stands beside each sentence on the screen: people, comments, memory, terms.

Saving needs none of it; the screen asks for it once, with a constant number of queries.
"""

from __future__ import annotations

from datetime import datetime

from bilingual.desk.commenting import comments_of
from bilingual.desk.presence import others_at
from bilingual.desk.segments import Desk
from bilingual.languages import as_language
from bilingual.memory.exact import exact_matches
from bilingual.people import Person
from bilingual.terms.loading import current_matcher


def furnish(desk: Desk, *, user: Person, at: datetime) -> None:
    """Give each sentence its comments, visitors, exact matches and terms."""
    if desk.translation is None:
        return
    comments = comments_of(desk.pair)
    visitors = others_at(desk.pair, user=user, at=at)
    matches = exact_matches(desk)
    matcher = current_matcher()
    language = as_language(desk.pair.source_language)
    for one in desk.sentences:
        place = (one.string_id, one.context_id)
        one.comments = comments.get(place, [])
        one.visitors = visitors.get(place, [])
        one.matches = matches.get(one.key, [])
        one.terms = [] if one.is_slug else matcher.found_in(one.source, language)
