"""Translations that are missing, left as they were, doubled, too long, ill-linked."""

SENTENCES = """
fr missing
Who may apply?
∅

fr missing
Who may apply?
␣␣␣

en missing
Qui peut postuler?
<b></b>

fr missing
Who may apply?
<br/>~<br/>

fr missing
The price is fixed.
…

en missing
Le prix est fixe.
???

as: slug
fr missing
how-it-works
∅

fr missing
Read the <a id="a1">guide</a> first.
<a id="a1">~</a>

fr identical
Who may apply?
Who may apply?

fr identical markup typography
The price is fixed; nothing is added.
The  price is <b>fixed</b>~; nothing is added.

en identical
Qui peut postuler et comment?
Qui peut postuler et comment?

fr identical
How to apply
HOW TO APPLY

fr identical
Important information
Important information

fr identical
Closes in July
Closes in July

en identical
Annonces
Annonces

fr identical
Read the <a id="a1">guide</a> on GitHub.
Read the <a id="a1">guide</a> on GitHub.

as: slug
fr identical
how-it-works
how-it-works

as: machine
fr machine
Who may apply?
Qui peut postuler?

as: machine
en machine
Le prix est fixe.
The price is fixed.

as: machine
fr machine fact
The price is $5,600.
Le prix est de 5~700~$.

fr doubled
Read the guide before you start.
Lisez le le guide avant de commencer.

fr doubled
The price <b>of</b> the work is fixed.
Le prix <b>de</b> de travail est fixe.

en doubled
Le prix du travail est fixe.
The price of the the work is fixed.

en doubled
Lisez le guide dans son ensemble.
Read the whole whole guide.

fr doubled
All the questions are public.
Toutes les Les questions sont publiques.

en doubled
La question et la réponse sont publiques.
The question and and the answer are public.

fr doubled
We publish the results on Friday.
Nous publions les résultats résultats vendredi.

en doubled
Nous publions ce qui est décidé.
We publish what is is decided.

link 1: https://example.org/en/guide -> https://example.org/en/guide
fr other_language
Read the <a id="a1">guide</a>.
Lisez le <a id="a1">guide</a>.

link 1: https://example.org/fr/guide -> https://example.org/fr/guide
en other_language
Lisez le <a id="a1">guide</a>.
Read the <a id="a1">guide</a>.

link 1: https://example.org/doc-eng.aspx?id=3 -> https://example.org/doc-eng.aspx?id=3
fr other_language
See <a id="a1">the directive</a>.
Voir <a id="a1">la directive</a>.

link 1: https://en.wikipedia.org/wiki/Tide -> https://en.wikipedia.org/wiki/Tide
fr other_language
What a <a id="a1">tide</a> is
Ce qu’est une <a id="a1">marée</a>

link 1: https://example.org/?lang=fr -> https://example.org/?lang=fr
en other_language
<a id="a1">Modifier votre profil</a>
<a id="a1">Change your profile</a>

link 1: https://example.org/plan_e.pdf -> https://example.org/plan_e.pdf
fr other_language
<a id="a1">The plan</a>, in PDF
<a id="a1">Le plan</a>, en PDF

link 1: https://www.canada.ca/en.html -> https://www.canada.ca/en.html
fr other_language
Go to <a id="a1">the home page</a>.
Allez à <a id="a1">la page d’accueil</a>.

fr other_language
Go to https://www.example.org/en/jobs and choose.
Allez à https://www.example.org/en/jobs et choisissez.

link 1: https://example.org/eng/rules.html -> https://example.org/eng/rules.html
fr other_language
The <a id="a1">rules</a> apply.
Les <a id="a1">règles</a> s’appliquent.

link 1: https://learn.example.org/fr-ca/b -> https://learn.example.org/fr-ca/b
en other_language
<a id="a1">Le cours</a> est gratuit.
<a id="a1">The course</a> is free.

fr length
This page describes what we do with personal information. It tells you what we collect,
  why we collect it, and whom you can write to if you disagree.
Cette page décrit ce que nous faisons.

en length
Nous publions tout ce que nous savons de chaque travail, au plus tard le lendemain, et
  vous pouvez nous poser des questions à tout moment.
We publish everything.

fr length
Read this page.
Lisez attentivement toute cette page, du début à la fin, puis recommencez si elle ne
  vous paraît pas claire la première fois.

en length
Lisez cette page.
Read the whole of this page with care, from its beginning to its end, and then again.

as: limit 20
fr length
Save and close
Enregistrer et fermer

as: limit 30
en length
Rendre la carte lisible
Make the map readable for everyone
"""
