"""The migration operation that makes the words of search entries findable."""

from django.db import router
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from opportunities.search import storage

Statements = dict[str, tuple[str, ...]]


class _SearchStatements(Operation):
    """Executes the statements of the database at hand, and others to undo them.

    Raises ValueError on a database that has none.
    """

    reversible = True
    forwards: Statements
    backwards: Statements
    description: str

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Leave the models as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(self.forwards, app_label, schema_editor)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _execute(self.backwards, app_label, schema_editor)

    def describe(self) -> str:
        return self.description


class CreateSearchIndex(_SearchStatements):
    """Adds a full-text index to the search entries.

    Stands after the operation that creates `SearchEntry`.
    """

    migration_name_fragment = "search_index"
    description = "Create the full-text index of search entries"
    forwards = {
        "postgresql": storage.POSTGRESQL_CREATE,
        "sqlite": storage.SQLITE_CREATE,
    }
    backwards = {"postgresql": storage.POSTGRESQL_DROP, "sqlite": storage.SQLITE_DROP}


class BoundSearch(_SearchStatements):
    """Leaves PostgreSQL no way to search but by the index, whatever is asked.

    SQLite has no other way. Stands after `CreateSearchIndex`.
    """

    migration_name_fragment = "bound_search"
    description = "Let every search use the full-text index"
    forwards = {"postgresql": storage.POSTGRESQL_BOUND, "sqlite": ()}
    backwards = {"postgresql": storage.POSTGRESQL_UNBOUND, "sqlite": ()}


def _execute(
    statements: Statements,
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
