"""Open, posted yesterday, with two attachments."""

from decimal import Decimal

from demo.schedule import Timing
from demo.texts.postings import Attachment, Criterion, PostingText
from demo.words import Words, rich
from opportunities.licences import Licence

GRANTS_DATA = PostingText(
    name="grants-data",
    title=Words(
        "Turn spreadsheets of grants into open data",
        "Transformer des tableurs de subventions en données ouvertes",
    ),
    slug=Words(
        "spreadsheets-of-grants-into-open-data",
        "tableurs-de-subventions-donnees-ouvertes",
    ),
    search_description=Words(
        "A converter that reads messy spreadsheets, says what is wrong in them and "
        "writes clean bilingual open data.",
        "Un convertisseur qui lit des tableurs brouillons, dit ce qui cloche et "
        "produit des données ouvertes bilingues.",
    ),
    client_team=Words("Open government", "Gouvernement ouvert"),
    short_description=Words(
        "Eleven branches send us a spreadsheet of their grants every three months, "
        "each in a form of its own. We need a converter that reads them all, lists "
        "what must be corrected, and writes one clean file for the open data portal.",
        "Onze directions générales nous envoient tous les trois mois un tableur de "
        "leurs subventions, chacune à sa façon. Il nous faut un convertisseur qui les "
        "lit tous, énumère ce qu’il faut corriger et produit un fichier propre pour "
        "le portail de données ouvertes.",
    ),
    background=rich(
        Words(
            "Today one person spends two weeks every quarter on copying cells. Dates "
            "come in five forms, amounts with and without a dollar sign, and the "
            "French purpose is sometimes in the English column.",
            "Aujourd’hui, une personne passe deux semaines par trimestre à copier des "
            "cellules. Les dates prennent cinq formes, les montants ont un signe de "
            "dollar ou non, et l’objet en français se trouve parfois dans la colonne "
            "anglaise.",
        ),
        Words(
            "The attached sample has 40 invented grants with every error that we know "
            "of. The target has nine columns; the second file explains each of them.",
            "L’échantillon joint contient 40 subventions inventées et toutes les "
            "erreurs que nous connaissons. Le fichier final compte neuf colonnes; le "
            "second fichier joint les explique une à une.",
        ),
    ),
    deliverables=(
        Words(
            "A Python command that reads xlsx and CSV files of any of the eleven "
            "forms and writes one CSV file with nine columns.",
            "Une commande Python qui lit des fichiers xlsx et CSV de l’une ou l’autre "
            "des onze formes et produit un fichier CSV de neuf colonnes.",
        ),
        Words(
            "A list of problems by file, row and column, in words that the person who "
            "filled in the spreadsheet understands.",
            "Une liste des problèmes par fichier, ligne et colonne, dans des mots que "
            "comprend la personne qui a rempli le tableur.",
        ),
        Words(
            "One description file for each branch that says where its columns are, so "
            "that a new form needs no code.",
            "Un fichier de description par direction générale, qui dit où se trouvent "
            "ses colonnes, pour qu’une nouvelle forme n’exige aucun code.",
        ),
        Words(
            "Tests for every kind of error in the sample.",
            "Des tests pour chaque sorte d’erreur de l’échantillon.",
        ),
    ),
    price=Decimal(6000),
    skills=("python", "open-data", "automated-testing"),
    timing=Timing(posted=-1, closes=20, delivery=30),
    licence=Licence.MIT,
    criteria=(
        Criterion(
            Words(
                "Describe a program in which you read data that was often wrong or "
                "incomplete.",
                "Décrivez un programme dans lequel vous avez lu des données souvent "
                "fausses ou incomplètes.",
            )
        ),
        Criterion(
            Words(
                "Look at row 17 of the sample. What would your command do with it, "
                "and what would it tell the branch?",
                "Examinez la ligne 17 de l’échantillon. Qu’en ferait votre commande, "
                "et que dirait-elle à la direction générale?",
            ),
            word_limit=150,
        ),
        Criterion(
            Words(
                "Show tests that you wrote for a program that reads files.",
                "Présentez des tests que vous avez écrits pour un programme qui lit "
                "des fichiers.",
            )
        ),
    ),
    acceptance=(
        Words(
            "The sample becomes the expected file, row for row, and the list names "
            "all 23 problems in it.",
            "L’échantillon devient le fichier attendu, ligne pour ligne, et la liste "
            "nomme les 23 problèmes qu’il contient.",
        ),
        Words(
            "A file of 50,000 rows takes less than one minute.",
            "Un fichier de 50 000 lignes est traité en moins d’une minute.",
        ),
        Words(
            "Tests cover at least 90% of the lines.",
            "Les tests couvrent au moins 90 % des lignes de code.",
        ),
    ),
    attachments=(
        Attachment(
            Words("Sample of 40 grants", "Échantillon de 40 subventions"),
            "grants-sample",
        ),
        Attachment(
            Words("The nine columns, explained", "Les neuf colonnes, expliquées"),
            "grants-columns",
        ),
    ),
)
