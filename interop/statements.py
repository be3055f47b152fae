"""PyLD: the canonical statements of each document it is handed, a line of JSON for a line of JSON."""
import json
import os
import pathlib
import signal
import sys

from pyld import jsonld
from pyld.__about__ import __version__

HOME = pathlib.Path(__file__).resolve().parent
CONTEXTS = HOME.parent / "core" / "bundled" / "contexts"
SUITES = pathlib.Path(os.environ.get("OB3_SUITES", HOME.parent.parent / "shared" / "suites"))
SUITE_BASE = "https://w3c.github.io/json-ld-api/tests/"

ROWS = [row.split("\t") for row in (CONTEXTS / "index.tsv").read_text("utf-8").splitlines()[1:]]
FILES = {row[0]: CONTEXTS / row[1] for row in ROWS}

# Many alike nodes are nothing wrong with a document: what takes longer than this is given up.
SECONDS = 5


class GaveUp(BaseException):
    """Not an Exception, so that nobody on the way takes it for one of the document's."""


def load(url, _options=None):
    """Contexts that ob3 bundles, and the files of the JSON-LD suites. Never the network."""
    file = FILES.get(url)
    if file is None and url.startswith(SUITE_BASE):
        file = SUITES / "json-ld-api" / url[len(SUITE_BASE) :]
    if file is None:
        raise jsonld.JsonLdError(f"{url} is not bundled", "jsonld.LoadDocumentError", code="loading document failed")
    document = json.loads(file.read_text("utf-8"))
    return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": document}


def code_of(error):
    """The code of the innermost cause, which is the one that JSON-LD names."""
    found = None
    while error is not None:
        found = getattr(error, "code", None) or found
        error = error.__cause__ or getattr(error, "cause", None)
    return found


def statements(question):
    """The canonical quads of one document, or the code of the error."""
    options = {
        "algorithm": "URDNA2015",
        # With an empty base PyLD would make one up.
        "base": question["base"],
        "documentLoader": load,
        "format": "application/n-quads",
        "processingMode": question["mode"],
    }
    if question["direction"]:
        options["rdfDirection"] = question["direction"]
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return {"quads": jsonld.normalize(json.loads(question["document"]), options)}
    except GaveUp:
        return {"gaveUp": f"after {SECONDS} s"}
    except Exception as error:  # pylint: disable=broad-except
        return {"error": code_of(error) or f"{type(error).__name__}: {error}"}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def give_up(_signal, _frame):
    """Whatever it is at."""
    raise GaveUp


def main():
    """Answers until there are no more questions."""
    signal.signal(signal.SIGALRM, give_up)
    sys.setrecursionlimit(10_000)
    print(json.dumps({"ready": f"PyLD {__version__}"}), flush=True)
    for line in sys.stdin:
        print(json.dumps(statements(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
