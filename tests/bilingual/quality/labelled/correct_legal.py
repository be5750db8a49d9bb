"""Notices: terms, privacy, accessibility, eligibility."""

SENTENCES = """
Under section 4.2 of the Act, the information is public.
En vertu de l’article~4.2 de la Loi, les renseignements sont publics.

Section 12, paragraph (3)(b)
Article~12, alinéa (3)b)

Regulations SOR/2021-97
Règlement DORS/2021-97

The <i>Access to Information Act</i>, R.S.C. 1985, c. A-1
La <i>Loi sur l’accès à l’information</i>, L.R.C. 1985, ch. A-1

Standard EN 301 549, version 3.2.1
Norme EN~301~549, version~3.2.1

We meet level AA of WCAG~2.2.
Nous respectons le niveau~AA des WCAG~2.2.

Form T4 and form GC-1234
Le feuillet T4 et le formulaire GC-1234

ISO~27001 certification is not required.
La certification ISO~27001 n’est pas exigée.

You keep your copyright; you grant a licence.
Vous conservez votre droit d’auteur; vous accordez une licence.

We keep your data for 24 months, then delete it.
Nous conservons vos données pendant 24~mois, puis nous les supprimons.

You must be 18 years old or more.
Vous devez avoir 18~ans ou plus.

Your data stays in Canada.
Vos données restent au Canada.

We set no cookies; our statistics hold no IP address.
Nous ne déposons aucun témoin; nos statistiques ne contiennent aucune adresse IP.

The Treasury Board of Canada Secretariat approved it on June 2, 2026.
Le Secrétariat du Conseil du Trésor du Canada l’a approuvé le 2~juin 2026.

If both versions differ, tell us: pilot@example.org.
Si les deux versions diffèrent, dites-le-nous~: pilot@example.org.

The supplier answers for its work during 30 days.
Le fournisseur répond de son travail pendant 30~jours.

No part of this notice limits your rights.
Aucune partie du présent avis ne limite vos droits.

<b>Last reviewed</b>: September 15, 2026
<b>Dernière révision</b>~: 15~septembre 2026

We answer requests within 5, 10 or 30 days.
Nous répondons aux demandes dans les 5, 10 ou 30~jours.

The Crown may end the contract with 10 days’ notice.
La Couronne peut mettre fin au contrat avec un préavis de 10~jours.

CAN/CSA-B44 does not apply.
La norme CAN/CSA-B44 ne s’applique pas.

Government of Canada
Gouvernement du Canada

Her Majesty’s 1867 Act
La loi de 1867 de Sa Majesté

Annex A: five duties of the supplier
Annexe~A~: cinq obligations du fournisseur

It covers 13 provinces and territories.
Elle vise les 13~provinces et territoires.

The signature (a name, a date) replaces the seal.
La signature (un nom, une date) remplace le sceau.

We publish, for each contract over $10,000: the supplier’s name, the date, the value
  and 1 or 2 sentences on the work.
Nous publions, pour chaque contrat de plus de 10~000~$~: le nom du fournisseur, la
  date, la valeur et 1 ou 2~phrases sur le travail.

This page describes what we do with personal information. It tells you what we collect,
  why we collect it, how long we keep it, and whom you can write to if you disagree.
Cette page décrit ce que nous faisons des renseignements personnels. Elle vous indique
  ce que nous recueillons, pourquoi nous le recueillons, combien de temps nous le
  conservons et à qui vous pouvez écrire si vous n’êtes pas d’accord.

An appeal must be filed within ninety days of the decision.
Un appel doit être déposé dans les quatre-vingt-dix jours suivant la décision.

Schedule 2, part 1, line 15
Annexe~2, partie~1, ligne~15
"""
