"""Prices, taxes, percentages and large numbers."""

SENTENCES = """
The price is $5,600.
Le prix est de 5~600~$.

The price is $8,690.50, tax included.
Le prix est de 8~690,50~$, taxes comprises.

At most $10,000 with tax
Au plus 10~000~$ avec les taxes

$25.50 an hour
25,50~$ l’heure

We pay $1,250.75 within 30 days.
Nous payons 1~250,75~$ dans les 30~jours.

Between $500 and $10,000
Entre 500~$ et 10~000~$

Between $500 and $10,000
De 500 à 10~000~$

From $60 to $100 an hour
De 60~$ à 100~$ l’heure

$60–$100 an hour
De 60 à 100~$ l’heure

A fixed price: $4,000, never more.
Un prix fixe~: 4~000~$, jamais plus.

That is 15% of the price, or $840.
C’est 15~% du prix, soit 840~$.

The tax is 13% in Ontario and 14.975% in Quebec.
La taxe est de 13~% en Ontario et de 14,975~% au Québec.

The goods and services tax is 5 per cent.
La taxe sur les produits et services est de 5~pour cent.

Tax of 5% to 15%, depending on the province
Taxe de 5 à 15~%, selon la province

We saved 2.5% in 2024 and 3.75% in 2025.
Nous avons économisé 2,5~% en 2024 et 3,75~% en 2025.

100% of the code is public.
100~% du code est public.

25% off
25~% de rabais

A budget of $1.5 million over 3 years
Un budget de 1,5~million de dollars sur 3~ans

The program cost $2 million.
Le programme a coûté 2~000~000~$.

A contract of $40K
Un contrat de 40~k$

US$300 a month, which is about CA$410.
300~$~US par mois, soit environ 410~$~CA.

The licence costs €30.
La licence coûte 30~€.

It costs 75 cents a page.
Elle coûte 0,75~$ la page.

You do not pay anything: $0.
Vous ne payez rien~: 0~$.

A refund of -$20 is shown in brackets.
Un remboursement de -20~$ est affiché entre parenthèses.

<b>$7,500</b> for 40 hours of work
<b>7~500~$</b> pour 40~heures de travail

One payment of $3,000, then two of $1,500
Un paiement de 3~000~$, puis deux de 1~500~$

Total: $6,000 (3 × $2,000)
Total~: 6~000~$ (3 × 2~000~$)

1,250.75
1~250,75

12,345,678 rows
12~345~678~lignes

9,400 visits in 2024; 11,200 in 2025
9~400~visites en 2024; 11~200 en 2025

In 2021, 250 people applied.
En 2021, 250~personnes ont postulé.

In 2025-26, we paid 47 suppliers.
En 2025-2026, nous avons payé 47~fournisseurs.

The average price was $6,487.32.
Le prix moyen était de 6~487,32~$.

<i>Prices are in Canadian dollars.</i>
<i>Les prix sont en dollars canadiens.</i>

We publish what each piece of work cost, to the cent.
Nous publions le coût de chaque travail, au cent près.

More than one million pages
Plus d’un million de pages

Two hundred and six stations
206~stations

Three-quarters of the money goes to small firms.
Les trois quarts de l’argent vont à de petites entreprises.

Some 40 suppliers, and a hundred students
Une quarantaine de fournisseurs et une centaine d’étudiants

The invoice must say $5,600 before tax and $6,328 with tax.
La facture doit indiquer 5~600~$ avant les taxes et 6~328~$ avec les taxes.

For a price under $10,000, no call for tenders is needed.
Pour un prix inférieur à 10~000~$, aucun appel d’offres n’est nécessaire.

A margin of ±3 points, 19 times out of 20
Une marge de ±3~points, 19~fois sur 20

The rate rose from 1.25% to 1.5%.
Le taux est passé de 1,25~% à 1,5~%.

0.5% of visitors, or 1 in 200
0,5~% des visiteurs, soit 1 sur 200

Thousands of people; hundreds of forms
Des milliers de personnes; des centaines de formulaires

Payment: 50% at the start, 50% at the end
Paiement~: 50~% au début, 50~% à la fin

The <a id="a1">price of $5,600</a> includes everything.
Le <a id="a1">prix de 5~600~$</a> comprend tout.

Up to 3.2 billion records
Jusqu’à 3,2~milliards d’enregistrements

Five percent of zero is zero.
Cinq pour cent de zéro égale zéro.

"""
