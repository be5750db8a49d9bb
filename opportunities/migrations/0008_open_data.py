import django.core.validators
import django.db.models.deletion
import home.fields
from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from home.roles import ADMINISTRATORS, grant


def give(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    create_permissions(
        current_apps.get_app_config("opportunities"), verbosity=0, interactive=False
    )
    grant(apps.get_model, ADMINISTRATORS, ("opportunities.change_opendatasetting",))


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0003_pairs_and_groups'),
        ('opportunities', '0007_questions'),
        ('wagtailcore', '0098_apitoken'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.CreateModel(
            name='OpenDataSetting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('publisher_name_en', models.CharField(blank=True, help_text='Left empty, the department of the site identity is named.', max_length=120, verbose_name='publisher in English')),
                ('publisher_name_fr', models.CharField(blank=True, help_text='Left empty, the department of the site identity is named.', max_length=120, verbose_name='publisher in French')),
                ('publisher_uri', models.URLField(blank=True, help_text='The department’s own site. Left empty, it is this site.', verbose_name='address of the publisher')),
                ('contact_email', models.EmailField(blank=True, help_text='A shared mailbox, never that of a person: it stands in every file. Left empty, no mailbox is given.', max_length=254, verbose_name='contact mailbox for the data')),
                ('ocid_prefix', models.CharField(default='ocds-xxxxxx', help_text='Identifiers of contracting processes all over the world begin with the prefix of their publisher. The Open Contracting Partnership gives yours for free; write to its helpdesk, data@open-contracting.org. Choose it once: with another prefix every identifier is a new one.', max_length=11, validators=[django.core.validators.RegexValidator('^ocds-[a-z0-9]{6}\\Z', 'Write ocds- and six lower-case letters or digits, for example ocds-213czf.')], verbose_name='OCID prefix')),
                ('licence_url_en', models.URLField(default='https://open.canada.ca/en/open-government-licence-canada', help_text='The Open Government Licence - Canada, unless you need another.', verbose_name='licence of the data, English')),
                ('licence_url_fr', models.URLField(default='https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada', help_text='The French version of the same licence.', verbose_name='licence of the data, French')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='last changed')),
            ],
            options={
                'verbose_name': 'open data',
            },
        ),
        migrations.CreateModel(
            name='OpenDataPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('social_image_alt', models.CharField(blank=True, help_text="What the picture shows, for people who can't see it.", max_length=150, verbose_name='alternative text of the social image')),
                ('lead', models.TextField(blank=True, help_text='What visitors find here, in one or two sentences.', max_length=400, verbose_name='lead')),
                ('body', home.fields.LeanStreamField(blank=True)),
                ('social_image', models.ForeignKey(blank=True, help_text='Shown when someone shares the page. 1200 × 630 pixels, PNG or JPEG, without text in it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailimages.image', verbose_name='social image')),
            ],
            options={
                'verbose_name': 'open data page',
                'verbose_name_plural': 'open data pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]
