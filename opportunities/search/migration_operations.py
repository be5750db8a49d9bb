"""The migration operation that makes the words of search entries findable."""

from django.db import router
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from opportunities.search import storage

CREATE = {"postgresql": storage.POSTGRESQL_CREATE, "sqlite": storage.SQLITE_CREATE}
DROP = {"postgresql": storage.POSTGRESQL_DROP, "sqlite": storage.SQLITE_DROP}
BOUND = {"postgresql": storage.POSTGRESQL_BOUND, "sqlite": ()}
UNBOUND = {"postgresql": storage.POSTGRESQL_UNBOUND, "sqlite": ()}


class CreateSearchIndex(Operation):
    """Adds the full-text index of the database at hand to the search entries.

    Stands after the operation that creates `SearchEntry`. Raises ValueError on a
    database that has no such index.
    """

    reversible = True
    migration_name_fragment = "search_index"

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Leave the models as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(CREATE, app_label, schema_editor)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(DROP, app_label, schema_editor)

    def describe(self) -> str:
        return "Create the full-text index of search entries"


class BoundSearch(CreateSearchIndex):
    """Leaves PostgreSQL no way to search but by the index, whatever is asked.

    SQLite has no other way. Stands after `CreateSearchIndex`.
    """

    migration_name_fragment = "bound_search"

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(BOUND, app_label, schema_editor)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(UNBOUND, app_label, schema_editor)

    def describe(self) -> str:
        return "Let every search use the full-text index"


def _execute(
    statements: dict[str, tuple[str, ...]],
    app_label: str,
    schema_editor: BaseDatabaseSchemaEditor,
) -> None:
    connection = schema_editor.connection
    if not router.allow_migrate(connection.alias, app_label):
        return
    if connection.vendor not in statements:
        raise ValueError(
            f"Search runs on PostgreSQL and SQLite, not on {connection.vendor}."
        )
    for statement in statements[connection.vendor]:
        schema_editor.execute(statement)
