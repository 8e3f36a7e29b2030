"""A real PostgreSQL for tests: in a folder of its own, on the loopback, ended with the session."""

from __future__ import annotations

import contextlib
import datetime
import ipaddress
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PASSWORD = "Rädisa-7-på-väg"
USER = "centre"


def find_binaries() -> Path | None:
    """Where the server's programs lie, the newest first; None where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True)
    on_path = shutil.which("postgres")
    places = [*found, *([Path(on_path)] if on_path else [])]
    return places[0].parent if places else None


class PostgresServer:
    """The server. It must not run as root: there it runs as the first user that will do."""

    def __init__(self, binaries: Path) -> None:
        self._binaries = binaries
        self.folder = Path(tempfile.mkdtemp(prefix="assessor-pg-"))
        self._data = self.folder / "data"
        self._user = self._unprivileged()
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        if self._user is not None:
            shutil.chown(self.folder, self._user)
        secret = self.folder / "secret"
        secret.write_text(PASSWORD, encoding="utf-8")
        self._certify()
        for path in self.folder.iterdir():
            path.chmod(0o600)
            if self._user is not None:
                shutil.chown(path, self._user)
        self._run("initdb", "-D", str(self._data), "-U", USER, "-A", "scram-sha-256", "--pwfile", str(secret),
                  "-E", "UTF8", "--locale", "C", "--no-sync")  # fmt: skip
        with (self._data / "postgresql.auto.conf").open("a", encoding="utf-8") as settings:
            settings.write("ssl = 'on'\n")
        self.start()

    @staticmethod
    def _unprivileged() -> str | None:
        if os.getuid() != 0:
            return None
        names = {entry.pw_name for entry in pwd.getpwall()}
        return next(name for name in ("postgres", "nobody") if name in names)

    def _command(self, program: str, *options: str) -> list[str]:
        command = [str(self._binaries / program), *options]
        return (
            command
            if self._user is None
            else ["setpriv", f"--reuid={self._user}", "--clear-groups", *command]
        )

    def _run(self, program: str, *options: str) -> None:
        subprocess.run(self._command(program, *options), check=True, capture_output=True, cwd="/")

    def _certify(self) -> None:
        """A certificate for 127.0.0.1, not for 127.0.0.2 where it listens too; it vouches for itself."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        now = datetime.datetime.now(datetime.UTC)
        names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=2))
            .not_valid_after(now + datetime.timedelta(days=2))
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        pem = serialization.Encoding.PEM
        plain = serialization.NoEncryption()
        (self.folder / "server.key").write_bytes(
            key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
        )
        self.certificate.write_bytes(certificate.public_bytes(pem))

    @property
    def certificate(self) -> Path:
        """The authority that vouches for the server."""
        return self.folder / "server.crt"

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = {
            "listen_addresses": "127.0.0.1,127.0.0.2",
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "max_connections": "40",
            "shared_buffers": "16MB",
            "ssl_cert_file": str(self.folder / "server.crt"),
            "ssl_key_file": str(self.folder / "server.key"),
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        (self._data / "postmaster.pid").unlink(missing_ok=True)
        self._process = subprocess.Popen(
            self._command("postgres", "-D", str(self._data), *options),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
        )
        until = time.monotonic() + 60
        while True:
            try:
                self.ask("SELECT 1")
                return
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def set(self, name: str, value: str) -> None:
        """Change a setting for every connection from now on."""
        self.ask(f"ALTER SYSTEM SET {name} = {value}")
        self.ask("SELECT pg_reload_conf()")
        until = time.monotonic() + 60
        while self.ask(f"SHOW {name}") != [(value,)]:
            if time.monotonic() > until:
                raise TimeoutError(name)
            time.sleep(0.05)

    def kill(self) -> None:
        """Without a word: every process of it, at once."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def remove(self) -> None:
        """End it and leave nothing behind."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def connection(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """A connection of whoever owns the server."""
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=USER, password=PASSWORD, dbname=database, autocommit=True
        )

    def ask(self, sql: str, *parameters: object, database: str = "postgres") -> list[tuple[object, ...]]:
        """Carry out one statement, with the rows that it returns."""
        connection = self.connection(database)
        try:
            cursor = connection.execute(sql, parameters or None)
            return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()


def _free_port() -> int:
    """A port that nobody listens on: asked of the system in another process, as tests may bind none."""
    code = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    done = subprocess.run(["python3", "-c", code], check=True, capture_output=True, text=True)
    return int(done.stdout)
