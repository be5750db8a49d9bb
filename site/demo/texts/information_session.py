"""An invitation to a meeting that is over: it was public, and was withdrawn."""

from bilingual.languages import FRENCH
from bilingual.lifecycle import State
from demo.stages import Stage
from demo.texts.pages import PageText
from demo.words import Words, rich

INFORMATION_SESSION = PageText(
    name="information-session",
    page_type="home.ContentPage",
    source=FRENCH,
    title=Words("Meet the team online", "Rencontre en ligne avec l’équipe"),
    slug=Words("meet-the-team-online", "rencontre-en-ligne-avec-equipe"),
    search_description=Words(
        "One hour with the people who post the opportunities, in both languages.",
        "Une heure avec les personnes qui affichent les occasions, dans les deux "
        "langues.",
    ),
    fields={
        "lead": Words(
            "One hour with the people who post the opportunities. Bring your "
            "questions; no registration is needed.",
            "Une heure avec les personnes qui affichent les occasions. Apportez vos "
            "questions; aucune inscription n’est nécessaire.",
        ),
        "body": [
            (
                "text",
                {
                    "heading": Words("What happens", "Déroulement"),
                    "text": rich(
                        Words(
                            "We show how an application is read, then we answer. You "
                            "may ask in English or in French.",
                            "Nous montrons comment une demande est lue, puis nous "
                            "répondons. Vous pouvez poser vos questions en français "
                            "ou en anglais.",
                        )
                    ),
                },
            )
        ],
    },
    stage=Stage(State.WITHDRAWN, days=20),
    posted=45,
)
