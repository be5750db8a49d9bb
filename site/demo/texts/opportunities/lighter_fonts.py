"""Sent by its author; somebody else is reading the English."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

LIGHTER_FONTS = PostingText(
    name="lighter-fonts",
    title=Words("Make our web fonts lighter", "Alléger nos polices Web"),
    slug=Words("make-our-web-fonts-lighter", "alleger-nos-polices-web"),
    search_description=Words(
        "A build step that keeps only the letters that our pages use, in English, "
        "French and Inuktitut.",
        "Une étape de construction qui ne garde que les lettres de nos pages, en "
        "anglais, en français et en inuktitut.",
    ),
    client_team=Words("Web standards", "Normes Web"),
    short_description=Words(
        "Every page of ours loads 400 kilobytes of fonts before it shows a word. Most "
        "of the letters are never used. We need a step of our build that leaves them "
        "out.",
        "Chacune de nos pages charge 400 kilooctets de polices avant d’afficher un "
        "mot. La plupart des lettres ne servent jamais. Il nous faut une étape de "
        "construction qui les retire.",
    ),
    background=rich(
        Words(
            "The fonts are free and come in four weights. Some pages quote Inuktitut "
            "in syllabics: these letters must stay where they are needed.",
            "Les polices sont libres et existent en quatre graisses. Certaines pages "
            "citent l’inuktitut en écriture syllabique : ces lettres doivent rester "
            "là où elles servent.",
        )
    ),
    deliverables=(
        Words(
            "A command that reads the pages and writes the reduced fonts.",
            "Une commande qui lit les pages et produit les polices réduites.",
        ),
        Words(
            "A test that fails when a page uses a letter that is missing.",
            "Un test qui échoue quand une page utilise une lettre absente.",
        ),
    ),
    price=Decimal(3600),
    skills=("html-css", "performance"),
    timing=Timing(posted=7, closes=32, delivery=21),
    criteria=(
        Criterion(
            Words(
                "How do you make sure that a name with a rare accent still shows?",
                "Comment vous assurez-vous qu’un nom avec un accent rare s’affiche "
                "encore?",
            )
        ),
    ),
    acceptance=(
        Words(
            "No page loads more than 90 kilobytes of fonts.",
            "Aucune page ne charge plus de 90 kilooctets de polices.",
        ),
        Words(
            "Screenshots of 50 pages are the same before and after.",
            "Les captures d’écran de 50 pages sont les mêmes avant et après.",
        ),
    ),
    stage=Stage(State.CONTENT_REVIEW, days=1),
)
