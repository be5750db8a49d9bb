"""Closed for some time: suppliers applied, and none passed every criterion."""

from decimal import Decimal

from demo.schedule import Timing
from demo.story import Asked, Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.life.moves import Move, NoAwardReason

CAPTION_CHECKER = PostingText(
    name="caption-checker",
    title=Words(
        "Find captions that don’t match their video",
        "Repérer les sous-titres qui ne suivent pas la vidéo",
    ),
    slug=Words("captions-that-do-not-match", "sous-titres-qui-ne-suivent-pas-la-video"),
    search_description=Words(
        "A command that compares captions with the sound of a video and lists where "
        "they differ.",
        "Une commande qui compare les sous-titres au son d’une vidéo et énumère les "
        "écarts.",
    ),
    client_team=Words("Online training", "Formation en ligne"),
    short_description=Words(
        "We publish 15 training videos a month, with captions in both languages. We "
        "need a command that compares the captions with the sound and lists the "
        "moments where they say something else.",
        "Nous publions 15 vidéos de formation par mois, sous-titrées dans les deux "
        "langues. Il nous faut une commande qui compare les sous-titres au son et "
        "énumère les moments où ils disent autre chose.",
    ),
    background=rich(
        Words(
            "The captions are written by hand, and a video is often cut afterwards. "
            "Last year, viewers told us of 64 captions that were late, missing or "
            "about something else.",
            "Les sous-titres sont rédigés à la main, et une vidéo est souvent coupée "
            "par la suite. L’an dernier, le public nous a signalé 64 sous-titres en "
            "retard, absents ou sans rapport.",
        ),
        Words(
            "The recordings may not leave our network, so the command runs on a "
            "laptop that has no graphics card and no connection.",
            "Les enregistrements ne peuvent pas quitter notre réseau; la commande "
            "s’exécute donc sur un ordinateur portable sans carte graphique ni "
            "connexion.",
        ),
    ),
    deliverables=(
        Words(
            "A command that reads a video with its captions and writes a list of the "
            "moments to look at, as a spreadsheet.",
            "Une commande qui lit une vidéo et ses sous-titres et dresse la liste des "
            "moments à vérifier, sous forme de feuille de calcul.",
        ),
        Words(
            "The same for English and for French, with the French of Canada.",
            "La même chose en anglais et en français, y compris le français du Canada.",
        ),
        Words(
            "A measurement of how often it is wrong, on 20 videos that we provide.",
            "Une mesure de la fréquence de ses erreurs, sur 20 vidéos que nous "
            "fournissons.",
        ),
    ),
    price=Decimal(6000),
    skills=("language-processing", "accessibility", "python"),
    timing=Timing(posted=-58, closes=-37, delivery=35),
    story=Story(
        asked=(
            Asked(
                after=6,
                question=Words(
                    "May the speech model be larger than the program itself?",
                    "Le modèle de parole peut-il être plus gros que le programme "
                    "lui-même?",
                ),
                answer=Words(
                    "Yes, as long as it fits in 8 gigabytes of memory and its licence "
                    "lets anybody use it.",
                    "Oui, pourvu qu’il tienne dans 8 gigaoctets de mémoire et que sa "
                    "licence permette à tous de s’en servir.",
                ),
            ),
        ),
        happened=(
            Happened(
                Move.CLOSE_WITHOUT_AWARD,
                2,
                reason=NoAwardReason.NONE_PASSED,
                facts={"applications": 3, "passed": 0},
                words=Words(
                    "Three suppliers applied and passed the first two criteria. None "
                    "of them could show work made for people who are deaf or hard of "
                    "hearing. We will reword that criterion, so that a plan counts "
                    "too, and post the work again.",
                    "Trois fournisseurs ont présenté une demande et satisfait aux "
                    "deux premiers critères. Aucun n’a pu présenter un travail conçu "
                    "pour des personnes sourdes ou malentendantes. Nous reformulerons "
                    "ce critère pour qu’un plan compte aussi, puis nous afficherons "
                    "le travail de nouveau.",
                ),
            ),
        ),
    ),
    criteria=(
        Criterion(
            Words(
                "Describe a program of yours that works with recorded speech.",
                "Décrivez un de vos programmes qui traite de la parole enregistrée.",
            )
        ),
        Criterion(
            Words(
                "Say how you measured how often it is wrong, and what you did with "
                "the result.",
                "Dites comment vous avez mesuré la fréquence de ses erreurs et ce que "
                "vous avez fait du résultat.",
            )
        ),
        Criterion(
            Words(
                "Show something that you made for people who are deaf or hard of "
                "hearing, and what they said of it.",
                "Présentez un travail que vous avez conçu pour des personnes sourdes "
                "ou malentendantes et ce qu’elles en ont dit.",
            )
        ),
    ),
    acceptance=(
        Words(
            "Of 50 captions that we moved or replaced, it finds 45.",
            "Sur 50 sous-titres que nous avons déplacés ou remplacés, elle en trouve "
            "45.",
        ),
        Words(
            "Of 1,000 good captions, it lists 20 or fewer.",
            "Sur 1 000 bons sous-titres, elle en signale 20 ou moins.",
        ),
        Words(
            "A video of 10 minutes takes 20 minutes or less on the laptop.",
            "Une vidéo de 10 minutes prend 20 minutes ou moins sur l’ordinateur "
            "portable.",
        ),
    ),
)
