"""The suite commits really, so that the database is emptied after nearly every test.

Django truncates, which takes PostgreSQL a second or two for a hundred tables, most of them empty.
Deleting takes milliseconds. It needs a superuser, as the one of a server made for the tests is.
"""

from django.db.backends.postgresql import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    def sql_flush(self, style, tables, *, reset_sequences=False, allow_cascade=False):
        if not tables or reset_sequences:
            return super().sql_flush(
                style, tables, reset_sequences=reset_sequences, allow_cascade=allow_cascade
            )
        deletes = [f"DELETE FROM {self.quote_name(table)};" for table in tables]
        # As a replica the server checks no foreign keys, so that the order does not matter.
        return [
            "SET LOCAL session_replication_role = replica;",
            *deletes,
            "SET LOCAL session_replication_role = DEFAULT;",
        ]


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations
