"""Names, banner, announcement and menus of the demonstration."""

from demo.words import Words

SITE_NAME = Words("Micro-acquisition", "Micro-acquisition")
DEPARTMENT = Words("Department of Small Works", "Ministère des Petits Travaux")
CONTACT_EMAIL = "micro-acquisition@small-works.example.org"
PROBLEM_REPORT_EMAIL = "web@small-works.example.org"
PHASE = "beta"
PHASE_TEXT = Words(
    "A demonstration: the Department of Small Works is invented. Tell us what works "
    "for you and what doesn’t.",
    "Ceci est une démonstration : le ministère des Petits Travaux est inventé. "
    "Dites-nous ce qui va et ce qui ne va pas.",
)

ANNOUNCEMENT_HEADING = Words(
    "Offices closed for the holidays", "Bureaux fermés pour les Fêtes"
)
ANNOUNCEMENT_TEXT = Words(
    "Nobody answers questions from December 24 to January 2. Opportunities that are "
    "open stay open, and no closing falls on these days.",
    "Personne ne répond aux questions du 24 décembre au 2 janvier. Les occasions "
    "ouvertes le restent, et aucune ne ferme pendant ces jours.",
)
ANNOUNCEMENT_PAGE = "contact"

# Each item names a page of the demo. Without a label of its own it shows the title.
MAIN_MENU = (
    ("opportunities", None),
    ("guide", None),
    ("questions", Words("Questions", "Questions")),
    ("contact", None),
)
FOOTER = (
    ("figures", None),
    ("open-data", None),
    ("privacy", None),
    ("terms", None),
    ("accessibility", None),
    ("contact", None),
)
