"""A few numbers that lie together in a flat array, taken, multiplied and added side by side.

A loop sees them as a tuple. Here they are one vector of the processor, which the compiler keeps in a register from one of these to the
next; numbers that are multiplied one after another it does not bring together by itself. The two loops over votes ask for the rows of
votes to come (as `ahead` says), so `cell` must go on for `ahead.VOTES` places beyond the last vote, and each of those must be a row too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from preceptor.stats.kernels import ahead

_NUMBER, _PLACE = ir.DoubleType(), ir.IntType(64)
_LINE = 8
"""Numbers in a line of the cache."""


@intrinsic
def product(typing: Any, table: Any, cell: Any, begin: Any, end: Any, ones: Any) -> Any:
    """The rows cell[begin:end] of table (rows * n,) multiplied, place by place; ones (n floats) tells how many each has."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        row = _rows_of(context, builder, signature, arguments)

        def multiply(vote: Any, found: Any) -> Any:
            return builder.fmul(found, builder.load(row(vote), align=8))

        start = _packed(builder, arguments[4])
        return _unpacked(builder, context, _over_votes(builder, row, arguments[2:4], start, multiply), ones)

    return ones(table, cell, begin, end, ones), generate


@intrinsic
def spread(typing: Any, table: Any, cell: Any, begin: Any, end: Any, more: Any) -> Any:
    """Adds more (n floats) to each of the rows cell[begin:end] of table (rows * n,)."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        row, added = _rows_of(context, builder, signature, arguments), _packed(builder, arguments[4])

        def add(vote: Any, nothing: Any) -> Any:
            place = row(vote)
            builder.store(builder.fadd(builder.load(place, align=8), added), place, align=8)
            return nothing

        _over_votes(builder, row, arguments[2:4], ir.Constant(_PLACE, 0), add)
        return context.get_dummy_value()

    return types.void(table, cell, begin, end, more), generate


@intrinsic
def take(typing: Any, array: Any, position: Any, shape: Any) -> Any:
    """array[position:position + n], which must lie within a flat array; shape (n floats) tells how many."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        place = _place(context, builder, signature, arguments, shape.count)
        return _unpacked(builder, context, builder.load(place, align=8), shape)

    return shape(array, position, shape), generate


@intrinsic
def put(typing: Any, array: Any, position: Any, numbers: Any) -> Any:
    """array[position:position + n] = numbers (n floats)."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        place = _place(context, builder, signature, arguments, numbers.count)
        builder.store(_packed(builder, arguments[2]), place, align=8)
        return context.get_dummy_value()

    return types.void(array, position, numbers), generate


@intrinsic
def add(typing: Any, array: Any, position: Any, more: Any) -> Any:
    """array[position:position + n] += more (n floats)."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        place = _place(context, builder, signature, arguments, more.count)
        found = builder.fadd(builder.load(place, align=8), _packed(builder, arguments[2]))
        builder.store(found, place, align=8)
        return context.get_dummy_value()

    return types.void(array, position, more), generate


@intrinsic
def times(typing: Any, one: Any, other: Any) -> Any:
    """one * other, place by place (n floats each)."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del signature
        found = builder.fmul(*(_packed(builder, numbers) for numbers in arguments))
        return _unpacked(builder, context, found, one)

    return one(one, other), generate


@intrinsic
def scaled(typing: Any, numbers: Any, by: Any) -> Any:
    """numbers (n floats) * by, a float."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del signature
        factor = _vector(builder, [arguments[1]] * numbers.count)
        return _unpacked(builder, context, builder.fmul(_packed(builder, arguments[0]), factor), numbers)

    return numbers(numbers, by), generate


@intrinsic
def total(typing: Any, numbers: Any) -> Any:
    """The sum of numbers (n floats), halves first."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del context, signature
        left = [builder.extract_value(arguments[0], k) for k in range(numbers.count)]
        while len(left) > 1:
            left = [builder.fadd(*left[k : k + 2]) if k + 1 < len(left) else left[k] for k in range(0, len(left), 2)]
        return left[0]

    return types.float64(numbers), generate


def _over_votes(
    builder: Any, row: Callable[[Any], Any], bounds: Any, start: Any, step: Callable[[Any, Any], Any]
) -> Any:
    """`start` after step(vote, so far) for each vote in bounds; the rows of later votes are asked for."""
    before, head, inside, after = (
        builder.block,
        *(builder.append_basic_block(name) for name in ("head", "vote", "done")),
    )
    builder.branch(head)
    builder.position_at_end(head)
    vote, found = builder.phi(_PLACE), builder.phi(start.type)
    vote.add_incoming(bounds[0], before)
    found.add_incoming(start, before)
    builder.cbranch(builder.icmp_unsigned("<", vote, bounds[1]), inside, after)
    builder.position_at_end(inside)
    _fetch(builder, row(builder.add(vote, ir.Constant(_PLACE, ahead.VOTES))))
    found.add_incoming(step(vote, found), inside)
    vote.add_incoming(builder.add(vote, ir.Constant(_PLACE, 1)), inside)
    builder.branch(head)
    builder.position_at_end(after)
    return found


def _rows_of(context: Any, builder: Any, signature: Any, arguments: Any) -> Callable[[Any], Any]:
    """Where the row of a vote lies in the table."""
    table, cell = (context.make_array(signature.args[k])(context, builder, arguments[k]).data for k in (0, 1))
    count = signature.args[4].count

    def row(vote: Any) -> Any:
        number = builder.zext(builder.load(builder.gep(cell, [vote])), _PLACE)
        first = builder.gep(table, [builder.mul(number, ir.Constant(_PLACE, count))])
        return builder.bitcast(first, ir.VectorType(_NUMBER, count).as_pointer())

    return row


def _fetch(builder: Any, row: Any) -> None:
    """Asks for the lines of the cache in which a row lies: its first number's, and its last's where it may lie across two."""
    count = row.type.pointee.count
    first = builder.bitcast(row, _NUMBER.as_pointer())
    for k in {0, count - 1 if count & (count - 1) or count > _LINE else 0}:
        ahead.ask_for(builder, builder.gep(first, [ir.Constant(_PLACE, k)]))


def _place(context: Any, builder: Any, signature: Any, arguments: Any, count: int) -> Any:
    start = context.make_array(signature.args[0])(context, builder, arguments[0]).data
    return builder.bitcast(builder.gep(start, [arguments[1]]), ir.VectorType(_NUMBER, count).as_pointer())


def _packed(builder: Any, numbers: Any) -> Any:
    return _vector(builder, [builder.extract_value(numbers, k) for k in range(numbers.type.count)])


def _vector(builder: Any, numbers: Any) -> Any:
    found = ir.Constant(ir.VectorType(_NUMBER, len(numbers)), ir.Undefined)
    for k, number in enumerate(numbers):
        found = builder.insert_element(found, number, ir.Constant(ir.IntType(32), k))
    return found


def _unpacked(builder: Any, context: Any, vector: Any, shape: Any) -> Any:
    found = context.get_constant_undef(shape)
    for k in range(shape.count):
        found = builder.insert_value(found, builder.extract_element(vector, ir.Constant(ir.IntType(32), k)), k)
    return found
