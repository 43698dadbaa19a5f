"""The boats."""
ANNA = "anna"
BERTA = "berta"
CLARA = "clara"
