"""Both locales, a landing page in each, and the site that they are the root of.

A new site then answers at /en/ and at /fr/ from its first start, together.
"""

import uuid
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TITLES = {
    "en": ("Micro-acquisition", "micro-acquisition"),
    "fr": ("Micro-acquisition", "micro-acquisition-fr"),
}


def create_first_pages(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Replace Wagtail's welcome page by two landing pages that form a pair."""
    page_model = apps.get_model("wagtailcore", "Page")
    site_model = apps.get_model("wagtailcore", "Site")
    root = page_model.objects.get(depth=1)
    site_model.objects.all().delete()
    page_model.objects.filter(depth__gt=1).delete()
    translation_key = uuid.uuid4()
    pages = [
        _landing_page(apps, language, order, translation_key)
        for order, language in enumerate(TITLES, start=1)
    ]
    page_model.objects.filter(pk=root.pk).update(numchild=len(pages))
    site_model.objects.create(
        hostname="localhost",
        site_name="Micro-acquisition",
        root_page_id=pages[0].pk,
        is_default_site=True,
    )


def _landing_page(
    apps: Apps, language: str, order: int, translation_key: uuid.UUID
) -> Any:
    landing_model = apps.get_model("home", "LandingPage")
    content_type_model = apps.get_model("contenttypes", "ContentType")
    locale_model = apps.get_model("wagtailcore", "Locale")
    content_type, _created = content_type_model.objects.get_or_create(
        app_label="home", model="landingpage"
    )
    locale, _created = locale_model.objects.get_or_create(language_code=language)
    title, slug = TITLES[language]
    return landing_model.objects.create(
        title=title,
        draft_title=title,
        slug=slug,
        content_type=content_type,
        locale=locale,
        translation_key=translation_key,
        path=f"0001{order:04d}",
        depth=2,
        numchild=0,
        url_path=f"/{slug}/",
        live=True,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(create_first_pages, migrations.RunPython.noop),
    ]
