"""Who may change skills and limits, beside what the groups may do with pages."""

from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from home.roles import ADMINISTRATORS, AUTHORS, grant


def give(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    create_permissions(
        current_apps.get_app_config("opportunities"), verbosity=0, interactive=False
    )
    skills = ("opportunities.add_skill", "opportunities.change_skill")
    for group in AUTHORS.values():
        grant(apps.get_model, group, skills)
    limits = "opportunities.change_postinglimitssetting"
    grant(apps.get_model, ADMINISTRATORS, (*skills, limits))


class Migration(migrations.Migration):
    dependencies = [
        ("opportunities", "0002_search_entry"),
        ("home", "0003_pairs_and_groups"),
    ]

    operations = [
        migrations.RunPython(give, migrations.RunPython.noop),
    ]
