"""PyJWT, the JOSE library of Python: signs and verifies the compact JWTs it is handed, a line of JSON for a line of JSON."""
import json
import sys

import jwt
from jwt.api_jws import PyJWS

JWS = PyJWS()


def answer(question):
    if "sign" in question:
        asked = question["sign"]
        key = jwt.PyJWK(asked["jwk"], asked["header"]["alg"])
        token = JWS.encode(asked["payload"].encode(), key.key, asked["header"]["alg"], headers=asked["header"])
        return {"signed": token}
    asked = question["verify"]
    key = jwt.PyJWK(asked["jwk"], asked["alg"])
    return {"payload": JWS.decode(asked["jwt"], key.key, algorithms=[asked["alg"]]).decode()}


def say(value):
    print(json.dumps(value), flush=True)


say({"ready": f"PyJWT {jwt.__version__}"})
for line in sys.stdin:
    try:
        say(answer(json.loads(line)))
    except Exception as error:  # whatever it is, it is the answer
        say({"error": f"{type(error).__name__}: {error}"})
