"""Hypothesis profiles. That no test reaches beyond this machine is pytest-socket's work, set up in pyproject.toml."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# `make test` draws the same cases for the same tests, so that its answer is the same twice; `make fuzz` draws new ones.
settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("default"), derandomize=False, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
