"""What was loaded is remembered."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies: list[tuple[str, str]] = []

    operations = [
        migrations.CreateModel(
            name="LoadedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=100, unique=True, verbose_name="name"),
                ),
                (
                    "loaded_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="loaded"),
                ),
            ],
            options={
                "verbose_name": "loaded item",
                "verbose_name_plural": "loaded items",
            },
        ),
    ]
