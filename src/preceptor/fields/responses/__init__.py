"""Responses to judge, each with an id and its text; which model wrote it stays hidden."""

from preceptor.fields.contract import FieldKind
from preceptor.fields.responses import rules
from preceptor.fields.responses.schema import Field

KIND = FieldKind(
    name="responses",
    title="Responses",
    Field=Field,
    faults=rules.faults,
    plain=rules.plain,
    for_contributor=rules.for_contributor,
    shuffles=True,
    order=rules.order,
    parts=rules.parts,
    looks=rules.looks,
    stripped=rules.stripped,
)
