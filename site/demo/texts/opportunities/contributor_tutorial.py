"""Just closed, first written in French."""

from decimal import Decimal

from bilingual.languages import FRENCH
from demo.schedule import Timing
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.licences import Licence

CONTRIBUTOR_TUTORIAL = PostingText(
    name="contributor-tutorial",
    source=FRENCH,
    title=Words(
        "A first-contribution tutorial for our Django project",
        "Un tutoriel de première contribution à notre projet Django",
    ),
    slug=Words(
        "first-contribution-tutorial-for-django-project",
        "tutoriel-premiere-contribution-django",
    ),
    search_description=Words(
        "A tutorial that takes a newcomer from an empty laptop to an accepted change "
        "in one afternoon.",
        "Un tutoriel qui mène d’un ordinateur vide à une modification acceptée en un "
        "après-midi.",
    ),
    client_team=Words(
        "Digital service for apprentices", "Service numérique aux apprentis"
    ),
    short_description=Words(
        "Our open source project has 60 simple tasks that newcomers could do, and no "
        "newcomers. We need a tutorial that takes someone from an empty laptop to an "
        "accepted change in one afternoon, in English and in French.",
        "Notre projet à code source ouvert compte 60 tâches simples pour qui débute, "
        "mais personne ne s’y essaie. Il nous faut un tutoriel qui mène d’un "
        "ordinateur vide à une modification acceptée en un après-midi, en français et "
        "en anglais.",
    ),
    background=rich(
        Words(
            "The project is the register where apprentices log their hours. It is "
            "written in Python and Django and has been public for three years. Two of "
            "its six developers leave this winter.",
            "Le projet est le registre où les apprentis consignent leurs heures. Il "
            "est écrit en Python avec Django et il est public depuis trois ans. Deux "
            "des six personnes qui le développent partent cet hiver.",
        ),
        Words(
            "The present instructions assume a computer like ours. Of five students "
            "whom we asked to follow them, one succeeded, after two evenings.",
            "Les consignes actuelles supposent un ordinateur comme les nôtres. Des "
            "cinq étudiantes et étudiants à qui nous avons demandé de les suivre, une "
            "seule personne a réussi, après deux soirées.",
        ),
    ),
    deliverables=(
        Words(
            "A tutorial in ten steps or less, with what the reader should see after "
            "each step.",
            "Un tutoriel en dix étapes ou moins, avec ce que l’on devrait voir après "
            "chacune.",
        ),
        Words(
            "A set-up script that works on Windows, macOS and Linux and can be run "
            "twice without harm.",
            "Un script d’installation qui fonctionne sous Windows, macOS et Linux et "
            "que l’on peut relancer sans dommage.",
        ),
        Words(
            "Five practice tasks, each with a test that turns green when it is done.",
            "Cinq tâches d’exercice, chacune avec un test qui passe au vert une fois "
            "la tâche faite.",
        ),
        Words(
            "The text in English and in French, with the same numbering.",
            "Le texte en français et en anglais, avec la même numérotation.",
        ),
    ),
    price=Decimal(3000),
    skills=("django", "python", "technical-writing"),
    timing=Timing(posted=-17, closes=-1, delivery=21),
    licence=Licence.BSD,
    repository_url="https://git.example.org/small-works/hours-register",
    criteria=(
        Criterion(
            Words(
                "Show a text of yours that taught someone a technical skill.",
                "Présentez un de vos textes qui a appris une compétence technique à "
                "quelqu’un.",
            )
        ),
        Criterion(
            Words(
                "Describe a contribution that you made to an open source project: "
                "what was hard, and what would have made it easier?",
                "Décrivez une contribution que vous avez faite à un projet à code "
                "source ouvert : qu’est-ce qui était difficile, et qu’est-ce qui "
                "aurait aidé?",
            )
        ),
    ),
    acceptance=(
        Words(
            "Four out of five testers who have never seen the project finish within "
            "four hours.",
            "Quatre personnes sur cinq qui n’ont jamais vu le projet terminent en "
            "moins de quatre heures.",
        ),
        Words(
            "The set-up script passes on clean machines of all three systems.",
            "Le script d’installation réussit sur des machines neuves des trois "
            "systèmes.",
        ),
    ),
)
