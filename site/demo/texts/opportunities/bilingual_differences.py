"""Open, first written in French."""

from decimal import Decimal

from bilingual.languages import FRENCH
from demo.schedule import Timing
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, bullets, rich
from opportunities.licences import Licence

BILINGUAL_DIFFERENCES = PostingText(
    name="bilingual-differences",
    source=FRENCH,
    title=Words(
        "Find where two language versions say different things",
        "Repérer les écarts entre deux versions linguistiques",
    ),
    slug=Words(
        "where-two-language-versions-differ", "ecarts-entre-deux-versions-linguistiques"
    ),
    search_description=Words(
        "A tool that compares the English and French versions of a text and points to "
        "numbers, dates and names that differ.",
        "Un outil qui compare les versions française et anglaise d’un texte et "
        "signale les nombres, dates et noms qui diffèrent.",
    ),
    client_team=Words("Language quality", "Qualité linguistique"),
    short_description=Words(
        "Before a page is published, someone compares both versions line by line. We "
        "want a tool that puts the paragraphs side by side and points to what "
        "differs: a number, a date, a name, a missing sentence.",
        "Avant la publication d’une page, quelqu’un compare les deux versions ligne "
        "par ligne. Nous voulons un outil qui met les paragraphes côte à côte et "
        "signale ce qui diffère : un nombre, une date, un nom, une phrase qui manque.",
    ),
    background=rich(
        Words(
            "Both versions have the same legal value, so a deadline that differs by a "
            "day is a serious matter. We find about three such errors a month, half "
            "of them after publication.",
            "Les deux versions ont la même valeur juridique : une échéance qui "
            "diffère d’un jour est donc une affaire sérieuse. Nous trouvons environ "
            "trois erreurs de ce genre par mois, dont la moitié après la publication.",
        ),
        Words(
            "The tool must know how each language writes things, so that it does not "
            "report what is right:",
            "L’outil doit connaître les usages de chaque langue pour ne pas signaler "
            "ce qui est correct :",
        ),
        bullets(
            Words(
                "an amount has its dollar sign before or after, and is the same amount",
                "le signe de dollar précède ou suit le montant, qui reste le même",
            ),
            Words(
                "a time is counted to 12 or to 24, and is the same time",
                "l’heure se compte sur 12 ou sur 24 heures, et reste la même",
            ),
            Words(
                "the acronym of an organization may differ",
                "le sigle d’une organisation peut différer",
            ),
        ),
        Words(
            "The text must not leave our network. Language models that run on an "
            "ordinary server are fine; services elsewhere are not.",
            "Le texte ne doit pas quitter notre réseau. Les modèles de langue qui "
            "tournent sur un serveur ordinaire conviennent; les services externes, "
            "non.",
        ),
    ),
    deliverables=(
        Words(
            "A Python library that takes two HTML texts and returns pairs of "
            "paragraphs with their differences.",
            "Une bibliothèque Python qui reçoit deux textes HTML et renvoie des "
            "paires de paragraphes avec leurs écarts.",
        ),
        Words(
            "Checks for numbers, amounts, dates, times, links, names and missing "
            "sentences, each of which can be switched off.",
            "Des vérifications pour les nombres, les montants, les dates, les heures, "
            "les liens, les noms et les phrases manquantes, chacune pouvant être "
            "désactivée.",
        ),
        Words(
            "A web page that shows both versions side by side with the differences "
            "marked, usable with a screen reader.",
            "Une page Web qui présente les deux versions côte à côte, avec les écarts "
            "marqués, utilisable avec un lecteur d’écran.",
        ),
        Words(
            "A set of at least 100 pairs of sentences, made by you, that serves as a "
            "test.",
            "Un jeu d’au moins 100 paires de phrases, composées par vous, qui sert de "
            "test.",
        ),
    ),
    price=Decimal(8500),
    skills=("language-processing", "python"),
    timing=Timing(posted=-8, closes=6, delivery=42),
    licence=Licence.EUROPEAN,
    repository_url="https://git.example.org/small-works/side-by-side",
    contact_email="language-langue@small-works.example.org",
    criteria=(
        Criterion(
            Words(
                "Describe a program of yours that compares, aligns or corrects texts.",
                "Décrivez un programme de votre cru qui compare, aligne ou corrige "
                "des textes.",
            )
        ),
        Criterion(
            Words(
                "Show that you read both official languages well enough for this "
                "work: write this answer half in English, half in French.",
                "Montrez que vous lisez assez bien les deux langues officielles pour "
                "ce travail : rédigez cette réponse moitié en français, moitié en "
                "anglais.",
            ),
            word_limit=200,
        ),
        Criterion(
            Words(
                "How would you measure that the tool reports few false differences? "
                "Give the figure that you would aim for.",
                "Comment mesureriez-vous que l’outil signale peu de faux écarts? "
                "Donnez le chiffre que vous viseriez.",
            )
        ),
    ),
    acceptance=(
        Words(
            "In our 60 test pages the tool finds at least 95 of the 100 planted "
            "differences.",
            "Dans nos 60 pages d’essai, l’outil trouve au moins 95 des 100 écarts que "
            "nous y avons glissés.",
        ),
        Words(
            "It reports at most one false difference a page, on average.",
            "Il signale en moyenne au plus un faux écart par page.",
        ),
        Words(
            "A page of 2,000 words takes less than five seconds without a graphics "
            "card.",
            "Une page de 2 000 mots est traitée en moins de cinq secondes, sans carte "
            "graphique.",
        ),
    ),
)
