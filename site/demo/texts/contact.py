"""How to reach the team."""

from demo.texts.pages import PageText
from demo.words import Words, bullets, rich

BODY = [
    (
        "contact",
        {
            "heading": Words("Write to us", "Écrivez-nous"),
            "text": rich(
                Words(
                    "Write in English or in French. We read the mailbox on business "
                    "days and answer within two of them.",
                    "Écrivez en français ou en anglais. Nous lisons les messages les "
                    "jours ouvrables et y répondons en deux jours.",
                )
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("About an opportunity", "Au sujet d’une occasion"),
            "text": rich(
                Words(
                    "Put the reference number in the subject line. Some teams answer "
                    "in a mailbox of their own; it is shown on the page of the "
                    "opportunity.",
                    "Inscrivez le numéro de référence dans l’objet du message. "
                    "Certaines équipes répondent à leur propre adresse, qui figure "
                    "sur la page de l’occasion.",
                ),
                Words(
                    "Questions before the closing are welcome. We can’t comment on an "
                    "application before the result is known.",
                    "Les questions sont les bienvenues avant la date limite. Nous ne "
                    "pouvons pas commenter une demande avant que le résultat soit "
                    "connu.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("About this site", "Au sujet de ce site"),
            "text": rich(
                Words(
                    "Every page ends with a link to report a problem. These reports "
                    "help us most:",
                    "Chaque page se termine par un lien pour signaler un problème. "
                    "Voici ce qui nous aide le plus :",
                ),
                bullets(
                    Words(
                        "a link that leads nowhere", "un lien qui ne mène nulle part"
                    ),
                    Words(
                        "a sentence that reads differently in the other language",
                        "une phrase qui ne dit pas la même chose dans l’autre langue",
                    ),
                    Words(
                        "something you could not do with a keyboard or a screen reader",
                        "une action impossible au clavier ou avec un lecteur d’écran",
                    ),
                ),
            ),
        },
    ),
]

CONTACT = PageText(
    name="contact",
    page_type="home.ContentPage",
    title=Words("Contact us", "Nous joindre"),
    slug=Words("contact", "nous-joindre"),
    search_description=Words(
        "How to ask about an opportunity, report a problem on the site or propose a "
        "piece of work.",
        "Comment poser une question sur une occasion, signaler un problème sur le "
        "site ou proposer un travail.",
    ),
    fields={
        "lead": Words(
            "Questions cost nothing and often improve the page for everyone.",
            "Une question ne coûte rien et améliore souvent la page pour tout le "
            "monde.",
        ),
        "body": BODY,
    },
)
