from ob3 import asign as asign
