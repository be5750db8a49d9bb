"""Being written, in French."""

from decimal import Decimal

from bilingual.languages import FRENCH
from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

WAITING_TIMES = PostingText(
    name="waiting-times",
    source=FRENCH,
    title=Words(
        "Show waiting times honestly", "Montrer les temps d’attente avec honnêteté"
    ),
    slug=Words("show-waiting-times-honestly", "montrer-les-temps-attente"),
    search_description=Words(
        "Charts of waiting times that show the slowest cases too, with a table that "
        "says the same.",
        "Des graphiques des temps d’attente qui montrent aussi les cas les plus "
        "lents, avec un tableau équivalent.",
    ),
    client_team=Words("Service standards", "Normes de service"),
    short_description=Words(
        "We publish one average a month, and it hides the people who wait longest. We "
        "need small charts that show the whole range of waiting times, each with a "
        "table that says the same.",
        "Nous publions une moyenne par mois, et elle cache les personnes qui "
        "attendent le plus. Il nous faut de petits graphiques qui montrent toute "
        "l’étendue des temps d’attente, chacun avec un tableau équivalent.",
    ),
    background=rich(
        Words(
            "The figures are open data, updated every Monday. The charts appear in "
            "nine pages, between two paragraphs, on phones as well.",
            "Les chiffres sont des données ouvertes, mises à jour chaque lundi. Les "
            "graphiques paraissent dans neuf pages, entre deux paragraphes, y compris "
            "sur un téléphone.",
        )
    ),
    deliverables=(
        Words(
            "A script that draws the charts as SVG files, in both languages.",
            "Un script qui dessine les graphiques en fichiers SVG, dans les deux "
            "langues.",
        ),
        Words(
            "A table for each chart, written by the same script.",
            "Un tableau pour chaque graphique, produit par le même script.",
        ),
    ),
    price=Decimal(4200),
    skills=("data-visualization", "open-data"),
    timing=Timing(posted=12, closes=40, delivery=28),
    criteria=(
        Criterion(
            Words(
                "Show a chart of yours and say what it leaves out.",
                "Présentez un de vos graphiques et dites ce qu’il laisse de côté.",
            )
        ),
    ),
    acceptance=(
        Words(
            "Charts and tables stay readable on a screen 320 pixels wide and when "
            "printed in grey.",
            "Les graphiques et les tableaux restent lisibles sur un écran large de "
            "320 pixels et à l’impression en gris.",
        ),
    ),
    stage=Stage(State.DRAFTING, days=1),
)
