"""nginx: as a plain server of files, and with the configuration of docs/operating.md."""

from __future__ import annotations

import getpass
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.servers import HOST, ROOT, Server, Servers, free_port, wait_for

GUIDE = ROOT / "docs" / "operating.md"
BLOCK = re.compile(r"```nginx\n(.*?)```", re.DOTALL)
PURGES = "modules-enabled/*cache-purge*"
MODULES = "/etc/nginx/modules-enabled/*.conf"
PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")

# What a distribution's nginx.conf says around the site's own file.
AROUND = """
{modules}
daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
worker_processes 1;
{user}
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    charset utf-8;
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/client_body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{site}
}}
"""
FILES = """
server {{
    listen {host}:{port};
    root {files};
    gzip_static on;
    open_file_cache max=1000 inactive=60s;
{headers}
}}
"""
# What nginx says by itself, in its own way.
ITS_OWN = {
    *("connection", "content-encoding", "content-length", "content-type", "date"),
    *("etag", "server", "x-accel-expires"),
}


def is_there() -> bool:
    """Whether nginx is installed."""
    return PROGRAM is not None


def can_be_told() -> bool:
    """Whether its module is installed that forgets single pages."""
    return is_there() and bool(list(Path("/etc/nginx").glob(PURGES)))


def version() -> str:
    """Such as 1.22.1."""
    said = subprocess.run(
        [str(PROGRAM), "-v"], capture_output=True, text=True, check=True
    ).stderr
    return said.strip().rpartition("/")[2]


def files(servers: Servers, folder: Path, headers: Iterable[tuple[str, str]]) -> Server:
    """nginx that serves the files of a folder, with what is compressed beside them.

    Each has the headers of a page: they are a quarter of a compressed answer.
    """
    port = free_port()
    added = "\n".join(
        f"    add_header {name} {json.dumps(value)};"
        for name, value in headers
        if name.lower() not in ITS_OWN
    )
    site = FILES.format(host=HOST, port=port, files=folder, headers=added)
    return _start(servers, "nginx files", site, port)


def front(
    servers: Servers,
    sites: Sequence[Server],
    static: Path,
    *,
    told_on: int | None = None,
) -> Server:
    """nginx in front of one or two processes of the site, as the guide has it.

    `told_on` is the port on which it is told what to forget, if it is.
    """
    port = free_port()
    ports = [sites[0].port, sites[-1].port]
    site = of_the_guide(port, ports, servers.folder, static, told_on)
    modules = "" if told_on is None else f"include {MODULES};"
    return _start(
        servers, "nginx in front", site, port, path="/healthz", modules=modules
    )


def of_the_guide(
    port: int,
    sites: Sequence[int],
    folder: Path,
    static: Path,
    told_on: int | None = None,
) -> str:
    """The configuration of docs/operating.md, on other ports and without TLS."""
    site, forgets = BLOCK.findall(GUIDE.read_text())
    if told_on is not None:
        site += _instead(forgets, "127.0.0.1:8090", f"{HOST}:{told_on}")
    kept = folder / f"kept-{port}"
    for old, new in (
        ("listen 80;", f"listen {HOST}:{free_port()};"),
        ("listen 443 ssl http2;", f"listen {HOST}:{port} default_server;"),
        ("127.0.0.1:8001", f"{HOST}:{sites[0]}"),
        ("127.0.0.1:8002", f"{HOST}:{sites[1]}"),
        ("/var/cache/nginx/site", str(kept)),
        ("/srv/site/var/static/", f"{static}/"),
    ):
        site = _instead(site, old, new)
    return re.sub(r"\n *ssl_certificate.*", "", site)


def _instead(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise RuntimeError(f"{GUIDE.name} should have “{old}” once.")
    return text.replace(old, new)


def _start(
    servers: Servers,
    name: str,
    site: str,
    port: int,
    *,
    path: str = "/",
    modules: str = "",
) -> Server:
    folder = servers.folder / f"nginx-{port}"
    folder.mkdir()
    configuration = folder / "nginx.conf"
    configuration.write_text(
        AROUND.format(
            folder=folder,
            site=site,
            modules=modules,
            user=f"user {getpass.getuser()};" if getpass.getuser() == "root" else "",
        )
    )
    command: list[str | Path] = [
        PROGRAM or "nginx",
        "-e",
        "stderr",
        "-c",
        configuration,
    ]
    server = servers.start(name, command, port)
    wait_for(server, path)
    return server
