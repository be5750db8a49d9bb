"""First written in French; cancelled while it was open."""

from decimal import Decimal

from bilingual.languages import FRENCH
from demo.schedule import Timing
from demo.story import Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.life.moves import CancelReason, Move

READABLE_TABLES = PostingText(
    name="readable-tables",
    source=FRENCH,
    title=Words(
        "Wide tables that a phone can show",
        "Des tableaux larges lisibles sur un téléphone",
    ),
    slug=Words("wide-tables-that-a-phone-can-show", "tableaux-larges-sur-telephone"),
    search_description=Words(
        "A style sheet that makes wide tables of data readable on a narrow screen, "
        "without a script.",
        "Une feuille de style qui rend les tableaux larges lisibles sur un écran "
        "étroit, sans script.",
    ),
    client_team=Words("Web publishing", "Publication Web"),
    short_description=Words(
        "Some 900 tables on our pages are wider than a phone. We need a style sheet "
        "that makes them readable on a narrow screen, without a script and without a "
        "change to the tables.",
        "Quelque 900 tableaux de nos pages sont plus larges qu’un téléphone. Il nous "
        "faut une feuille de style qui les rend lisibles sur un écran étroit, sans "
        "script et sans changement aux tableaux.",
    ),
    background=rich(
        Words(
            "Six visitors in 10 read our pages on a phone. They see the first two "
            "columns of a table and don’t find out that there are more.",
            "Six personnes sur 10 lisent nos pages sur un téléphone. Elles voient les "
            "deux premières colonnes d’un tableau et ne découvrent pas qu’il y en a "
            "d’autres.",
        ),
        Words(
            "The tables come from many programs, but all of them are plain HTML with "
            "headings that are marked as such.",
            "Les tableaux proviennent de nombreux logiciels, mais tous sont en HTML "
            "simple, avec des en-têtes balisés comme tels.",
        ),
    ),
    deliverables=(
        Words(
            "A style sheet of at most 10 kilobytes.",
            "Une feuille de style d’au plus 10 kilooctets.",
        ),
        Words(
            "A page with 30 of our tables, before and after.",
            "Une page présentant 30 de nos tableaux, avant et après.",
        ),
        Words(
            "A short guide for those who write tables, in both languages.",
            "Un court guide pour les personnes qui rédigent des tableaux, dans les "
            "deux langues.",
        ),
    ),
    price=Decimal(2600),
    skills=("html-css", "accessibility"),
    timing=Timing(posted=-33, closes=-12, delivery=21),
    story=Story(
        happened=(
            Happened(
                Move.CANCEL,
                -8,
                reason=CancelReason.NO_NEED,
                words=Words(
                    "Another department has published a style sheet that does this, "
                    "under an open source licence. We will use it and improve it "
                    "there, rather than pay for a second one. Thank you to everyone "
                    "who had begun an application.",
                    "Un autre ministère a publié, sous une licence ouverte, une "
                    "feuille de style qui répond à ce besoin. Nous l’utiliserons et "
                    "l’améliorerons, plutôt que d’en payer une seconde. Merci à "
                    "toutes les personnes qui avaient commencé une demande.",
                ),
            ),
        ),
    ),
    criteria=(
        Criterion(
            Words(
                "Show a table that you made readable on a narrow screen. What is lost "
                "there, and what isn’t?",
                "Présentez un tableau que vous avez rendu lisible sur un écran "
                "étroit. Qu’y perd-on, et qu’y garde-t-on?",
            )
        ),
        Criterion(
            Words(
                "Explain what a screen reader says of your table, and how you tested "
                "it.",
                "Expliquez ce qu’un lecteur d’écran dit de votre tableau et comment "
                "vous l’avez vérifié.",
            ),
            word_limit=150,
        ),
    ),
    acceptance=(
        Words(
            "Each of the 30 tables can be read on a screen 320 pixels wide, without "
            "scrolling the page sideways.",
            "Chacun des 30 tableaux se lit sur un écran large de 320 pixels, sans que "
            "la page défile de côté.",
        ),
        Words(
            "Screen readers announce the same headings on a narrow screen as on a "
            "wide one.",
            "Les lecteurs d’écran annoncent les mêmes en-têtes sur un écran étroit "
            "que sur un écran large.",
        ),
    ),
)
