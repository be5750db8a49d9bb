"""The page of public figures: what is around the numbers."""

from demo.texts.pages import PageText
from demo.words import Words, bullets, rich

BODY = [
    (
        "text",
        {
            "heading": Words("How we count", "Comment nous comptons"),
            "text": rich(
                Words(
                    "The figures come from what is published about each opportunity, "
                    "at the moment when you read this page. Nobody types them.",
                    "Les chiffres viennent de ce qui est publié sur chaque occasion, "
                    "au moment où vous lisez cette page. Personne ne les saisit.",
                ),
                bullets(
                    Words(
                        "An opportunity that was withdrawn from the site still counts.",
                        "Une occasion retirée du site compte toujours.",
                    ),
                    Words(
                        "A supplier who declined was not chosen: their price is not in "
                        "the value awarded.",
                        "Un fournisseur qui se désiste n’est pas retenu : son prix "
                        "n’entre pas dans la valeur attribuée.",
                    ),
                    Words(
                        "The share delivered leaves out work that is under way or "
                        "still being checked.",
                        "La proportion de travaux livrés exclut ceux qui sont en cours "
                        "ou en vérification.",
                    ),
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "What the figures do not say", "Ce que les chiffres ne disent pas"
            ),
            "text": rich(
                Words(
                    "With few opportunities a median says little: one of them moves it "
                    "far. Read the page of an opportunity to learn why it ended as it "
                    "did.",
                    "Quand il y a peu d’occasions, une médiane dit peu de choses : une "
                    "seule la déplace beaucoup. Lisez la page d’une occasion pour "
                    "savoir pourquoi elle a pris fin ainsi.",
                ),
            ),
        },
    ),
]

FIGURES = PageText(
    name="figures",
    page_type="opportunities.FiguresPage",
    title=Words("Figures", "Chiffres"),
    slug=Words("figures", "chiffres"),
    search_description=Words(
        "How many opportunities were posted, awarded, delivered and paid, by fiscal "
        "year.",
        "Combien d’occasions ont été affichées, attribuées, livrées et payées, par "
        "exercice.",
    ),
    fields={
        "lead": Words(
            "What came of every opportunity since the first one: how many applied, "
            "what was awarded, what was delivered, and how long it took.",
            "Ce que chaque occasion a donné depuis la première : combien de demandes, "
            "ce qui a été attribué, ce qui a été livré, et en combien de temps.",
        ),
        "body": BODY,
    },
)
