"""Open, first written in English."""

from decimal import Decimal

from demo.schedule import Timing
from demo.story import Amended, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.licences import Licence

PIPELINE_TEMPLATES = PostingText(
    name="pipeline-templates",
    title=Words(
        "Build pipelines that a small team can understand",
        "Des chaînes d’intégration qu’une petite équipe peut comprendre",
    ),
    slug=Words(
        "build-pipelines-for-small-teams", "chaines-integration-petites-equipes"
    ),
    search_description=Words(
        "Three short, well-explained pipelines that test, scan and package a web "
        "application.",
        "Trois chaînes courtes et bien expliquées pour tester, analyser et empaqueter "
        "une application Web.",
    ),
    client_team=Words("Developer support", "Soutien au développement"),
    short_description=Words(
        "Our small teams copy build pipelines of 600 lines that nobody dares to "
        "change. We need three short ones, for Python, JavaScript and .NET, that "
        "test, scan and package an application and explain every step.",
        "Nos petites équipes copient des chaînes d’intégration de 600 lignes que "
        "personne n’ose modifier. Il nous en faut trois courtes, pour Python, "
        "JavaScript et .NET, qui testent, analysent et empaquettent une application "
        "et expliquent chaque étape.",
    ),
    background=rich(
        Words(
            "Thirteen teams of two to five people look after some 40 applications. "
            "Each pipeline grew by copying. When one breaks, the team waits for one "
            "of two colleagues who know how it works.",
            "Treize équipes de deux à cinq personnes s’occupent d’une quarantaine "
            "d’applications. Chaque chaîne est née d’une copie. Lorsqu’une chaîne se "
            "brise, l’équipe attend l’une des deux personnes qui en connaissent le "
            "fonctionnement.",
        ),
        Words(
            "We would rather have something plain that does 80% of the work. A team "
            "that needs more can add it, because it understands what is there.",
            "Nous préférons quelque chose de simple qui fait 80 % du travail. Une "
            "équipe qui a besoin de plus pourra l’ajouter, puisqu’elle comprend ce "
            "qui existe.",
        ),
    ),
    deliverables=(
        Words(
            "A pipeline for each of the three languages that runs the tests, looks "
            "for known weaknesses in dependencies and builds a container image.",
            "Une chaîne pour chacun des trois langages, qui exécute les tests, "
            "cherche les failles connues des dépendances et construit une image de "
            "conteneur.",
        ),
        Words(
            "The same three pipelines for a second build service of your choice, to "
            "show that teams can move.",
            "Les trois mêmes chaînes pour un second service d’intégration de votre "
            "choix, afin de montrer que les équipes peuvent déménager.",
        ),
        Words(
            "A sample application in each language, with tests, one of which can be "
            "made to fail.",
            "Une application d’exemple par langage, avec des tests, dont un que l’on "
            "peut faire échouer.",
        ),
        Words(
            "A guide of at most four pages that a new colleague can follow alone.",
            "Un guide d’au plus quatre pages qu’une nouvelle personne peut suivre "
            "seule.",
        ),
    ),
    price=Decimal(3900),
    skills=("continuous-integration", "containers", "technical-writing"),
    timing=Timing(posted=-9, closes=5, delivery=21),
    story=Story(
        amended=Amended(
            on=4,
            first_closes=7,
            reason=Words(
                "Several suppliers asked for a week more, because of a holiday.",
                "Plusieurs fournisseurs ont demandé une semaine de plus en raison "
                "d’un congé.",
            ),
        ),
    ),
    licence=Licence.MIT,
    repository_url="https://git.example.org/small-works/plain-pipelines",
    criteria=(
        Criterion(
            Words(
                "Describe a build pipeline that you set up or simplified. How long "
                "did it take before and after?",
                "Décrivez une chaîne d’intégration que vous avez mise en place ou "
                "simplifiée. Combien de temps prenait-elle avant et après?",
            )
        ),
        Criterion(
            Words(
                "Paste up to 20 lines of instructions that you wrote for other "
                "people, and say who used them.",
                "Collez au plus 20 lignes de consignes que vous avez rédigées pour "
                "d’autres et dites qui les a utilisées.",
            )
        ),
    ),
    acceptance=(
        Words(
            "No pipeline is longer than 80 lines, comments included.",
            "Aucune chaîne ne dépasse 80 lignes, commentaires compris.",
        ),
        Words(
            "From an empty repository, a colleague who knows only the guide has a "
            "running pipeline within an hour.",
            "À partir d’un dépôt vide, une personne qui ne connaît que le guide "
            "obtient une chaîne fonctionnelle en moins d’une heure.",
        ),
        Words(
            "A failing test, a weak dependency and a broken image each stop the "
            "pipeline with a message that names the cause.",
            "Un test qui échoue, une dépendance vulnérable et une image brisée "
            "arrêtent chacun la chaîne, avec un message qui en nomme la cause.",
        ),
    ),
)
