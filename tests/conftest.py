"""How hard properties are tried: a few hundred examples in every run, many in the long one.

And the default model, built once for all tests.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.built import build_models, once

settings.register_profile("short", max_examples=200, deadline=None)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile("short")


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the default model is built: for reading only."""
    return once(tmp_path_factory, "models", build_models)
