"""Open, first written in English."""

from decimal import Decimal

from demo.schedule import Timing
from demo.story import Asked, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, bullets, rich

PDF_CHECKER = PostingText(
    name="pdf-checker",
    title=Words(
        "A command that finds barriers in PDF forms",
        "Une commande qui repère les obstacles dans les formulaires PDF",
    ),
    slug=Words(
        "command-that-finds-barriers-in-pdf-forms", "commande-obstacles-formulaires-pdf"
    ),
    search_description=Words(
        "A command-line checker that tells form designers what a screen reader can’t "
        "read in their PDF.",
        "Un vérificateur en ligne de commande qui dit ce qu’un lecteur d’écran ne "
        "peut pas lire dans un PDF.",
    ),
    client_team=Words("Forms and publishing", "Formulaires et publication"),
    short_description=Words(
        "We publish about 20 PDF forms a month and check each one by hand. We need a "
        "command that finds the most common barriers, such as fields without a name "
        "or a page without tags, and says in plain words how to mend them.",
        "Nous publions une vingtaine de formulaires PDF par mois et vérifions chacun "
        "à la main. Il nous faut une commande qui repère les obstacles les plus "
        "courants, comme un champ sans nom ou une page sans balises, et qui dit en "
        "mots simples comment les corriger.",
    ),
    background=rich(
        Words(
            "Our form designers work in three different programs and know little "
            "about what goes on inside a PDF. The checkers we tried either need a "
            "licence for each desk or answer in the language of the PDF standard.",
            "Nos spécialistes en conception de formulaires utilisent trois logiciels "
            "différents et connaissent peu l’intérieur d’un PDF. Les vérificateurs "
            "essayés exigent une licence par poste ou répondent dans le jargon de la "
            "norme PDF.",
        ),
        Words(
            "The five barriers below make up most of what we send back:",
            "Les cinq obstacles suivants représentent la plupart de nos renvois :",
        ),
        bullets(
            Words(
                "a field without a name that a screen reader can say",
                "un champ sans nom qu’un lecteur d’écran puisse prononcer",
            ),
            Words("pages without tags", "des pages sans balises"),
            Words(
                "a document that does not say its language",
                "un document qui n’indique pas sa langue",
            ),
            Words(
                "a tab order that jumps about",
                "un ordre de tabulation qui saute d’un endroit à l’autre",
            ),
            Words(
                "pictures without a text alternative",
                "des images sans équivalent textuel",
            ),
        ),
    ),
    deliverables=(
        Words(
            "A Python command that reads one or more PDF files and reports each of "
            "the five barriers with its page and field.",
            "Une commande Python qui lit un ou plusieurs fichiers PDF et signale "
            "chacun des cinq obstacles, avec la page et le champ.",
        ),
        Words(
            "For every barrier, a message of one or two sentences in English and in "
            "French that says how to mend it. The messages are in files that a "
            "translator can open.",
            "Pour chaque obstacle, un message d’une ou deux phrases en français et en "
            "anglais qui dit comment le corriger. Les messages se trouvent dans des "
            "fichiers qu’une traductrice ou un traducteur peut ouvrir.",
        ),
        Words("A report as text and as JSON.", "Un rapport en texte et en JSON."),
        Words(
            "Automated tests with at least one good and one bad sample file for each "
            "barrier, made by you.",
            "Des tests automatisés, avec au moins un bon et un mauvais fichier "
            "d’exemple par obstacle, créés par vous.",
        ),
    ),
    price=Decimal(5600),
    skills=("python", "accessibility", "automated-testing"),
    timing=Timing(posted=-3, closes=14, delivery=28),
    story=Story(
        asked=(
            Asked(
                1,
                Words(
                    "May the command use a library that is under the Apache licence?",
                    "La commande peut-elle se servir d’une bibliothèque sous licence "
                    "Apache?",
                ),
                Words(
                    "Yes. Any licence that lets us publish the whole under the licence "
                    "of this opportunity is fine.",
                    "Oui. Toute licence qui nous permet de publier l’ensemble sous la "
                    "licence de cette occasion convient.",
                ),
            ),
            Asked(
                2,
                Words(
                    "Do the forms come as files, or only as addresses on the web?",
                    "Les formulaires sont-ils fournis comme fichiers ou seulement par "
                    "leur adresse Web?",
                ),
            ),
        ),
    ),
    repository_url="https://git.example.org/small-works/pdf-barriers",
    criteria=(
        Criterion(
            Words(
                "Describe a command-line program in Python, or a similar language, "
                "that you wrote and that other people use.",
                "Décrivez un programme en ligne de commande, en Python ou dans un "
                "langage semblable, que vous avez écrit et que d’autres utilisent.",
            )
        ),
        Criterion(
            Words(
                "Tell us about an accessibility problem that you found in a document "
                "or a page, and how you mended it.",
                "Parlez-nous d’un problème d’accessibilité que vous avez trouvé dans "
                "un document ou une page, et de la façon dont vous l’avez corrigé.",
            )
        ),
        Criterion(
            Words(
                "Write the message that your command would show for a field without a "
                "name. Your reader designs forms and does not write code.",
                "Rédigez le message que votre commande afficherait pour un champ sans "
                "nom. La personne qui le lit conçoit des formulaires et n’écrit pas "
                "de code.",
            ),
            word_limit=100,
        ),
    ),
    acceptance=(
        Words(
            "The command finds every barrier in our 30 test files and reports none in "
            "our 10 good ones.",
            "La commande trouve tous les obstacles de nos 30 fichiers d’essai et n’en "
            "signale aucun dans nos 10 bons fichiers.",
        ),
        Words(
            "It checks a form of 20 pages in less than ten seconds on an ordinary "
            "laptop.",
            "Elle vérifie un formulaire de 20 pages en moins de dix secondes sur un "
            "ordinateur portable ordinaire.",
        ),
        Words(
            "All tests pass with one command, on Linux and on Windows.",
            "Tous les tests réussissent à l’aide d’une seule commande, sous Linux et "
            "sous Windows.",
        ),
    ),
)
