"""Questions and answers, help texts, buttons, placeholders."""

SENTENCES = """
Who may apply?
Qui peut postuler?

May I apply if I am a student?
Puis-je postuler si je fais des études?

What does it cost me?
Combien cela me coûte-t-il?

Do I need an account? No.
Ai-je besoin d’un compte? Non.

How are suppliers chosen?
Comment les fournisseurs sont-ils choisis?

Yes; you may send a question up to 3 days before the deadline.
Oui; vous pouvez envoyer une question jusqu’à 3~jours avant la date limite.

No: one application is enough.
Non~: une seule candidature suffit.

Congratulations! Your application was received.
Félicitations! Votre candidature a été reçue.

Don’t send your CV; it isn’t needed.
N’envoyez pas votre CV; il n’est pas nécessaire.

We’ll answer as soon as we can.
Nous répondrons dès que possible.

Dear {name},
Bonjour {name},

Hello {{ first_name }}, your number is {{number}}.
Bonjour {{ first_name }}, votre numéro est le {{ number }}.

%(count)s results for “%(query)s”
%(count)s~résultats pour «~%(query)s~»

%s of %s files
%s~fichiers sur %s

Page {0} of {1}
Page~{0} de {1}

Closes in %d days
Se termine dans %d~jours

100% safe and 50% faster
Sûr à 100~% et plus rapide de 50~%

Keep {} in the text.
Gardez {} dans le texte.

Press “Ctrl+S” to save.
Appuyez sur «~Ctrl+S~» pour enregistrer.

What happens after I apply?
Que se passe-t-il après ma candidature?

Step 1: create the page. Step 2: send it to translation.
Étape~1~: créez la page. Étape~2~: envoyez-la en traduction.

See question 7 above.
Voir la question~7 ci-dessus.

Both texts must say the same.
Les deux textes doivent dire la même chose.

First, read the posting twice.
D’abord, lisez l’annonce deux fois.

Is there a second chance?
Y a-t-il une deuxième chance?

You may ask one question at a time.
Vous pouvez poser une question à la fois.

One hour before the end, nothing can be changed.
Une heure avant la fin, rien ne peut être modifié.

All that that file needs is a header.
Ce fichier n’a besoin que d’un en-tête.

They had had three offers.
Ils avaient eu trois offres.

When do you register?
Quand vous vous inscrivez, que faites-vous?

We trust each other.
Nous nous faisons confiance.

Have a site made for you
Faire faire un site pour vous

Tell us what you think (optional)
Dites-nous ce que vous en pensez (facultatif)

Next
Suivant

N/A
s.~o.

OK
D’accord

Search
Recherche

Questions
Questions

FAQ
FAQ

Contact
Contact

—
—

as: plain
Your message<br/>was sent.
Votre message<br/>a été envoyé.

as: limit 25
Save and close
Enregistrer et fermer

“I learned a lot,” says a student of 19.
«~J’ai beaucoup appris~», dit une étudiante de 19~ans.

He said: “The word ‘done’ is not clear.”
Il a dit~: «~Le mot “terminé” n’est pas clair.~»

E-mail (required)
Courriel (obligatoire)

The CEO, the CIO and 2 directors attended.
Le PDG, le DPI et 2~directeurs étaient présents.

ESDC publishes; PSPC pays.
EDSC publie; SPAC paie.

An answer of 250 words or less, in English or in French
Une réponse de 250~mots ou moins, en français ou en anglais

COVID-19 changed how we work.
La COVID-19 a changé notre façon de travailler.

Mid-2026: the pilot ends.
Mi-2026~: le projet pilote se termine.

Does it work offline? Yes, since version 3.
Fonctionne-t-il hors ligne? Oui, depuis la version~3.
"""
