"""What a running bot counts, for Prometheus: kinds and numbers the code names, never a person, a council or a word."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics
from prometheus_client.exposition import generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.storage.waiting import Waiting

# Of seconds: a press takes a few thousandths, three tries of an update some fifty at most.
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0)
# When each series was begun, which Prometheus works out by itself.
disable_created_metrics()  # type: ignore[no-untyped-call]  # it has no types


class Levels(Collector):
    """What waits, as it was when somebody last looked; nothing where the database did not say."""

    waiting: Waiting | None = None

    def collect(self) -> Iterator[Metric]:
        if self.waiting is None:
            return
        due = _level("outbox_due", "Notices and boards that may be sent now.", "what")
        oldest = _level("outbox_oldest_seconds", "For how long the first of them might have been sent.", "what")
        for what, queue in self.waiting.queues.items():
            due.add_metric([what], queue.due)
            oldest.add_metric([what], queue.oldest)
        parked = _level("parked", "Parked updates that are kept; `doctor` tells of them.")
        parked.add_metric([], self.waiting.parked)
        yield from (due, oldest, parked)


class Meters:
    """The counts of one bot in this process; those of several bots in one process never mix."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        self._updates = self._seconds("update", "An update from its coming to its end, handled or parked.", "kind")
        self._failures = self._count("update_failures", "Tries to handle an update that failed.", "kind")
        self._parked = self._count("updates_parked", "Updates that were parked.", "kind")
        self._operations = self._count("operations", "Operations, by what came of them.", "operation", "result")
        self._operation_seconds = self._seconds("operation", "An operation with its wait for the database.")
        self._refusals = self._count("refusals", "Refusals that people were told, but private matters.", "kind")
        self._calls = self._count("calls", "Calls to Telegram, by what it answered.", "method", "result")
        self._call_seconds = self._seconds("call", "A call to Telegram, but those that wait for updates.")
        self._deliveries = self._count("deliveries", "Notices and boards on their way out.", "what", "result")
        self._merged = self._count("boards_merged", "Changes of a board that were shown together with a later one.")
        self.levels = Levels()
        for collector in (self.levels, ProcessCollector(registry=None)):
            self._all.register(collector)

    def update_ended(self, kind: str, seconds: float) -> None:
        self._updates.labels(kind).observe(seconds)

    def update_failed(self, kind: str) -> None:
        self._failures.labels(kind).inc()

    def parked(self, kind: str) -> None:
        self._parked.labels(kind).inc()

    def operation_ended(self, operation: str, result: str, seconds: float) -> None:
        self._operations.labels(operation, result).inc()
        self._operation_seconds.observe(seconds)

    def refused(self, kind: str) -> None:
        self._refusals.labels(kind).inc()

    def called(self, method: str, result: str) -> None:
        self._calls.labels(method, result).inc()

    def call_took(self, seconds: float) -> None:
        self._call_seconds.observe(seconds)

    def delivered(self, what: str, result: str) -> None:
        self._deliveries.labels(what, result).inc()

    def merged(self, changes: int) -> None:
        self._merged.inc(changes)

    def text(self) -> bytes:
        """All of it as Prometheus reads it."""
        return generate_latest(self._all)

    def _count(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"nplusx_{name}", meaning, labels, registry=self._all)

    def _seconds(self, name: str, meaning: str, *labels: str) -> Histogram:
        return Histogram(f"nplusx_{name}_seconds", meaning, labels, registry=self._all, buckets=SECONDS)


def _level(name: str, meaning: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"nplusx_{name}", f"{meaning} The same in every process of the bot.", labels=labels)
