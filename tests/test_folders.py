"""The user's folders are found without help where that is quick, and are the ones the system has."""

from __future__ import annotations

import pytest
from platformdirs import user_config_path, user_data_path

from afterword.folders import config_folder, data_folder


@pytest.mark.parametrize("home", ["/home/ada", "/home/ada/", "/", "ada", ""])
@pytest.mark.parametrize("named", [None, "", "/elsewhere", "/else where/", "elsewhere", "~/elsewhere"])
def test_the_folders_are_those_that_platformdirs_knows(monkeypatch, home, named):
    monkeypatch.setenv("HOME", home)
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False) if named is None else monkeypatch.setenv(variable, named)
    assert config_folder() == user_config_path("afterword", appauthor=False)
    assert data_folder() == user_data_path("afterword")
