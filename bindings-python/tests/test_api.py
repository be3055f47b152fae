"""What `api.json` lists for Python is there, and what is there is listed."""

from __future__ import annotations

import inspect
import json
import re

import ob3

from .common import VECTORS

SAID = [row["python"] for row in json.loads((VECTORS / "api.json").read_text(encoding="utf-8"))["rows"] if row["python"]]

#: `noun`, `noun.member`, `noun(argument)`, `noun(*, keyword)`, `noun.member(argument)`.
SPELLING = re.compile(r"^(?P<noun>\w+)(?:\.(?P<member>\w+))?(?:\((?P<keyword>\*, )?(?P<argument>\w+)\))?$")


def test_everything_listed_is_there() -> None:
    for said in SAID:
        spelled = SPELLING.match(said)
        assert spelled, said
        thing = getattr(ob3, spelled["noun"])
        if spelled["member"] and not (thing is ob3.Error and spelled["member"] in ob3.Error.__annotations__):
            thing = getattr(thing, spelled["member"])
        if spelled["argument"]:
            kind = inspect.signature(thing).parameters[spelled["argument"]].kind
            assert (kind is inspect.Parameter.KEYWORD_ONLY) == bool(spelled["keyword"]), said


def test_everything_there_is_listed() -> None:
    listed = {said.split("(")[0] for said in SAID}
    for name in ob3.__all__:
        assert name in listed, name
        noun = getattr(ob3, name)
        if inspect.isclass(noun) and noun is not ob3.Error:
            for member in vars(noun):
                assert member.startswith("_") or f"{name}.{member}" in listed, f"{name}.{member}"


def test_every_noun_of_the_standard_is_listed() -> None:
    for name in ob3.model.__all__:
        assert f"model.{name}" in SAID, name


def test_every_name_is_exported() -> None:
    public = {name for name in vars(ob3) if not name.startswith("_") and not inspect.ismodule(getattr(ob3, name))}
    assert public == set(ob3.__all__) and sorted(ob3.__all__) == ob3.__all__
