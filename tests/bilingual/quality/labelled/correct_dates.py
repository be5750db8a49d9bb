"""Deadlines, dates, times and durations."""

SENTENCES = """
Closes July 12, 2027
Se termine le 12~juillet 2027

Closes July~12, 2027, 11:59~pm Eastern time
Se termine le 12~juillet 2027, 23~h~59, heure de l’Est

Apply by 11:59 p.m. on Monday, March 1, 2027.
Postulez au plus tard le lundi 1er~mars 2027 à 23~h~59.

Posted on January 1st
Publiée le 1<sup>er</sup>~janvier

Open from May 3 to May 21, 2027
Ouverte du 3 au 21~mai 2027

Open May 3–21, 2027
Ouverte du 3 au 21~mai 2027

From December 20, 2026 to January 4, 2027
Du 20~décembre 2026 au 4~janvier 2027

From December 20 to January 4, 2027
Du 20~décembre au 4~janvier 2027

The session starts at 9 am and ends at noon.
La séance commence à 9~h et se termine à midi.

Between noon and 1 pm
Entre midi et 13~h

Everything closes at midnight.
Tout ferme à minuit.

The night of 12:30 am
La nuit, à 0~h~30

Join us at 1:30~pm.
Rejoignez-nous à 13~h~30.

From 9 am to 5 pm, Monday to Friday
De 9~h à 17~h, du lundi au vendredi

From 8:30 a.m. to 4:30 p.m.
De 8~h~30 à 16~h~30

On 2027-07-12 at 14:00
Le 2027-07-12 à 14~h

Dates are written 2027-07-12.
Les dates s’écrivent 2027-07-12.

The deadline moved from July 5 to July 12.
La date limite est passée du 5 au 12~juillet.

The deadline was February 29, 2028.
La date limite était le 29~février 2028.

In November 2026, we published four opportunities.
En novembre~2026, nous avons publié quatre occasions.

Since 1997
Depuis 1997

In the 1990s
Dans les années 1990

In the 21st century
Au XXIe~siècle

In Q3 2026
Au T3~2026

For fiscal year 2026–27
Pour l’exercice 2026-2027

We answer within 2 business days.
Nous répondons dans un délai de 2~jours ouvrables.

A 30-day wait
Une attente de 30~jours

You have ten days to answer.
Vous avez 10~jours pour répondre.

It takes three months, not six.
Il faut trois mois, et non six.

Half an hour is enough.
Une demi-heure suffit.

Two and a half hours
Deux heures et demie

A meeting of 1 hour and 30 minutes
Une rencontre de 1~h~30

Two hours a week for 6 weeks
Deux heures par semaine pendant 6~semaines

35 hours a week
35~heures par semaine

Every 2 weeks, on Thursday
Toutes les 2~semaines, le jeudi

24 hours a day, 7 days a week
24~heures sur 24, 7~jours sur 7

At the latest on the 15th of the month
Au plus tard le 15 du mois

On April 1 and 2, 2027
Les 1er et 2~avril 2027

On June 5, 12 and 19
Les 5, 12 et 19~juin

March 8 to 14 is the week of the code.
Du 8 au 14~mars, c’est la semaine du code.

You may apply in May.
Vous pouvez postuler en mai.

<b>Question period:</b> until August 9, 2027
<b>Période de questions~:</b> jusqu’au 9~août 2027

Published August 31, 2026. Amended September 2, 2026.
Publiée le 31~août 2026. Modifiée le 2~septembre 2026.

The clock shows 00:00 when the time is up.
L’horloge affiche 0~h quand le temps est écoulé.

Answers are published every day at 3 pm.
Les réponses sont publiées chaque jour à 15~h.

Work starts within 5 days and lasts 8 weeks at most.
Le travail commence dans les 5~jours et dure au plus 8~semaines.

Saved at 10:05 am
Enregistré à 10~h~5

Closed on July 1 (Canada Day)
Fermé le 1er~juillet (fête du Canada)

One day before the deadline, at 11:59 pm
Un jour avant la date limite, à 23~h~59

The <a id="a1">calendar of 2027</a> has 12 pages.
Le <a id="a1">calendrier de 2027</a> compte 12~pages.

A year has four quarters of three months.
Une année compte quatre trimestres de trois mois.

The last day is Friday, October 8.
Le dernier jour est le vendredi 8~octobre.

Valid from 2026 to 2029
Valable de 2026 à 2029

Before July 2025
Avant juillet~2025

"""
