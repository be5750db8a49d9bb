"""Closed long ago, first written in French."""

from decimal import Decimal

from bilingual.languages import FRENCH
from demo.schedule import Timing
from demo.story import Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.life.moves import Move

EMAIL_TEMPLATES = PostingText(
    name="email-templates",
    source=FRENCH,
    title=Words(
        "E-mail templates that read well in the dark",
        "Des modèles de courriels lisibles même en mode sombre",
    ),
    slug=Words("accessible-email-templates", "modeles-de-courriels-accessibles"),
    search_description=Words(
        "Five bilingual e-mail templates that work in dark mode, with large text and "
        "with a screen reader.",
        "Cinq modèles de courriels bilingues adaptés au mode sombre, aux gros "
        "caractères et aux lecteurs d’écran.",
    ),
    client_team=Words("Client notices", "Avis à la clientèle"),
    short_description=Words(
        "Our notices turn into black text on a black background when a phone is in "
        "dark mode. We need five bilingual templates that stay readable everywhere, "
        "whatever the mail program, the size of the text or the screen reader.",
        "Nos avis deviennent du texte noir sur fond noir lorsqu’un téléphone est en "
        "mode sombre. Il nous faut cinq modèles bilingues qui restent lisibles "
        "partout, peu importe le logiciel de courriel, la taille du texte ou le "
        "lecteur d’écran.",
    ),
    background=rich(
        Words(
            "We send about 30,000 notices a month. A third of them are opened in dark "
            "mode and a fifth with enlarged text. Complaints about readability have "
            "doubled in a year.",
            "Nous envoyons environ 30 000 avis par mois. Un tiers est ouvert en mode "
            "sombre et un cinquième avec un texte agrandi. Les plaintes sur la "
            "lisibilité ont doublé en un an.",
        ),
        Words(
            "Each notice contains both languages, one after the other, with a link "
            "from the top to the second one. This must stay.",
            "Chaque avis contient les deux langues, l’une après l’autre, avec un lien "
            "au début vers la seconde. Cela doit rester.",
        ),
    ),
    deliverables=(
        Words(
            "Five templates in HTML and plain text: confirmation, reminder, decision, "
            "request for a document, and farewell.",
            "Cinq modèles en HTML et en texte brut : confirmation, rappel, décision, "
            "demande de document et fin de service.",
        ),
        Words(
            "A page that shows all templates in light and dark mode with sample data.",
            "Une page qui présente tous les modèles en mode clair et en mode sombre, "
            "avec des données d’exemple.",
        ),
        Words(
            "A checklist of one page for those who write new notices.",
            "Une liste de vérification d’une page pour les personnes qui rédigent de "
            "nouveaux avis.",
        ),
    ),
    price=Decimal(3500),
    skills=("html-css", "accessibility"),
    timing=Timing(posted=-140, closes=-122, delivery=21),
    story=Story(
        happened=(
            Happened(
                Move.AWARD,
                2,
                facts={
                    "applications": 7,
                    "passed": 3,
                    "supplier": "Northern Spruce Software",
                },
            ),
            Happened(
                Move.DELIVER,
                20,
                facts={"delivered_url": "https://git.example.org/email-templates"},
            ),
            Happened(Move.ACCEPT, 24),
            Happened(Move.PAY, 27),
        ),
    ),
    criteria=(
        Criterion(
            Words(
                "Show an e-mail or a page that you made readable in dark mode. Which "
                "mail programs or browsers did you try?",
                "Présentez un courriel ou une page que vous avez rendus lisibles en "
                "mode sombre. Quels logiciels ou navigateurs avez-vous essayés?",
            )
        ),
        Criterion(
            Words(
                "Explain how you would mark up the second language, so that a screen "
                "reader pronounces it correctly.",
                "Expliquez comment vous baliseriez la seconde langue pour qu’un "
                "lecteur d’écran la prononce bien.",
            ),
            word_limit=150,
        ),
    ),
    acceptance=(
        Words(
            "All five templates keep a contrast of at least 4.5 to 1 in the eight "
            "mail programs of our list, in both modes.",
            "Les cinq modèles conservent un contraste d’au moins 4,5 pour 1 dans les "
            "huit logiciels de courriel de notre liste, dans les deux modes.",
        ),
        Words(
            "With text enlarged to 200%, nothing is cut off on a screen 320 pixels "
            "wide.",
            "Lorsque le texte est agrandi à 200 %, rien n’est tronqué sur un écran "
            "large de 320 pixels.",
        ),
        Words(
            "No image, font or style is loaded from another server.",
            "Aucune image, police ni feuille de style n’est chargée d’un autre "
            "serveur.",
        ),
    ),
)
