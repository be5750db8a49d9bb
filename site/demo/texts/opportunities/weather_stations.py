"""Scheduled: both languages appear at the same moment, some days from now."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.licences import Licence

WEATHER_STATIONS = PostingText(
    name="weather-stations",
    title=Words(
        "Read our oldest weather stations with new software",
        "Lire nos plus vieilles stations météo avec un nouveau logiciel",
    ),
    slug=Words(
        "new-software-for-old-weather-stations",
        "nouveau-logiciel-vieilles-stations-meteo",
    ),
    search_description=Words(
        "A small C++ program that reads 26 old weather stations over a serial line "
        "and never loses a measurement.",
        "Un petit programme C++ qui lit 26 vieilles stations météo par liaison série "
        "sans perdre une seule mesure.",
    ),
    client_team=Words("Northern field stations", "Stations nordiques"),
    short_description=Words(
        "Twenty-six weather stations speak a protocol from 1994, and the program that "
        "reads them no longer runs on current computers. We need a new one in C++, "
        "small enough for a single-board computer, that survives power cuts.",
        "Vingt-six stations météo parlent un protocole de 1994, et le programme qui "
        "les lit ne fonctionne plus sur les ordinateurs actuels. Il nous en faut un "
        "nouveau en C++, assez petit pour un ordinateur monocarte et capable de "
        "survivre aux pannes de courant.",
    ),
    background=rich(
        Words(
            "The stations are sturdy and will stay for ten more years. They send "
            "wind, temperature, pressure and snow depth every ten minutes over a "
            "serial line. Some are visited once a year.",
            "Les stations sont robustes et resteront en place dix ans encore. Toutes "
            "les dix minutes, elles transmettent le vent, la température, la pression "
            "et l’épaisseur de neige par une liaison série. Certaines ne reçoivent "
            "qu’une visite par année.",
        ),
        Words(
            "The protocol is described in 14 pages, which we publish with the code. "
            "You don’t need a station: we give you a recording of one, with its "
            "faults.",
            "Le protocole est décrit en 14 pages, que nous publions avec le code. "
            "Vous n’avez pas besoin d’une station : nous vous fournissons "
            "l’enregistrement de l’une d’elles, défauts compris.",
        ),
    ),
    deliverables=(
        Words(
            "A C++17 program that reads the serial line, checks each message and "
            "stores measurements in a file.",
            "Un programme en C++17 qui lit la liaison série, vérifie chaque message "
            "et range les mesures dans un fichier.",
        ),
        Words(
            "A second command that sends stored measurements when there is a "
            "connection, each one exactly once.",
            "Une seconde commande qui envoie les mesures enregistrées dès qu’il y a "
            "une connexion, chacune une seule fois.",
        ),
        Words(
            "A simulator that plays our recording, so that tests run without a "
            "station.",
            "Un simulateur qui rejoue notre enregistrement, pour que les tests se "
            "passent de station.",
        ),
        Words(
            "Tests and a container in which they run.",
            "Des tests et un conteneur dans lequel ils s’exécutent.",
        ),
    ),
    price=Decimal(6800),
    skills=("c-plus-plus", "containers", "automated-testing"),
    timing=Timing(posted=4, closes=22, delivery=42),
    stage=Stage(State.SCHEDULED, days=1),
    licence=Licence.MOZILLA,
    repository_url="https://git.example.org/small-works/station-reader",
    criteria=(
        Criterion(
            Words(
                "Describe a program in C++, or a similar language, that talks to a "
                "device.",
                "Décrivez un programme en C++, ou dans un langage semblable, qui "
                "communique avec un appareil.",
            )
        ),
        Criterion(
            Words(
                "The power fails while your program writes a measurement. What is in "
                "the file when it starts again?",
                "Le courant manque pendant que votre programme écrit une mesure. Que "
                "contient le fichier au redémarrage?",
            )
        ),
    ),
    acceptance=(
        Words(
            "Our recording of 30 days yields the 4,312 expected measurements, none "
            "twice.",
            "Notre enregistrement de 30 jours donne les 4 312 mesures attendues, sans "
            "doublon.",
        ),
        Words(
            "One hundred power cuts at random moments lose at most the measurement "
            "being written.",
            "Cent pannes de courant au hasard font perdre au plus la mesure en cours "
            "d’écriture.",
        ),
        Words(
            "The program uses less than 20 megabytes of memory for a week.",
            "Le programme utilise moins de 20 mégaoctets de mémoire pendant une "
            "semaine.",
        ),
    ),
)
