"""The privacy notice."""

from demo.texts.pages import PageText
from demo.words import Words, bullets, rich

BODY = [
    (
        "text",
        {
            "heading": Words(
                "When you read this site", "Lorsque vous consultez ce site"
            ),
            "text": rich(
                Words(
                    "We set no cookie on public pages, use no analytics service and "
                    "load nothing from another company.",
                    "Les pages publiques ne déposent aucun témoin, n’utilisent aucun "
                    "service d’analyse et ne chargent rien d’une autre entreprise.",
                ),
                Words(
                    "The server keeps a log for 30 days: the address asked for, the "
                    "time, the answer and a request number. We read it to find faults "
                    "and attacks, never to follow a person.",
                    "Le serveur tient un journal pendant 30 jours : l’adresse "
                    "demandée, l’heure, la réponse et un numéro de requête. Nous le "
                    "lisons pour trouver les pannes et les attaques, jamais pour "
                    "suivre une personne.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("When you write to us", "Lorsque vous nous écrivez"),
            "text": rich(
                Words(
                    "We use your e-mail address to answer you. A question that "
                    "matters to everyone may be published with its answer, without "
                    "your name.",
                    "Votre adresse de courriel nous sert à vous répondre. Une "
                    "question utile à tout le monde peut être publiée avec sa "
                    "réponse, sans votre nom.",
                )
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("When you apply", "Lorsque vous présentez une demande"),
            "text": rich(
                Words(
                    "We collect only what the purchase needs:",
                    "Nous ne recueillons que ce qu’exige l’achat :",
                ),
                bullets(
                    Words(
                        "your name and a way to reach you",
                        "votre nom et un moyen de vous joindre",
                    ),
                    Words("your answers to the criteria", "vos réponses aux critères"),
                    Words(
                        "your confirmation that you may apply",
                        "votre confirmation que vous pouvez présenter une demande",
                    ),
                    Words(
                        "if you are selected, what is needed to pay you",
                        "si votre demande est retenue, ce qu’il faut pour vous payer",
                    ),
                ),
                Words(
                    "The people who evaluate don’t see your name. Applications that "
                    "were not selected are deleted after two years. The name of a "
                    "selected supplier, the price and the code are public.",
                    "Les personnes qui évaluent ne voient pas votre nom. Les demandes "
                    "non retenues sont supprimées après deux ans. Le nom du "
                    "fournisseur choisi, le prix et le code sont publics.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("Your rights", "Vos droits"),
            "text": rich(
                Words(
                    "Under the <a "
                    'href="https://laws-lois.justice.gc.ca/eng/acts/P-21/">Privacy '
                    "Act</a> you may see what we hold about you and have it "
                    "corrected. Write to us and say what you are looking for; there "
                    "is nothing to pay.",
                    "En vertu de la <a "
                    'href="https://laws-lois.justice.gc.ca/fra/lois/P-21/">Loi sur la '
                    "protection des renseignements personnels</a>, vous pouvez "
                    "consulter ce que nous avons à votre sujet et le faire corriger. "
                    "Écrivez-nous en précisant ce que vous cherchez; c’est gratuit.",
                )
            ),
        },
    ),
]

PRIVACY = PageText(
    name="privacy",
    page_type="home.ContentPage",
    title=Words("Privacy", "Confidentialité"),
    slug=Words("privacy", "confidentialite"),
    search_description=Words(
        "What this site records about visitors and applicants, how long it is kept "
        "and how to see it.",
        "Ce que ce site enregistre au sujet des visiteurs et des demandes, pour "
        "combien de temps et comment le consulter.",
    ),
    fields={
        "lead": Words(
            "You can read everything here without telling us who you are. We ask for "
            "personal information only when we need it to buy your work.",
            "Vous pouvez tout lire ici sans nous dire qui vous êtes. Nous ne "
            "demandons des renseignements personnels que s’ils sont nécessaires pour "
            "acheter votre travail.",
        ),
        "body": BODY,
    },
)
