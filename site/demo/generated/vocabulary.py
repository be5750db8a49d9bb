"""Words from which opportunities are composed, each with its translation."""

from demo.words import Words

# `{thing}` stands where no French preposition melts into its article.
ACTIONS = (
    Words("Speed up {thing}", "Accélérer {thing}"),
    Words("Simplify {thing}", "Simplifier {thing}"),
    Words("Test {thing} automatically", "Tester automatiquement {thing}"),
    Words("Make {thing} accessible", "Rendre accessible {thing}"),
    Words("Open {thing} to everyone", "Ouvrir à tout le monde {thing}"),
    Words("Rewrite {thing} in modern code", "Réécrire en code moderne {thing}"),
    Words("Document {thing} for newcomers", "Documenter pour les débutants {thing}"),
    Words("Repair {thing} for good", "Réparer pour de bon {thing}"),
    Words("Move {thing} into a container", "Placer dans un conteneur {thing}"),
    Words("Publish {thing} as open data", "Publier en données ouvertes {thing}"),
    Words("Measure and improve {thing}", "Mesurer et améliorer {thing}"),
    Words("Show {thing} on a small screen", "Afficher sur un petit écran {thing}"),
)

THINGS = (
    Words("the tide table", "la table des marées"),
    Words("the seed catalogue", "le catalogue de semences"),
    Words("the photo archive", "l’archive photographique"),
    Words("the boat permit form", "le formulaire de permis de bateau"),
    Words("the trail map", "la carte des sentiers"),
    Words("the ferry timetable", "l’horaire des traversiers"),
    Words("the library loan service", "le service de prêt de la bibliothèque"),
    Words("the air quality chart", "le graphique de la qualité de l’air"),
    Words("the recipe collection", "le recueil de recettes"),
    Words("the feed of road closures", "le fil des fermetures de routes"),
    Words("the register of volunteers", "le registre des bénévoles"),
    Words("the museum inventory", "l’inventaire du musée"),
    Words("the snow depth sensors", "les capteurs d’épaisseur de neige"),
    Words("the site of the language courses", "le site des cours de langue"),
    Words("the appointment calendar", "le calendrier des rendez-vous"),
    Words("the glossary of fishing terms", "le glossaire des termes de pêche"),
    Words("the hearing transcripts", "les transcriptions d’audiences"),
    Words("the invoice reader", "le lecteur de factures"),
    Words("the model of fish stocks", "le modèle des stocks de poisson"),
    Words("the newsletter archive", "l’archive des infolettres"),
    Words("the meeting room display", "l’affichage des salles de réunion"),
    Words("the parking sensors", "les capteurs de stationnement"),
    Words("the grant calculator", "le calculateur de subventions"),
    Words("the tree inventory", "l’inventaire des arbres"),
    Words("the school bus planner", "le planificateur d’autobus scolaires"),
    Words("the weather archive", "les archives météorologiques"),
)

# Towns without an article, so that French says “à” before each of them.
PLACES = (
    "Baie-Comeau",
    "Brandon",
    "Campbellton",
    "Corner Brook",
    "Dawson",
    "Edmundston",
    "Gander",
    "Gaspé",
    "Gatineau",
    "Hay River",
    "Iqaluit",
    "Kamloops",
    "Kenora",
    "Lethbridge",
    "Lunenburg",
    "Matane",
    "Moncton",
    "Nanaimo",
    "Nelson",
    "Prince Albert",
    "Rankin Inlet",
    "Rimouski",
    "Saguenay",
    "Saskatoon",
    "Sudbury",
    "Summerside",
    "Thompson",
    "Thunder Bay",
    "Truro",
    "Val-d’Or",
    "Whitehorse",
    "Yellowknife",
)

TEAMS = (
    Words("Archives", "Archives"),
    Words("Client services", "Services à la clientèle"),
    Words("Data and analysis", "Données et analyse"),
    Words("Field operations", "Opérations sur le terrain"),
    Words("Learning and development", "Apprentissage et perfectionnement"),
    Words("Library services", "Services de bibliothèque"),
    Words("Maps and surveys", "Cartes et levés"),
    Words("Public notices", "Avis publics"),
    Words("Research support", "Soutien à la recherche"),
    Words("Web publishing", "Publication Web"),
)

NEEDS = (
    Words(
        "Three hundred people a day use {thing}, and many give up.",
        "Trois cents personnes utilisent chaque jour {thing}, et plusieurs "
        "abandonnent.",
    ),
    Words(
        "Two colleagues created {thing} ten years ago, and both have left.",
        "Deux collègues ont créé {thing} il y a dix ans, et les deux sont partis.",
    ),
    Words(
        "Nobody dares to change {thing}, because there are no tests.",
        "Personne n’ose modifier {thing}, car il n’y a aucun test.",
    ),
    Words(
        "We have to rebuild {thing} by hand every month.",
        "Nous devons refaire à la main {thing} tous les mois.",
    ),
    Words(
        "Visitors ask us how to find {thing} on a phone.",
        "Le public nous demande comment trouver {thing} au téléphone.",
    ),
    Words(
        "Other departments would like to reuse {thing} and can’t.",
        "D’autres ministères aimeraient réutiliser {thing}, mais ne le peuvent pas.",
    ),
)

GOALS = (
    Words(
        "We need a small piece of open source code that does it well.",
        "Il nous faut un petit bout de code ouvert qui le fait bien.",
    ),
    Words(
        "We are looking for code that a small team can maintain.",
        "Nous cherchons un code qu’une petite équipe peut entretenir.",
    ),
    Words(
        "The code must be short, tested and easy to read.",
        "Le code doit être court, testé et facile à lire.",
    ),
    Words(
        "We would rather have plain code than a clever framework.",
        "Nous préférons un code simple à un cadriciel ingénieux.",
    ),
)

CONTEXTS = (
    Words(
        "The data is public and we give you a copy. The development takes place in a "
        "public repository from the first day.",
        "Les données sont publiques et nous vous en fournissons une copie. Le "
        "développement se fait dans un dépôt public dès le premier jour.",
    ),
    Words(
        "A first attempt stopped halfway. Its code is public; you may use what helps "
        "you.",
        "Une première tentative s’est arrêtée à mi-chemin. Son code est public; vous "
        "pouvez reprendre ce qui vous aide.",
    ),
    Words(
        "The present program runs on a server that will be switched off next year. "
        "Nothing else on it matters to you.",
        "Le programme actuel tourne sur un serveur qui sera débranché l’an prochain. "
        "Rien d’autre de ce serveur ne vous concerne.",
    ),
    Words(
        "We tried two products. Both did more than we need and neither spoke French.",
        "Nous avons mis deux produits à l’essai. Les deux en font plus que "
        "nécessaire, et aucun ne parle français.",
    ),
    Words(
        "A person of the team knows the subject well and answers your questions "
        "within a day.",
        "Une personne de l’équipe connaît bien le sujet et répond à vos questions en "
        "un jour.",
    ),
    Words(
        "Half of the people who use it do so in French, half in English, and many "
        "with a screen reader.",
        "La moitié des personnes qui s’en servent le font en français, l’autre en "
        "anglais, et plusieurs avec un lecteur d’écran.",
    ),
)

DELIVERABLES = (
    Words(
        "A program with a command-line interface and a help text in both languages.",
        "Un programme en ligne de commande, avec un texte d’aide dans les deux "
        "langues.",
    ),
    Words(
        "Automated tests for every rule that we describe.",
        "Des tests automatisés pour chaque règle que nous décrivons.",
    ),
    Words(
        "A web page that works with the keyboard and without JavaScript.",
        "Une page Web qui fonctionne au clavier et sans JavaScript.",
    ),
    Words(
        "A script that loads our sample data and can be run twice.",
        "Un script qui charge nos données d’exemple et que l’on peut relancer.",
    ),
    Words(
        "A README that takes a newcomer from download to first result.",
        "Un fichier README qui mène du téléchargement au premier résultat.",
    ),
    Words(
        "A report of what was measured, before and after.",
        "Un rapport de ce qui a été mesuré, avant et après.",
    ),
    Words(
        "A container image that starts in less than ten seconds.",
        "Une image de conteneur qui démarre en moins de dix secondes.",
    ),
    Words(
        "A description of the data in a form that machines can read.",
        "Une description des données dans une forme que les machines peuvent lire.",
    ),
)

CRITERIA = (
    Words(
        "Describe a program of yours that other people use.",
        "Décrivez un de vos programmes que d’autres personnes utilisent.",
    ),
    Words(
        "Show tests that you wrote, and say what they found.",
        "Présentez des tests que vous avez écrits et dites ce qu’ils ont trouvé.",
    ),
    Words(
        "Describe how you made something slow fast.",
        "Décrivez comment vous avez accéléré quelque chose de lent.",
    ),
    Words(
        "Tell us about code that you simplified.",
        "Parlez-nous d’un code que vous avez simplifié.",
    ),
    Words(
        "Explain a technical choice to someone who does not write code.",
        "Expliquez un choix technique à une personne qui n’écrit pas de code.",
    ),
    Words(
        "Describe how you check that a page can be used by everyone.",
        "Décrivez comment vous vérifiez que tout le monde peut utiliser une page.",
    ),
)

ACCEPTANCE = (
    Words(
        "All tests pass with one command.",
        "Tous les tests réussissent à l’aide d’une seule commande.",
    ),
    Words(
        "The results agree with our 50 worked examples.",
        "Les résultats concordent avec nos 50 exemples résolus.",
    ),
    Words(
        "The axe checker finds no violation.",
        "Le vérificateur axe ne trouve aucune infraction.",
    ),
    Words(
        "A colleague who reads only the README gets it running within an hour.",
        "Une personne qui ne lit que le fichier README le fait fonctionner en moins "
        "d’une heure.",
    ),
    Words(
        "The linter reports nothing with its default rules.",
        "L’analyseur de code ne signale rien avec ses règles par défaut.",
    ),
    Words(
        "Ten thousand records take less than one minute.",
        "Dix mille enregistrements sont traités en moins d’une minute.",
    ),
)
