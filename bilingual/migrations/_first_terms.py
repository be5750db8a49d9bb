"""The first terms of the site, as migration 0006 adds them. Never changed later.

Each row is the English term, the French term, then what else is known of them.
Canadian usage: names of laws as in the statutes, names of institutions as in their
applied titles, the rest as this site writes in both languages.
"""

USAGE = "This site’s usage / Usage de ce site"
TITLES = "Applied titles of federal institutions / Titres d’usage des institutions fédérales"
STYLE = "Canada.ca Content Style Guide / Guide de rédaction du contenu du site Canada.ca"


def _term(
    term_en,
    term_fr,
    acronym_en="",
    acronym_fr="",
    avoid_en="",
    avoid_fr="",
    note_en="",
    note_fr="",
    source=USAGE,
):
    return {
        "term_en": term_en,
        "term_fr": term_fr,
        "acronym_en": acronym_en,
        "acronym_fr": acronym_fr,
        "forbidden_en": avoid_en.replace("|", "\n"),
        "forbidden_fr": avoid_fr.replace("|", "\n"),
        "note_en": note_en,
        "note_fr": note_fr,
        "source": source,
    }


# ---- Buying small pieces of code

BUYING = [
    _term(
        "opportunity",
        "occasion",
        avoid_fr="opportunité|appel d’offres",
        note_en="One piece of work that a team wants to buy, and the page about it.",
        note_fr="Un travail qu’une équipe veut acheter, et la page qui le décrit. "
        "« Opportunité » désigne le caractère de ce qui est opportun.",
    ),
    _term(
        "micro-acquisition",
        "micro-acquisition",
        avoid_en="micro-purchase|micro-procurement",
        avoid_fr="micro-achat|micro-approvisionnement",
        note_en="A purchase of custom code for $10,000 at most, tax included.",
        note_fr="L’achat d’un code sur mesure pour au plus 10 000 $, taxes comprises.",
    ),
    _term(
        "apply",
        "présenter une demande",
        avoid_fr="appliquer pour|appliquer à|appliquer sur|faire application",
        note_en="Of a supplier who wants to do the work.",
        note_fr="D’un fournisseur qui veut faire le travail.",
    ),
    _term(
        "apply",
        "demande",
        note_en="Where French prefers the noun.",
        note_fr="Là où le français préfère le nom.",
    ),
    _term(
        "apply",
        "s’appliquer",
        note_en="Of a rule that holds for something.",
        note_fr="D’une règle qui vaut pour quelque chose.",
    ),
    _term(
        "application",
        "demande",
        note_en="What a supplier sends to be selected. Not a bid or a proposal.",
        note_fr="Ce qu’un fournisseur envoie pour être choisi. Ni une soumission ni une "
        "proposition.",
    ),
    _term(
        "application",
        "application",
        note_en="A program that people use.",
        note_fr="Un logiciel que les gens utilisent.",
    ),
    _term("request", "demande"),
    _term(
        "supplier",
        "fournisseur",
        avoid_en="vendor",
        avoid_fr="vendeur",
        note_en="A person or a firm that sells its work: a student, a freelancer too.",
        note_fr="Une personne ou une entreprise qui vend son travail, même aux études "
        "ou à la pige.",
    ),
    _term(
        "selected supplier",
        "fournisseur choisi",
        note_en="The one whose application passed, or who was drawn.",
        note_fr="Celui dont la demande a réussi, ou qui a été tiré au sort.",
    ),
    _term("selected supplier", "fournisseur retenu"),
    _term(
        "deadline",
        "date limite",
        avoid_fr="deadline|date butoir",
        note_en="The last moment, with its hour in Eastern time.",
        note_fr="Le dernier moment, avec son heure, heure de l’Est.",
    ),
    _term(
        "deadline",
        "échéance",
        avoid_fr="deadline|date butoir",
        note_en="Of a task or of a payment.",
        note_fr="D’une tâche ou d’un paiement.",
    ),
    _term(
        "closing date",
        "date de clôture",
        avoid_fr="date de fermeture",
        note_en="The day after which nobody can apply.",
        note_fr="Le jour après lequel on ne peut plus présenter de demande.",
    ),
    _term("closing date", "date limite", avoid_fr="date de fermeture"),
    _term(
        "closing",
        "date limite",
        note_en="The moment when an opportunity closes.",
        note_fr="Le moment où une occasion ferme.",
    ),
    _term("closing", "clôture"),
    _term(
        "closing",
        "fermer",
        note_en="Where French prefers the verb.",
        note_fr="Là où le français préfère le verbe.",
    ),
    _term(
        "award",
        "attribution",
        avoid_fr="octroi",
        note_en="Giving the work to the selected supplier.",
        note_fr="Le fait de confier le travail au fournisseur choisi.",
    ),
    _term(
        "award",
        "attribuer",
        avoid_fr="octroyer",
        note_en="The verb.",
        note_fr="Le verbe.",
    ),
    _term(
        "draw",
        "tirage au sort",
        avoid_fr="tirage aléatoire",
        note_en="It decides where several applications pass.",
        note_fr="Il tranche lorsque plusieurs demandes réussissent.",
    ),
    _term(
        "reserve list",
        "liste de réserve",
        note_en="Those who were drawn next.",
        note_fr="Les personnes tirées au sort ensuite.",
    ),
    _term(
        "application evaluation criterion",
        "critère d’évaluation de la demande",
        note_en="What an application must show. Not an acceptance criterion.",
        note_fr="Ce que la demande doit démontrer. À ne pas confondre avec un critère "
        "d’acceptation.",
    ),
    _term(
        "work acceptance criterion",
        "critère d’acceptation du travail",
        note_en="What the delivered code must meet. Not an evaluation criterion.",
        note_fr="Ce que le code livré doit respecter. À ne pas confondre avec un "
        "critère d’évaluation.",
    ),
    _term("work acceptance criterion", "critère d’acceptation"),
    _term("criterion", "critère"),
    _term(
        "deliverable",
        "livrable",
        note_en="One thing that the supplier hands over.",
        note_fr="Chacune des choses que remet le fournisseur.",
    ),
    _term(
        "fixed price",
        "prix fixe",
        avoid_fr="prix forfaitaire",
        note_en="Known before anyone applies; nobody underbids it.",
        note_fr="Connu avant la première demande; personne n’offre moins.",
    ),
    _term("before tax", "avant taxes", avoid_fr="hors taxes"),
    _term("sales tax", "taxe de vente"),
    _term(
        "goods and services tax",
        "taxe sur les produits et services",
        "GST",
        "TPS",
        avoid_fr="taxe sur les biens et services",
        source="Excise Tax Act, R.S.C. 1985, c. E-15 / Loi sur la taxe d’accise",
    ),
    _term(
        "harmonized sales tax",
        "taxe de vente harmonisée",
        "HST",
        "TVH",
        source="Excise Tax Act, R.S.C. 1985, c. E-15 / Loi sur la taxe d’accise",
    ),
    _term("assign", "attribuer", avoid_fr="assigner"),
    _term("invoice", "facture"),
    _term("credit card", "carte de crédit"),
    _term("contract", "contrat"),
    _term(
        "procurement",
        "approvisionnement",
        avoid_fr="procurement",
        note_en="How a department buys.",
        note_fr="La façon dont un ministère achète.",
    ),
    _term("procurement", "achat", avoid_fr="procurement"),
    _term("purchase", "achat"),
    _term(
        "business day",
        "jour ouvrable",
        avoid_fr="jour d’affaires|journée d’affaires",
        note_en="Monday to Friday, except holidays.",
        note_fr="Du lundi au vendredi, sauf les jours fériés.",
    ),
    _term("working day", "jour ouvrable", avoid_fr="jour d’affaires|journée d’affaires"),
    _term(
        "Eastern time",
        "heure de l’Est",
        avoid_en="EST|EDT",
        avoid_fr="HNE|HAE",
        note_en="The name holds in summer and in winter.",
        note_fr="Le nom vaut en été comme en hiver.",
        source=STYLE,
    ),
    _term("reference number", "numéro de référence"),
    _term(
        "amendment to the opportunity",
        "modification de l’occasion",
        avoid_fr="amendement|addenda",
        note_en="A change to an opportunity that is public, and its notice.",
        note_fr="Un changement apporté à une occasion publique, et l’avis qui "
        "l’annonce.",
    ),
    _term(
        "security clearance",
        "cote de sécurité",
        avoid_fr="clairance de sécurité",
        note_en="None is needed: the information is unclassified.",
        note_fr="Aucune n’est requise : les renseignements ne sont pas classifiés.",
    ),
    _term("permanent resident", "résident permanent"),
    _term("permanent resident", "résidence permanente"),
    _term("work permit", "permis de travail"),
    _term(
        "small firm",
        "petite entreprise",
        avoid_fr="petite firme",
    ),
    _term(
        "freelancer",
        "pigiste",
        avoid_fr="freelance|freelancer",
        note_en="French also says « à la pige ».",
        note_fr="On dit aussi « à la pige ».",
    ),
    _term("freelancer", "à la pige", avoid_fr="freelance|freelancer"),
]

# ---- Code

CODE = [
    _term(
        "open source",
        "code source ouvert",
        avoid_fr="open source|logiciel gratuit",
        note_en="Anyone may use, read, change and share the code.",
        note_fr="Tout le monde peut utiliser, lire, modifier et partager le code. "
        "« Libre » se dit aussi; « gratuit » est autre chose.",
    ),
    _term("open source", "source ouverte", avoid_fr="open source|logiciel gratuit"),
    _term("open source", "code ouvert", avoid_fr="open source|logiciel gratuit"),
    _term(
        "open source software",
        "logiciel libre",
        avoid_fr="open source|logiciel gratuit",
    ),
    _term("open source licence", "licence ouverte", avoid_en="open source license"),
    _term(
        "open source licence", "licence libre", avoid_en="open source license"
    ),
    _term(
        "open source licence",
        "licence de code source ouvert",
        avoid_en="open source license",
    ),
    _term(
        "licence",
        "licence",
        avoid_en="license",
        note_en="The noun in Canadian English. The verb is “to license”.",
        note_fr="L’autorisation d’utiliser le code, avec ses conditions.",
    ),
    _term("source code", "code source"),
    _term(
        "repository",
        "dépôt",
        avoid_fr="repo|repository",
        note_en="Where the code lies, with its history.",
        note_fr="L’endroit où se trouve le code, avec son historique.",
    ),
    _term(
        "pull request",
        "demande de tirage",
        avoid_fr="pull request|requête de tirage",
        note_en="A change that somebody offers to a repository.",
        note_fr="Une modification proposée à un dépôt.",
    ),
    _term("automated test", "test automatisé", avoid_fr="test automatique"),
    _term("software", "logiciel", avoid_fr="software"),
    _term(
        "program",
        "logiciel",
        note_en="One that people use.",
        note_fr="Celui que des gens utilisent.",
    ),
    _term(
        "program",
        "programme",
        note_en="One that is written, or a program of the government.",
        note_fr="Celui que l’on écrit, ou un programme du gouvernement.",
    ),
    _term(
        "command line",
        "ligne de commande",
        avoid_fr="console de commande",
    ),
    _term("bug", "bogue", avoid_fr="bug"),
    _term(
        "copyright",
        "droit d’auteur",
        avoid_fr="copyright",
        note_en="The supplier keeps it.",
        note_fr="Le fournisseur le conserve.",
        source="Copyright Act, R.S.C. 1985, c. C-42 / Loi sur le droit d’auteur",
    ),
    _term(
        "digital",
        "numérique",
        avoid_fr="digital",
        note_en="“Digital” in French is said of fingers.",
        note_fr="« Digital » se dit des doigts.",
    ),
    _term("cloud", "infonuagique", avoid_fr="cloud"),
    _term("cloud", "nuage", avoid_fr="cloud"),
    _term("open data", "données ouvertes", avoid_fr="open data|données libres"),
    _term("spreadsheet", "tableur", avoid_fr="fichier Excel"),
    _term("spreadsheet", "feuille de calcul", avoid_fr="fichier Excel"),
    _term("browser", "navigateur", avoid_fr="browser|fureteur"),
    _term("website", "site Web", avoid_fr="website"),
    _term("website", "site", avoid_fr="website"),
    _term("site", "site"),
    _term("web page", "page Web", avoid_fr="webpage"),
    _term("online", "en ligne", avoid_fr="online"),
    _term("e-mail", "courriel", avoid_fr="email|e-mail|mail|mél"),
    _term("email", "courriel", avoid_fr="email|e-mail|mail|mél"),
    _term("mail program", "logiciel de courriel", avoid_fr="client mail"),
    _term(
        "attachment",
        "pièce jointe",
        avoid_fr="attachement|fichier attaché",
    ),
    _term(
        "cookie",
        "témoin",
        avoid_fr="cookie",
        note_en="What a browser keeps for a website.",
        note_fr="Ce qu’un navigateur conserve pour un site.",
    ),
    _term("password", "mot de passe"),
    _term(
        "sign in",
        "ouvrir une session",
        avoid_fr="signer in|se logger|se loguer",
    ),
    _term("sign in", "se connecter", avoid_fr="se logger|se loguer"),
    _term("subscribe", "s’abonner", avoid_fr="souscrire"),
    _term("subscription", "abonnement", avoid_fr="souscription"),
    _term("unsubscribe", "se désabonner", avoid_fr="se désinscrire"),
    _term("feedback", "commentaires", avoid_fr="feedback"),
    _term("feedback", "rétroaction", avoid_fr="feedback"),
    _term("comment", "commentaire"),
    _term("comment", "commenter"),
]

# ---- Accessibility and official languages

BOTH_LANGUAGES = [
    _term("accessibility", "accessibilité"),
    _term(
        "Web Content Accessibility Guidelines",
        "Règles pour l’accessibilité des contenus Web",
        "WCAG",
        "WCAG",
        note_en="Level AA of version 2.2 is what this site keeps to.",
        note_fr="Ce site respecte le niveau AA de la version 2.2.",
        source="W3C",
    ),
    _term(
        "Accessible Canada Act",
        "Loi canadienne sur l’accessibilité",
        source="S.C. 2019, c. 10 / L.C. 2019, ch. 10",
    ),
    _term(
        "screen reader",
        "lecteur d’écran",
        avoid_fr="liseur d’écran|screen reader",
    ),
    _term("keyboard", "clavier"),
    _term(
        "alternative text",
        "texte de remplacement",
        note_en="What is read aloud where an image cannot be seen.",
        note_fr="Ce qui est lu à voix haute quand l’image ne peut être vue.",
    ),
    _term("alternative text", "texte de rechange"),
    _term("plain language", "langage clair"),
    _term("plain language", "langue claire et simple"),
    _term("bilingual", "bilingue"),
    _term(
        "official language",
        "langue officielle",
        note_en="English and French, equal in law.",
        note_fr="Le français et l’anglais, égaux devant la loi.",
        source="Official Languages Act / Loi sur les langues officielles",
    ),
    _term(
        "Official Languages Act",
        "Loi sur les langues officielles",
        "OLA",
        "LLO",
        source="R.S.C. 1985, c. 31 (4th Supp.) / L.R.C. (1985), ch. 31 (4e suppl.)",
    ),
    _term("machine translation", "traduction automatique", avoid_fr="traduction machine"),
    _term("terms of use", "conditions d’utilisation", avoid_fr="termes d’utilisation"),
]

# ---- Government and its laws

GOVERNMENT = [
    _term(
        "Government of Canada",
        "gouvernement du Canada",
        "GC",
        "GC",
        note_en="In French, « gouvernement » in lower case.",
        note_fr="Avec une minuscule à « gouvernement ».",
        source=TITLES,
    ),
    _term(
        "Employment and Social Development Canada",
        "Emploi et Développement social Canada",
        "ESDC",
        "EDSC",
        source=TITLES,
    ),
    _term(
        "Treasury Board of Canada Secretariat",
        "Secrétariat du Conseil du Trésor du Canada",
        "TBS",
        "SCT",
        source=TITLES,
    ),
    _term(
        "Public Services and Procurement Canada",
        "Services publics et Approvisionnement Canada",
        "PSPC",
        "SPAC",
        source=TITLES,
    ),
    _term(
        "Shared Services Canada",
        "Services partagés Canada",
        "SSC",
        "SPC",
        source=TITLES,
    ),
    _term(
        "Canada Revenue Agency",
        "Agence du revenu du Canada",
        "CRA",
        "ARC",
        source=TITLES,
    ),
    _term(
        "Canadian Digital Service",
        "Service numérique canadien",
        "CDS",
        "SNC",
        source=TITLES,
    ),
    _term(
        "department",
        "ministère",
        avoid_fr="département",
        note_en="Of the government. A “département” is a part of France, or of a school.",
        note_fr="Du gouvernement. Un département est une division d’un établissement "
        "d’enseignement, ou de la France.",
    ),
    _term("fiscal year", "exercice financier", avoid_fr="année fiscale"),
    _term(
        "personal information",
        "renseignements personnels",
        avoid_fr="informations personnelles|information personnelle|données personnelles",
        source="Privacy Act / Loi sur la protection des renseignements personnels",
    ),
    _term("privacy", "protection des renseignements personnels"),
    _term("privacy", "confidentialité"),
    _term("privacy", "vie privée"),
    _term(
        "Privacy Act",
        "Loi sur la protection des renseignements personnels",
        source="R.S.C. 1985, c. P-21 / L.R.C. (1985), ch. P-21",
    ),
    _term(
        "Access to Information Act",
        "Loi sur l’accès à l’information",
        "ATIA",
        "LAI",
        source="R.S.C. 1985, c. A-1 / L.R.C. (1985), ch. A-1",
    ),
    _term(
        "access to information and privacy",
        "accès à l’information et protection des renseignements personnels",
        "ATIP",
        "AIPRP",
    ),
    _term(
        "Personal Information Protection and Electronic Documents Act",
        "Loi sur la protection des renseignements personnels et les documents "
        "électroniques",
        "PIPEDA",
        "LPRPDE",
        source="S.C. 2000, c. 5 / L.C. 2000, ch. 5",
    ),
    _term(
        "address an issue",
        "traiter une question",
        avoid_fr="adresser une question|addresser|adresser un enjeu",
        note_en="In French, a letter is addressed; a problem is dealt with.",
        note_fr="On adresse une lettre; on traite une question ou un problème.",
    ),
    _term(
        "address a problem",
        "traiter un problème",
        avoid_fr="adresser un problème|addresser",
    ),
    _term("skill", "compétence", avoid_fr="skill|habileté"),
    _term("team", "équipe", avoid_fr="team"),
]

FIRST_TERMS = [*BUYING, *CODE, *BOTH_LANGUAGES, *GOVERNMENT]
