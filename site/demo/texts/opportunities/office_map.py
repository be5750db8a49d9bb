"""Open, first written in French; a newer text waits for its translator."""

from decimal import Decimal

from bilingual.languages import FRENCH
from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.story import Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.licences import Licence
from opportunities.life.moves import Move

OFFICE_MAP = PostingText(
    name="office-map",
    source=FRENCH,
    title=Words(
        "A map of our offices that works without a mouse",
        "Une carte de nos bureaux qui s’utilise sans souris",
    ),
    slug=Words(
        "map-of-offices-that-works-without-a-mouse", "carte-des-bureaux-sans-souris"
    ),
    search_description=Words(
        "An accessible web map of 312 service offices, with a list that always says "
        "the same as the map.",
        "Une carte Web accessible de 312 bureaux de service, avec une liste qui dit "
        "toujours la même chose qu’elle.",
    ),
    client_team=Words(
        "Regional services, Quebec and Atlantic",
        "Services régionaux, Québec et Atlantique",
    ),
    short_description=Words(
        "The map of our 312 service offices can be used only with a mouse. We want a "
        "map and a list that move together, can be used with a keyboard or a screen "
        "reader, and still load on a slow connection.",
        "La carte de nos 312 bureaux de service ne s’utilise qu’à la souris. Nous "
        "voulons une carte et une liste qui bougent ensemble, qui s’utilisent au "
        "clavier ou avec un lecteur d’écran et qui s’affichent même sur une connexion "
        "lente.",
    ),
    background=rich(
        Words(
            "People look for an office mostly on a phone, often outside a city. The "
            "present map loads four megabytes before it shows anything. Those who "
            "can’t use it call us; last year there were 9,400 such calls.",
            "Les gens cherchent un bureau surtout avec leur téléphone, souvent loin "
            "des villes. La carte actuelle charge quatre mégaoctets avant d’afficher "
            "quoi que ce soit. Les personnes qui ne peuvent pas l’utiliser nous "
            "appellent : l’an dernier, nous avons reçu 9 400 appels de ce genre.",
        ),
        Words(
            "The positions and the opening hours of the offices exist already as open "
            "data in GeoJSON, updated every night, in both languages. The base map "
            "comes from a public tile service that we choose and pay for.",
            "L’emplacement et les heures d’ouverture des bureaux existent déjà sous "
            "forme de données ouvertes en GeoJSON, mises à jour chaque nuit, dans les "
            "deux langues. Le fond de carte provient d’un service public de tuiles "
            "que nous choisissons et payons.",
        ),
    ),
    deliverables=(
        Words(
            "A web component with a map and a list of offices. Choosing an office in "
            "one shows it in the other.",
            "Un composant Web comprenant une carte et une liste de bureaux. Un bureau "
            "choisi dans l’une apparaît aussi dans l’autre.",
        ),
        Words(
            "A search by postal code or town that works on the visitor’s device, "
            "without sending the position anywhere.",
            "Une recherche par code postal ou par localité qui se fait sur "
            "l’appareil, sans envoyer la position à qui que ce soit.",
        ),
        Words(
            "All texts in English and in French, in one file for each language.",
            "Tous les textes en français et en anglais, dans un fichier par langue.",
        ),
        Words(
            "A page that shows the list alone when JavaScript does not run.",
            "Une page qui présente la liste seule lorsque JavaScript ne s’exécute pas.",
        ),
    ),
    price=Decimal(7200),
    skills=("javascript", "geographic-data", "accessibility"),
    timing=Timing(posted=-5, closes=9, delivery=35),
    story=Story(
        happened=(
            Happened(
                Move.SUSPEND,
                -11,
                words=Words(
                    "The list of offices is being checked again, so that everybody who "
                    "applies starts from the same data.",
                    "La liste des bureaux est vérifiée de nouveau afin que tous ceux "
                    "qui présentent une demande partent des mêmes données.",
                ),
            ),
        ),
    ),
    licence=Licence.APACHE,
    repository_url="https://git.example.org/small-works/office-map",
    contact_email="maps-cartes@small-works.example.org",
    criteria=(
        Criterion(
            Words(
                "Show a web map that you made or improved. What can a person do on it "
                "with the keyboard alone?",
                "Présentez une carte Web que vous avez créée ou améliorée. Que "
                "peut-on y faire au clavier seulement?",
            )
        ),
        Criterion(
            Words(
                "Describe how you made a page lighter, with its size before and after.",
                "Décrivez comment vous avez allégé une page, avec son poids avant et "
                "après.",
            )
        ),
        Criterion(
            Words(
                "Explain how a person who uses a screen reader would find the three "
                "offices nearest to home in your component.",
                "Expliquez comment une personne qui utilise un lecteur d’écran "
                "trouverait, dans votre composant, les trois bureaux les plus proches "
                "de chez elle.",
            )
        ),
    ),
    acceptance=(
        Words(
            "The list of offices appears within three seconds on a simulated slow 3G "
            "connection.",
            "La liste des bureaux s’affiche en trois secondes sur une connexion 3G "
            "lente simulée.",
        ),
        Words(
            "Everything but the base map weighs less than 150 kilobytes, compressed.",
            "Tout, sauf le fond de carte, pèse moins de 150 kilooctets une fois "
            "compressé.",
        ),
        Words(
            "The axe checker finds no violation, and our tester completes five tasks "
            "with a screen reader.",
            "Le vérificateur axe ne trouve aucune infraction, et notre testeuse "
            "accomplit cinq tâches avec un lecteur d’écran.",
        ),
    ),
    stage=Stage(
        State.TO_TRANSLATE,
        days=1,
        newer={
            "short_description": Words(
                "The map of our 312 service offices can be used only with a mouse. We "
                "want a map and a list that move together, can be used with a "
                "keyboard or a screen reader, print well and still load on a slow "
                "connection.",
                "La carte de nos 312 bureaux de service ne s’utilise qu’à la souris. "
                "Nous voulons une carte et une liste qui bougent ensemble, qui "
                "s’utilisent au clavier ou avec un lecteur d’écran, qui s’impriment "
                "bien et qui s’affichent même sur une connexion lente.",
            ),
        },
    ),
)
