"""What the demonstration says: one file a page, both languages side by side."""

from demo.texts.accessibility import ACCESSIBILITY
from demo.texts.contact import CONTACT
from demo.texts.figures import FIGURES
from demo.texts.guide import GUIDE
from demo.texts.information_session import INFORMATION_SESSION
from demo.texts.landing import LANDING
from demo.texts.open_data import OPEN_DATA
from demo.texts.opportunities import POSTINGS
from demo.texts.opportunity_list import OPPORTUNITY_LIST
from demo.texts.privacy import PRIVACY
from demo.texts.questions import QUESTIONS
from demo.texts.terms import TERMS

# Those that others link to come first.
PAGES = (
    GUIDE,
    QUESTIONS,
    CONTACT,
    PRIVACY,
    TERMS,
    ACCESSIBILITY,
    INFORMATION_SESSION,
    FIGURES,
    OPEN_DATA,
)

__all__ = ["LANDING", "OPPORTUNITY_LIST", "PAGES", "POSTINGS"]
