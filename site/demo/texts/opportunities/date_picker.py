"""Closing soon, with an attachment in each language."""

from decimal import Decimal

from demo.schedule import Timing
from demo.texts.postings import Attachment, Criterion, PostingText
from demo.words import Words, rich

DATE_PICKER = PostingText(
    name="date-picker",
    title=Words(
        "A date field that everyone can fill in",
        "Un champ de date que tout le monde peut remplir",
    ),
    slug=Words(
        "date-field-that-everyone-can-fill-in", "champ-de-date-pour-tout-le-monde"
    ),
    search_description=Words(
        "A form field for dates that can be typed or picked, in both languages, "
        "without a framework.",
        "Un champ de formulaire où la date s’écrit ou se choisit, dans les deux "
        "langues, sans cadriciel.",
    ),
    client_team=Words("Online forms", "Formulaires en ligne"),
    short_description=Words(
        "One visitor in nine leaves our forms at the date field. We need a field in "
        "which a date can be typed or picked from a calendar, in English and in "
        "French, with a keyboard, a touch screen or a screen reader.",
        "Une personne sur neuf abandonne nos formulaires au champ de date. Il nous "
        "faut un champ où l’on peut écrire une date ou la choisir dans un calendrier, "
        "en français et en anglais, au clavier, à l’écran tactile ou avec un lecteur "
        "d’écran.",
    ),
    background=rich(
        Words(
            "The field in use accepts one format only and does not say which. In "
            "English people type the month first, in French the day, and both get the "
            "same red frame.",
            "Le champ actuel n’accepte qu’un format et ne dit pas lequel. En anglais, "
            "les gens écrivent d’abord le mois; en français, le jour. Tous voient le "
            "même cadre rouge.",
        ),
        Words(
            "We have tried out a paper model with 14 people. What we learned is in "
            "the attached file. The calendar comes second: most people prefer to type.",
            "Nous avons mis à l’essai un modèle en papier avec 14 personnes. Ce que "
            "nous avons appris se trouve dans le fichier joint. Le calendrier vient "
            "en second : la plupart des gens préfèrent écrire.",
        ),
    ),
    deliverables=(
        Words(
            "A date field in HTML, CSS and JavaScript without a framework. It works "
            "as a plain text field when JavaScript does not run.",
            "Un champ de date en HTML, CSS et JavaScript, sans cadriciel. Il "
            "fonctionne comme un simple champ de texte lorsque JavaScript ne "
            "s’exécute pas.",
        ),
        Words(
            "A calendar that opens on demand, can be used with the arrow keys and "
            "says the chosen day aloud.",
            "Un calendrier qui s’ouvre sur demande, s’utilise avec les touches "
            "fléchées et énonce le jour choisi.",
        ),
        Words(
            "Error messages that say what was understood and what to change, in both "
            "languages.",
            "Des messages d’erreur qui disent ce qui a été compris et ce qu’il faut "
            "changer, dans les deux langues.",
        ),
        Words(
            "A page of examples and a short guide for developers.",
            "Une page d’exemples et un court guide pour les équipes de développement.",
        ),
    ),
    price=Decimal(4800),
    skills=("html-css", "javascript", "accessibility"),
    timing=Timing(posted=-12, closes=2, delivery=21, exact=True),
    repository_url="https://git.example.org/small-works/date-field",
    criteria=(
        Criterion(
            Words(
                "Show an interactive control that you built for the web. Which keys "
                "does it react to, and what does a screen reader say?",
                "Présentez une commande interactive que vous avez réalisée pour le "
                "Web. À quelles touches réagit-elle, et que dit un lecteur d’écran?",
            )
        ),
        Criterion(
            Words(
                "A visitor types “3-4-25”. Describe what your field does, in English "
                "and in French.",
                "Une personne écrit « 3-4-25 ». Décrivez ce que fait votre champ, en "
                "français et en anglais.",
            ),
            word_limit=150,
        ),
    ),
    acceptance=(
        Words(
            "Our ten test cases, listed in the attached file, pass in Firefox, Chrome "
            "and Safari.",
            "Nos dix cas d’essai, énumérés dans le fichier joint, réussissent dans "
            "Firefox, Chrome et Safari.",
        ),
        Words(
            "The axe checker finds no violation in any state of the field.",
            "Le vérificateur axe ne trouve aucune infraction, quel que soit l’état du "
            "champ.",
        ),
        Words(
            "Script and style together weigh less than 12 kilobytes, compressed.",
            "Le script et le style pèsent ensemble moins de 12 kilooctets une fois "
            "compressés.",
        ),
    ),
    attachments=(
        Attachment(
            Words(
                "What we learned from 14 people, and the ten test cases",
                "Ce que 14 personnes nous ont appris, et les dix cas d’essai",
            ),
            "date-field-study",
        ),
    ),
)
