"""Statements of an answer, compiled once (docs/decisions/statements-compiled-once.md)."""

import threading

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.query import FlatValuesListIterable, ValuesListIterable

FIRST_NUMBER = 32_000  # a stand-in fits the smallest column, and no query says it otherwise
LARGEST_NUMBER = 2**63 - 1  # that a database keeps
STAND_INS = {int: lambda place: FIRST_NUMBER + place, str: lambda place: f"stand-in {place}"}


class Prepared(threading.local):
    """A queryset that is built and compiled once a connection, then run again with other values.

    build: one value of each of the `kinds` (int or str) -> a queryset, in which each value stands as a parameter.
    What it selects, its joins and the values beside those given are fixed.
    """

    def __init__(self, build, *kinds):
        self.build = build
        self.stand_ins = [STAND_INS[kind](place) for place, kind in enumerate(kinds)]
        self.connection = None

    def rows(self, *values):
        """What the queryset yields for these values, as a list; nothing where a number is larger than any stored."""
        if any(isinstance(value, int) and value > LARGEST_NUMBER for value in values):
            return []
        connection = connections[DEFAULT_DB_ALIAS]
        if self.connection is not connection:
            self._compile(connection)
        self.parameters = tuple(values[place] if is_given else place for place, is_given in self.places)
        return self._tuples(connection) if self.is_of_tuples else list(self.queryset.all())

    def _tuples(self, connection):
        """The rows of a `values_list`, without a queryset's own copy of itself."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.parameters)
            rows = cursor.fetchall()
        if self.converters:
            rows = map(tuple, self.compiler.apply_converters(rows, self.converters))
        return [row[0] for row in rows] if self.is_flat else list(rows)

    def first(self, *values):
        """The first row; None where there is none."""
        return next(iter(self.rows(*values)), None)

    def get(self, *values):
        """The row that there must be; raises the model's DoesNotExist."""
        found = self.rows(*values)
        if not found:
            raise self.queryset.model.DoesNotExist
        return found[0]

    def _compile(self, connection):
        """Keep the queryset with a compiler that has done its work: the statement, its columns, their converters."""
        queryset = self.build(*self.stand_ins)
        compiler = queryset.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_ in compiler.select[: compiler.col_count]])
        self.places = [
            (self.stand_ins.index(one), True) if one in self.stand_ins else (one, False) for one in parameters
        ]
        if {place for place, is_given in self.places if is_given} != set(range(len(self.stand_ins))):
            raise ValueError("a value of a prepared queryset is no parameter of its statement")
        compiler.as_sql = lambda: (sql, self.parameters)
        compiler.get_converters = lambda _columns: converters
        queryset.query.get_compiler = lambda *_args, **_more: compiler
        self.is_flat = queryset._iterable_class is FlatValuesListIterable
        self.is_of_tuples = self.is_flat or queryset._iterable_class is ValuesListIterable
        self.queryset, self.compiler, self.sql, self.converters = queryset, compiler, sql, converters
        self.connection = connection


class PreparedInsert(threading.local):
    """An INSERT of one row that is written once a connection; for models without a `save` or signals of their own."""

    def __init__(self, model):
        self.model = model
        self.fields = [field for field in model._meta.concrete_fields if not field.primary_key]
        self.connection = None

    def insert(self, instance):
        """Store a new instance, which learns its key, and return it. Its own values count: no default is drawn."""
        connection = connections[DEFAULT_DB_ALIAS]
        if self.connection is not connection:
            self._write(connection)
        values = [
            field.get_db_prep_save(getattr(instance, field.attname), connection) for field in self.fields
        ]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, values)
            (instance.pk,) = cursor.fetchone()
        instance._state.adding, instance._state.db = False, connection.alias
        return instance

    def _write(self, connection):
        quote, meta = connection.ops.quote_name, self.model._meta
        columns = ", ".join(quote(field.column) for field in self.fields)
        places = ", ".join(["%s"] * len(self.fields))
        # Nothing of a request stands in it: names of the model's own columns.
        self.sql = f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES ({places}) RETURNING {quote(meta.pk.column)}"  # noqa: S608
        self.connection = connection
