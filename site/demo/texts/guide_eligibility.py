"""Who may apply."""

from demo.words import Words, rich

ELIGIBILITY = [
    (
        "eligibility",
        {
            "heading": Words("Who may apply", "Qui peut présenter une demande"),
            "introduction": rich(
                Words(
                    "You confirm these conditions once, when you apply. We ask for "
                    "proof only from the person who is selected.",
                    "Vous confirmez ces conditions une seule fois, dans votre "
                    "demande. Seule la personne retenue doit fournir une preuve.",
                )
            ),
            "join": "all",
            "groups": [
                {
                    "join": "all",
                    "lead": Words("You are", "Vous êtes"),
                    "conditions": [
                        Words(
                            "of the age of majority where you live",
                            "d’âge majeur selon la loi de l’endroit où vous vivez",
                        ),
                        Words(
                            "able to enter into a contract",
                            "apte à conclure un contrat",
                        ),
                    ],
                },
                {
                    "join": "any",
                    "lead": Words(
                        "You are also", "Vous êtes aussi dans l’une de ces situations"
                    ),
                    "conditions": [
                        Words("Canadian", "vous avez la citoyenneté canadienne"),
                        Words(
                            "First Nations, Métis or Inuit",
                            "vous êtes membre d’une Première Nation, Métis ou Inuit",
                        ),
                        Words(
                            "a permanent resident of Canada",
                            "vous avez la résidence permanente au Canada",
                        ),
                        Words(
                            "the holder of a work permit that allows this work",
                            "vous avez un permis de travail qui autorise ce travail",
                        ),
                    ],
                },
            ],
        },
    ),
    (
        "callout",
        {
            "kind": "information",
            "heading": Words(
                "You work for the government?", "Vous travaillez au gouvernement?"
            ),
            "text": rich(
                Words(
                    "You may apply too, for work that you do in your own time. Attach "
                    "an e-mail in which your director general agrees.",
                    "Vous pouvez aussi présenter une demande pour un travail que vous "
                    "ferez dans vos temps libres. Joignez-y un courriel dans lequel "
                    "votre directrice générale ou directeur général donne son accord.",
                )
            ),
        },
    ),
]
