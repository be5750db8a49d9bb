"""How it works: the guide for suppliers."""

from bilingual.lifecycle import State
from demo.stages import Stage
from demo.texts.guide_eligibility import ELIGIBILITY
from demo.texts.guide_examples import EXAMPLES
from demo.texts.guide_price import PAYMENT, PRICE_AND_CHOICE
from demo.texts.guide_steps import STEPS
from demo.texts.pages import PageText
from demo.words import Picture, Words, bullets, rich

IN_SHORT = [
    (
        "text",
        {
            "heading": Words("In short", "En bref"),
            "text": rich(
                Words(
                    "A micro-acquisition is a small purchase of custom code. It keeps "
                    "to five rules:",
                    "Une micro-acquisition est un petit achat de code sur mesure. "
                    "Elle obéit à cinq règles :",
                ),
                bullets(
                    Words(
                        "The price is fixed and is at most $10,000, tax included.",
                        "Le prix est fixe et s’élève à 10 000 $ au plus, taxes "
                        "comprises.",
                    ),
                    Words(
                        "The work is clearly defined and needs no access to protected "
                        "information.",
                        "Le travail est bien délimité et n’exige aucun accès à des "
                        "renseignements protégés.",
                    ),
                    Words(
                        "Everything is done remotely, in a public repository.",
                        "Tout se fait à distance, dans un dépôt public.",
                    ),
                    Words(
                        "The code is open source. You keep the copyright.",
                        "Le code est en source ouverte. Vous en conservez le droit "
                        "d’auteur.",
                    ),
                    Words(
                        "Applying takes two hours or less.",
                        "Présenter une demande prend deux heures ou moins.",
                    ),
                ),
            ),
        },
    ),
    (
        "picture",
        {
            "image": Picture(
                "desk",
                Words(
                    "A desk at a window: a laptop with code on its screen, a cup, and "
                    "a plant.",
                    "Un bureau près d’une fenêtre : un ordinateur portable qui "
                    "affiche du code, une tasse et une plante.",
                ),
            ),
            "caption": Words(
                "Work from wherever you are.", "Travaillez d’où vous voulez."
            ),
        },
    ),
]

CONTACT = [
    (
        "contact",
        {
            "heading": Words(
                "Ask before you apply",
                "Posez vos questions avant de présenter une demande",
            ),
            "text": rich(
                Words(
                    "Write in English or in French until three business days before "
                    "the closing. What we answer to one person we make available to "
                    "all.",
                    "Écrivez-nous en français ou en anglais jusqu’à trois jours "
                    "ouvrables avant la date limite. Ce que nous répondons à une "
                    "personne, nous le communiquons à tout le monde.",
                )
            ),
        },
    ),
]

GUIDE = PageText(
    name="guide",
    page_type="home.GuidePage",
    title=Words("How it works", "Comment ça marche"),
    slug=Words("how-it-works", "comment-ca-marche"),
    search_description=Words(
        "Who may apply, how to answer, how a supplier is selected and what you need "
        "to be paid, step by step.",
        "Qui peut présenter une demande, comment y répondre, comment se fait le choix "
        "et ce qu’il faut pour recevoir le paiement.",
    ),
    fields={
        "lead": Words(
            "This guide is for anyone who wants to sell a small piece of code to the "
            "department. You need about ten minutes to read it.",
            "Ce guide s’adresse à quiconque veut vendre un petit bout de code au "
            "ministère. Il se lit en une dizaine de minutes.",
        ),
        "sections": [
            *IN_SHORT,
            *STEPS,
            *ELIGIBILITY,
            *PRICE_AND_CHOICE,
            *EXAMPLES,
            *PAYMENT,
            *CONTACT,
        ],
    },
    stage=Stage(
        State.CHANGED,
        newer={
            "lead": Words(
                "This guide is for anyone who wants to sell a small piece of code to "
                "the department: students, freelancers, small firms. You need about "
                "ten minutes to read it.",
                "Ce guide s’adresse à quiconque veut vendre un petit bout de code au "
                "ministère, aux études, à la pige ou en petite entreprise. Il se lit "
                "en une dizaine de minutes.",
            ),
        },
    ),
)
