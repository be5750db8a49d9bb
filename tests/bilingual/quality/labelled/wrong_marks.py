"""Translations whose marks, links or placeholders are broken."""

SENTENCES = """
fr markup
Read the <a id="a1">guide</a> first.
Lisez d’abord le guide.

fr markup
Read the <a id="a1">guide</a> and the <a id="a2">rules</a>.
Lisez le <a id="a1">guide</a> et les règles.

fr markup
Read the <a id="a1">guide</a> and the <a id="a2">rules</a>.
Lisez le <a id="a1">guide</a> et les <a id="a1">règles</a>.

en markup
Lisez le <a id="a1">guide</a> d’abord.
Read the <a id="a2">guide</a> first.

fr markup
The price is <b>fixed</b>.
Le prix est fixe.

fr markup
The price is <b>fixed</b>.
Le prix est <b>fixe.

fr markup
The price is <b>fixed</b>.
Le prix est <i>fixe</i>.

en markup
Le prix est fixe.
The price is <b>fixed</b>.

fr markup
Read the <i>whole</i> <b>page</b>.
Lisez la <b><i>page</b></i> entière.

fr markup
Read the <a id="a1">guide</a> first.
Lisez d’abord le guide<a id="a1"></a>.

fr markup
Read the <a id="a1">guide</a> first.
Lisez d’abord le <a href="https://example.org">guide</a>.

fr markup
A plain sentence of words
Une phrase <script>simple</script> avec des mots

fr markup
A short note about nothing
Une petite note <b

en markup
Une note courte
A short </b>note

fr markup
Bold <b>one</b> and <b>two</b>
Gras <b>un</b> et deux

as: plain
fr markup
A plain title
Un titre <b>simple</b>

as: one-line
fr markup
A title on one line
Un titre<br/>sur deux lignes

fr markup
The file <code>README</code> explains it.
Le fichier README l’explique.

fr placeholder
Dear {name}, your application was received.
Bonjour, votre candidature a été reçue.

fr placeholder
Hello {{ first_name }}!
Bonjour {{ prenom }}!

en placeholder
%(count)s~résultats pour cette recherche
%(nombre)s results for this search

fr placeholder
%s of %s files
%s~fichiers

fr placeholder
Closes in %d days
Se termine dans quelques jours

fr placeholder
Page {0} of {1}
Page~{0}

en placeholder
Bonjour, voici votre liste.
Hello {name}, here is your list.

fr placeholder
Keep {} in the text.
Gardez cela dans le texte.

fr placeholder
Sent by {sender:>10} today
Envoyé par {expediteur:>10} aujourd’hui

en placeholder
Il reste %(days)d~jours pour postuler.
There are some days left to apply.
"""
