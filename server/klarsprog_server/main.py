"""Entry points of the language server."""

import contextlib
import os
import sys
from typing import BinaryIO

from klarsprog_server.engine import Engine
from klarsprog_server.privacy import log_to_stderr, silence_libraries
from klarsprog_server.registration import connect


def run_stdio() -> int:
    """Serve one client on stdin and stdout until it leaves; 0 if it said goodbye, else 1.

    pygls swallows the exit code that the protocol asks for, so it is worked out here.
    """
    silence_libraries()
    log_to_stderr()
    engine = Engine()
    connection, session = connect(engine)
    output = _reserve_stdout()
    connection.start_io(sys.stdin.buffer, output)
    engine.close()
    with contextlib.suppress(OSError):
        output.close()
    code = 0 if session.is_shut_down else 1
    if engine.is_busy:
        # Python would wait for the worker, and an analysis that nobody waits for may be long.
        sys.stderr.flush()
        os._exit(code)
    return code


def _reserve_stdout() -> BinaryIO:
    """Stdout for the protocol alone: what libraries print goes to stderr from now on."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output
