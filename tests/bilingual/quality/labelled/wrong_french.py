"""Translations with faults of typography, in French and in English."""

SENTENCES = """
fr typography
Note: read this.
Remarque: lisez ceci.

fr typography
Note: read this.
Remarque : lisez ceci.

fr typography
<b>Price</b>: fixed
<b>Prix</b>: fixe

fr typography
<b>Price:</b> fixed
<b>Prix :</b> fixe

fr typography
Why so late?
Pourquoi si tard ?

fr typography
Why so late? We know!
Pourquoi si tard~? Nous le savons !

fr typography
It is free; apply.
C’est gratuit ; postulez.

fr typography
<i>Why</i>? Because.
<i>Pourquoi</i> ? Parce que.

fr typography
The word “done” is clear.
Le mot «terminé» est clair.

fr typography
The word “done” is clear.
Le mot « terminé » est clair.

fr typography
The word “<b>done</b>” is clear.
Le mot «<b>terminé</b>» est clair.

fr quotes
The word “done” is clear.
Le mot "terminé" est clair.

fr quotes
“All of it” and “nothing”
"Tout cela" et "rien"

fr quotes
The opportunity of today
L'occasion d'aujourd'hui

fr quotes
The <b>opportunity</b> is open.
L'<b>occasion</b> est ouverte.

fr quotes
What “<i>done</i>” says
Ce que dit "<i>terminé</i>"

fr quotes typography
The quotation “in the quotation” is here.
La citation : l'essai "dans la citation" est là.

fr typography
The tax is 13%.
La taxe est de 13%.

fr typography
The tax is 13%.
La taxe est de 13 %.

fr typography
The price is $5,600.
Le prix est de 5~600$.

fr typography
The price is $5,600.
Le prix est de 5~600 $.

fr typography
The price is $25.50.
Le prix est de $25.50.

fr typography
The price is $1,250.75 in all.
Le prix est de $1,250.75 en tout.

fr typography
12,345 rows in the table
12 345~lignes dans le tableau

fr typography
12,345,678 rows in the table
12,345,678~lignes dans le tableau

fr typography
About 10,000 people
Environ 10,000~personnes

fr typography
A rise of 2.5% a year
Une hausse de 2.5~% par année

fr typography
At 9:30 am
À 9h30

fr typography
At 9:30 am
À 9 h 30

fr typography
At 5 pm
À 17~h~00

fr typography
On July 12
Le 12 juillet

fr typography
On July 12, 2027
Le 12~Juillet 2027

fr typography
On July 1, 2027
Le 1~juillet 2027

fr typography
At 5 pm, on Friday
À 5 pm, vendredi

fr typography
A file of 2.4~MB
Un fichier de 2,4~MB

en typography
Remarque~: lisez ceci.
Note : read this.

en typography
Pourquoi si tard?
Why so late ?

en typography
C’est gratuit; postulez.
It is free ; apply.

en typography
La taxe est de 13~%.
The tax is 13 %.

en typography
Le mot «~terminé~» est clair.
The word « done » is clear.

en typography
<b>Prix</b>~: fixe
<b>Price</b> : fixed

en quotes
Le mot «~terminé~» est clair.
The word "done" is clear.

en quotes
N’envoyez pas votre CV.
Don't send your CV.

en quotes
L’adresse du fournisseur
The supplier's address

en quotes
«~<b>Tout</b> cela~», dit-elle.
"All of <b>this</b>," she says.
"""
