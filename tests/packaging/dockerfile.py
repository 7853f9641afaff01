"""The Dockerfile, read far enough to run its very commands without Docker."""

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Instruction:
    """A line of the Dockerfile, continued lines joined; ``stage`` counts its FROM, from 1."""

    stage: int
    name: str
    text: str

    @property
    def words(self) -> list[str]:
        """The words of its exec form: ``["study-circle"]``."""
        words = json.loads(self.text[self.text.index("[") :])
        assert all(isinstance(word, str) for word in words)
        return list(words)


def read(path: Path) -> list[Instruction]:
    """The instructions in their order."""
    joined = re.sub(r"\\\n\s*", " ", re.sub(r"(?m)^\s*#.*\n", "", path.read_text("utf-8")))
    found, stage = [], 0
    for line in filter(None, map(str.strip, joined.splitlines())):
        name, text = line.split(maxsplit=1)
        stage += name == "FROM"
        found.append(Instruction(stage, name, text))
    return found


def environment(instructions: list[Instruction]) -> dict[str, str]:
    """What ENV sets in the last stage."""
    last = instructions[-1].stage
    pairs = [
        pair.split("=", 1)
        for each in instructions
        if each.name == "ENV" and each.stage == last
        for pair in shlex.split(each.text)
    ]
    return {pair[0]: pair[1] for pair in pairs}
