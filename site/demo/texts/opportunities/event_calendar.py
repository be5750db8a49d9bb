"""Given back to its author, with a comment that says what to change."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

EVENT_CALENDAR = PostingText(
    name="event-calendar",
    title=Words(
        "Put our public meetings into people’s calendars",
        "Nos rencontres publiques dans l’agenda de chacun",
    ),
    slug=Words("public-meetings-into-calendars", "rencontres-publiques-agenda"),
    search_description=Words(
        "A calendar feed of public meetings, in both languages, that follows every "
        "change of time.",
        "Un flux de rencontres publiques pour agenda, dans les deux langues, qui suit "
        "chaque changement d’heure.",
    ),
    client_team=Words("Public consultations", "Consultations publiques"),
    short_description=Words(
        "People copy our public meetings into their calendar by hand, and miss those "
        "that we move. We need a calendar feed that they subscribe to once.",
        "Les gens recopient nos rencontres publiques dans leur agenda et manquent "
        "celles que nous déplaçons. Il nous faut un flux auquel on s’abonne une "
        "seule fois.",
    ),
    background=rich(
        Words(
            "The meetings are in a spreadsheet that three people keep up to date. A "
            "meeting has a place or a link, and often both.",
            "Les rencontres se trouvent dans une feuille de calcul que trois personnes "
            "tiennent à jour. Une rencontre a un lieu ou un lien, et souvent les deux.",
        )
    ),
    deliverables=(
        Words(
            "A program that turns the spreadsheet into an iCalendar file for each "
            "language.",
            "Un programme qui transforme la feuille de calcul en un fichier iCalendar "
            "pour chaque langue.",
        ),
        Words(
            "A page that explains how to subscribe, on a phone and on a computer.",
            "Une page qui explique comment s’abonner, sur un téléphone et sur un "
            "ordinateur.",
        ),
    ),
    price=Decimal(4550),
    skills=("python", "open-data"),
    timing=Timing(posted=9, closes=34, delivery=28),
    criteria=(
        Criterion(
            Words(
                "A meeting moves to another day. What does your program write, so "
                "that nobody sees it twice?",
                "Une rencontre change de jour. Qu’écrit votre programme pour que "
                "personne ne la voie en double?",
            )
        ),
    ),
    acceptance=(
        Words(
            "Three common calendar programs show all 40 sample meetings at the right "
            "time, in winter and in summer.",
            "Trois agendas courants affichent les 40 rencontres de l’échantillon à la "
            "bonne heure, en hiver comme en été.",
        ),
    ),
    stage=Stage(
        State.DRAFTING,
        days=1,
        sent_back="Who answers when a subscription fails? Please name the mailbox, "
        "and say in the background which calendar programs people use.",
    ),
)
