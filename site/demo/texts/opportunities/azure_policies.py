"""The real opportunity of the 2021 pilot: its facts, in words of our own."""

from datetime import date
from decimal import Decimal

from demo.schedule import FixedDates
from demo.story import Amended, Happened, Story
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich
from opportunities.life.moves import Move

AZURE_POLICIES = PostingText(
    name="azure-policies",
    title=Words(
        "Building custom Azure marketplace policies",
        "Élaboration de stratégies personnalisées pour la Place de marché Azure",
    ),
    slug=Words(
        "building-custom-azure-marketplace-policies",
        "strategies-personnalisees-place-de-marche-azure",
    ),
    search_description=Words(
        "Policies and runbooks that let teams use approved cloud marketplace "
        "offerings and no others. $6,500, 2021.",
        "Des stratégies et des runbooks qui n’autorisent que les offres approuvées de "
        "la place de marché. 6 500 $, 2021.",
    ),
    client_team=Words("Cloud operations team", "Équipe des opérations infonuagiques"),
    short_description=Words(
        "Teams that build in the Azure cloud may use only the marketplace offerings "
        "that the department has approved. We need policies that enforce the list of "
        "approved offerings, and PowerShell runbooks that keep it up to date.",
        "Les équipes qui travaillent dans l’infonuagique Azure ne peuvent utiliser "
        "que les offres de la place de marché approuvées par le ministère. Il nous "
        "faut des stratégies qui font respecter la liste des offres approuvées et des "
        "runbooks PowerShell qui la tiennent à jour.",
    ),
    background=rich(
        Words(
            "The Azure Marketplace sells products of many companies, which anyone who "
            "can create a resource can also buy. Each product comes with its own "
            "price, terms and risks, so the department approves them one by one. At "
            "the time of posting, 45 offerings of third parties were approved.",
            "La Place de marché Azure vend les produits de nombreuses entreprises, et "
            "quiconque peut créer une ressource peut aussi les acheter. Chaque "
            "produit a son prix, ses conditions et ses risques; le ministère les "
            "approuve donc un à un. Au moment de l’affichage, 45 offres de tiers "
            "étaient approuvées.",
        ),
        Words(
            "Until now the list has been checked by hand, after the fact. Azure "
            "Policy can refuse an offering before it is created, if the policies know "
            "the list. Nothing ready-made did that, so the team asked for policies of "
            "its own, under an open source licence that lets others use them.",
            "Jusqu’ici, la liste était vérifiée à la main, après coup. Azure Policy "
            "peut refuser une offre avant sa création, à condition que les stratégies "
            "connaissent la liste. Comme rien de tout fait n’existait, l’équipe a "
            "demandé ses propres stratégies, sous une licence ouverte qui permet à "
            "d’autres de s’en servir.",
        ),
    ),
    deliverables=(
        Words(
            "Azure policy definitions that allow the approved marketplace offerings "
            "and refuse all others. The list is a parameter, not part of the code.",
            "Des définitions de stratégie Azure qui autorisent les offres approuvées "
            "de la place de marché et refusent toutes les autres. La liste est un "
            "paramètre et ne fait pas partie du code.",
        ),
        Words(
            "PowerShell runbooks that read the list of approved offerings and bring "
            "the policy assignments up to date.",
            "Des runbooks PowerShell qui lisent la liste des offres approuvées et "
            "mettent à jour les affectations de stratégie.",
        ),
        Words(
            "Functional tests that show, in an Azure sandbox, that an approved "
            "offering is created and another one is refused.",
            "Des tests fonctionnels qui montrent, dans un bac à sable Azure, qu’une "
            "offre approuvée est créée et qu’une autre est refusée.",
        ),
        Words(
            "A README that explains how to install the policies in a new subscription "
            "and how to change the list.",
            "Un fichier README qui explique comment installer les stratégies dans un "
            "nouvel abonnement et comment modifier la liste.",
        ),
    ),
    price=Decimal(6500),
    skills=("azure-policies", "azure-runbooks"),
    timing=FixedDates(
        posted=date(2021, 6, 23),
        closes=date(2021, 7, 12),
        selection=date(2021, 7, 16),
        delivery=date(2021, 7, 23),
    ),
    # No record of the pilot says on which days it was decided and ended: these are the
    # day that was planned and the first business day after the delivery was due. Nor
    # does any name the supplier.
    story=Story(
        amended=Amended(
            on=date(2021, 6, 30),
            first_closes=date(2021, 7, 5),
            reason=Words(
                "The closing moves by a week, so that suppliers have more time.",
                "La date limite est reportée d’une semaine afin de laisser plus de "
                "temps aux fournisseurs.",
            ),
        ),
        happened=(
            Happened(
                Move.AWARD,
                date(2021, 7, 16),
                facts={
                    "applications": 4,
                    "passed": 1,
                    "supplier": "Not published – non publié",
                },
            ),
            Happened(
                Move.END_WITHOUT_DELIVERY,
                date(2021, 7, 26),
                words=Words(
                    "The supplier could not deliver the work. No other application "
                    "had passed, so the opportunity ended there.",
                    "Le fournisseur n’a pas pu livrer le travail. Aucune autre "
                    "demande n’avait été retenue; l’occasion s’est donc arrêtée là.",
                ),
            ),
        ),
    ),
    criteria=(
        Criterion(
            Words(
                "Describe Azure policies, or similar rules of another cloud, that you "
                "wrote yourself, and what they prevented.",
                "Décrivez des stratégies Azure, ou des règles semblables d’un autre "
                "nuage, que vous avez écrites vous-même et ce qu’elles ont empêché.",
            )
        ),
        Criterion(
            Words(
                "Describe a runbook or a scheduled script in PowerShell, or in a "
                "similar language, that you made and how you tested it.",
                "Décrivez un runbook ou un script planifié que vous avez conçu en "
                "PowerShell, ou dans un langage semblable, et comment vous l’avez "
                "testé.",
            )
        ),
        Criterion(
            Words(
                "Explain how you would show that a policy refuses what it must "
                "refuse, without creating costs.",
                "Expliquez comment vous montreriez qu’une stratégie refuse ce qu’elle "
                "doit refuser, sans entraîner de coûts.",
            )
        ),
    ),
    acceptance=(
        Words(
            "PowerShell Script Analyzer, with its default rules, reports no error and "
            "no warning.",
            "PowerShell Script Analyzer, avec ses règles par défaut, ne signale ni "
            "erreur ni avertissement.",
        ),
        Words(
            "All functional tests pass in the Azure sandbox of the team.",
            "Tous les tests fonctionnels réussissent dans le bac à sable Azure de "
            "l’équipe.",
        ),
        Words(
            "A person of the team who follows the README installs the policies in a "
            "new subscription without help.",
            "Une personne de l’équipe qui suit le fichier README installe les "
            "stratégies dans un nouvel abonnement sans aide.",
        ),
    ),
)
