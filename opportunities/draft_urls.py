"""Where links to a draft lead, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from opportunities.views.shared_draft import shared_draft

urlpatterns = [
    path(_("drafts/<str:token>/"), shared_draft, name="shared_draft"),
]
