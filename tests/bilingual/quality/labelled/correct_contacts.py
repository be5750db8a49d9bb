"""Addresses, telephones, links and the places they lead to."""

SENTENCES = """
Write to pilot@example.org.
Écrivez à pilot@example.org.

Write to Aide.Help@Example.org before Friday.
Écrivez à aide.help@example.org avant vendredi.

Telephone: 613-555-0142
Téléphone~: 613-555-0142

Telephone: (819) 555-0177, extension 204
Téléphone~: 819-555-0177, poste 204

Call 1-800-555-0199, toll-free.
Composez le 1~800~555-0199, sans frais.

Call 1-800-O-Canada (1-800-622-6232).
Composez le 1~800~O-Canada (1~800~622-6232).

TTY: 1-800-555-0188
ATS~: 1-800-555-0188

140 Promenade du Portage, Gatineau, Quebec  K1A~0J9
140, promenade du Portage, Gatineau (Québec)  K1A~0J9

link 1: https://www.example.org/en/guide -> https://www.example.org/fr/guide
Read the <a id="a1">guide</a>.
Lisez le <a id="a1">guide</a>.

link 1: https://a.example.org/eng/rules.html -> https://a.example.org/fra/regles.html
The <a id="a1">rules</a> apply to everyone.
Les <a id="a1">règles</a> s’appliquent à tout le monde.

link 1: https://a.ca/doc-eng.aspx?id=326 -> https://a.ca/doc-fra.aspx?id=326
See <a id="a1">directive 326</a>.
Voir la <a id="a1">directive~326</a>.

link 1: https://en.wikipedia.org/wiki/Tide -> https://fr.wikipedia.org/wiki/Marée
What a <a id="a1">tide</a> is
Ce qu’est une <a id="a1">marée</a>

link 1: https://example.org/?lang=en -> https://example.org/?lang=fr
<a id="a1">Change your profile</a>
<a id="a1">Modifier votre profil</a>

link 1: https://github.com/example/tides -> https://github.com/example/tides
The code is on <a id="a1">GitHub</a>.
Le code se trouve sur <a id="a1">GitHub</a>.

link 1: mailto:pilot@example.org -> mailto:pilot@example.org
<a id="a1">Write to the team</a> and tell us more.
<a id="a1">Écrivez à l’équipe</a> et dites-nous en plus.

link 1: mailto:pilot@example.org -> mailto:pilot@example.org
Our address is <a id="a1">pilot@example.org</a>.
Notre adresse est <a id="a1">pilot@example.org</a>.

link 1: tel:+16135550142 -> tel:+16135550142
Call <a id="a1">613-555-0142</a>.
Composez le <a id="a1">613-555-0142</a>.

link 1: https://www.canada.ca/en/contact.html -> https://www.canada.ca/fr/contact.html
link 2: https://example.org/a -> https://example.org/a
Go to <a id="a1">Canada.ca</a> or to <a id="a2">the archive</a>.
Consultez <a id="a2">l’archive</a> ou <a id="a1">Canada.ca</a>.

link 1: https://laws-lois.ca/eng/acts/P-21/ -> https://lois-laws.ca/fra/lois/P-21/
The <a id="a1"><i>Privacy Act</i></a> protects you.
La <a id="a1"><i>Loi sur la protection</i></a> vous protège.

The code is at https://github.com/example/tides.
Le code se trouve à l’adresse https://github.com/example/tides.

Go to https://www.example.org/en/jobs and choose a title.
Allez à https://www.example.org/fr/emplois et choisissez un titre.

Find us at www.example.org.
Trouvez-nous à www.example.org.

See example.org/tides (no account needed).
Voir example.org/tides (aucun compte requis).

Follow us: @tides_example
Suivez-nous~: @tides_example

pilot@example.org
pilot@example.org

https://github.com/example/tides
https://github.com/example/tides

613-555-0142
613-555-0142

Hours: 8:30 am to 4:30 pm
Heures d’ouverture~: de 8~h~30 à 16~h~30

Room 301, 3rd floor
Salle~301, 3e~étage

The office is closed from noon to 1 pm.
Le bureau est fermé de midi à 13~h.

Contact us at pilot@example.org or 613-555-0142, from 9 am to 5 pm.
Communiquez avec nous à pilot@example.org ou au 613-555-0142, de 9~h à 17~h.

Repository: git@github.com:example/tides.git
Dépôt~: git@github.com:example/tides.git

The files are in /var/data and in /srv/www.
Les fichiers se trouvent dans /var/data et dans /srv/www.

<a id="a1"><b>Apply now</b></a> or <a id="a2">ask a question</a>.
<a id="a1"><b>Postulez maintenant</b></a> ou <a id="a2">posez une question</a>.
"""
