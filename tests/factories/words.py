"""What the pages of the tests say, in both languages.

The French follows Canadian typography, because rendered pages are checked for it.
"""

from typing import Any

from tests.factories.streams import stream

Words = dict[str, dict[str, Any]]

LANDING: Words = {
    "en": {
        "title": "Small code, fairly bought",
        "lead": "We buy small pieces of open source code at a fixed price.",
        "call_to_action_label": "See the opportunities",
        "search_description": "Small, fixed-price, open source coding opportunities.",
        "benefits": stream(
            (
                "benefit",
                {
                    "icon": "price",
                    "heading": "Paid quickly",
                    "text": "By credit card, when the work is accepted.",
                },
            ),
            (
                "benefit",
                {
                    "icon": "time",
                    "heading": "Two hours to apply",
                    "text": "A few short answers are enough.",
                },
            ),
        ),
        "body": stream(
            (
                "text",
                {
                    "heading": "Everything is public",
                    "text": "<p>Every price and every date, in both languages.</p>",
                },
            ),
        ),
    },
    "fr": {
        "title": "Du petit code, acheté équitablement",
        "lead": "Nous achetons de petits morceaux de code ouvert à prix fixe.",
        "call_to_action_label": "Voir les occasions",
        "search_description": "De petites occasions de code ouvert, à prix fixe.",
        "benefits": stream(
            (
                "benefit",
                {
                    "icon": "price",
                    "heading": "Un paiement rapide",
                    "text": "Par carte de crédit, dès que le travail est accepté.",
                },
            ),
            (
                "benefit",
                {
                    "icon": "time",
                    "heading": "Deux heures pour postuler",
                    "text": "Quelques courtes réponses suffisent.",
                },
            ),
        ),
        "body": stream(
            (
                "text",
                {
                    "heading": "Tout est public",
                    "text": "<p>Chaque prix et chaque date, dans les deux langues.</p>",
                },
            ),
        ),
    },
}

OPPORTUNITY_LIST: Words = {
    "en": {
        "title": "Opportunities",
        "lead": "Every opportunity, open or closed.",
        "search_description": "All the opportunities, with search and filters.",
    },
    "fr": {
        "title": "Occasions",
        "lead": "Toutes les occasions, ouvertes ou fermées.",
        "search_description": "Toutes les occasions, avec recherche et filtres.",
    },
}

CONTENT: Words = {
    "en": {
        "title": "Privacy",
        "lead": "We keep little, and not for long.",
        "search_description": "What the site keeps about you.",
        "body": stream(
            (
                "text",
                {
                    "heading": "What we keep",
                    "text": "<p>We keep <b>nothing</b> about readers.</p>"
                    "<ul><li>No account</li><li>No tracking</li></ul>",
                },
            ),
            (
                "callout",
                {
                    "kind": "warning",
                    "heading": "Send nothing protected",
                    "text": "<p>E-mail is not secure.</p>",
                },
            ),
            (
                "contact",
                {"heading": "Questions?", "text": "<p>Write to our team.</p>"},
            ),
        ),
    },
    "fr": {
        "title": "Confidentialité",
        "lead": "Nous gardons peu de choses, et peu de temps.",
        "search_description": "Ce que le site garde à votre sujet.",
        "body": stream(
            (
                "text",
                {
                    "heading": "Ce que nous gardons",
                    "text": "<p>Nous ne gardons <b>rien</b> sur les lecteurs.</p>"
                    "<ul><li>Aucun compte</li><li>Aucun suivi</li></ul>",
                },
            ),
            (
                "callout",
                {
                    "kind": "warning",
                    "heading": "N’envoyez rien de protégé",
                    "text": "<p>Le courriel n’est pas sûr.</p>",
                },
            ),
            (
                "contact",
                {"heading": "Des questions?", "text": "<p>Écrivez à notre équipe.</p>"},
            ),
        ),
    },
}

FREQUENTLY_ASKED: Words = {
    "en": {
        "title": "Frequently asked questions",
        "lead": "What suppliers ask us most often.",
        "search_description": "Answers to the questions of suppliers.",
        "groups": stream(
            (
                "group",
                {
                    "heading": "Applying",
                    "questions": [
                        {
                            "question": "How long does it take to apply?",
                            "answer": "<p>Two hours or less.</p>",
                        },
                        {
                            "question": "May students apply?",
                            "answer": "<p>Yes, from the age of majority.</p>",
                        },
                    ],
                },
            ),
            (
                "group",
                {
                    "heading": "Being paid",
                    "questions": [
                        {
                            "question": "How are you paid?",
                            "answer": "<p>By credit card.</p>",
                        },
                    ],
                },
            ),
        ),
    },
    "fr": {
        "title": "Foire aux questions",
        "lead": "Ce que les fournisseurs nous demandent le plus souvent.",
        "search_description": "Des réponses aux questions des fournisseurs.",
        "groups": stream(
            (
                "group",
                {
                    "heading": "Présenter une demande",
                    "questions": [
                        {
                            "question": "Combien de temps faut-il pour postuler?",
                            "answer": "<p>Deux heures ou moins.</p>",
                        },
                        {
                            "question": "Les étudiants peuvent-ils postuler?",
                            "answer": "<p>Oui, dès l’âge de la majorité.</p>",
                        },
                    ],
                },
            ),
            (
                "group",
                {
                    "heading": "Être payé",
                    "questions": [
                        {
                            "question": "Comment êtes-vous payé?",
                            "answer": "<p>Par carte de crédit.</p>",
                        },
                    ],
                },
            ),
        ),
    },
}

OPPORTUNITY: Words = {
    "en": {
        "title": "Check the colours of our charts",
        "short_description": "A tool that finds charts which colour-blind readers "
        "cannot tell apart.",
        "client_team": "Data and reporting team",
        "search_description": "Build a tool that checks the colours of charts.",
        "background": "<p>We publish forty charts a month.</p>"
        "<p>Some of them rely on colour alone.</p>",
        "deliverables": stream(
            ("deliverable", {"text": "A command that reads a chart and lists faults."}),
            ("deliverable", {"text": "Tests for ten charts that we provide."}),
        ),
        "evaluation_criteria": stream(
            (
                "criterion",
                {"text": "You have written a command-line tool.", "word_limit": 250},
            ),
            (
                "criterion",
                {"text": "You have worked with colour contrast.", "word_limit": 200},
            ),
        ),
        "acceptance_criteria": stream(
            ("licence", None),
            ("criterion", {"text": "All tests pass with one command."}),
        ),
    },
    "fr": {
        "title": "Vérifier les couleurs de nos graphiques",
        "short_description": "Un outil qui trouve les graphiques que les lecteurs "
        "daltoniens ne peuvent pas distinguer.",
        "client_team": "Équipe des données et des rapports",
        "search_description": "Créer un outil qui vérifie les couleurs des graphiques.",
        "background": "<p>Nous publions quarante graphiques par mois.</p>"
        "<p>Certains ne reposent que sur la couleur.</p>",
        "deliverables": stream(
            (
                "deliverable",
                {"text": "Une commande qui lit un graphique et en liste les défauts."},
            ),
            (
                "deliverable",
                {"text": "Des essais pour dix graphiques que nous fournissons."},
            ),
        ),
        "evaluation_criteria": stream(
            (
                "criterion",
                {
                    "text": "Vous avez écrit un outil en ligne de commande.",
                    "word_limit": 250,
                },
            ),
            (
                "criterion",
                {
                    "text": "Vous avez travaillé sur le contraste des couleurs.",
                    "word_limit": 200,
                },
            ),
        ),
        "acceptance_criteria": stream(
            ("licence", None),
            ("criterion", {"text": "Tous les essais passent avec une commande."}),
        ),
    },
}
