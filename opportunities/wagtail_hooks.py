"""What the admin shows of opportunities."""

from wagtail.snippets.models import register_snippet

from opportunities.viewsets import SkillViewSet

register_snippet(SkillViewSet)
