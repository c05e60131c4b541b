"""``python -m klarsprog_server``: the language server on stdin and stdout."""

from klarsprog_server.main import run_stdio

if __name__ == "__main__":
    raise SystemExit(run_stdio())
