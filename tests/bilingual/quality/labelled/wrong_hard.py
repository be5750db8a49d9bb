"""Faults that are easy to overlook; the last two are more than the checks see."""

SENTENCES = """
fr fact
The price is $10,000.
Le prix est de 10~000.

fr fact
The tax is 15%.
La taxe est de 15.

fr fact typography
About 2,500 people
Environ 2,500~personnes

fr typography
A budget of $1.5 million
Un budget de 1.5~million de dollars

fr fact
Opportunity MA-2026-014
Occasion MA-2026-14

fr fact
Closes July 12
Se termine le 7~décembre

fr fact
It begins at 12:30 pm.
Cela commence à 0~h~30.

en fact
Cela commence à 0~h~30.
It begins at 12:30 pm.

fr fact
A grant of $2M
Une subvention de 2~k$

fr fact
Fiscal year 2025-26
Exercice 2025-2027

fr fact
On the 3rd floor
Au 4e~étage

fr fact
A rise of -20 points
Une hausse de 20~points

fr fact
Write to pilot@example.org.
Écrivez à pilot@exemple.org.

en fact
Python~3 est requis.
Python 2 is required.

fr fact
It passed in 2 of 3 cases.
Elle a réussi dans 2~cas sur 4.

fr fact
Two (2) copies
Deux (3) exemplaires

en fact
Deux à trois fois par semaine, soit 6~fois
Two to three times a week, or 9 times

fr fact
$5,600 before tax and $6,328 with tax
5~600~$ avant les taxes et 6~382~$ avec les taxes

fr fact
For people aged 18+
Pour les personnes de 16~ans et plus

fr fact
Scale of 1:50,000
Échelle de 1:5~000

fr identical
Who may apply? Read the whole guide before you start.
Qui peut postuler? Read the whole guide before you start.

en identical
Le prix est fixe. Rien ne s’ajoute à ce prix.
The price is fixed. Rien ne s’ajoute à ce prix.

fr identical
<b>Note:</b> nothing is added to the price
<b>Note~:</b> nothing is added to the price

fr placeholder
{count} files in {folder}
{count}~fichiers dans {dossier}

fr markup
The <a id="a1">first</a> and the <a id="a2">second</a>
Le <a id="a2">premier</a> et le <a id="a2">deuxième</a>

fr doubled markup
We pay on Friday of the same week.
Nous payons le vendredi de la <i></i>la même semaine.

fr fact
It takes three months.
Il faut quatre mois.

en fact
La rencontre a lieu mardi.
The meeting is on Monday.

fr fact
It starts in July.
Cela commence en juin.

fr fact
Read it twice.
Lisez-le trois fois.

fr fact
A dozen applications
Une vingtaine de candidatures

en fact
Tous les mardis et jeudis
Every Tuesday and Friday

fr fact
From Monday to Friday
Du lundi au jeudi

fr fact
In May or by March
En juin ou d’ici mars

en fact
Un tiers des visiteurs
Two-thirds of visitors

fr fact
5 files in 3 folders
3~fichiers dans 5~dossiers
"""
