"""Figures for Prometheus. No member and no circle is in them, as a label or otherwise.

Labels take their values from closed sets of this program: kinds of requests, outcomes, reasons.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

_PREFIX = "study_circle"
_ANSWERS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
# Discord waits three seconds.
_ACKNOWLEDGEMENTS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
_LAGS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class Gauge:
    """A figure that is looked up when it is asked for: by ``label``'s values, where it has one.

    One that ``counts`` only ever rises.
    """

    name: str
    help: str
    look: Callable[[], Mapping[str, float]]
    label: str | None = None
    counts: bool = False


class Metrics:
    """The counters of one run, and the gauges that were hung up beside them."""

    def __init__(self, gauges: Iterable[Gauge] = ()) -> None:
        # A time for each label, which Prometheus itself knows.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = CollectorRegistry()
        self._requests = self._counter(
            "requests", "Requests to the Desk that were handled.", "kind", "outcome"
        )
        self._questions = self._counter("questions", "Questions that were asked.", "outcome")
        self._refusals = self._counter("refusals", "Requests that were refused.", "reason")
        self._posts = self._counter(
            "posts", "Posts in channels, by what became of them.", "state", "reason"
        )
        self._reconnects = self._counter(
            "gateway_reconnects", "Connections to Discord's gateway after the first of each shard."
        )
        self._records = self._counter("log_records", "Lines that were logged.", "level", "logger")
        self._answers = self._histogram(
            "answer_seconds", "Time from a question to its answer.", _ANSWERS
        )
        self._acknowledgements = self._histogram(
            "acknowledgement_seconds",
            "Time until Discord has heard that a command, a press or a form has arrived.",
            _ACKNOWLEDGEMENTS,
            "on",
            "outcome",
        )
        self._lags = self._histogram(
            "loop_lag_seconds", "By how much the event loop was late, once a second.", _LAGS
        )
        self._registry.register(_Gauges(tuple(gauges)))
        ProcessCollector(registry=self._registry)

    def served(self, kind: str, outcome: str, reason: str | None) -> None:
        """Count a request."""
        self._requests.labels(kind, outcome).inc()
        if reason is not None:
            self._refusals.labels(reason).inc()

    def asked(self, outcome: str, seconds: float) -> None:
        """Count a question, and the time of what came of it."""
        self._questions.labels(outcome).inc()
        self._answers.observe(seconds)

    def posted(self, state: str, reason: str) -> None:
        """Count what became of a post."""
        self._posts.labels(state, reason).inc()

    def acknowledged(self, on: str, seconds: float, *, taken: bool) -> None:
        """Count the first sign of life to an interaction, and whether Discord took it."""
        self._acknowledgements.labels(on, "taken" if taken else "lost").observe(seconds)

    def reconnected(self) -> None:
        """Count a connection that took the place of an earlier one."""
        self._reconnects.inc()

    def lagged(self, seconds: float) -> None:
        """Count by how much the loop was late."""
        self._lags.observe(seconds)

    def logged(self, level: str, logger: str) -> None:
        """Count a line of the log."""
        self._records.labels(level, logger).inc()

    def text(self) -> bytes:
        """Everything in Prometheus' text format 0.0.4."""
        return generate_latest(self._registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"{_PREFIX}_{name}", about, labels, registry=self._registry)

    def _histogram(
        self, name: str, about: str, buckets: tuple[float, ...], *labels: str
    ) -> Histogram:
        return Histogram(
            f"{_PREFIX}_{name}", about, labels, buckets=buckets, registry=self._registry
        )


class _Gauges(Collector):
    def __init__(self, gauges: tuple[Gauge, ...]) -> None:
        self._gauges = gauges

    def collect(self) -> Iterator[Metric]:
        """Look everything up."""
        for each in self._gauges:
            labels = [] if each.label is None else [each.label]
            kind = CounterMetricFamily if each.counts else GaugeMetricFamily
            family = kind(f"{_PREFIX}_{each.name}", each.help, labels=labels)
            for value, figure in each.look().items():
                family.add_metric([value] if labels else [], figure)
            yield family


class CountingHandler(logging.Handler):
    """Counts what is logged: what goes wrong beside requests is seen in a graph, too."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        """Count a record."""
        self._metrics.logged(record.levelname.lower(), record.name)
