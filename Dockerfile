# The bot alone, from locked and hashed packages, under a user of its own. Everything it keeps is in /data.
FROM python:3.13-slim AS packages
COPY requirements/run.txt /
RUN python -m venv /opt/nplusx \
    && /opt/nplusx/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /run.txt

FROM python:3.13-slim
# pg_dump and pg_restore make and read backups where the data are in PostgreSQL. Debian signs its packages, and keeps no
# older version of one that it mended: a pinned one could not be installed for long.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home nplusx
COPY --from=packages /opt/nplusx /opt/nplusx
WORKDIR /opt/nplusx/app
COPY locales locales
COPY bot bot
ENV PATH=/opt/nplusx/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    NX_DATABASE_URL=sqlite+aiosqlite:////data/nplusx.db
USER 10001
VOLUME /data
HEALTHCHECK --interval=5m --timeout=30s --start-period=1m CMD ["python", "-m", "bot", "doctor"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
