"""PostgreSQL refuses one public language, whoever asks: raw SQL included.

The trigger is deferred to the end of the transaction, so that both pages of a pair can
be published in turn. SQLite has no deferred triggers; there the guards of
`bilingual.guards` and the equality report stand alone.
"""

from collections.abc import Callable

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CREATE = """
CREATE OR REPLACE FUNCTION bilingual_live_together() RETURNS trigger AS $body$
DECLARE
  pair uuid;
  public_pages integer;
  mirrors integer;
BEGIN
  FOREACH pair IN ARRAY ARRAY[
    CASE WHEN TG_OP <> 'INSERT' THEN OLD.translation_key END,
    CASE WHEN TG_OP <> 'DELETE' THEN NEW.translation_key END
  ] LOOP
    IF pair IS NULL THEN CONTINUE; END IF;
    SELECT count(*) FILTER (WHERE live),
           count(*) FILTER (WHERE alias_of_id IS NOT NULL)
      INTO public_pages, mirrors
      FROM wagtailcore_page
     WHERE translation_key = pair AND depth > 1;
    IF public_pages NOT IN (0, 2) THEN
      RAISE EXCEPTION 'pair %: % of 2 languages would be public', pair, public_pages
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF mirrors > 0 THEN
      RAISE EXCEPTION 'pair %: a page would mirror the other language', pair
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END;
$body$ LANGUAGE plpgsql;

CREATE CONSTRAINT TRIGGER bilingual_live_together
  AFTER INSERT OR DELETE
     OR UPDATE OF live, translation_key, locale_id, alias_of_id, depth
  ON wagtailcore_page
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION bilingual_live_together();
"""

DROP = """
DROP TRIGGER IF EXISTS bilingual_live_together ON wagtailcore_page;
DROP FUNCTION IF EXISTS bilingual_live_together();
"""


def _on_postgresql(
    statements: str,
) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def run(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(statements, params=None)

    return run


class Migration(migrations.Migration):
    dependencies = [
        ("bilingual", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(_on_postgresql(CREATE), _on_postgresql(DROP)),
    ]
