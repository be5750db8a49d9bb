"""The landing page."""

from demo.texts.pages import PageText
from demo.words import Picture, Words, bullets, rich

BENEFITS = [
    (
        "benefit",
        {
            "icon": "price",
            "heading": Words("A price known in advance", "Un prix connu d’avance"),
            "text": Words(
                "Every opportunity says what it pays before tax, up to $8,690. Nobody "
                "can underbid you.",
                "Chaque occasion indique ce qu’elle paie avant taxes, jusqu’à "
                "8 690 $. Personne ne peut l’emporter en offrant moins.",
            ),
        },
    ),
    (
        "benefit",
        {
            "icon": "time",
            "heading": Words("Two hours to apply", "Deux heures suffisent"),
            "text": Words(
                "A few questions, 250 words each at most. If it takes you longer, we "
                "have asked too much.",
                "Quelques questions, 250 mots au plus par réponse. S’il vous faut "
                "plus de temps, c’est que nous en demandons trop.",
            ),
        },
    ),
    (
        "benefit",
        {
            "icon": "people",
            "heading": Words("No company needed", "Nul besoin d’une entreprise"),
            "text": Words(
                "Apply in your own name and work from home. No security clearance, no "
                "supplier registration.",
                "Présentez une demande en votre nom et travaillez de chez vous, sans "
                "cote de sécurité ni inscription à un registre de fournisseurs.",
            ),
        },
    ),
    (
        "benefit",
        {
            "icon": "open",
            "heading": Words("Your code stays yours", "Votre code reste à vous"),
            "text": Words(
                "You keep the copyright and publish the code under an open source "
                "licence, so anyone can use it again.",
                "Vous conservez le droit d’auteur et publiez le code sous une licence "
                "ouverte : tout le monde peut le réutiliser.",
            ),
        },
    ),
    (
        "benefit",
        {
            "icon": "fair",
            "heading": Words("Chosen fairly", "Un choix équitable"),
            "text": Words(
                "Answers pass or fail against criteria that you can read beforehand. "
                "If several pass, a draw decides.",
                "Les réponses sont jugées selon des critères affichés d’avance. Si "
                "plusieurs sont retenues, un tirage au sort tranche.",
            ),
        },
    ),
    (
        "benefit",
        {
            "icon": "languages",
            "heading": Words("English or French", "En français ou en anglais"),
            "text": Words(
                "Read, ask, apply and deliver in the language you prefer. Both "
                "versions appear at the same moment.",
                "Lisez, demandez, répondez et livrez dans la langue de votre choix. "
                "Les deux versions paraissent au même moment.",
            ),
        },
    ),
]

BODY = [
    (
        "text",
        {
            "heading": Words(
                "What a micro-acquisition is", "Qu’est-ce qu’une micro-acquisition?"
            ),
            "text": rich(
                Words(
                    "A team in the department needs a small piece of code: a checker, "
                    "a converter, a map, a few tests. It writes down what the code "
                    "must do and what it will pay. That page is an <b>opportunity</b>.",
                    "Une équipe du ministère a besoin d’un petit bout de code : un "
                    "vérificateur, un convertisseur, une carte, quelques tests. Elle "
                    "décrit ce que le code doit faire et ce qu’elle paiera. Cette "
                    "page, c’est une <b>occasion</b>.",
                ),
                Words(
                    "You read it, you answer a few questions, and two business days "
                    "after the closing you know whether the work is yours. You do it "
                    "in a public repository. When it passes the tests that the page "
                    "announced, you are paid by credit card or PayPal.",
                    "Vous la lisez, vous répondez à quelques questions et, deux jours "
                    "ouvrables après la date limite, vous savez si le travail vous "
                    "est confié. Vous le réalisez dans un dépôt public. Dès que le "
                    "code satisfait aux tests annoncés sur la page, vous recevez "
                    "votre paiement par carte de crédit ou par PayPal.",
                ),
            ),
        },
    ),
    (
        "picture",
        {
            "image": Picture(
                "journey",
                Words(
                    "A winding path with five stops: a page, a pen, a handshake, a "
                    "window with code, and a coin.",
                    "Un sentier sinueux en cinq étapes : une page, un crayon, une "
                    "poignée de main, une fenêtre de code et une pièce de monnaie.",
                ),
            ),
            "caption": Words(
                "Read, apply, be selected, deliver, be paid: about six weeks from one "
                "end to the other.",
                "Lire, présenter une demande, obtenir le travail, livrer, recevoir le "
                "paiement : environ six semaines d’un bout à l’autre.",
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "Everybody can see how it went", "Tout le monde peut voir la suite"
            ),
            "text": rich(
                Words(
                    "These are public funds, so the work is public too:",
                    "Il s’agit de fonds publics; le travail l’est donc aussi :",
                ),
                bullets(
                    Words(
                        "what was asked, at what price and by which team",
                        "ce qui a été demandé, à quel prix et par quelle équipe",
                    ),
                    Words(
                        "the criteria that decided, before anyone applied",
                        "les critères qui ont servi au choix, avant la première "
                        "demande",
                    ),
                    Words(
                        "the code itself, under a licence that lets you use it",
                        "le code lui-même, sous une licence qui vous permet de "
                        "l’utiliser",
                    ),
                ),
                Words(
                    "Nothing is taken down when an opportunity closes. Past ones are "
                    "a good way to see what kind of work is posted.",
                    "Rien n’est retiré lorsqu’une occasion ferme. Les anciennes "
                    "occasions montrent bien le genre de travail qui est proposé.",
                ),
            ),
        },
    ),
    (
        "callout",
        {
            "kind": "information",
            "heading": Words(
                "One of these opportunities really happened",
                "L’une de ces occasions a vraiment eu lieu",
            ),
            "text": rich(
                Words(
                    "The department of this demonstration is invented, and so is most "
                    'of its work. The <a linktype="page" id="azure-policies">policies '
                    "for a cloud marketplace</a> are real: a federal pilot project "
                    "posted them in 2021.",
                    "Le ministère de cette démonstration est inventé, comme la "
                    'plupart de ses travaux. Les <a linktype="page" '
                    'id="azure-policies">stratégies pour une place de marché '
                    "infonuagique</a>, elles, sont réelles : un projet pilote fédéral "
                    "les a affichées en 2021.",
                )
            ),
        },
    ),
    (
        "contact",
        {
            "heading": Words(
                "Does your team need a piece of code?",
                "Votre équipe a besoin d’un bout de code?",
            ),
            "text": rich(
                Words(
                    "Other departments are welcome. Write to us: we help you put the "
                    "work into words, and we publish it in both languages.",
                    "Les autres ministères sont les bienvenus. Écrivez-nous : nous "
                    "vous aidons à décrire le travail et nous le publions dans les "
                    "deux langues.",
                )
            ),
        },
    ),
]

LANDING = PageText(
    name="landing",
    page_type="home.LandingPage",
    title=Words(
        "Small open source jobs, paid quickly",
        "De petits travaux en code source ouvert, payés rapidement",
    ),
    slug=Words("micro-acquisition", "micro-acquisition-fr"),
    search_description=Words(
        "Small, fixed-price coding work for government, at most $10,000 with tax, "
        "open to students, freelancers and small firms.",
        "De petits travaux de programmation à prix fixe pour le gouvernement : au "
        "plus 10 000 $ avec les taxes, ouverts à tout le monde.",
    ),
    fields={
        "lead": Words(
            "The Department of Small Works pays for pieces of code that one person "
            "can write in a few weeks. If you study, freelance or run a small firm, "
            "you can apply.",
            "Le ministère des Petits Travaux paie pour du code qu’une personne peut "
            "écrire en quelques semaines. Que vous étudiiez, travailliez à la pige ou "
            "dirigiez une petite entreprise, vous pouvez présenter une demande.",
        ),
        "call_to_action_label": Words("See the opportunities", "Voir les occasions"),
        "benefits": BENEFITS,
        "body": BODY,
    },
)
