"""The price, the criteria, the choice and the payment."""

from demo.words import Words, bullets, numbered, rich

PRICE_AND_CHOICE = [
    (
        "text",
        {
            "heading": Words("How the price is found", "Comment le prix est établi"),
            "text": rich(
                Words(
                    "The team estimates the hours that a capable person needs and "
                    "adds ten hours for reading, questions and paperwork. The sum is "
                    "multiplied by an hourly rate between $60 and $100, according to "
                    "the skill.",
                    "L’équipe estime les heures dont une personne compétente a "
                    "besoin, puis en ajoute dix pour la lecture, les questions et la "
                    "paperasse. Elle multiplie le total par un taux horaire de 60 $ à "
                    "100 $, selon la compétence.",
                ),
                Words(
                    "Example: 60 hours of work and 10 of administration, at $80 an "
                    "hour, make <b>$5,600 before tax</b>.",
                    "Par exemple, 60 heures de travail et 10 heures d’administration, "
                    "à 80 $ l’heure, donnent <b>5 600 $ avant taxes</b>.",
                ),
                Words(
                    "The highest sales tax in the country is 15%. With it the total "
                    "must not exceed $10,000, so no opportunity pays more than $8,690 "
                    "before tax.",
                    "La taxe de vente la plus élevée au pays est de 15 %. Avec elle, "
                    "le total ne doit pas dépasser 10 000 $ : aucune occasion ne paie "
                    "donc plus de 8 690 $ avant taxes.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words("Two kinds of criteria", "Deux sortes de critères"),
            "text": rich(
                Words(
                    "They are easy to mix up, and they serve at different moments:",
                    "On les confond facilement, alors qu’ils servent à des moments "
                    "différents :",
                ),
                bullets(
                    Words(
                        "<b>Application evaluation criteria</b> decide who is "
                        "selected. You answer each of them in your application, and "
                        "each answer passes or fails.",
                        "Les <b>critères d’évaluation de la demande</b> servent à "
                        "choisir. Vous répondez à chacun dans votre demande, et "
                        "chaque réponse réussit ou échoue.",
                    ),
                    Words(
                        "<b>Work acceptance criteria</b> decide whether the delivered "
                        "code is accepted and paid. You don’t answer them; your code "
                        "meets them.",
                        "Les <b>critères d’acceptation du travail</b> servent à "
                        "accepter et à payer le code livré. Vous n’y répondez pas : "
                        "c’est votre code qui doit les respecter.",
                    ),
                ),
                Words(
                    "Where a criterion names a tool, a similar one counts. Say which "
                    "one you used and what makes it similar.",
                    "Lorsqu’un critère nomme un outil, un outil semblable est "
                    "accepté. Dites lequel vous avez utilisé et en quoi il se "
                    "ressemble.",
                ),
            ),
        },
    ),
    (
        "text",
        {
            "heading": Words(
                "How one supplier is selected", "Comment un fournisseur est choisi"
            ),
            "text": rich(
                numbered(
                    Words(
                        "Names and addresses are removed from the applications.",
                        "Les noms et les coordonnées sont retirés des demandes.",
                    ),
                    Words(
                        "Two people of the team read each answer and mark it as "
                        "passed or failed, with a reason.",
                        "Deux personnes de l’équipe lisent chaque réponse et "
                        "indiquent si elle réussit ou échoue, avec un motif.",
                    ),
                    Words(
                        "If one application passes every criterion, its author is "
                        "selected. If several do, a draw decides.",
                        "Si une seule demande satisfait à tous les critères, elle est "
                        "retenue. S’il y en a plusieurs, un tirage au sort tranche.",
                    ),
                    Words(
                        "Everybody who applied hears the result and, on request, the "
                        "reasons.",
                        "Toutes les personnes qui ont présenté une demande reçoivent "
                        "le résultat et, si elles le souhaitent, les motifs.",
                    ),
                ),
            ),
        },
    ),
]


PAYMENT = [
    (
        "payment",
        {
            "heading": Words(
                "What you need to be paid", "Ce qu’il faut pour recevoir votre paiement"
            ),
            "introduction": rich(
                Words(
                    "We pay when the work is accepted, by credit card or PayPal. "
                    "There is no 30-day wait.",
                    "Nous payons dès que le travail est accepté, par carte de crédit "
                    "ou par PayPal. Il n’y a pas d’attente de 30 jours.",
                )
            ),
            "items": [
                {
                    "heading": Words("Accepted work", "Un travail accepté"),
                    "text": Words(
                        "The team confirms by e-mail that the code meets every work "
                        "acceptance criterion. It has five business days to do so.",
                        "L’équipe confirme par courriel que le code respecte tous les "
                        "critères d’acceptation. Elle dispose de cinq jours ouvrables "
                        "pour le faire.",
                    ),
                },
                {
                    "heading": Words(
                        "A way to be paid by Visa or PayPal",
                        "Un moyen d’accepter Visa ou PayPal",
                    ),
                    "text": Words(
                        "A PayPal account in your name is enough. If your firm takes "
                        "cards, send us a payment link instead.",
                        "Un compte PayPal à votre nom suffit. Si votre entreprise "
                        "accepte les cartes, envoyez-nous plutôt un lien de paiement.",
                    ),
                },
                {
                    "heading": Words(
                        "An invoice of one page", "Une facture d’une page"
                    ),
                    "text": Words(
                        "It carries your name and address, the reference number of "
                        "the opportunity, the date, the price and the tax.",
                        "Elle porte votre nom et votre adresse, le numéro de "
                        "référence de l’occasion, la date, le prix et les taxes.",
                    ),
                },
                {
                    "heading": Words(
                        "Your tax number, if you have one",
                        "Votre numéro de taxes, si vous en avez un",
                    ),
                    "text": Words(
                        "If you charge GST, HST or provincial tax, write your "
                        "registration number on the invoice. If you are not "
                        "registered, charge no tax.",
                        "Si vous percevez la TPS, la TVH ou une taxe provinciale, "
                        "inscrivez votre numéro sur la facture. Sans inscription, ne "
                        "facturez pas de taxe.",
                    ),
                },
            ],
        },
    ),
    (
        "callout",
        {
            "kind": "warning",
            "heading": Words("Nothing secret, ever", "Jamais rien de secret"),
            "text": rich(
                Words(
                    "The work uses unclassified and unprotected information only. If "
                    "a file with personal information reaches you by mistake, don’t "
                    "open it; tell us at once.",
                    "Le travail ne touche que des renseignements non classifiés et "
                    "non protégés. Si vous recevez par erreur un fichier contenant "
                    "des renseignements personnels, ne l’ouvrez pas et prévenez-nous "
                    "aussitôt.",
                )
            ),
        },
    ),
]
