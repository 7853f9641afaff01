"""Faults a test injects: what the loopback does instead of, before or after its honest answer."""

import json
import re
from dataclasses import dataclass, field
from enum import Enum


class Cut(Enum):
    """How a connection ends without an answer."""

    BEFORE = "closed before the request is looked at"
    AFTER = "closed after the request has taken effect: the answer is lost"
    RESET = "reset (RST) before the request is looked at: ECONNRESET at the client"
    SILENCE = "kept open, never answered"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; build it with one of the class methods."""

    status: int = 0
    body: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    delay_s: float = 0.0
    cut: Cut | None = None

    @classmethod
    def rate_limited(
        cls, retry_after: float = 0.1, *, is_global: bool = False, via: bool = True
    ) -> "Fault":
        """429. Without `via` it looks like Cloudflare's ban, which discord.py does not retry."""
        scope = "global" if is_global else "user"
        headers = [
            ("Retry-After", str(max(1, round(retry_after)))),
            ("X-RateLimit-Scope", scope),
            ("X-RateLimit-Limit", "5"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset-After", f"{retry_after:.3f}"),
        ]
        if is_global:
            headers.append(("X-RateLimit-Global", "true"))
        if via:
            headers.append(("Via", "1.1 google"))
        message = "You are being rate limited."
        body = {"message": message, "retry_after": retry_after, "global": is_global}
        return cls(429, json.dumps(body).encode(), headers=tuple(headers))

    @classmethod
    def http(cls, status: int) -> "Fault":
        """A bare status as the edge in front of Discord gives it: text, not Discord's JSON."""
        return cls(status, f"{status}: upstream error".encode(), "text/plain")

    @classmethod
    def error(cls, status: int, code: int, message: str) -> "Fault":
        """A refusal in Discord's own shape, e.g. `Fault.error(403, 50013, "Missing ...")`."""
        return cls(status, json.dumps({"message": message, "code": code}).encode())

    @classmethod
    def delay(cls, seconds: float) -> "Fault":
        """The honest answer, late."""
        return cls(delay_s=seconds)

    @classmethod
    def drop(cls) -> "Fault":
        """The connection closes; nothing took effect."""
        return cls(cut=Cut.BEFORE)

    @classmethod
    def reset(cls) -> "Fault":
        """The connection is reset (ECONNRESET); nothing took effect."""
        return cls(cut=Cut.RESET)

    @classmethod
    def lose_answer(cls) -> "Fault":
        """The request takes effect, and the connection closes before the answer."""
        return cls(cut=Cut.AFTER)

    @classmethod
    def silence(cls) -> "Fault":
        """No answer at all; the connection stays open."""
        return cls(cut=Cut.SILENCE)


@dataclass(slots=True)
class Rule:
    """A fault and the requests it strikes; `hits` counts how often it has."""

    method: str
    pattern: re.Pattern[str]
    fault: Fault
    times: int | None
    hits: int = 0

    def strikes(self, method: str, path: str) -> bool:
        spent = self.times is not None and self.hits >= self.times
        return not spent and self.method in ("*", method) and bool(self.pattern.search(path))


@dataclass(slots=True)
class Faults:
    """The rules of one test, in the order they were given; the first that strikes counts."""

    rules: list[Rule] = field(default_factory=list)

    def add(self, method: str, path_regex: str, fault: Fault, times: int | None) -> Rule:
        rule = Rule(method, re.compile(path_regex), fault, times)
        self.rules.append(rule)
        return rule

    def take(self, method: str, path: str) -> Fault | None:
        for rule in self.rules:
            if rule.strikes(method, path):
                rule.hits += 1
                return rule.fault
        return None
