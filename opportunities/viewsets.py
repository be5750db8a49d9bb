"""Admin screens of what is not a page: skills."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from opportunities.models import Skill


class SkillViewSet(SnippetViewSet):
    """The bilingual vocabulary of skills."""

    model = Skill
    icon = "tag"
    menu_label = _("Skills")
    menu_name = "skills"
    menu_order = 250
    add_to_admin_menu = True
    list_display = [
        "name_en",
        "name_fr",
        Column("slug", label=_("Short name in addresses")),
    ]
    search_fields = ["name_en", "name_fr"]
    ordering = ["name_en"]
    copy_view_enabled = False
