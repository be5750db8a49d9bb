"""The page of open data: what is around the files and the list of fields."""

from demo.texts.pages import PageText
from demo.words import Words, bullets, rich

BODY = [
    (
        "text",
        {
            "heading": Words("Which file to take", "Quel fichier choisir"),
            "text": rich(
                bullets(
                    Words(
                        "To look at the opportunities in a spreadsheet, take the CSV "
                        "file of opportunities.",
                        "Pour consulter les occasions dans un tableur, prenez le "
                        "fichier CSV des occasions.",
                    ),
                    Words(
                        "To know how each opportunity stands now, take the records.",
                        "Pour savoir où en est chaque occasion, prenez les dossiers.",
                    ),
                    Words(
                        "To follow what was announced and when, take the releases and "
                        "keep those that you have: none of them changes.",
                        "Pour suivre ce qui a été annoncé et à quel moment, prenez les "
                        "livraisons et gardez celles que vous avez : aucune ne change.",
                    ),
                ),
                Words(
                    "A program that asks often does well to send back the ETag of the "
                    "last answer: it then gets the file only if there is news.",
                    "Un programme qui revient souvent gagne à renvoyer l’ETag de la "
                    "dernière réponse : il ne reçoit alors le fichier que s’il y a du "
                    "nouveau.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "What the data does not have", "Ce que les données ne disent pas"
            ),
            "text": rich(
                bullets(
                    Words(
                        "No personal information: neither who applied and was not "
                        "chosen, nor who asked a question, nor who on our team did "
                        "what.",
                        "Aucun renseignement personnel : ni les personnes dont la "
                        "demande n’a pas été retenue, ni celles qui ont posé une "
                        "question, ni qui a fait quoi dans notre équipe.",
                    ),
                    Words(
                        "No tax: all amounts are before tax.",
                        "Aucune taxe : tous les montants sont avant taxe.",
                    ),
                    Words(
                        "Nothing that was never announced: an opportunity that we "
                        "prepare is not in the data.",
                        "Rien qui n’ait été annoncé : une occasion en préparation "
                        "n’est pas dans les données.",
                    ),
                ),
                Words(
                    "An opportunity that is withdrawn from the site stays in the data; "
                    "only the link to its page is missing.",
                    "Une occasion retirée du site reste dans les données; seul le lien "
                    "vers sa page manque.",
                ),
            ),
        },
    ),
]

OPEN_DATA = PageText(
    name="open-data",
    page_type="opportunities.OpenDataPage",
    title=Words("Open data", "Données ouvertes"),
    slug=Words("open-data", "donnees-ouvertes"),
    search_description=Words(
        "All opportunities and what became of them, as files for programs and "
        "spreadsheets.",
        "Toutes les occasions et ce qu’elles ont donné, en fichiers pour programmes et "
        "tableurs.",
    ),
    fields={
        "lead": Words(
            "Everything this site tells about its opportunities, to count, compare and "
            "reuse: from the first posting to the last payment.",
            "Tout ce que ce site dit de ses occasions, à compter, à comparer et à "
            "réutiliser : du premier affichage au dernier paiement.",
        ),
        "body": BODY,
    },
)
