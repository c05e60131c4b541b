"""Files: reading a letter, and writing it back in one step or not at all."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from klarsprog_lint.documents.encoding import EncodedText, decode
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.reading import format_of, read
from klarsprog_lint.errors import InputError, UnreadableFormatError

_NOT_YET = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".docm": "Word",
    ".dotx": "Word",
    ".odt": "OpenDocument",
    ".ott": "OpenDocument",
    ".rtf": "RTF",
    ".html": "HTML",
    ".htm": "HTML",
    ".pages": "Pages",
    ".msg": "Outlook",
    ".eml": "mail",
}


def read_file(
    path: Path, placeholders: Iterable[str | re.Pattern[str]] = (), letter_type: str = ""
) -> tuple[Document, EncodedText]:
    """The document in a file, and the encoding to write it back in."""
    encoded = read_text(path)
    return read(encoded.text, str(path), format_of(path.name), placeholders, letter_type), encoded


def read_text(path: Path) -> EncodedText:
    """The text of a file, with its encoding."""
    check_format(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise input_error(path, error) from None
    return decode(data, str(path))


def check_format(path: Path) -> None:
    """Raise for files whose suffix tells a format that cannot be read yet."""
    what = _NOT_YET.get(path.suffix.lower())
    if what is not None and not path.is_dir():
        raise UnreadableFormatError(
            f"{path}: {what}-filer kan ikke læses endnu. "
            "Gem brevet som .txt eller .md, og prøv igen."
        )


def input_error(path: Path, error: OSError) -> InputError:
    """The Danish line for what the operating system said about a file."""
    if isinstance(error, FileNotFoundError):
        return missing(path)
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return InputError(f"{path}: Stien er en mappe, ikke en fil. Angiv et brev i mappen.")
    if isinstance(error, PermissionError):
        return InputError(f"{path}: Ingen adgang til filen. Få rettighed til den, og prøv igen.")
    reason = error.strerror or type(error).__name__
    return InputError(f"{path}: Filen kan ikke læses eller skrives ({reason}). Prøv igen.")


def missing(path: Path) -> InputError:
    """The Danish line for a path that does not exist."""
    return InputError(f"{path}: Filen eller mappen findes ikke. Ret stien, og prøv igen.")


def write_file(path: Path, encoded: EncodedText, text: str) -> None:
    """Replace a file's text, keeping encoding and permissions; on any error nothing changes.

    A symbolic link stays a link: the file it leads to is replaced.
    """
    data = encoded.encode(text)
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # A device or a pipe is written to, never replaced.
        else:
            _replace(target, data)
    except OSError as error:
        raise input_error(path, error) from None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_over_mode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _take_over_mode(target: Path, temporary: Path) -> None:
    if not target.exists():
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        return
    shutil.copymode(target, temporary)
    status = target.stat()
    # Only root can give a file away; for everyone else the owner is right already.
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, status.st_uid, status.st_gid)
