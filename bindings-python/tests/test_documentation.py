"""What the documentation says is so: every example runs, and nothing public is without words."""

from __future__ import annotations

import doctest
import inspect
import re
from collections.abc import Iterator
from typing import Any

import ob3
import pytest

from .common import ROOT

#: Python's own, of which there is nothing to say.
SPECIAL = re.compile(r"^__\w+__$")


def documented() -> Iterator[tuple[str, Any]]:
    yield "ob3", ob3
    yield "model", ob3.model
    nouns = [(name, getattr(ob3, name)) for name in ob3.__all__]
    classes = [(f"model.{name}", getattr(ob3.model, name)) for name in ob3.model.__all__ if not name.isupper()]
    for name, noun in nouns + classes:
        yield name, noun
        if inspect.isclass(noun):
            for member, value in vars(noun).items():
                if not member.startswith("_") and (callable(value) or inspect.isdatadescriptor(value) or isinstance(value, staticmethod)):
                    yield f"{name}.{member}", getattr(noun, member)


@pytest.mark.parametrize(("name", "thing"), list(documented()), ids=lambda value: value if isinstance(value, str) else "")
def test_everything_public_says_what_it_is_and_its_examples_run(name: str, thing: Any) -> None:
    text = inspect.getdoc(thing)
    assert text and len(text) > (5 if name.startswith("model.") else 10), name
    examples = doctest.DocTestParser().get_doctest(text, {"ob3": ob3}, name, None, 0)
    outcome = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(examples)
    assert outcome.failed == 0


@pytest.mark.parametrize("name", ["verify", "Verifier", "sign", "prepare", "build_credential", "StatusList", "Report", "derive"])
def test_what_is_used_first_has_an_example(name: str) -> None:
    assert ">>> " in (getattr(ob3, name).__doc__ or "")


def test_help_teaches_every_keyword() -> None:
    for function in (ob3.verify, ob3.sign):
        for keyword in inspect.signature(function).parameters:
            assert f"`{keyword}`" in (function.__doc__ or ""), keyword


@pytest.mark.parametrize("file", ["README.md", "bindings-python/README.md"])
def test_the_python_of_the_readme_runs_as_written(file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / file).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks, "the page has no Python"
    for block in blocks:
        exec(compile(block, file, "exec"), {})
    assert "valid" in capsys.readouterr().out
