"""Names of any kind into small numbers: sorted, dense, and quickly for millions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import Problem, invalid
from preceptor.stats import kernels

if TYPE_CHECKING:
    import polars as pl

Values: TypeAlias = "Sequence[Any] | NDArray[Any] | pl.Series"
"""A column of names: a list, a numpy array or a polars series."""

_SMALL_SPAN = 65_536
"""A table this long costs less than any hashing, however few the values."""


def factorise(values: Values, *, where: str) -> tuple[NDArray[np.int32], NDArray[Any]]:
    """Names (n,) → codes (n,) int32 and the sorted distinct names; `where` names the column in a Problem.

    Writable int32 numbers 0, 1, … without a gap are their own codes: the same array, not a copy.
    Raises Problem when a value is missing (None, NaN, null), the kinds are mixed, or it is not one column.
    """
    if _is_series(values):
        return _factorise_series(values, where=where)
    if isinstance(values, np.ndarray) and values.dtype.kind in "biuf":
        return _factorise_numbers(values, where=where)
    return _factorise_objects(list(values), where=where)


def codes_for(values: Values, names: Sequence[Any], *, where: str) -> tuple[NDArray[np.int32], NDArray[Any]]:
    """Codes of values (n,) in the given order of names; raises Problem on a value that is not among them."""
    found, distinct = factorise(values, where=where)
    place = {name: code for code, name in enumerate(names)}
    if len(place) != len(names):
        raise invalid(f"stats.{where}.repeated", f"The list of {where} names holds one of them twice: {list(names)}.")
    strange = [name for name in distinct.tolist() if name not in place]
    if strange:
        raise invalid(
            f"stats.{where}.unknown",
            f"The {where} “{strange[0]}” is not among {list(names)[:20]}.",
            hint="Add it to the list, or correct the votes.",
        )
    table = np.array([place[name] for name in distinct.tolist()], dtype=np.int32)
    return (table[found] if found.size else found), as_names(list(names))


def as_names(names: Sequence[Any]) -> NDArray[Any]:
    """A one-dimensional array of names; strings and mixed kinds stay Python objects."""
    kinds = {type(name) for name in names}
    if len(kinds) == 1 and kinds <= {int, float, bool}:
        return np.array(names)
    out = np.empty(len(names), dtype=object)
    out[:] = names
    return out


def _is_series(values: Values) -> Any:
    """Told by its module, because importing polars only to ask would cost every caller 50 ms."""
    return type(values).__module__.startswith("polars.")


def _factorise_series(series: Any, *, where: str) -> tuple[NDArray[np.int32], NDArray[Any]]:
    if series.null_count():
        raise _missing(where, series.null_count())
    if series.dtype.is_numeric() or series.dtype.base_type().__name__ == "Boolean":
        return _factorise_numbers(series.to_numpy(), where=where)
    import polars as pl

    strings = series.cast(pl.String)
    names = strings.unique().sort()
    codes = strings.cast(pl.Enum(names)).to_physical()  # one hash look-up a row; ranking them would sort all rows
    return codes.to_numpy().astype(np.int32, copy=False), as_names(names.to_list())


def _factorise_numbers(values: NDArray[Any], *, where: str) -> tuple[NDArray[np.int32], NDArray[Any]]:
    if values.ndim != 1:
        raise invalid(f"stats.{where}.shape", f"The {where} column has {values.ndim} dimensions; one was expected.")
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        raise _missing(where, int((~np.isfinite(values)).sum()))
    if values.size and values.dtype.kind in "biu":
        low, high = int(values.min()), int(values.max())
        if high - low < max(_SMALL_SPAN, 4 * values.size):
            return _factorise_dense(values, low, high)
    names, codes = np.unique(values, return_inverse=True)
    return codes.astype(np.int32), names


def _factorise_dense(values: NDArray[Any], low: int, high: int) -> tuple[NDArray[np.int32], NDArray[Any]]:
    kind = np.int32 if values.dtype == np.int32 else np.int64  # only two versions to compile
    whole = np.require(values, dtype=kind, requirements=["C", "W"])
    place, distinct = kernels.grouping.places(whole, low, high - low + 1)
    names = distinct.astype(values.dtype, copy=False)
    if low == 0 and distinct.size == place.size:  # they are codes already
        return whole.astype(np.int32, copy=False), names
    return kernels.grouping.placed(whole, low, place), names


def _factorise_objects(values: list[Any], *, where: str) -> tuple[NDArray[np.int32], NDArray[Any]]:
    try:
        distinct = dict.fromkeys(values)
        if any(_is_missing(value) for value in distinct):
            raise _missing(where, sum(_is_missing(value) for value in values))
        ordered = sorted(distinct)
    except TypeError as error:
        raise invalid(
            f"stats.{where}.mixed",
            f"The {where} column holds kinds that have no common order: {error}.",
            hint="Give all of them as strings, or all as numbers.",
        ) from error
    place = {name: code for code, name in enumerate(ordered)}
    codes = np.fromiter((place[value] for value in values), dtype=np.int32, count=len(values))
    return codes, as_names(ordered)


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and value != value)


def _missing(where: str, count: int) -> Problem:
    return invalid(
        f"stats.{where}.missing",
        f"{count} of the {where} values are missing (None or NaN).",
        hint="Leave those votes out, or give the absence a name of its own.",
    )
