"""What the scripts of the translator's screen say, in the language of its reader."""

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def script_words() -> dict[str, str]:
    """Every line by its name in `desk_*.js`; `{count}` and `{name}` are filled in there."""
    return {
        "saving": _("Saving…"),
        "waiting": _("Not saved yet"),
        "offline": _(
            "Not saved: there is no connection. Your text is kept here, and saving is "
            "tried again by itself."
        ),
        "trouble": _(
            "Not saved: the site did not answer. Your text is kept here, and saving is "
            "tried again by itself."
        ),
        "signedOut": _(
            "Not saved: you are signed out. Sign in again in another tab, then come "
            "back and press Save. Your text is kept here."
        ),
        "gone": _(
            "Not saved: this text is no longer part of the page. Copy what you need, "
            "then open the screen again."
        ),
        "restored": _(
            "You typed this before, and it was not saved. Change it or save it."
        ),
        "filled": _("Not saved yet: adapt it, or save it as it is."),
        "allDone": _("Nothing is left to do among these texts."),
        "unsavedOne": _("1 text is not saved yet."),
        "unsavedMany": _("{count} texts are not saved yet."),
        "panelShown": _("The suggestions are shown below the text."),
        "marks": _("Put around the selected words:"),
        "placed": pgettext("a mark in a text", "it is there"),
        "mark_a": pgettext("in a sentence", "Link"),
        "mark_b": pgettext("a mark in a text", "Bold"),
        "mark_strong": pgettext("a mark in a text", "Bold"),
        "mark_i": pgettext("a mark in a text", "Italic"),
        "mark_em": pgettext("a mark in a text", "Italic"),
        "mark_code": pgettext("a mark in a text", "Code"),
        "mark_abbr": pgettext("a mark in a text", "Abbreviation"),
        "mark_acronym": pgettext("a mark in a text", "Acronym"),
    }


def sentence_words() -> dict[str, SafeString]:
    """What stands beside every sentence; looked up and escaped once for all of them."""
    words = {
        "colon": pgettext("between a label and its text", ":"),
        "look": _("To look at"),
        "more": _("Suggestions and comments"),
        "terms": _("Terms"),
        "marks": _("Keep these marks around the words that they belong to:"),
        "mend_it": _("To mend:"),
        "look_at_it": _("To look at:"),
        "mend": _("Mend the typography"),
        "same": _("It is the same in both languages"),
        "right": _("It is right as it stands"),
        "why": _("Why, in a few words"),
        "stand": _("Let it stand"),
        "link": pgettext("in a sentence", "Link"),
    }
    return {name: escape(text) for name, text in words.items()}
