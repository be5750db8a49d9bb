"""The list of opportunities."""

from demo.texts.pages import PageText
from demo.words import Words

OPPORTUNITY_LIST = PageText(
    name="opportunities",
    page_type="opportunities.OpportunityListPage",
    title=Words("Opportunities", "Occasions"),
    slug=Words("opportunities", "occasions"),
    search_description=Words(
        "All open and past coding opportunities, with their price, their skills and "
        "their closing date.",
        "Toutes les occasions de programmation, ouvertes ou passées, avec leur prix, "
        "les compétences et la date limite.",
    ),
    fields={
        "lead": Words(
            "Small pieces of open source work at a fixed price. Open ones come first, "
            "the soonest to close on top; past ones stay for reference.",
            "De petits travaux en code source ouvert, à prix fixe. Les occasions "
            "ouvertes viennent d’abord, la plus urgente en tête; les anciennes "
            "restent à titre d’exemple.",
        ),
    },
)
