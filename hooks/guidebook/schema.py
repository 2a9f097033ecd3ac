"""Holds data against a pydantic model, and says in plain words, with the line, what does not fit."""

import re
from typing import TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from guidebook.problem import Problem, did_you_mean
from guidebook.yaml_lines import Document

Model = TypeVar("Model", bound=BaseModel)


class Strict(BaseModel):
    """The base of every schema: no unknown keys, no guessing of types."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


PLAIN_WORDS = {
    "string_type": 'must be text; put it in "quotes"',
    "invalid_key": 'must be a name; write it as text, like title, or put it in "quotes"',
    "string_too_short": "is missing or empty; write it",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "date_type": "must be a date like 2026-11-23",
    "date_parsing": "must be a date like 2026-11-23",
    "date_from_datetime_parsing": "must be a date like 2026-11-23",
    "date_from_datetime_inexact": "must be a date without a time, like 2026-11-23",
    "model_type": 'must be "key: value" lines',
    "dict_type": 'must be "key: value" lines',
    "tuple_type": 'must be a list, each line starting with "- "',
    "list_type": 'must be a list, each line starting with "- "',
}


def _message(error: dict, model: type[BaseModel]) -> str:
    key = str(error["loc"][-1]) if error["loc"] else "this file"
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return f'unknown setting "{key}"; {did_you_mean(key, _fields_at(model, error["loc"][:-1]))}'
    if kind == "missing":
        return f'"{key}" is missing; add a line "{key}: ..."'
    if kind in ("literal_error", "enum"):
        known = re.findall("'([^']*)'", context["expected"])
        return f'"{key}" is {error["input"]!r}; {did_you_mean(str(error["input"]), known)}'
    if kind == "value_error":
        return f'"{key}" {context["error"]}'
    if error["input"] is None:
        return f'"{key}" is missing or empty; write it'
    return f'"{key}" {PLAIN_WORDS.get(kind, error["msg"])}'


def _fields_at(model: type[BaseModel], loc: tuple) -> list[str]:
    """The names that the schema knows at a place in the data."""
    for part in loc:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        annotation = getattr(field, "annotation", None)
        for inner in (annotation, *get_args(annotation)):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def check(
    model: type[Model], document: Document, path: str, at: tuple = ()
) -> tuple[Model | None, list[Problem]]:
    """Hold the part of `document` at the key path `at` against `model`.

    Gives the model (None where it does not fit) and the problems, each on its own line of `path`.
    """
    data = document.data
    for key in at:
        data = data[key]
    try:
        return model.model_validate(data), []
    except ValidationError as failed:
        return None, [
            Problem(path, document.line((*at, *error["loc"])), _message(error, model))
            for error in failed.errors()
        ]
