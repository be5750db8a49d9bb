"""Sentences that were translated before, word for word, elsewhere on the site."""

from collections import defaultdict

from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence
from bilingual.memory.fitting import fits
from bilingual.memory.kinds import Match
from bilingual.memory.reading import matches_of

MOST = 3


def exact_matches(desk: Desk) -> dict[int, list[Match]]:
    """What can be offered for each sentence that is not done, by `Sentence.key`.

    At most three translations of each, all different: what visitors read comes first,
    then the newest. Two queries, whatever the page.
    """
    wanted = [one for one in desk.sentences if is_open(one)]
    if desk.translation is None or not wanted:
        return {}
    by_source: dict[str, list[Match]] = defaultdict(list)
    for match in matches_of(
        desk,
        strings={one.string_id for one in wanted},
        texts={one.source for one in wanted},
    ):
        by_source[match.source].append(match)
    found = {one.key: _offered(one, by_source[one.source]) for one in wanted}
    return {key: matches for key, matches in found.items() if matches}


def is_open(sentence: Sentence) -> bool:
    """Whether no person has translated it yet; the end of an address is never asked."""
    is_done = sentence.is_kept and not sentence.is_machine
    return not is_done and not sentence.is_slug


def _offered(sentence: Sentence, matches: list[Match]) -> list[Match]:
    """The best three, without the sentence's own row and without what can't be kept."""
    offered: dict[str, Match] = {}
    for match in matches:
        is_own = sentence.stored is not None and sentence.stored.pk == match.row_id
        if not is_own and match.translation not in offered and fits(match, sentence):
            offered[match.translation] = match
            if len(offered) == MOST:
                break
    return list(offered.values())
