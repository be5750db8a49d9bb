"""Questions about applying and about money."""

from demo.words import Words, bullets, rich

APPLYING = [
    (
        "group",
        {
            "heading": Words("Applying", "Présenter une demande"),
            "questions": [
                {
                    "question": Words(
                        "Do I need a company to apply?",
                        "Faut-il une entreprise pour présenter une demande?",
                    ),
                    "answer": rich(
                        Words(
                            "No. You can apply in your own name. Firms may apply too, "
                            "whatever their size, as long as the people who do the "
                            "work meet the conditions.",
                            "Non. Vous pouvez présenter une demande en votre nom. Les "
                            "entreprises de toute taille le peuvent aussi, pourvu que "
                            "les personnes qui font le travail remplissent les "
                            "conditions.",
                        ),
                        Words(
                            'The conditions are in the guide, <a linktype="page" '
                            'id="guide">How it works</a>.',
                            "Les conditions se trouvent dans le guide <a "
                            'linktype="page" id="guide">Comment ça marche</a>.',
                        ),
                    ),
                },
                {
                    "question": Words(
                        "I am still a student. May I apply?",
                        "J’étudie encore. Puis-je présenter une demande?",
                    ),
                    "answer": rich(
                        Words(
                            "Yes, if you are of the age of majority. Course work "
                            "counts as experience. If you study here with a permit, "
                            "check that it allows you to work.",
                            "Oui, si vous êtes d’âge majeur. Vos travaux scolaires "
                            "comptent comme de l’expérience. Si vous étudiez ici avec "
                            "un permis, vérifiez qu’il vous autorise à travailler.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "How long does an application take?",
                        "Combien de temps faut-il pour préparer une demande?",
                    ),
                    "answer": rich(
                        Words(
                            "Two hours or less. You answer three or four criteria, in "
                            "250 words or less each. There is no form to print and no "
                            "plan to draw up.",
                            "Deux heures ou moins. Vous répondez à trois ou quatre "
                            "critères, en 250 mots ou moins chacun. Il n’y a ni "
                            "formulaire à imprimer ni plan à dresser.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "May I apply if I know a similar tool, not the one that is "
                        "named?",
                        "Puis-je présenter une demande si je connais un outil "
                        "semblable, mais pas celui qui est nommé?",
                    ),
                    "answer": rich(
                        Words(
                            "Yes. A similar skill counts for every criterion. Say "
                            "what you used and why it compares.",
                            "Oui. Une compétence semblable est "
                            "acceptée pour tous les critères. Dites ce que vous avez "
                            "utilisé et en quoi cela se compare.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "May I apply to several opportunities?",
                        "Puis-je présenter une demande pour plusieurs occasions?",
                    ),
                    "answer": rich(
                        Words(
                            "Yes, to as many as you like. If you are selected for "
                            "more than one, you choose which ones you can deliver on "
                            "time.",
                            "Oui, pour autant d’occasions que vous voulez. Si "
                            "plusieurs de vos demandes sont retenues, vous choisissez "
                            "le travail que vous pouvez livrer à temps.",
                        )
                    ),
                },
            ],
        },
    ),
    (
        "group",
        {
            "heading": Words("Price and payment", "Prix et paiement"),
            "questions": [
                {
                    "question": Words(
                        "Can I ask for another price?",
                        "Puis-je proposer un autre prix?",
                    ),
                    "answer": rich(
                        Words(
                            "No. The price is the same for everyone, so that only the "
                            "answers are compared. If you think the work can’t be "
                            "done for it, tell us: we would rather correct the "
                            "opportunity than receive half the work.",
                            "Non. Le prix est le même pour tout le monde, afin que "
                            "seules les réponses soient comparées. Si vous croyez que "
                            "le travail ne peut pas se faire à ce prix, "
                            "dites-le-nous : mieux vaut corriger l’occasion que "
                            "recevoir la moitié du travail.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "Why is the price never above $8,690?",
                        "Pourquoi le prix ne dépasse-t-il jamais 8 690 $?",
                    ),
                    "answer": rich(
                        Words(
                            "The whole purchase must stay within $10,000, tax "
                            "included, and the highest sales tax in the country is "
                            "15%. The price before tax and that tax make $9,993.50.",
                            "L’achat ne doit pas dépasser 10 000 $, taxes comprises, "
                            "et la taxe de vente la plus élevée au pays est de 15 %. "
                            "Le prix avant taxes et cette taxe donnent 9 993,50 $.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "How soon am I paid?", "Quand vais-je recevoir mon paiement?"
                    ),
                    "answer": rich(
                        Words(
                            "As soon as the work is accepted and your invoice is "
                            "here, as a rule within three business days. We pay by "
                            "Visa card or PayPal, so nobody waits 30 days for a "
                            "cheque.",
                            "Dès que le travail est accepté et que nous avons votre "
                            "facture, en général dans les trois jours ouvrables. Nous "
                            "payons par carte Visa ou PayPal : personne n’attend un "
                            "chèque pendant 30 jours.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "Do I have to charge sales tax?",
                        "Dois-je facturer les taxes de vente?",
                    ),
                    "answer": rich(
                        Words(
                            "Only if you are registered for it. Most people who sell "
                            "less than $30,000 a year are not. In that case you "
                            "invoice the price of the opportunity and nothing more.",
                            "Seulement si vous avez un numéro d’inscription. La "
                            "plupart des gens dont les ventes annuelles sont "
                            "inférieures à 30 000 $ n’en ont pas. Vous facturez alors "
                            "le prix de l’occasion, sans rien ajouter.",
                        )
                    ),
                },
                {
                    "question": Words(
                        "Is anything paid before delivery?",
                        "Y a-t-il un paiement avant la livraison?",
                    ),
                    "answer": rich(
                        Words(
                            "No. The work is small enough to be paid in one go:",
                            "Non. Le travail est assez petit pour être payé en une "
                            "fois :",
                        ),
                        bullets(
                            Words(
                                "you deliver by the date of the opportunity",
                                "vous livrez au plus tard à la date indiquée dans "
                                "l’occasion",
                            ),
                            Words(
                                "the team accepts it within five business days, or "
                                "says what is missing",
                                "l’équipe l’accepte en cinq jours ouvrables ou vous "
                                "dit ce qui manque",
                            ),
                            Words(
                                "you invoice the full price",
                                "vous facturez le prix complet",
                            ),
                        ),
                    ),
                },
            ],
        },
    ),
]
