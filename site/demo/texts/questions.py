"""Frequently asked questions."""

from demo.texts.pages import PageText
from demo.texts.questions_on_applying import APPLYING
from demo.texts.questions_on_work import CHOICE, SITE, WORK_AND_CODE
from demo.words import Words

QUESTIONS = PageText(
    name="questions",
    page_type="home.FrequentlyAskedPage",
    title=Words("Frequently asked questions", "Foire aux questions"),
    slug=Words("frequently-asked-questions", "foire-aux-questions"),
    search_description=Words(
        "Short answers about applying, the price, being paid, the code and how a "
        "supplier is selected.",
        "De courtes réponses sur la demande, le prix, le paiement, le code et la "
        "façon de choisir un fournisseur.",
    ),
    fields={
        "lead": Words(
            "Short answers to what people ask us most. If yours is not among them, "
            "write to us.",
            "De courtes réponses à ce qu’on nous demande le plus souvent. La vôtre "
            "n’y est pas? Écrivez-nous.",
        ),
        "groups": [*APPLYING, *WORK_AND_CODE, *CHOICE, *SITE],
    },
)
