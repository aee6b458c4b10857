"""APScheduler as the clock of knocks."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.records import Backups
from bot.schedule.jobs import Jobs

KNOCK_SECONDS = 15
BACKUP_MINUTES = 15
COUNT_MINUTES = 15


def knocking(jobs: Jobs, backups: Backups | None) -> AsyncIOScheduler:
    """A scheduler, not yet started: what is due every few seconds, counts and backups every few minutes.

    Tidying is for every hour.
    """
    scheduler = AsyncIOScheduler(timezone="UTC")
    # A knock that comes late is still worth it, and many late ones are worth one.
    patient = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    scheduler.add_job(jobs.do_due, IntervalTrigger(seconds=KNOCK_SECONDS), **patient)
    scheduler.add_job(jobs.tidy, IntervalTrigger(hours=1), **patient)
    scheduler.add_job(jobs.keep_counts, IntervalTrigger(minutes=COUNT_MINUTES), **patient)
    if backups is not None:
        scheduler.add_job(backups.make_due, IntervalTrigger(minutes=BACKUP_MINUTES), **patient)
    return scheduler
