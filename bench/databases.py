"""A PostgreSQL and a Redis of the bench's own, in its folder, on free ports."""

from __future__ import annotations

import getpass
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from bench.servers import HOST, START_SECONDS, Server, Servers, free_port

# PostgreSQL refuses to run as root: this account comes with its package.
OF_POSTGRESQL = "postgres"
FOUND_IN = "/usr/lib/postgresql/*/bin"
REDIS = shutil.which("redis-server")
REDIS_ARGUMENTS = ("--bind", HOST, "--save", "", "--appendonly", "no")


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest where there are several."""
    found = sorted(Path("/").glob(FOUND_IN.lstrip("/")), key=_version)
    if found:
        return found[-1]
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def redis(servers: Servers, *, port: int | None = None) -> Server:
    """A Redis that keeps everything in memory; with a port, in the place of another."""
    port = port or free_port()
    command = [REDIS or "redis-server", "--port", str(port), *REDIS_ARGUMENTS]
    server = servers.start("redis", command, port, folder=servers.folder)
    wait_for_port(server)
    return server


def redis_address(server: Server, number: int = 0) -> str:
    """For CACHE_URL."""
    return f"redis://{HOST}:{server.port}/{number}"


class PostgreSQL:
    """A cluster: it can be started again, and has databases by name."""

    def __init__(self, servers: Servers) -> None:
        found = programs()
        if found is None:
            raise RuntimeError("PostgreSQL is missing: apt-get install postgresql")
        self.servers, self.programs, self.port = servers, found, free_port()
        self.user = OF_POSTGRESQL if getpass.getuser() == "root" else None
        self.folder = servers.folder / f"postgresql-{self.port}"
        self.folder.mkdir()
        if self.user:
            # It must get there, and be alone in its own folder.
            servers.folder.chmod(0o755)
            shutil.chown(self.folder, self.user)
        self._run(
            *("initdb", "--pgdata", self.folder / "data", "--auth", "trust"),
            *("--username", OF_POSTGRESQL, "--encoding", "UTF8", "--no-sync"),
        )
        self.server = self.start()

    def start(self) -> Server:
        """Start it, or start it again."""
        server = self.servers.start(
            "postgresql",
            [
                *(self.programs / "postgres", "-D", self.folder / "data"),
                *("-c", f"listen_addresses={HOST}", "-p", str(self.port)),
                *("-c", f"unix_socket_directories={self.folder}"),
            ],
            self.port,
            user=self.user,
            folder=self.folder,
            # Its own word for "now": otherwise it waits until everybody has left.
            ends_with=signal.SIGINT,
        )
        wait_for_port(server)
        self._wait_until_ready()
        self.server = server
        return server

    def database(self, name: str, *, like: str = "template0") -> str:
        """A new database, empty or a copy; its address for DATABASE_URL."""
        self._run(
            *("createdb", "--host", HOST, "--port", str(self.port)),
            *("--username", OF_POSTGRESQL, "--template", like, name),
        )
        return self.address(name)

    def analyse(self, address: str) -> None:
        """What it does by itself in the first minutes after a table is filled."""
        name = address.rpartition("/")[2]
        self._run(
            *("vacuumdb", "--analyze", "--quiet", "--host", HOST),
            *("--port", str(self.port), "--username", OF_POSTGRESQL, name),
        )

    def address(self, name: str) -> str:
        """For DATABASE_URL."""
        return f"postgres://{OF_POSTGRESQL}@{HOST}:{self.port}/{name}"

    def _wait_until_ready(self) -> None:
        ends = time.monotonic() + START_SECONDS
        asked: list[str | Path] = [
            self.programs / "pg_isready",
            "-q",
            "-h",
            HOST,
            "-p",
            str(self.port),
        ]
        while subprocess.run(asked, check=False).returncode:
            if time.monotonic() > ends:
                raise RuntimeError("PostgreSQL does not answer.")
            time.sleep(0.1)

    def _run(self, program: str, *arguments: str | Path) -> None:
        done = subprocess.run(
            [self.programs / program, *arguments],
            user=self.user,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")


def wait_for_port(server: Server) -> None:
    """Until something listens there."""
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and server.process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex((HOST, server.port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{server.name} does not answer: {server.log.read_text()}")


def _version(folder: Path) -> float:
    try:
        return float(folder.parent.name)
    except ValueError:
        return 0.0
