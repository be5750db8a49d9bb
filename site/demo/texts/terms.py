"""The terms of use."""

from demo.texts.pages import PageText
from demo.words import Words, bullets, rich

BODY = [
    (
        "callout",
        {
            "kind": "information",
            "heading": Words("This is a demonstration", "Ceci est une démonstration"),
            "text": rich(
                Words(
                    "The Department of Small Works does not exist. Nobody receives an "
                    "application that is sent to the addresses of this site.",
                    "Le ministère des Petits Travaux n’existe pas. Personne ne reçoit "
                    "les demandes envoyées aux adresses de ce site.",
                )
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "Using the text and the code", "Utiliser les textes et le code"
            ),
            "text": rich(
                Words(
                    "The texts and drawings of this site were made for it and may be "
                    "used again under the <a "
                    'href="https://opensource.org/license/mit">MIT licence</a>, as '
                    "may its source code. Delivered work carries the licence named in "
                    "its opportunity.",
                    "Les textes et les dessins de ce site ont été créés pour lui et "
                    "peuvent être réutilisés sous la <a "
                    'href="https://opensource.org/license/mit">licence MIT</a> (en '
                    "anglais), tout "
                    "comme son code source. Le travail livré porte la licence "
                    "indiquée dans son occasion.",
                )
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "What an opportunity promises", "Ce que promet une occasion"
            ),
            "text": rich(
                Words(
                    "An opportunity is an invitation, not yet a contract:",
                    "Une occasion est une invitation, et non un contrat :",
                ),
                bullets(
                    Words(
                        "A contract exists once the selected supplier accepts it in "
                        "writing.",
                        "Un contrat existe une fois que le fournisseur choisi "
                        "l’accepte par écrit.",
                    ),
                    Words(
                        "We may withdraw an opportunity; the page then says why.",
                        "Nous pouvons retirer une occasion; la page explique alors "
                        "pourquoi.",
                    ),
                    Words(
                        "We pay for work that meets the work acceptance criteria, and "
                        "for nothing else.",
                        "Nous payons le travail qui respecte les critères "
                        "d’acceptation, et rien d’autre.",
                    ),
                    Words(
                        "One need is one opportunity. We don’t split work to stay "
                        "under the price cap.",
                        "À un besoin correspond une occasion. Nous ne fractionnons "
                        "pas le travail pour rester sous le plafond.",
                    ),
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("Both languages", "Les deux langues"),
            "text": rich(
                Words(
                    "The English and the French versions appear together and have "
                    "equal value. If they seem to differ, tell us. We correct both "
                    "and say what changed.",
                    "Les versions française et anglaise paraissent ensemble et ont la "
                    "même valeur. Si elles semblent différer, dites-le-nous. Nous "
                    "corrigeons les deux et indiquons ce qui a changé.",
                )
            ),
        },
    ),
]

TERMS = PageText(
    name="terms",
    page_type="home.ContentPage",
    title=Words("Terms of use", "Conditions d’utilisation"),
    slug=Words("terms", "conditions-utilisation"),
    search_description=Words(
        "How texts and code may be used again, what an opportunity promises and the "
        "equal value of both languages.",
        "Comment réutiliser les textes et le code, ce que promet une occasion et la "
        "valeur égale des deux langues.",
    ),
    fields={
        "lead": Words(
            "The rules for using this site and what you find on it.",
            "Les règles d’utilisation de ce site et de ce qui s’y trouve.",
        ),
        "body": BODY,
    },
)
