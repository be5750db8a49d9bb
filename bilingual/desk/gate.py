"""The quality checks at the gates: before the language review and before the approval."""

from django.utils.translation import ngettext

from bilingual.baking import NotReadyError
from bilingual.desk.judging import blocking_of
from bilingual.desk.segments import desk_of
from bilingual.models.pair import PagePair


def require_quality(pair: PagePair) -> None:
    """Raise NotReadyError while a check finds what can't stay, whoever decides."""
    blocking = blocking_of(desk_of(pair))
    if not blocking:
        return
    sentence, finding = blocking[0]
    raise NotReadyError(
        ngettext(
            "%(count)d finding of the checks has to be mended first: %(first)s",
            "%(count)d findings of the checks have to be mended first: %(first)s",
            len(blocking),
        )
        % {"count": len(blocking), "first": f"{sentence.label}: {finding.message}"}
    )
