"""Names of pictures and documents, as people see them in the admin."""

from demo.words import Words

PICTURES = {
    "desk": Words("Desk at a window", "Bureau près d’une fenêtre"),
    "journey": Words("Path with five stops", "Sentier en cinq étapes"),
    "ways-in": Words("Three ways to read a page", "Trois façons de lire une page"),
}

SOCIAL_IMAGE = Words("Social image", "Image pour les réseaux sociaux")
SOCIAL_IMAGE_ALT = Words(
    "A dotted path leads over green hills, past a page and a window with code, to "
    "a gold coin.",
    "Un sentier pointillé franchit des collines vertes et passe par une page et "
    "une fenêtre de code jusqu’à une pièce d’or.",
)

DOCUMENTS = {
    "date-field-study": Words(
        "Date field: what 14 people taught us",
        "Champ de date : ce que 14 personnes nous ont appris",
    ),
    "grants-columns": Words(
        "Grants: the nine columns", "Subventions : les neuf colonnes"
    ),
    "grants-sample": Words(
        "Grants: sample of 40 rows", "Subventions : échantillon de 40 lignes"
    ),
}
