"""One narrow row a page for lists; triggers fill it once migrations are done."""

import datetime
import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models

from opportunities.search.migration_operations import BoundSearch


class Migration(migrations.Migration):

    dependencies = [
        ('opportunities', '0009_public_figures'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ListEntry',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='list_entry', serialize=False, to='opportunities.opportunitypage', verbose_name='page')),
                ('decided', models.CharField(blank=True, max_length=20, verbose_name='decided')),
                ('closes_at', models.DateTimeField(null=True, verbose_name='closing')),
                ('price', models.DecimalField(decimal_places=2, max_digits=9, null=True, verbose_name='price')),
                ('first_published_at', models.DateTimeField(null=True, verbose_name='first published')),
                ('last_published_at', models.DateTimeField(null=True, verbose_name='last published')),
                ('last_told_at', models.DateTimeField(null=True, verbose_name='last news')),
                ('news_at', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Greatest(django.db.models.functions.comparison.Coalesce('last_published_at', models.Value(datetime.datetime(2000, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))), django.db.models.functions.comparison.Coalesce('last_told_at', models.Value(datetime.datetime(2000, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)))), output_field=models.DateTimeField(), verbose_name='last published or told')),
                ('locale', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language in which visitors read it')),
            ],
            options={
                'verbose_name': 'list entry',
                'verbose_name_plural': 'list entries',
                'indexes': [models.Index(fields=['locale', 'decided', 'closes_at', '-page'], name='list_by_status'), models.Index(fields=['locale', '-closes_at', '-page', 'decided'], name='list_by_closing'), models.Index(fields=['locale', '-first_published_at', '-page', 'decided', 'closes_at'], name='list_by_age'), models.Index(fields=['locale', '-price', 'closes_at', '-page', 'decided'], name='list_by_price'), models.Index(fields=['locale', '-news_at', '-page', 'decided', 'closes_at'], name='list_by_news')],
            },
        ),
        BoundSearch(),
    ]
