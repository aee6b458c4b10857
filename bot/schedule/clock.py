"""APScheduler as the clock of knocks."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.schedule.jobs import Jobs

KNOCK_SECONDS = 15


def knocking(jobs: Jobs) -> AsyncIOScheduler:
    """A scheduler, not yet started, that asks every few seconds what is due, and tidies every hour."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    # A knock that comes late is still worth it, and many late ones are worth one.
    patient = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    scheduler.add_job(jobs.do_due, IntervalTrigger(seconds=KNOCK_SECONDS), **patient)
    scheduler.add_job(jobs.tidy, IntervalTrigger(hours=1), **patient)
    return scheduler
