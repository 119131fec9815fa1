"""A few numbers that lie together in a flat array, taken and added to at once.

A sum that is kept in an array goes to memory and back with each vote, since the compiler cannot know that no other array shares that
memory. As a tuple it stays in registers, and its numbers are added side by side.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba.extending import intrinsic


@intrinsic
def plus(typing: Any, sums: Any, array: Any, position: Any) -> Any:
    """sums (n floats) + array[position:position + n], which must lie within a flat array."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        found, start, first = arguments[0], context.make_array(array)(context, builder, arguments[1]).data, arguments[2]
        for k in range(signature.args[0].count):
            there = builder.load(builder.gep(start, [builder.add(first, ir.Constant(first.type, k))]))
            found = builder.insert_value(found, builder.fadd(builder.extract_value(found, k), there), k)
        return found

    return sums(sums, array, position), generate


@intrinsic
def add(typing: Any, array: Any, position: Any, sums: Any) -> Any:
    """array[position:position + n] += sums (n floats); returns position."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        start, first = context.make_array(array)(context, builder, arguments[0]).data, arguments[1]
        places = [
            builder.gep(start, [builder.add(first, ir.Constant(first.type, k))]) for k in range(signature.args[2].count)
        ]
        there = [builder.load(place) for place in places]  # all of them before any is written
        for k, place in enumerate(places):
            builder.store(builder.fadd(there[k], builder.extract_value(arguments[2], k)), place)
        return first

    return position(array, position, sums), generate
