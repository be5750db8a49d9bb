"""The opportunities of the demonstration, oldest posting first."""

from demo.texts.opportunities.azure_policies import AZURE_POLICIES
from demo.texts.opportunities.backup_check import BACKUP_CHECK
from demo.texts.opportunities.bilingual_differences import BILINGUAL_DIFFERENCES
from demo.texts.opportunities.caption_checker import CAPTION_CHECKER
from demo.texts.opportunities.case_notes_export import CASE_NOTES_EXPORT
from demo.texts.opportunities.catalogue_search import CATALOGUE_SEARCH
from demo.texts.opportunities.contributor_tutorial import CONTRIBUTOR_TUTORIAL
from demo.texts.opportunities.date_picker import DATE_PICKER
from demo.texts.opportunities.email_templates import EMAIL_TEMPLATES
from demo.texts.opportunities.event_calendar import EVENT_CALENDAR
from demo.texts.opportunities.grants_data import GRANTS_DATA
from demo.texts.opportunities.lighter_fonts import LIGHTER_FONTS
from demo.texts.opportunities.office_map import OFFICE_MAP
from demo.texts.opportunities.pdf_checker import PDF_CHECKER
from demo.texts.opportunities.pipeline_templates import PIPELINE_TEMPLATES
from demo.texts.opportunities.readable_tables import READABLE_TABLES
from demo.texts.opportunities.survey_answers import SURVEY_ANSWERS
from demo.texts.opportunities.waiting_times import WAITING_TIMES
from demo.texts.opportunities.weather_stations import WEATHER_STATIONS

POSTINGS = (
    AZURE_POLICIES,
    EMAIL_TEMPLATES,
    CATALOGUE_SEARCH,
    CAPTION_CHECKER,
    READABLE_TABLES,
    CONTRIBUTOR_TUTORIAL,
    DATE_PICKER,
    PIPELINE_TEMPLATES,
    BILINGUAL_DIFFERENCES,
    OFFICE_MAP,
    PDF_CHECKER,
    GRANTS_DATA,
    WEATHER_STATIONS,
    CASE_NOTES_EXPORT,
    WAITING_TIMES,
    EVENT_CALENDAR,
    LIGHTER_FONTS,
    SURVEY_ANSWERS,
    BACKUP_CHECK,
)
