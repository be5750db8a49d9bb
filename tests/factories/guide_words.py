"""What the guide of the tests says: every kind of section, in both languages."""

from tests.factories.streams import stream
from tests.factories.words import Words

GUIDE: Words = {
    "en": {
        "title": "How it works",
        "lead": "For suppliers, from reading to being paid.",
        "search_description": "How suppliers apply, are chosen and are paid.",
        "sections": stream(
            (
                "steps",
                {
                    "heading": "From reading to delivery",
                    "introduction": "<p>Four steps lead to a contract.</p>",
                    "steps": [
                        {
                            "heading": "Read the opportunity",
                            "text": "<p>It takes ten minutes.</p>",
                        },
                        {
                            "heading": "Answer the criteria",
                            "text": "<p>It takes two hours.</p>",
                        },
                    ],
                },
            ),
            (
                "eligibility",
                {
                    "heading": "Who may apply",
                    "introduction": "",
                    "join": "all",
                    "groups": [
                        {
                            "join": "all",
                            "lead": "You are",
                            "conditions": [
                                "of the age of majority",
                                "able to contract",
                            ],
                        },
                        {
                            "join": "any",
                            "lead": "And you are",
                            "conditions": ["a citizen", "a permanent resident"],
                        },
                    ],
                },
            ),
            (
                "payment",
                {
                    "heading": "Getting your money",
                    "introduction": "<p>Nobody waits thirty days.</p>",
                    "items": [
                        {"heading": "An invoice", "text": "One page with the price."}
                    ],
                },
            ),
            (
                "examples",
                {
                    "heading": "Answers that pass",
                    "introduction": "",
                    "examples": [
                        {
                            "criterion": "You have tested a web service.",
                            "answer": "In 2025 I tested a booking service.",
                            "reason": "It names the work and the year.",
                        }
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "information",
                    "heading": "No interview",
                    "text": "<p>The written answers decide.</p>",
                },
            ),
            (
                "contact",
                {"heading": "Still unsure?", "text": "<p>Write to us.</p>"},
            ),
        ),
    },
    "fr": {
        "title": "Comment ça fonctionne",
        "lead": "Pour les fournisseurs, de la lecture au paiement.",
        "search_description": "Comment postuler, être choisi et être payé.",
        "sections": stream(
            (
                "steps",
                {
                    "heading": "De la lecture à la livraison",
                    "introduction": "<p>Quatre étapes mènent à un contrat.</p>",
                    "steps": [
                        {
                            "heading": "Lire l’occasion",
                            "text": "<p>Il faut dix minutes.</p>",
                        },
                        {
                            "heading": "Répondre aux critères",
                            "text": "<p>Il faut deux heures.</p>",
                        },
                    ],
                },
            ),
            (
                "eligibility",
                {
                    "heading": "Qui peut postuler",
                    "introduction": "",
                    "join": "all",
                    "groups": [
                        {
                            "join": "all",
                            "lead": "Vous êtes",
                            "conditions": [
                                "d’âge majeur",
                                "apte à conclure un contrat",
                            ],
                        },
                        {
                            "join": "any",
                            "lead": "Et vous avez",
                            "conditions": [
                                "la citoyenneté canadienne",
                                "la résidence permanente",
                            ],
                        },
                    ],
                },
            ),
            (
                "payment",
                {
                    "heading": "Toucher votre argent",
                    "introduction": "<p>Personne n’attend trente jours.</p>",
                    "items": [
                        {"heading": "Une facture", "text": "Une page avec le prix."}
                    ],
                },
            ),
            (
                "examples",
                {
                    "heading": "Des réponses qui réussissent",
                    "introduction": "",
                    "examples": [
                        {
                            "criterion": "Vous avez mis à l’essai un service Web.",
                            "answer": "En 2025, j’ai mis à l’essai un service.",
                            "reason": "La réponse nomme le travail et l’année.",
                        }
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "information",
                    "heading": "Aucune entrevue",
                    "text": "<p>Les réponses écrites décident.</p>",
                },
            ),
            (
                "contact",
                {"heading": "Encore un doute?", "text": "<p>Écrivez-nous.</p>"},
            ),
        ),
    },
}
