"""Who may see, propose, approve and delete terms."""

from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from home.roles import grant_terms


def give(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    create_permissions(
        current_apps.get_app_config("bilingual"), verbosity=0, interactive=False
    )
    grant_terms(apps.get_model)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_pairs_and_groups"),
        ("bilingual", "0005_translators_desk"),
    ]

    operations = [
        migrations.RunPython(give, migrations.RunPython.noop),
    ]
