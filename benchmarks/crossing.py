"""One address before several processes of a bot, as nginx is: every connection goes to the next of them."""

import asyncio
import itertools
import sys
from collections.abc import Iterator, Sequence
from functools import partial

_CHUNK = 65536


async def serve(port: int, behind: Sequence[int]) -> None:
    """Hand on what comes, until ended."""
    turns = itertools.cycle(behind)
    server = await asyncio.start_server(partial(_join, turns), "127.0.0.1", port)
    await server.serve_forever()


async def _join(turns: Iterator[int], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    there_reader, there_writer = await asyncio.open_connection("127.0.0.1", next(turns))
    await asyncio.gather(_hand_on(reader, there_writer), _hand_on(there_reader, writer))


async def _hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(_CHUNK):
        writer.write(chunk)
    writer.close()


if __name__ == "__main__":
    first, *others = map(int, sys.argv[1:])
    asyncio.run(serve(first, others))
