"""The words by which opportunities are found, with each database's own index."""

import django.db.models.deletion
from django.db import migrations, models

from opportunities.search.migration_operations import CreateSearchIndex


class Migration(migrations.Migration):
    dependencies = [
        ("opportunities", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="opportunities.opportunitypage",
                        verbose_name="page",
                    ),
                ),
                ("title_words", models.TextField(verbose_name="words of the title")),
                ("body_words", models.TextField(verbose_name="words of the body")),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
            },
        ),
        CreateSearchIndex(),
    ]
