"""Periodic jobs, beside APScheduler: `reference` asks it, `random_cases` makes cases, `ours` asks the compiler."""
