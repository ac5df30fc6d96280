"""`afterword schema`: the JSON schema of any input or output."""

from __future__ import annotations

from typing import Annotated

from afterword.cli.declare import Argument
from afterword.cli.present import SCHEMAS, print_text, schema_class
from afterword.errors import ConfigError


def schema(name: Annotated[str, Argument("situation, verdict, draft, tone, ...")]) -> None:
    """Print the JSON schema of an input or output."""
    import json

    print_text(json.dumps(schema_of(name), indent=2))


def schema_of(name: str) -> dict[str, object]:
    """Return a published JSON schema.

    Raises:
        ConfigError: there is none of that name.
    """
    from pydantic import TypeAdapter

    names = [known for known, _ in SCHEMAS]
    if name not in names:
        raise ConfigError(f'there is no schema "{name}"; there are {", ".join(names)}')
    return TypeAdapter(schema_class(name)).json_schema()
