"""The ontology in, the JSON Schema of a model's answer out: strict enough to be imposed while the model writes.

Every key is required and no other is allowed, as the endpoints that can hold a model to a schema ask; the same schema, item
by item, is what an answer is checked against when it comes back.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from verbale.records.actor import Kind
from verbale.records.lines import FLAGS
from verbale.records.voice import SpeechKind
from verbale.reference.ontology import ontology

type Schema = Mapping[str, Any]

_TEXT: Schema = {"type": "string"}
_TRUTH: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer"}


def _one_of(*values: str) -> Schema:
    return {"type": "string", "enum": list(values)}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_SPEAKER = _object(actor=_TEXT, words=_TEXT)
_VOICE = _list(_object(speakers=_list(_SPEAKER)))
_SIDE = _list(_object(actor=_TEXT, words=_TEXT, hedged=_TRUTH))


@cache
def items() -> Mapping[str, Schema]:
    """Nothing in, for each list of an answer the schema of its entries out.

    >>> sorted(items())
    ['accounts', 'actors', 'hedges', 'roles', 'statements']
    """
    types = ontology().types
    modes = dict.fromkeys(mode for kind in types for mode in kind.modes)
    return {
        "actors": _object(name=_TEXT, kind=_one_of(*Kind), country=_TEXT, forms=_list(_TEXT)),
        "accounts": _object(
            paragraph=_NUMBER,
            quote=_TEXT,
            trigger=_TEXT,
            type=_one_of(*(kind.name for kind in types)),
            mode=_one_of("", *modes),
            flags=_list(_object(flag=_one_of(*FLAGS), words=_TEXT)),
            who=_SIDE,
            whom=_SIDE,
            when=_object(value=_TEXT, words=_TEXT),
            where=_object(name=_TEXT, words=_TEXT),
            counts=_list(_object(of=_TEXT, number=_TEXT, words=_TEXT)),
            voice=_VOICE,
        ),
        "statements": _object(
            paragraph=_NUMBER,
            speakers=_list(_SPEAKER),
            kind=_one_of(*SpeechKind),
            cue=_TEXT,
            content=_list(_TEXT),
            voice=_VOICE,
        ),
        "roles": _object(
            paragraph=_NUMBER,
            actor=_TEXT,
            office=_TEXT,
            of=_TEXT,
            told=_one_of("on", "from", "until"),
            when=_TEXT,
            hedged=_TRUTH,
            words=_TEXT,
        ),
        "hedges": _object(paragraph=_NUMBER, words=_TEXT),
    }


@cache
def check_items() -> Mapping[str, Schema]:
    """Nothing in, for each list of the answer to a check the schema of its entries out."""
    judgement = _object(
        row=_NUMBER, verdict=_one_of("right", "wrong", "amend"), reason=_TEXT, account=_list(items()["accounts"])
    )
    return {"actors": items()["actors"], "judgements": judgement}


@cache
def check_schema() -> str:
    """Nothing in, the schema of the answer to a check out, as `Request.schema` wants it."""
    return json.dumps(_object(**{name: _list(item) for name, item in check_items().items()}))


@cache
def record_schema() -> str:
    """Nothing in, the schema of a whole answer out, as `Request.schema` wants it."""
    return json.dumps(_object(**{name: _list(item) for name, item in items().items()}))
