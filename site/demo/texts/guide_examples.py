"""Example answers of the guide: invented, and good enough to pass."""

from demo.words import Words, rich

EXAMPLES = [
    (
        "examples",
        {
            "heading": Words("Answers that pass", "Des réponses qui réussissent"),
            "introduction": rich(
                Words(
                    "These answers are invented. They pass because they name the "
                    "work, say what the person did and let the reader check it.",
                    "Ces réponses sont inventées. Elles réussissent parce qu’elles "
                    "nomment le travail, disent ce que la personne a fait et "
                    "permettent de le vérifier.",
                )
            ),
            "examples": [
                {
                    "criterion": Words(
                        "Show that you have made an existing web page usable with a "
                        "keyboard alone.",
                        "Montrez que vous avez rendu une page Web existante "
                        "utilisable au clavier seulement.",
                    ),
                    "answer": Words(
                        "In my second year of college I looked after the website of a "
                        "community choir. Visitors could pick a concert only with a "
                        "mouse, because the calendar was made of images with "
                        "scripts.\n\nI rebuilt it as a table of ordinary links and "
                        "moved the focus to the chosen concert. I went through every "
                        "page with the Tab key, wrote down where the focus "
                        "disappeared, and gave links and buttons a visible outline. "
                        "Then I asked a singer who uses a screen reader to buy a "
                        "ticket. She got stuck once, at the error message of the "
                        "form; I connected the message to its field.\n\nThe before "
                        "and after are two commits in the public repository "
                        "example.org/choir, with my notes in the file keyboard.md.",
                        "En deuxième année de cégep, je m’occupais du site d’une "
                        "chorale de quartier. On ne pouvait y choisir un concert "
                        "qu’avec une souris, car le calendrier était fait d’images et "
                        "de scripts.\n\nJe l’ai refait sous forme de tableau de "
                        "simples liens et j’ai déplacé le focus vers le concert "
                        "choisi. J’ai parcouru chaque page avec la touche de "
                        "tabulation, noté les endroits où le focus disparaissait et "
                        "donné un contour visible aux liens et aux boutons. J’ai "
                        "ensuite demandé à une choriste qui utilise un lecteur "
                        "d’écran d’acheter un billet. Elle a été arrêtée une fois, "
                        "par le message d’erreur du formulaire; j’ai relié ce message "
                        "à son champ.\n\nL’avant et l’après sont deux commits du "
                        "dépôt public example.org/choir, avec mes notes dans le "
                        "fichier keyboard.md.",
                    ),
                    "reason": Words(
                        "It tells one real piece of work from start to end, says how "
                        "it was tested, and points to where anyone can look.",
                        "Elle raconte un vrai travail du début à la fin, explique "
                        "comment il a été mis à l’essai et indique où tout le monde "
                        "peut le voir.",
                    ),
                },
                {
                    "criterion": Words(
                        "Describe a program in which you read data that was often "
                        "wrong or incomplete.",
                        "Décrivez un programme dans lequel vous avez lu des données "
                        "souvent fausses ou incomplètes.",
                    ),
                    "answer": Words(
                        "For a cycling club I wrote a Python script that merges the "
                        "routes of 40 members. The files came from eight kinds of "
                        "devices. Times were missing, some heights were negative, and "
                        "two devices mixed up latitude and longitude.\n\nI first "
                        "collected one bad file of each kind and made a test of it. "
                        "The script checks every point against a few simple rules, "
                        "drops the ones that can’t be right and writes a report that "
                        "says which file, which line and why. It never stops at the "
                        "first error, because the member who reads the report wants "
                        "to mend everything in one go.\n\nIt has run each week since "
                        "2023. The code and its 52 tests are at example.org/routes.",
                        "Pour un club de vélo, j’ai écrit un script Python qui "
                        "fusionne les trajets de 40 membres. Les fichiers provenaient "
                        "de huit sortes d’appareils. Il manquait des heures, "
                        "certaines altitudes étaient négatives, et deux appareils "
                        "confondaient la latitude et la longitude.\n\nJ’ai d’abord "
                        "recueilli un mauvais fichier de chaque sorte et j’en ai fait "
                        "un test. Le script compare chaque point à quelques règles "
                        "simples, écarte ceux qui ne peuvent pas être justes et "
                        "produit un rapport qui indique le fichier, la ligne et la "
                        "raison. Il ne s’arrête jamais à la première erreur, car la "
                        "personne qui lit le rapport veut tout corriger d’un "
                        "coup.\n\nIl tourne chaque semaine depuis 2023. Le code et "
                        "ses 52 tests sont à l’adresse example.org/routes.",
                    ),
                    "reason": Words(
                        "It names the problems found, not only the tools used, and "
                        "the tests show that the author checks their own work.",
                        "Elle nomme les problèmes rencontrés, pas seulement les "
                        "outils, et les tests montrent que la personne vérifie son "
                        "propre travail.",
                    ),
                },
                {
                    "criterion": Words(
                        "You have used PostgreSQL or a similar database in a project "
                        "with more than one million rows.",
                        "Vous avez utilisé PostgreSQL, ou une base de données "
                        "semblable, dans un projet comptant plus d’un million de "
                        "lignes.",
                    ),
                    "answer": Words(
                        "I have not used PostgreSQL at that size, but MariaDB, which "
                        "is similar: both speak SQL, use the same kinds of indexes "
                        "and show how a query is carried out.\n\nAt a food bank I "
                        "keep the history of donations, 3.2 million rows since 2009. "
                        "The monthly report took eleven minutes. The query plan "
                        "showed that it read the whole table twice. One index on the "
                        "date and the place, and a sum computed once instead of for "
                        "every row, brought it to four seconds. I measured both on a "
                        "copy, on three different evenings.",
                        "Je n’ai pas utilisé PostgreSQL à cette échelle, mais plutôt "
                        "MariaDB, qui est semblable : les deux parlent SQL, emploient "
                        "les mêmes sortes d’index et montrent comment une requête est "
                        "exécutée.\n\nDans une banque alimentaire, je tiens "
                        "l’historique des dons, soit 3,2 millions de lignes depuis "
                        "2009. Le rapport mensuel prenait onze minutes. Le plan de la "
                        "requête montrait qu’elle lisait deux fois toute la table. Un "
                        "index sur la date et le lieu, puis une somme calculée une "
                        "seule fois plutôt qu’à chaque ligne, ont ramené le tout à "
                        "quatre secondes. J’ai mesuré les deux versions sur une "
                        "copie, trois soirs différents.",
                    ),
                    "reason": Words(
                        "Similar skills count. The answer says what makes them "
                        "similar and gives figures before and after.",
                        "Les compétences semblables comptent. La réponse explique la "
                        "ressemblance et donne des chiffres avant et après.",
                    ),
                },
            ],
        },
    ),
]
