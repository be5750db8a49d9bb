"""Closed for some time, delivered."""

from decimal import Decimal

from demo.schedule import Timing
from demo.story import Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.life.moves import Move

CATALOGUE_SEARCH = PostingText(
    name="catalogue-search",
    title=Words(
        "Make the library catalogue answer in one second",
        "Faire répondre le catalogue de la bibliothèque en une seconde",
    ),
    slug=Words(
        "library-catalogue-in-one-second", "catalogue-de-bibliotheque-en-une-seconde"
    ),
    search_description=Words(
        "Indexes and queries that bring the search of 1.8 million records from nine "
        "seconds to one.",
        "Des index et des requêtes qui ramènent de neuf à une seconde la recherche "
        "parmi 1,8 million de notices.",
    ),
    client_team=Words("Departmental library", "Bibliothèque ministérielle"),
    short_description=Words(
        "A search in our catalogue of 1.8 million records takes nine seconds and does "
        "not find “école” when you type “ecole”. We need indexes and queries that "
        "answer within one second in both languages, with the measurements to prove "
        "it.",
        "Une recherche dans notre catalogue de 1,8 million de notices prend neuf "
        "secondes et ne trouve pas « école » quand on écrit « ecole ». Il nous faut "
        "des index et des requêtes qui répondent en une seconde dans les deux "
        "langues, mesures à l’appui.",
    ),
    background=rich(
        Words(
            "The catalogue runs on PostgreSQL 15. Searches use a pattern that reads "
            "every record, because the software was written for 20,000 of them.",
            "Le catalogue fonctionne avec PostgreSQL 15. La recherche emploie un "
            "motif qui lit toutes les notices, car le logiciel a été conçu pour "
            "20 000 d’entre elles.",
        ),
        Words(
            "You receive a copy of the public records and a list of 200 searches that "
            "people really made. The application itself does not change: it calls one "
            "database function, which you replace.",
            "Vous recevez une copie des notices publiques et une liste de "
            "200 recherches que des gens ont vraiment faites. L’application ne change "
            "pas : elle appelle une fonction de la base de données, que vous "
            "remplacez.",
        ),
    ),
    deliverables=(
        Words(
            "A database function with the same inputs and outputs as the present one.",
            "Une fonction de base de données qui a les mêmes entrées et sorties que "
            "la fonction actuelle.",
        ),
        Words(
            "The indexes and text-search settings for English and French, as "
            "repeatable migration scripts.",
            "Les index et les réglages de recherche plein texte en français et en "
            "anglais, sous forme de scripts de migration que l’on peut relancer.",
        ),
        Words(
            "A measuring script, with its results before and after for the 200 "
            "searches.",
            "Un script de mesure et ses résultats, avant et après, pour les "
            "200 recherches.",
        ),
    ),
    price=Decimal("7312.50"),
    skills=("postgresql", "performance"),
    timing=Timing(posted=-75, closes=-54, delivery=28),
    story=Story(
        happened=(
            Happened(
                Move.AWARD,
                2,
                facts={
                    "applications": 5,
                    "passed": 2,
                    "supplier": "Coopérative Codeverte",
                },
            ),
            Happened(
                Move.DELIVER,
                49,
                facts={"delivered_url": "https://git.example.org/catalogue-search"},
            ),
        ),
    ),
    repository_url="https://git.example.org/small-works/catalogue-search",
    criteria=(
        Criterion(
            Words(
                "You have used PostgreSQL or a similar database in a project with "
                "more than one million rows.",
                "Vous avez utilisé PostgreSQL, ou une base de données semblable, dans "
                "un projet comptant plus d’un million de lignes.",
            )
        ),
        Criterion(
            Words(
                "Describe a slow query that you made fast: how did you find the "
                "cause, and what did you measure?",
                "Décrivez une requête lente que vous avez rendue rapide : comment "
                "avez-vous trouvé la cause, et qu’avez-vous mesuré?",
            )
        ),
        Criterion(
            Words(
                "Explain how a search should treat accents, plurals and words such as "
                "“l’école”.",
                "Expliquez comment une recherche devrait traiter les accents, les "
                "pluriels et des mots comme « l’école ».",
            )
        ),
    ),
    acceptance=(
        Words(
            "Of the 200 searches, 190 answer within one second and none takes longer "
            "than three.",
            "Des 200 recherches, 190 répondent en une seconde ou moins et aucune n’en "
            "prend plus de trois.",
        ),
        Words(
            "Each search finds at least what it found before.",
            "Chaque recherche trouve au moins ce qu’elle trouvait auparavant.",
        ),
        Words(
            "The indexes take up less than two gigabytes and are built in less than "
            "30 minutes.",
            "Les index occupent moins de deux gigaoctets et se construisent en moins "
            "de 30 minutes.",
        ),
    ),
)
