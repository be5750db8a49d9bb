"""A draft in English whose French is partly done."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

CASE_NOTES_EXPORT = PostingText(
    name="case-notes-export",
    title=Words(
        "Export documents from a program that nobody maintains",
        "Exporter les documents d’un logiciel que personne n’entretient",
    ),
    slug=Words(
        "export-documents-from-unmaintained-program",
        "exporter-documents-logiciel-abandonne",
    ),
    search_description=Words(
        "A .NET tool that reads the database of a retired program and writes one "
        "readable file for each document.",
        "Un outil .NET qui lit la base de données d’un logiciel à la retraite et "
        "produit un fichier lisible par document.",
    ),
    client_team=Words("Information management", "Gestion de l’information"),
    short_description=Words(
        "A program from 2003 holds 70,000 public hearing documents in a format that "
        "only it can open. We need a tool that writes each of them as a web page with "
        "its attachments, and a list that shows nothing was lost.",
        "Un logiciel de 2003 renferme 70 000 documents d’audiences publiques dans un "
        "format que lui seul peut ouvrir. Il nous faut un outil qui transforme chacun "
        "en page Web avec ses pièces jointes, et une liste qui prouve que rien n’a "
        "été perdu.",
    ),
    background=rich(
        Words(
            "The company that wrote the program closed in 2015. Its database is an "
            "ordinary SQL Server file; the text inside is compressed. A colleague has "
            "worked out how, and wrote it down on two pages.",
            "L’entreprise qui a conçu le logiciel a fermé ses portes en 2015. Sa base "
            "de données est un fichier SQL Server ordinaire, mais le texte y est "
            "compressé. Un collègue a compris comment et l’a décrit en deux pages.",
        ),
        Words(
            "All documents are public already. You work with a copy that holds 500 of "
            "them.",
            "Tous les documents sont déjà publics. Vous travaillez avec une copie qui "
            "en contient 500.",
        ),
    ),
    deliverables=(
        Words(
            "A command in C# that exports all documents, or those of one hearing, and "
            "can be stopped and resumed.",
            "Une commande en C# qui exporte tous les documents, ou ceux d’une "
            "audience, et que l’on peut interrompre puis reprendre.",
        ),
        Words(
            "One accessible HTML page for each document, with links to its "
            "attachments.",
            "Une page HTML accessible par document, avec des liens vers ses pièces "
            "jointes.",
        ),
        Words(
            "A list of all documents with their size and a checksum before and after.",
            "Une liste de tous les documents, avec leur taille et une somme de "
            "contrôle avant et après.",
        ),
    ),
    price=Decimal(5250),
    skills=("c-sharp-dotnet", "accessibility"),
    timing=Timing(posted=8, closes=30, delivery=35),
    criteria=(
        Criterion(
            Words(
                "Describe a program of yours that moved data out of an old system. "
                "How did you know that it was complete?",
                "Décrivez un programme de votre cru qui a sorti des données d’un "
                "vieux système. Comment saviez-vous que tout y était?",
            )
        ),
        Criterion(
            Words(
                "Show code in C# or a similar language that you are proud of, and say "
                "why.",
                "Présentez du code en C#, ou dans un langage semblable, qui vous rend "
                "fière ou fier, et dites pourquoi.",
            )
        ),
    ),
    acceptance=(
        Words(
            "All 500 sample documents are exported, and 20 chosen at random read the "
            "same as in the old program.",
            "Les 500 documents de l’échantillon sont exportés, et 20 documents "
            "choisis au hasard se lisent comme dans l’ancien logiciel.",
        ),
        Words(
            "The axe checker finds no violation in the exported pages.",
            "Le vérificateur axe ne trouve aucune infraction dans les pages exportées.",
        ),
    ),
    stage=Stage(State.TRANSLATING, days=2, translated=0.4),
)
