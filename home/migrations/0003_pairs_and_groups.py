"""A pair for every page there is, and the groups and workflows that look after pairs."""

from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from bilingual.adopting import adopt_pairs
from home.roles import create_roles
from home.workflows import create_workflows

# Their permissions are given here, so they must exist before Django makes them itself
# at the end of every migrate.
PERMISSIONS_OF = (
    "auth",
    "wagtailadmin",
    "wagtailcore",
    "wagtailimages",
    "wagtaildocs",
    "wagtailredirects",
    "home",
)


def create(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for label in PERMISSIONS_OF:
        create_permissions(
            current_apps.get_app_config(label), verbosity=0, interactive=False
        )
    adopt_pairs(get_model=apps.get_model)
    create_roles(get_model=apps.get_model)
    create_workflows(get_model=apps.get_model)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_first_pages"),
        ("bilingual", "0002_live_together"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [
        migrations.RunPython(create, migrations.RunPython.noop),
    ]
