"""What postings say: titles, the work, criteria, skills."""

SENTENCES = """
Make the booking form usable with a keyboard
Rendre le formulaire de réservation utilisable au clavier

Correct how dates are read in the harvest calendar
Corriger la lecture des dates dans le calendrier des récoltes

Add an export to CSV and JSON
Ajouter une exportation en CSV et en JSON

The library has 42 open issues; only 3 of them are part of this work.
La bibliothèque compte 42~anomalies ouvertes; seules 3 d’entre elles font partie de ce
  travail.

Skills: Python, Django and PostgreSQL
Compétences~: Python, Django et PostgreSQL

Intermediate JavaScript; knowledge of WCAG~2.2 is an asset.
JavaScript, niveau intermédiaire; la connaissance des WCAG~2.2 est un atout.

Criterion 1: every page passes the automated check.
Critère~1~: chaque page réussit la vérification automatisée.

Criterion 2: the tests run in less than 90 seconds.
Critère~2~: les tests s’exécutent en moins de 90~secondes.

All 128 tests pass on Python~3.11, 3.12 and 3.13.
Les 128~tests réussissent avec Python~3.11, 3.12 et 3.13.

Your change must not slow down the start by more than 5%.
Votre modification ne doit pas ralentir le démarrage de plus de 5~%.

The code is published under the <b>MIT licence</b>.
Le code est publié sous la <b>licence MIT</b>.

Read the <a id="a1">contribution guide</a> before you start.
Lisez le <a id="a1">guide de contribution</a> avant de commencer.

Start from version 2.4.1 of the library.
Partez de la version~2.4.1 de la bibliothèque.

The application was written in 2014 and last updated in November 2023.
L’application a été écrite en 2014 et mise à jour pour la dernière fois en
  novembre~2023.

About 1,250 people use the map every week.
Environ 1~250~personnes utilisent la carte chaque semaine.

It answers 3.5 million requests a year.
Elle répond à 3,5~millions de requêtes par année.

The three files are in the folder “data”.
Les trois fichiers se trouvent dans le dossier «~data~».

The button says “Send” in one place and “Submit” in another.
Le bouton dit «~Envoyer~» à un endroit et «~Soumettre~» à un autre.

What is “done”? The work is merged and its tests pass.
Que veut dire «~terminé~»? Le travail est fusionné et ses tests réussissent.

The work takes 25 to 30 hours.
Le travail demande de 25 à 30~heures.

We expect 4 to 6 small pull requests.
Nous attendons de 4 à 6~petites demandes de fusion.

Reference number: MA-2026-014
Numéro de référence~: MA-2026-014

Opportunity MA-2026-014 replaces MA-2025-098.
L’occasion MA-2026-014 remplace MA-2025-098.

Improve search results in French
Améliorer les résultats de recherche en français

The page weighs 2.4~MB; bring it under 500~kB.
La page pèse 2,4~Mo; ramenez-la sous 500~Ko.

It opens in three seconds on a 3G connection.
Elle s’ouvre en 3~secondes sur une connexion 3G.

Loads in less than 2.5 seconds on a 3G connection.
Se charge en moins de 2,5~secondes sur une connexion 3G.

Support screens from 320 to 1,920 pixels wide.
Prendre en charge les écrans de 320 à 1~920~pixels de largeur.

Replace <code>unittest</code> with <code>pytest</code>.
Remplacer <code>unittest</code> par <code>pytest</code>.

Call <code>parse(text, strict=True)</code>: it must raise no error.
Appelez <code>parse(text, strict=True)</code>~: aucune erreur ne doit survenir.

The file <code>settings.toml</code> has two sections.
Le fichier <code>settings.toml</code> comporte deux sections.

Remove the last 12 uses of jQuery.
Retirer les 12~dernières utilisations de jQuery.

Translate 340 messages from English into French.
Traduire 340~messages de l’anglais vers le français.

Contrast must be at least 4.5:1.
Le contraste doit être d’au moins 4,5:1.

The second table is hard to read with a screen reader.
Le deuxième tableau est difficile à lire avec un lecteur d’écran.

This is the 1st posting of the team, and the 21st of the year.
C’est la 1re~occasion de l’équipe et la 21e de l’année.

The 2nd and the 3rd step can be done at the same time.
La 2<sup>e</sup> et la 3<sup>e</sup>~étape peuvent se faire en même temps.

A dozen volunteers keep the software alive.
Une douzaine de bénévoles font vivre le logiciel.

Half of the visitors use a telephone.
La moitié des visiteurs utilisent un téléphone.

Two-thirds of the forms are filled in on a phone.
Les deux tiers des formulaires sont remplis sur un téléphone.

One supplier is selected for each opportunity.
Un seul fournisseur est retenu pour chaque occasion.

There is no interview.
Il n’y a pas d’entrevue.

The first 10 results are shown.
Les dix premiers résultats sont affichés.

Show 20 results instead of 10.
Afficher 20~résultats au lieu de 10.

Rename the field “postal code”, for example K1A~0B1.
Renommer le champ «~code postal~», par exemple K1A~0B1.

The server listens on 127.0.0.1:8000.
Le serveur écoute à l’adresse 127.0.0.1:8000.

Fix issue #482 and issue #517.
Corriger l’anomalie #482 et l’anomalie #517.

Move from Django~4.2 to Django~5.2
Passer de Django~4.2 à Django~5.2

The API answers with code 404 instead of 500.
L’API répond par le code 404 au lieu de 500.

Files may be in UTF-8 or in ISO-8859-1.
Les fichiers peuvent être en UTF-8 ou en ISO-8859-1.

Our team of five people reviews the code in three days.
Notre équipe de cinq personnes révise le code en trois jours.

Write tests for the <i>four</i> cases below.
Écrivez des tests pour les <i>quatre</i> cas ci-dessous.

<b>What you deliver:</b> a pull request with tests.
<b>Ce que vous livrez~:</b> une demande de fusion avec des tests.

<b>Out of scope</b>: the design, the logo and the texts.
<b>Hors de la portée</b>~: la conception, le logo et les textes.

Line one<br/>Line two
Première ligne<br/>Deuxième ligne

as: plain
Ottawa &amp; Gatineau: 2 offices
Ottawa et Gatineau~: 2~bureaux

as: plain
Values &lt; 5 and &gt; 10 are shown in red.
Les valeurs &lt; 5 et &gt; 10 s’affichent en rouge.

as: one-line
Python and Django developer
Développement en Python et en Django

as: slug
accessible-booking-form
formulaire-de-reservation-accessible

as: slug
faq
faq

as: limit 60
Make the tide tables readable
Rendre les tableaux des marées lisibles

Documentation
Documentation

Description
Description

GitHub
GitHub

MA-2026-014
MA-2026-014

<b>Python, Django, PostgreSQL</b>
<b>Python, Django, PostgreSQL</b>

Figure 4: the calendar after the correction
Figure~4~: le calendrier après la correction

Version 1.0.0-rc2 is tested; 1.0.0 is not yet published.
La version~1.0.0-rc2 est testée; la 1.0.0 n’est pas encore publiée.

It fails in 1 of 8 cases.
Elle échoue dans 1~cas sur 8.

From −40 °C to 30 °C
De −40~°C à 30~°C

Nine schools and 14 libraries take part.
Neuf écoles et 14~bibliothèques participent.

A map of the 308 stations, updated every 15 minutes.
Une carte des 308~stations, mise à jour toutes les 15~minutes.
"""
