"""Questions about the work, the choice of a supplier and this site."""

from demo.words import Words, rich

WORK_AND_CODE = [
    (
        "group",
        {
            "heading": Words("The work and the code", "Le travail et le code"),
            "questions": [
                {
                    "question": Words(
                        "Who owns the code?", "À qui appartient le code?"
                    ),
                    "answer": rich(
                        Words(
                            "You do. You publish it under the licence named in the "
                            "opportunity, and that licence lets the department, and "
                            "everyone else, use it and change it.",
                            "À vous. Vous le publiez sous la licence indiquée dans "
                            "l’occasion, laquelle permet au ministère, et à tout le "
                            "monde, de l’utiliser et de le modifier.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "May I use open source libraries?",
                        "Puis-je utiliser des bibliothèques à code source ouvert?",
                    ),
                    "answer": rich(
                        Words(
                            "Yes, and we hope you will. Their licences must allow "
                            "what the licence of the opportunity allows. List them in "
                            "the README.",
                            "Oui, et nous le souhaitons. Leur licence doit permettre "
                            "ce que permet la licence de l’occasion. Énumérez-les "
                            "dans le fichier README.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "In which language do I write code and documents?",
                        "Dans quelle langue dois-je écrire le code et les documents?",
                    ),
                    "answer": rich(
                        Words(
                            "In the official language you prefer. If the public reads "
                            "a text of yours on a screen, keep it in a file of its "
                            "own, so that we can translate it.",
                            "Dans la langue officielle de votre choix. Si le public "
                            "doit lire un de vos textes à l’écran, gardez-le dans un "
                            "fichier à part, pour que nous puissions le traduire.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "What if I can’t finish on time?",
                        "Que faire si je ne peux pas terminer à temps?",
                    ),
                    "answer": rich(
                        Words(
                            "Write as soon as you know. The team can move the "
                            "delivery by a few days if it has a reason to. If the "
                            "work can’t be delivered at all, the agreement ends, "
                            "nothing is paid and nothing is held against you.",
                            "Écrivez-nous dès que vous le savez. L’équipe peut "
                            "reporter la livraison de quelques jours si elle a une "
                            "raison de le faire. Si le travail ne peut pas être livré "
                            "du tout, l’entente prend fin, rien n’est payé et "
                            "personne ne vous en tiendra rigueur.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "Do I have to maintain the code afterwards?",
                        "Dois-je entretenir le code par la suite?",
                    ),
                    "answer": rich(
                        Words(
                            "No. You mend what a work acceptance criterion shows to "
                            "be wrong. After acceptance the team looks after the code.",
                            "Non. Vous corrigez ce qui ne respecte pas un critère "
                            "d’acceptation du travail. Une fois le code accepté, "
                            "l’équipe s’en occupe.",
                        )
                    ),
                },
            ],
        },
    ),
]

CHOICE = [
    (
        "group",
        {
            "heading": Words("Choice and results", "Choix et résultats"),
            "questions": [
                {
                    "question": Words(
                        "Do the evaluators know who I am?",
                        "Les personnes qui évaluent savent-elles qui je suis?",
                    ),
                    "answer": rich(
                        Words(
                            "No. They read the answers without names. Leave your name "
                            "out of the answers, too; a link to your public work is "
                            "fine.",
                            "Non. Elles lisent les réponses sans les noms. N’écrivez "
                            "pas le vôtre dans vos réponses; un lien vers vos travaux "
                            "publics est accepté.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "What happens if several applications pass?",
                        "Qu’arrive-t-il si plusieurs demandes réussissent?",
                    ),
                    "answer": rich(
                        Words(
                            "A draw decides among them. The next ones drawn form a "
                            "reserve list, so that the work can still be done if the "
                            "first person has to give it up.",
                            "Un tirage au sort tranche. Les demandes tirées ensuite "
                            "forment une liste de réserve : le travail peut ainsi se "
                            "faire même si la première personne doit y renoncer.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "Will I learn why I was not selected?",
                        "Saurai-je pourquoi ma demande n’a pas été retenue?",
                    ),
                    "answer": rich(
                        Words(
                            "Yes. Ask within ten business days and you receive, for "
                            "each criterion, whether your answer passed and the "
                            "reason that was noted.",
                            "Oui. Écrivez-nous dans les dix jours ouvrables et vous "
                            "recevrez, pour chaque critère, le résultat de votre "
                            "réponse et le motif noté.",
                        )
                    ),
                },
            ],
        },
    ),
]

SITE = [
    (
        "group",
        {
            "heading": Words("This site", "Ce site"),
            "questions": [
                {
                    "question": Words(
                        "Is the work shown here real?",
                        "Le travail présenté ici est-il réel?",
                    ),
                    "answer": rich(
                        Words(
                            "Most of it is invented to show how the site works. <a "
                            'linktype="page" id="azure-policies">One opportunity</a> '
                            "was posted in 2021 by a federal pilot project.",
                            "La plus grande partie est inventée pour montrer comment "
                            'fonctionne le site. <a linktype="page" '
                            'id="azure-policies">Une des occasions</a> a été affichée '
                            "en 2021 par un projet pilote fédéral.",
                        )
                    ),
                },
                {
                    "question": Words("Do I need an account?", "Me faut-il un compte?"),
                    "answer": rich(
                        Words(
                            "No. Everything on this site can be read, searched and "
                            "shared without one, and without JavaScript.",
                            "Non. Vous pouvez lire, chercher et partager tout ce qui "
                            "se trouve ici sans compte, et même sans JavaScript.",
                        )
                    ),
                },
            ],
        },
    ),
]
