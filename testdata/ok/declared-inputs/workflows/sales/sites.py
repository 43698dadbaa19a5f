import sqlite3

# The compiler asks no database: the sites are declared.
SITES = [row[0] for row in sqlite3.connect(':memory:').execute("select 'berlin' union select 'paris'")]
