"""The steps of the guide, from reading to being paid."""

from demo.words import Words, rich

STEPS = [
    (
        "steps",
        {
            "heading": Words("Seven steps", "Sept étapes"),
            "introduction": rich(
                Words(
                    "From the day you read an opportunity to the day you are paid, "
                    "six weeks pass or so.",
                    "Entre le jour où vous lisez une occasion et celui du paiement, "
                    "il s’écoule environ six semaines.",
                )
            ),
            "steps": [
                {
                    "heading": Words(
                        "Find an opportunity that suits you",
                        "Trouvez une occasion qui vous convient",
                    ),
                    "text": rich(
                        Words(
                            'Look through the <a linktype="page" '
                            'id="opportunities">list</a>. You can filter it by skill. '
                            "Each opportunity says what to deliver, by when and for "
                            "how much.",
                            'Parcourez la <a linktype="page" '
                            'id="opportunities">liste</a>. Vous pouvez la filtrer par '
                            "compétence. Chaque occasion précise ce qu’il faut "
                            "livrer, à quelle date et à quel prix.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Ask what is not clear", "Demandez ce qui n’est pas clair"
                    ),
                    "text": rich(
                        Words(
                            "Write to the mailbox shown in the opportunity. A good "
                            "question often improves the page for everybody.",
                            "Écrivez à l’adresse indiquée dans l’occasion. Une bonne "
                            "question améliore souvent la page pour tout le monde.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Answer the evaluation criteria",
                        "Répondez aux critères d’évaluation",
                    ),
                    "text": rich(
                        Words(
                            "Usually there are three or four, at 250 words or less "
                            "each. Show what you have done, with links if you have "
                            "some. Two hours should be enough.",
                            "Il y en a d’habitude trois ou quatre, à 250 mots ou "
                            "moins chacun. Montrez ce que vous avez fait, avec des "
                            "liens si vous en avez. Deux heures devraient suffire.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Send your application before the closing",
                        "Envoyez votre demande avant la date limite",
                    ),
                    "text": rich(
                        Words(
                            "Opportunities close at 11:59 pm Eastern time. An "
                            "application that arrives a minute later can’t be read, "
                            "so don’t wait for the last evening.",
                            "Les occasions ferment à 23 h 59, heure de l’Est. Une "
                            "demande reçue une minute plus tard ne peut pas être "
                            "lue : n’attendez pas le dernier soir.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Wait two business days", "Patientez deux jours ouvrables"
                    ),
                    "text": rich(
                        Words(
                            "That is how long the team takes to evaluate the "
                            "applications. You hear from us either way.",
                            "C’est le temps que prend l’équipe pour évaluer les "
                            "demandes. Vous aurez de nos nouvelles dans tous les cas.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Do the work in the open", "Réalisez le travail au grand jour"
                    ),
                    "text": rich(
                        Words(
                            "You work in a public repository and at your own hours. A "
                            "person of the team answers your questions within one "
                            "business day.",
                            "Vous travaillez dans un dépôt public, selon votre propre "
                            "horaire. Une personne de l’équipe répond à vos questions "
                            "en un jour ouvrable.",
                        )
                    ),
                },
                {
                    "heading": Words(
                        "Deliver, then send your invoice",
                        "Livrez, puis envoyez votre facture",
                    ),
                    "text": rich(
                        Words(
                            "The team runs the tests that the opportunity announced. "
                            "When they pass, the work is accepted and we pay your "
                            "invoice.",
                            "L’équipe exécute les tests annoncés dans l’occasion. "
                            "S’ils réussissent, le travail est accepté et nous payons "
                            "votre facture.",
                        )
                    ),
                },
            ],
        },
    ),
    (
        "callout",
        {
            "kind": "success",
            "heading": Words(
                "No experience with government is needed",
                "Aucune expérience du gouvernement n’est requise",
            ),
            "text": rich(
                Words(
                    "What you did in a course, for a friend or in an open source "
                    "project counts as much as paid work.",
                    "Ce que vous avez fait dans un cours, pour une connaissance ou "
                    "dans un projet à code source ouvert compte autant qu’un travail "
                    "rémunéré.",
                )
            ),
        },
    ),
]
