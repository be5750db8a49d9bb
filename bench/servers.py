"""Start what is measured on free ports of this machine, and end only that."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
HOST = "127.0.0.1"
START_SECONDS = 60
# Seconds that a process has to end by itself.
END_SECONDS = 15
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        return port


@dataclass
class Server:
    """A process with its children, and where it answers."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    log: Path
    ends_with: signal.Signals = signal.SIGTERM

    def address(self, path: str = "/") -> str:
        """A page of it."""
        return f"http://{HOST}:{self.port}{path}"

    def processes(self) -> list[int]:
        """The ids of the process and of all below it."""
        return [self.process.pid, *_below(self.process.pid)]

    def workers(self) -> list[int]:
        """The processes that answer: the children that hold the most memory.

        A server in Python has a child that only looks after others.
        """
        children = _below(self.process.pid)
        return [one for one in children if resident(one) > 20_000] or children

    def cpu_seconds(self) -> float:
        """What all of them have worked so far."""
        return sum(map(_worked, self.processes()))

    def end(self, how: signal.Signals | None = None) -> None:
        """End it and all below it, which may have process groups of their own."""
        if self.process.poll() is not None:
            return
        everybody = self.processes()
        os.killpg(self.process.pid, how or self.ends_with)
        try:
            self.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for left in everybody:
            with suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)
        while any(resident(one) for one in everybody):
            time.sleep(0.01)


class Servers:
    """Everything that was started; it ends with the `with` block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started: list[Server] = []

    def __enter__(self) -> Servers:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        for server in reversed(self.started):
            server.end()

    def start(
        self,
        name: str,
        command: Sequence[str | Path],
        port: int,
        *,
        environment: Mapping[str, str] | None = None,
        user: str | None = None,
        folder: Path = ROOT,
        ends_with: signal.Signals = signal.SIGTERM,
    ) -> Server:
        """Start a command in a process group of its own; what it says goes to a log."""
        log = self.folder / f"{name.replace(' ', '-')}-{port}.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                [str(part) for part in command],
                env=dict(environment) if environment is not None else None,
                cwd=folder,
                stdout=output,
                stderr=output,
                user=user,
                start_new_session=True,
            )
        server = Server(name, port, process, log, ends_with)
        self.started.append(server)
        return server

    def granian(
        self,
        name: str,
        application: str,
        environment: Mapping[str, str],
        *,
        port: int | None = None,
        workers: int = 1,
        path: str = "/",
        folder: Path = ROOT,
    ) -> Server:
        """A WSGI application as docs/operating.md starts the site."""
        port = port or free_port()
        command: list[str | Path] = [
            *(BIN / "granian", "--interface", "wsgi", "--host", HOST),
            *("--port", str(port), "--workers", str(workers)),
            *("--blocking-threads", "1", "--respawn-failed-workers", "--no-ws"),
            *("--log-level", "warning", application),
        ]
        server = self.start(name, command, port, environment=environment, folder=folder)
        wait_for(server, path)
        return server


def wait_for(server: Server, path: str) -> None:
    """Until it answers this path without an error of its own."""
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends:
        if server.process.poll() is not None:
            break
        try:
            with urlopen(server.address(path), timeout=10):
                return
        except HTTPError as error:
            if error.code < 500:
                return
        except (URLError, OSError):
            pass
        time.sleep(0.1)
    last = server.log.read_text(errors="replace").splitlines()[-20:]
    raise RuntimeError("\n".join([f"{server.name} does not answer.", *last]))


def resident(process: int) -> int:
    """Memory of a process in kB, as the system counts it; 0 for one that has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(found[0].split()[1]) if found else 0


def _below(process: int) -> list[int]:
    found = []
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(one) for one in listing.read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_below(child)]
    return found


def _worked(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS
