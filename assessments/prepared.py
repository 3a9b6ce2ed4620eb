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
        statement = self.statement(*values)
        if not self.is_of_tuples:
            return list(self.queryset.all())
        return self.read(*in_one_trip(statement))

    def statement(self, *values):
        """(SQL, parameters) of the queryset for these values."""
        connection = connections[DEFAULT_DB_ALIAS]
        if self.connection is not connection:
            self._compile(connection)
        self.parameters = tuple(values[place] if is_given else place for place, is_given in self.places)
        return self.sql, self.parameters

    def read(self, rows):
        """What a `values_list` yields of the rows of its statement, without a queryset's own copy of itself."""
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

    def statement(self, instance):
        """(SQL, parameters) that store this new instance. Its own values count: no default is drawn."""
        connection = connections[DEFAULT_DB_ALIAS]
        if self.connection is not connection:
            self._write(connection)
        return self.sql, [
            field.get_db_prep_save(getattr(instance, field.attname), connection) for field in self.fields
        ]

    def _write(self, connection):
        quote, meta = connection.ops.quote_name, self.model._meta
        columns = ", ".join(quote(field.column) for field in self.fields)
        places = ", ".join(["%s"] * len(self.fields))
        # Nothing of a request stands in it: names of the model's own columns.
        self.sql = f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES ({places}) RETURNING {quote(meta.pk.column)}"  # noqa: S608
        self.connection = connection


def insert(*instances, by):
    """Store new instances in this order, in one trip; each learns its key. by: {its model: a PreparedInsert}"""
    keys = in_one_trip(*(by[type(instance)].statement(instance) for instance in instances))
    for instance, ((key,),) in zip(instances, keys, strict=True):
        instance.pk = key
        instance._state.adding, instance._state.db = False, DEFAULT_DB_ALIAS


def in_one_trip(*statements):
    """The rows of each of these (SQL, parameters), run in order.

    PostgreSQL is sent them together. Each sees what was committed before it began, but the moment of a statement
    is that of the first.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.vendor == "postgresql":
        parameters = [each for _, given in statements for each in given]
        statements = [("; ".join(sql for sql, _ in statements), parameters)]
    found = []
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(*statement)
            found.append(cursor.fetchall())
        if connection.vendor == "postgresql":
            while cursor.nextset():
                found.append(cursor.fetchall())
    return found
