"""The first terms of the site, approved: what its texts say already."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from bilingual.migrations._first_terms import FIRST_TERMS

APPROVED = "approved"


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A term that exists with this equivalent stays as somebody wrote it."""
    Term = apps.get_model("bilingual", "Term")
    known = set(Term.objects.values_list("term_en", "term_fr"))
    Term.objects.bulk_create(
        Term(**row, status=APPROVED)
        for row in FIRST_TERMS
        if (row["term_en"], row["term_fr"]) not in known
    )


def take_away(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Those that nobody has changed since."""
    Term = apps.get_model("bilingual", "Term")
    for row in FIRST_TERMS:
        Term.objects.filter(**row, status=APPROVED).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("bilingual", "0005_translators_desk"),
    ]

    operations = [
        migrations.RunPython(add, take_away),
    ]
