"""The demonstration as a real site would be set up, with a key of its own and a database in a file, for threads meet in it."""

import tempfile
from pathlib import Path

import ob3
from demo.settings import *  # noqa: F403
from demo.settings import DATABASES

DATABASES["default"]["TEST"] = {"NAME": Path(tempfile.mkdtemp()) / "test.sqlite3"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

BADGES_KEY = ob3.SigningKey.generate("Ed25519").to_jwk()
BADGES_URL = "https://learn.example.edu"
