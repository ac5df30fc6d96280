"""Build a pydantic-core validator for a tree of dataclasses.

Importing pydantic's own models costs as much as a whole offline draft may take, so the validator that every start
needs is built from pydantic's engine alone. The tests hold it against pydantic's reading of the same classes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic_core import PydanticKnownError, SchemaValidator


def _no_number(kind: Literal["date_type", "time_type"]) -> dict[str, Any]:
    """Refuse numbers: as seconds since some start, `time = 14.30` would quietly mean a quarter past midnight."""

    def check(value: object) -> object:
        if isinstance(value, (int, float, bytes)):
            raise PydanticKnownError(kind)
        return value

    return {"type": "no-info", "function": check}


_PLAIN: dict[object, dict[str, Any]] = {
    bool: {"type": "bool", "strict": True},
    dt.date: {"type": "function-before", "function": _no_number("date_type"), "schema": {"type": "date"}},
    dt.time: {"type": "function-before", "function": _no_number("time_type"), "schema": {"type": "time"}},
    str: {"type": "str", "strict": True, "strip_whitespace": True, "min_length": 1, "max_length": 20_000},
}


@cache
def validator(cls: type) -> SchemaValidator:
    """Return the strict validator of a dataclass: unknown keys are errors, and all errors are reported at once."""
    return SchemaValidator(_schema(cls))


def _schema(annotation: Any) -> dict[str, Any]:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if isinstance(annotation, type) and is_dataclass(annotation):
        return _dataclass(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {"type": "enum", "cls": annotation, "members": list(annotation), "sub_type": "str"}
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType) and NoneType in arguments:
        (inner,) = (argument for argument in arguments if argument is not NoneType)
        return {"type": "nullable", "schema": _schema(inner)}
    if origin is tuple:
        return {"type": "tuple", "items_schema": [_schema(arguments[0])], "variadic_item_index": 0, "max_length": 200}
    raise TypeError(f"no schema for {annotation!r}")


def _dataclass(cls: type[Any]) -> dict[str, Any]:
    hints = get_annotations(cls)
    names = [item.name for item in fields(cls)]
    arguments = [_argument(name, hints[name], cls) for name in names]
    inner = {"type": "dataclass-args", "dataclass_name": cls.__name__, "fields": arguments, "extra_behavior": "forbid"}
    return {"type": "dataclass", "cls": cls, "schema": inner, "fields": names, "slots": True}


def _argument(name: str, annotation: Any, cls: type[Any]) -> dict[str, Any]:
    schema = _schema(annotation)
    parameter = cls.__dataclass_fields__[name]
    if parameter.default is not MISSING:
        schema = {"type": "default", "schema": schema, "default": parameter.default}
    elif parameter.default_factory is not MISSING:
        schema = {"type": "default", "schema": schema, "default_factory": parameter.default_factory}
    return {"type": "dataclass-field", "name": name, "schema": schema, "kw_only": True}
