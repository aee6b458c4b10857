"""How the log is written."""

import logging
import sys
from typing import Any

import structlog
from structlog.types import EventDict, Processor, WrappedLogger


def write_logs(form: str, *, secret: str | None = None) -> None:
    """Write the log to standard error, as `text` for people or `json` for machines, one object a line.

    What libraries log and what Python warns of is written the same way. `secret` is never written.
    """
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    stamped: list[Processor] = [
        # The update under way stands in every line, a library's too.
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    written: list[Processor] = [renderer, _without(secret)]
    structlog.configure(
        processors=[*stamped, *written],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*stamped, structlog.stdlib.add_logger_name, _name_error],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *written],
        )
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


def _name_error(logger: WrappedLogger, method: str, entry: EventDict) -> EventDict:
    """An error by its name: its words and its trace may carry what somebody wrote."""
    del logger, method
    error = entry.pop("exc_info", None)
    entry.pop("stack_info", None)
    if error and error[0] is not None:
        entry["error"] = error[0].__name__
    return entry


def _without(secret: str | None) -> Processor:
    """Takes a secret out of a written line; libraries put the addresses they call into their errors."""

    def without(logger: WrappedLogger, method: str, line: Any) -> str:
        del logger, method
        text: str = line
        return text.replace(secret, "…") if secret else text

    return without
