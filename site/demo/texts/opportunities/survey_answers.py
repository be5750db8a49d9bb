"""Translated; somebody else is reading the French."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

SURVEY_ANSWERS = PostingText(
    name="survey-answers",
    title=Words(
        "Take names out of survey answers",
        "Retirer les noms des réponses à un sondage",
    ),
    slug=Words("take-names-out-of-survey-answers", "retirer-noms-reponses-sondage"),
    search_description=Words(
        "A program that finds names, addresses and telephone numbers in free text, in "
        "both languages.",
        "Un programme qui trouve les noms, les adresses et les numéros de téléphone "
        "dans un texte libre, en deux langues.",
    ),
    client_team=Words("Research and surveys", "Recherche et sondages"),
    short_description=Words(
        "We would like to publish what people write in our surveys. Some sign with "
        "their name. We need a program that marks what could identify somebody, for a "
        "person to check.",
        "Nous aimerions publier ce que les gens écrivent dans nos sondages. Certaines "
        "personnes signent de leur nom. Il nous faut un programme qui marque ce qui "
        "pourrait identifier quelqu’un, pour qu’une personne le vérifie.",
    ),
    background=rich(
        Words(
            "A survey has about 2,000 answers of a few sentences, some in English, "
            "some in French, some in both. You will work with invented answers only.",
            "Un sondage compte environ 2 000 réponses de quelques phrases, en anglais, "
            "en français ou dans les deux langues. Vous ne travaillerez qu’avec des "
            "réponses inventées.",
        )
    ),
    deliverables=(
        Words(
            "A program that reads a CSV file and writes the same file with marks.",
            "Un programme qui lit un fichier CSV et produit le même fichier, annoté.",
        ),
        Words(
            "A report that says how many marks were right, for each language.",
            "Un rapport qui dit combien d’annotations étaient justes, pour chaque "
            "langue.",
        ),
    ),
    price=Decimal(5850),
    skills=("python", "language-processing"),
    timing=Timing(posted=6, closes=30, delivery=35),
    criteria=(
        Criterion(
            Words(
                "“Rose called from Victoria.” Which words do you mark, and how does "
                "your program know?",
                "« Rose a appelé de Victoria. » Quels mots marquez-vous, et comment "
                "votre programme le sait-il?",
            )
        ),
    ),
    acceptance=(
        Words(
            "In 300 invented answers at most 5 names stay unmarked, in each language.",
            "Dans 300 réponses inventées, au plus 5 noms échappent au programme, dans "
            "chaque langue.",
        ),
        Words(
            "Nothing leaves the computer on which the program runs.",
            "Rien ne quitte l’ordinateur sur lequel le programme s’exécute.",
        ),
    ),
    stage=Stage(State.LANGUAGE_REVIEW, days=1),
)
