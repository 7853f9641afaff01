"""What is known of whoever words things otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A language model by its name, and the host that is sent what it is asked about."""

    model: str
    host: str
