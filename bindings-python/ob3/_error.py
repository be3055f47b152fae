"""The one exception of the library."""

from __future__ import annotations


class Error(Exception):
    """Why something could not be done: a stable code, a place in the document, and a sentence that says what to do.

    Programs compare ``code``; people read ``str(error)``.

    >>> import ob3
    >>> try:
    ...     ob3.VerifyingKey.from_multibase("zNotAKey")
    ... except ob3.Error as error:
    ...     error.code
    'key.malformed'
    """

    code: str
    """What went wrong, as a stable dotted name: see `ob3.codes`."""
    path: str
    """Where, as a JSON pointer; empty when it is about the whole document or about none."""
    message: str
    """The sentence alone, without code and path."""
    requires: str | None
    """The URL of the document that was lacking, if one was."""

    document: str | None
    """The address of the document that ``path`` leads into, where that is not the one at hand."""

    def __init__(
        self,
        message: str,
        code: str,
        path: str = "",
        requires: str | None = None,
        document: str | None = None,
    ) -> None:
        super().__init__(message, code, path, requires, document)
        self.message = message
        self.code = code
        self.path = path
        self.requires = requires
        self.document = document

    def __str__(self) -> str:
        places = ([f"in {self.document}"] if self.document else []) + ([self.path] if self.path else [])
        place = f"{', at '.join(places)}: " if places else ""
        return f"{place}{self.message} [{self.code}]"


Error.__module__ = "ob3"
