"""Translations that say another number, date, amount or address."""

SENTENCES = """
fr fact
The price is $25.50.
Le prix est de 25,05~$.

fr fact
The price is $5,600, tax included.
Le prix est de 6~500~$, taxes comprises.

en fact
Le prix est de 10~000~$.
The price is $1,000.

fr fact
At most $10,000 with tax
Au plus avec les taxes, sans autre montant

fr fact
A budget of $1.5 million
Un budget de 1,5~milliard de dollars

fr fact
From $60 to $100 an hour
De 60~$ à 110~$ l’heure

en fact
25~$~US par mois
$25 a month

en fact
Une licence de 30~€
A licence of $30

fr fact
The tax is 13%.
La taxe est de 15~%.

fr fact
We saved 2.5% last year.
Nous avons économisé 25~% l’an dernier.

en fact
De 5 à 15~% des visiteurs
From 5% to 50% of visitors

fr fact
Closes July 12, 2027
Se termine le 21~juillet 2027

fr fact
Closes July 12, 2027
Se termine le 12~juin 2027

fr fact
Closes July 12, 2027
Se termine le 12~juillet 2026

en fact
Se termine le 1er~mars 2027
Closes March 2, 2027

fr fact
Open from May 3 to May 21
Ouverte du 3 au 12~mai

fr fact
In November 2026
En décembre~2026

fr fact
Dates are written 2027-07-12.
Les dates s’écrivent 2027-12-07.

fr fact
Closes at 11:59 pm
Se termine à 11~h~59

fr fact
Closes at 11:59 pm, Eastern time
Se termine à 23~h~50, heure de l’Est

en fact
La séance commence à 9~h.
The session starts at 9 pm.

en fact
Tout se termine à midi.
Everything ends at midnight.

fr fact
From 9 am to 5 pm
De 9~h à 16~h

fr fact
A meeting of 1 hour and 30 minutes
Une rencontre de 1~h~20

fr fact
We answer within 2 business days.
Nous répondons dans un délai de 3~jours ouvrables.

fr fact
You have ten days to answer; we need 30 days.
Vous avez 10~jours pour répondre; il nous en faut 20.

en fact
L’avis est valable trois mois, soit 12~semaines.
The notice is valid three months, which is 13 weeks.

fr fact
It opens in five seconds on a 3G connection.
Elle s’ouvre en trois secondes sur une connexion 3G.

fr fact
1,250.75 units
1~250,57~unités

fr fact
12,345,678 rows
12~345~687~lignes

fr fact
The library has 42 open issues.
La bibliothèque compte des anomalies ouvertes.

en fact
La bibliothèque compte des anomalies ouvertes.
The library has 42 open issues.

fr fact
3.5 million requests
3,5~requêtes

en fact
Environ 1~250~personnes
About 1,520 people

fr fact
It worked with Python~3.11.
Il fonctionnait avec Python~3.12.

fr fact
Start from version 2.4.1.
Partez de la version~2.1.4.

fr fact
Reference number: MA-2026-014
Numéro de référence~: MA-2026-041

fr fact
Form GC-1234
Formulaire CG-1234

fr fact
Regulations SOR/2021-97
Règlement DORS/2021-79

fr fact
Telephone: 613-555-0142
Téléphone~: 613-555-0124

en fact
Composez le 1~800~555-0199.
Call 1-888-555-0199.

fr fact
Write to pilot@example.org.
Écrivez à pilote@example.org.

en fact
Écrivez à pilot@example.org avant vendredi.
Write to us before Friday.

link 1: mailto:pilot@example.org -> mailto:pilot@example.com
fr fact
<a id="a1">Write to the team</a> and ask.
<a id="a1">Écrivez à l’équipe</a> et demandez.

link 1: https://example.org/en/a -> https://exemple.org/fr/a
fr fact
<a id="a1">The guide</a> says why.
<a id="a1">Le guide</a> dit pourquoi.

fr fact
The code is at https://github.com/example/tides.
Le code se trouve à https://github.com/example/marees.

en fact
La norme EN~301~549, version~3.2.1
Standard EN 301 548, version 3.2.1

fr fact
Fiscal year 2026–27
Exercice 2025-2026

fr fact
Two-thirds of the 9 forms
Les deux tiers des 6~formulaires

en fact
Une vingtaine de fournisseurs, 40~étudiants
About 20 suppliers, 50 students

fr fact
Open 24 hours a day, 7 days a week
Ouvert 7~jours sur 7

en fact
De −40~°C à 30~°C
From 40 °C to 30 °C

fr fact
Screens from 320 to 1,920 pixels
Écrans de 320 à 1~290~pixels
"""
