"""The accessibility statement."""

from demo.texts.pages import PageText
from demo.words import Picture, Words, bullets, rich

BODY = [
    (
        "text",
        {
            "heading": Words("What we aim for", "Ce que nous visons"),
            "text": rich(
                Words(
                    "Every public page is made to meet the <a "
                    'href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility '
                    "Guidelines (WCAG) 2.2</a>, level AA, in English and in French.",
                    "Chaque page publique est conçue pour respecter les <a "
                    'href="https://www.w3.org/TR/WCAG22/">Règles pour l’accessibilité '
                    "des contenus Web (WCAG) 2.2</a> (en anglais), niveau AA, en "
                    "français et en anglais.",
                ),
                bullets(
                    Words(
                        "Everything works with a keyboard alone and without "
                        "JavaScript.",
                        "Tout fonctionne au clavier seulement et sans JavaScript.",
                    ),
                    Words(
                        "Pages reflow down to 320 pixels and up to 400% zoom.",
                        "Les pages s’adaptent jusqu’à une largeur de 320 pixels et à "
                        "un agrandissement de 400 %.",
                    ),
                    Words(
                        "Colours have enough contrast and never carry a meaning alone.",
                        "Les couleurs sont assez contrastées et ne portent jamais un "
                        "sens à elles seules.",
                    ),
                    Words(
                        "Pictures that mean something have a description in both "
                        "languages.",
                        "Les images qui ont un sens sont décrites dans les deux "
                        "langues.",
                    ),
                    Words(
                        "You can print an opportunity and lose nothing.",
                        "Vous pouvez imprimer une occasion sans rien perdre.",
                    ),
                ),
            ),
        },
    ),
    (
        "picture",
        {
            "image": Picture(
                "ways-in",
                Words(
                    "One page, reached in three ways: on a phone, with a keyboard and "
                    "through a loudspeaker.",
                    "Une même page, atteinte de trois façons : au téléphone, au "
                    "clavier et par un haut-parleur.",
                ),
            ),
            "caption": Words(
                "The same words arrive, whatever the way in.",
                "Les mêmes mots arrivent, quel que soit le chemin.",
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("How we check", "Comment nous vérifions"),
            "text": rich(
                Words(
                    "With every change of the site, an automated checker goes through "
                    "each kind of page in both languages, at the width of a phone and "
                    "of a desktop. A test also travels each page with the keyboard.",
                    "À chaque modification du site, un vérificateur automatisé "
                    "parcourt toutes les sortes de pages dans les deux langues, à la "
                    "largeur d’un téléphone et d’un ordinateur. Un test parcourt "
                    "aussi chaque page au clavier.",
                ),
                Words(
                    "Automated checks find less than half of what can go wrong. That "
                    "is why we ask suppliers who use assistive technology to tell us "
                    "what they meet.",
                    "Les vérifications automatisées trouvent moins de la moitié des "
                    "problèmes possibles. C’est pourquoi nous demandons aux "
                    "fournisseurs qui utilisent des technologies d’assistance de nous "
                    "dire ce qu’ils rencontrent.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("What is not perfect", "Ce qui n’est pas parfait"),
            "text": rich(
                bullets(
                    Words(
                        "Files attached to an opportunity come from many teams. If "
                        "one does not work for you, we send you its content in "
                        "another form within two business days.",
                        "Les fichiers joints aux occasions proviennent de plusieurs "
                        "équipes. Si l’un d’eux ne vous convient pas, nous vous "
                        "envoyons son contenu sous une autre forme en deux jours "
                        "ouvrables.",
                    ),
                    Words(
                        "Repositories are on other sites, whose accessibility we "
                        "don’t control.",
                        "Les dépôts se trouvent sur d’autres sites, dont "
                        "l’accessibilité nous échappe.",
                    ),
                ),
            ),
        },
    ),
    (
        "contact",
        {
            "heading": Words("Tell us about a barrier", "Signalez-nous un obstacle"),
            "text": rich(
                Words(
                    "Say which page it was and what stopped you. You don’t have to "
                    "explain why. We answer within two business days, and a closing "
                    "is extended when a barrier of ours cost you time.",
                    "Dites-nous de quelle page il s’agit et ce qui vous a arrêté. "
                    "Vous n’avez pas à expliquer pourquoi. Nous répondons en deux "
                    "jours ouvrables et nous reportons la date limite si un obstacle "
                    "de notre part vous a fait perdre du temps.",
                )
            ),
        },
    ),
]

ACCESSIBILITY = PageText(
    name="accessibility",
    page_type="home.ContentPage",
    title=Words("Accessibility statement", "Déclaration d’accessibilité"),
    slug=Words("accessibility", "accessibilite"),
    search_description=Words(
        "What this site does so that everybody can use it, how that is checked and "
        "how to report a barrier.",
        "Ce que fait ce site pour que tout le monde puisse l’utiliser, comment on le "
        "vérifie et comment signaler un obstacle.",
    ),
    fields={
        "lead": Words(
            "A good coder may use a screen reader, a switch or a very small phone. "
            "This site has to work for all of them.",
            "Une personne douée pour la programmation peut utiliser un lecteur "
            "d’écran, un contacteur ou un tout petit téléphone. Ce site doit "
            "fonctionner pour chacune.",
        ),
        "body": BODY,
    },
)
