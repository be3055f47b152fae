from ob3 import Reports as Reports
from ob3 import Verifier as Verifier
from ob3 import averify as averify
from ob3 import verify as verify
from ob3 import verify_many as verify_many
