"""Correct translations that look wrong: other order, other form, other words."""

SENTENCES = """
Open Monday to Friday, 9 to 5
Ouvert du lundi au vendredi, de 9~h à 17~h

A five-year plan of $2M
Un plan quinquennal de 2~M$

A 5-year plan
Un plan quinquennal

From 1st to 3rd place
De la 1re à la 3e~place

3x faster, and 1.5x lighter
3~fois plus rapide et 1,5~fois plus léger

H1 headings only once a page
Un titre de niveau~1 une seule fois par page

See note No. 5.
Voir la note no~5.

The #1 request
La demande no~1

$5,600 (five thousand six hundred dollars)
5~600~$ (cinq mille six cents dollars)

C$25 or 25 CAD
25~$ ou 25~$~CA

Fax: 819.555.0177
Télécopieur~: 819-555-0177

+1 613 555 0142, ext. 12
613-555-0142, poste 12

Sept. 5, 2027
5~sept. 2027

July 12th at noon ET
Le 12~juillet à midi, HE

At 11:59:59 pm
À 23~h~59~min 59~s

From 12:00 pm to 1:00 pm
De 12~h à 13~h

From 10 am to noon
De 10~h à midi

3 pm Eastern (noon Pacific)
15~h, heure de l’Est (midi, heure du Pacifique)

Wednesdays at 8 in the evening
Le mercredi à 20~h

Two (2) copies
Deux (2) exemplaires

A third of visitors
Le tiers des visiteurs

The top 5 answers
Les cinq premières réponses

One person in four
1~personne sur 4

<b>3</b> of <b>10</b>
<b>3</b> sur <b>10</b>

An area of 120 m<sup>2</sup>
Une superficie de 120~m<sup>2</sup>

1–10 of 250 results
Résultats 1 à 10 sur 250

e.g., 25 hours
p.~ex. 25~heures

U.S. $40 a month
40~$~US par mois

A fee of 50¢
Des frais de 0,50~$

For people aged 18+
Pour les personnes de 18~ans et plus

Twenty-five volunteers
25~bénévoles

2025/26 in review
Retour sur 2025-2026

January 2026 to March 2027
De janvier~2026 à mars~2027

Bill C-27
Projet de loi C-27

Press Ctrl+F5.
Appuyez sur Ctrl+F5.

A screen of 4:3
Un écran de 4:3

From kindergarten to grade 12
De la maternelle à la 12e~année

50 O’Connor Street, suite 200, Ottawa
50, rue O’Connor, bureau~200, Ottawa

The plan (PDF, 1.2~MB)
Le plan (PDF, 1,2~Mo)

IPv4 and IPv6, HTML5 and ES2022
IPv4 et IPv6, HTML5 et ES2022

Node~20 LTS on Windows~11
Node~20 LTS sous Windows~11

A score of ≥ 90%
Une note de ≥~90~%

Three hundred requests per 1,000 visits
300~demandes par 1~000~visites

From 1 to 5, where 1 is poor
De 1 à 5, où 1 est faible

Scale of 1:50,000
Échelle de 1:50~000

IT
Technologie de l’information

CBSA
Agence des services frontaliers du Canada

Q&amp;A
Questions et réponses

A two-week sprint, four sprints in all
Un sprint de deux semaines, quatre sprints en tout

A fortnight, that is 14 days
Deux semaines, soit 14~jours

It lasted 90 minutes.
Elle a duré 1~h~30.

About 10,000 lines; roughly 10K
Environ 10~000~lignes; à peu près 10~000

In the 2020s, and before the 1900s
Dans les années 2020 et avant les années 1900

Every first Monday, since 2019
Chaque premier lundi, depuis 2019

On the 1st and the 15th of each month
Le 1er et le 15 de chaque mois

On Friday the 13th
Le vendredi~13

Monday, February 1, 8:05 am
Lundi 1er~février, 8~h~5

Monday, February 1, 8:05 am, in room B
Lundi 1er~février, 8~h~05, dans la salle~B

Before 6 pm on Nov. 3
Avant 18~h le 3~nov.

Born in 1867, 100 years before 1967
Né en 1867, 100~ans avant 1967

Section 3.1(a) and clause 4(2)
Article~3.1a) et clause~4(2)

$3,500 to $4,000, plus 13% tax
De 3~500~$ à 4~000~$, plus 13~% de taxes

3,500 dollars plus tax
3~500~dollars plus taxes

Up $250 from $1,000 (+25%)
250~$ de plus que 1~000~$ (+25~%)

-5 °C in the morning
-5~°C le matin

A 30-day, 24-hour-a-day service
Un service de 30~jours, 24~heures par jour

v2.0.1 replaces v1.9
La v2.0.1 remplace la v1.9

Python 3.10+
Python~3.10 ou une version plus récente

Commit 3fa9c1e fixes it.
La modification 3fa9c1e corrige cela.

Column A1 to C3
Colonnes A1 à C3

The answer is 42. The question is 7 times 6.
La réponse est 42. La question est 7~fois 6.

It is free of charge
C’est gratuit

Five (5) working days, not counting the first
Cinq (5) jours ouvrables, sans compter le premier

Both versions are equal.
Les deux versions ont la même valeur.

One of the two
L’un des deux

You may march in March.
Vous pouvez marcher en mars.

Two new computers, and nine old ones
Deux ordinateurs neufs et neuf anciens

A second chance for both of them
Une deuxième chance pour les deux

Twice a week, on Mondays and Thursdays
Deux fois par semaine, le lundi et le jeudi

Seventeen schools, eighteen libraries and a dozen museums
Dix-sept écoles, dix-huit bibliothèques et une douzaine de musées

Ninety-seven of the hundred pages
Quatre-vingt-dix-sept des cent pages

Quarterly, that is every three months
Chaque trimestre, c’est-à-dire tous les trois mois

Third-party software needs two reviews.
Les logiciels de tiers demandent deux révisions.

Not one of the three answered the first time.
Aucun des trois n’a répondu la première fois.

Two weeks before Sept. 3
Deux semaines avant le 3~sept.

Half a day in June, one day in May
Une demi-journée en juin, un jour en mai

The weekend (Saturday and Sunday)
La fin de semaine (samedi et dimanche)

"""
