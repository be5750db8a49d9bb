"""The vocabulary of skills, by the short name that stands in addresses."""

from demo.words import Words

SKILLS = {
    "accessibility": Words("Accessibility", "Accessibilité"),
    "automated-testing": Words("Automated testing", "Tests automatisés"),
    "azure-policies": Words("Azure policies", "Stratégies Azure"),
    "azure-runbooks": Words(
        "Azure runbooks (PowerShell)", "Runbooks Azure (PowerShell)"
    ),
    "c-plus-plus": Words("C++", "C++"),
    "c-sharp-dotnet": Words("C# and .NET", "C# et .NET"),
    "containers": Words("Containers", "Conteneurs"),
    "continuous-integration": Words("Continuous integration", "Intégration continue"),
    "data-visualization": Words("Data visualization", "Visualisation de données"),
    "django": Words("Django", "Django"),
    "geographic-data": Words("Geographic data", "Données géographiques"),
    "html-css": Words("HTML and CSS", "HTML et CSS"),
    "javascript": Words("JavaScript", "JavaScript"),
    "language-processing": Words(
        "Natural language processing", "Traitement du langage naturel"
    ),
    "open-data": Words("Open data", "Données ouvertes"),
    "performance": Words("Performance tuning", "Optimisation des performances"),
    "postgresql": Words("PostgreSQL", "PostgreSQL"),
    "python": Words("Python", "Python"),
    "technical-writing": Words("Technical writing", "Rédaction technique"),
}
