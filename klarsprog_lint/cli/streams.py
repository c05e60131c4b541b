"""Standard streams: results on stdout, messages on stderr, both readable everywhere."""

import os
import shutil
import sys
from io import TextIOWrapper

DEFAULT_WIDTH = 100


def configure() -> None:
    """UTF-8 without changed line endings in pipes and files; on terminals their own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def say(message: str) -> None:
    """A message on stderr, on one line."""
    sys.stdout.flush()
    print(" ".join(message.split()), file=sys.stderr, flush=True)


def warn(message: str) -> None:
    """A warning on stderr."""
    say(f"Advarsel: {message}")


def fail(message: str) -> None:
    """An error message on stderr; the caller decides the exit code."""
    say(f"Fejl: {message}")


def write(text: str) -> None:
    """Results on stdout, at once, so that a reader downstream sees them as they come."""
    if text:
        sys.stdout.write(text)
        sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Results on stdout as they are: a fixed letter keeps its encoding and line endings."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def width() -> int:
    """How wide results may be: the terminal's width, or 100 where there is none."""
    if not sys.stdout.isatty():
        return DEFAULT_WIDTH
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def silence_stdout() -> None:
    """Let the interpreter's last flush go nowhere after the reader has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
