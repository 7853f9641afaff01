"""Graphs that were built, in the data directory: found, verified, replaced as a whole.

A folder for each model holds the graph and a stamp. The stamp says what the graph was made from,
by what and with which outcome; whatever differs makes it stale. Loads nothing heavy.
"""

import fcntl
import hashlib
import json
import os
import platform
import re
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.embedding import DEFAULT_MODEL
from index.embedding.folders import Bert
from index.fingerprint import fingerprint

BUILDER = 2
"""Raised whenever ``index.embedding.graph`` makes another graph of the same weights."""

PRECISION = "fp32"
GRAPH = "graph.onnx"
DATA = "graph.data"
STAMP = "stamp.json"

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_TOLD_APART = 8


class State(StrEnum):
    """What there is of a model's graph."""

    ABSENT = "absent"
    STALE = "stale"  # made from other weights, by another builder, or for another runtime
    DAMAGED = "damaged"
    REFUSED = "refused"  # its vectors are not those of the reference
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a graph was made from; an equal size and time spare hashing it again."""

    size: int
    changed: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a graph was made from (files of the model), with what, and with which outcome.

    ``graph`` has the SHA-256 of each file of the graph, none where it was refused; ``lowest`` and
    ``mean`` are cosines to the reference on the probe texts.
    """

    builder: int
    precision: str
    runtime: str
    sources: dict[str, Source]
    graph: dict[str, str]
    lowest: float
    mean: float


def runtime() -> str:
    """What runs the graphs: another onnxruntime or processor is checked against anew."""
    try:
        return f"onnxruntime {version('onnxruntime')} {platform.machine()}"
    except PackageNotFoundError:
        return "none"


def place(models: Path, name: str) -> Path:
    """The folder of a model's graph; two models of one name in different folders differ."""
    if name == DEFAULT_MODEL:
        return models / name
    path = str(Path(name).resolve())
    digest = hashlib.sha256(path.encode()).hexdigest()[:_TOLD_APART]
    return models / f"{_UNSAFE.sub('-', Path(path).name)}-{digest}"


def inspect(folder: Path, model: Bert) -> tuple[State, Stamp | None]:
    """What there is of a model's graph in its folder, every byte of it verified."""
    try:
        stamp = _read(folder / STAMP)
    except FileNotFoundError:
        return State.ABSENT, None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return State.DAMAGED, None
    made = (stamp.builder, stamp.precision, stamp.runtime)
    if made != (BUILDER, PRECISION, runtime()) or not _same_sources(stamp, model):
        return State.STALE, stamp
    if not stamp.graph:
        return State.REFUSED, stamp
    try:
        whole = all(fingerprint(folder / name) == sha for name, sha in stamp.graph.items())
    except OSError:
        whole = False
    return (State.READY if whole else State.DAMAGED), stamp


def sources(model: Bert) -> dict[str, Source]:
    """The files of a model as a stamp remembers them."""
    found = {}
    for path in model.files:
        status = path.stat()
        found[_name(path, model)] = Source(status.st_size, status.st_mtime_ns, fingerprint(path))
    return found


@contextmanager
def taking_turns(models: Path) -> Generator[None, None, None]:
    """Let one process build at a time; the next finds what the first has built."""
    models.mkdir(parents=True, exist_ok=True)
    with (models / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def replacing(folder: Path) -> Generator[Path, None, None]:
    """A folder to build in that takes the place of ``folder`` at the end: whole, or not at all."""
    for left in folder.parent.glob("building-*"):
        # By a process that was killed: whoever is here has its turn alone.
        shutil.rmtree(left, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
    try:
        yield aside
        for path in aside.iterdir():
            _sync(path)
        _sync(aside)
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
        _sync(folder.parent)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Write the stamp beside its graph."""
    (folder / STAMP).write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")


def _read(path: Path) -> Stamp:
    stored = json.loads(path.read_text("utf-8"))
    files = {name: Source(**each) for name, each in stored.pop("sources").items()}
    return Stamp(sources=files, **stored)


def _same_sources(stamp: Stamp, model: Bert) -> bool:
    files = {_name(path, model): path for path in model.files}
    return files.keys() == stamp.sources.keys() and all(
        _same(path, stamp.sources[name]) for name, path in files.items()
    )


def _same(path: Path, source: Source) -> bool:
    status = path.stat()
    if status.st_size != source.size:
        return False
    return status.st_mtime_ns == source.changed or fingerprint(path) == source.sha256


def _name(path: Path, model: Bert) -> str:
    return path.relative_to(model.root).as_posix()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
