"""Which machine this is: the same answer while the system is installed, never the system's own id."""

from __future__ import annotations

import hashlib
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

_LINUX_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def machine_id(sources: Iterable[Callable[[], str]] | None = None) -> str:
    """32 hexadecimal digits that stand for this machine; the raw id cannot be told from them.

    The first of `sources` that knows something counts; where none does, the machine's name.
    """
    for source in sources if sources is not None else (_raw_id,):
        raw = source().strip()
        if raw:
            return _digest(raw)
    return _digest("name " + platform.node())


def _digest(raw: str) -> str:
    return hashlib.sha256(b"assessor machine 1\0" + raw.encode("utf-8", "replace")).hexdigest()[:32]


def _raw_id() -> str:
    """The id the system gave this installation; empty where it cannot be read."""
    if sys.platform == "win32":
        return _windows_guid()
    if sys.platform == "darwin":
        return _mac_uuid()
    return linux_id(_LINUX_FILES)


def linux_id(files: Iterable[Path]) -> str:
    """The first id in `files`; empty where none holds one."""
    for file in files:
        try:
            content = file.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if content and content != "uninitialized":
            return content
    return ""


def _windows_guid() -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # exists on Windows only

    try:
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", 0, access) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    except OSError:
        return ""


def _mac_uuid() -> str:
    command = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
    try:
        listed = subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    found = re.search(r'"IOPlatformUUID"\s*=\s*"([^"]+)"', listed)
    return found[1] if found else ""
