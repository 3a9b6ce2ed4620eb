"""The embedded mode: the web server and the clockwork, side by side until one of them ends."""

import contextlib
import signal
import socket
import subprocess
import sys
import time

import psutil
from django.conf import settings
from django.core.management.base import BaseCommand

from pixprep import backups

STOPS_WITHIN = 10  # seconds


def is_listening(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def stop(processes):
    """End these and all that they started: by word, and after 10 seconds by force.

    A server killed alone would leave its workers behind, who go on answering.
    """
    started = [one for process in processes if process.poll() is None for one in family(process.pid)]
    for process in processes:
        process.terminate()
    ends = time.monotonic() + STOPS_WITHIN
    for process in processes:
        try:
            process.wait(max(ends - time.monotonic(), 0))
        except subprocess.TimeoutExpired:
            started += family(process.pid)
    for one in started:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    for process in processes:
        process.wait()


def family(pid):
    """This process and all that it has started, none where it has ended."""
    try:
        parent = psutil.Process(pid)
        return [*parent.children(recursive=True), parent]
    except psutil.NoSuchProcess:
        return []


class Command(BaseCommand):
    help = "Serve the site on 127.0.0.1 and run its periodic jobs."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *, host, port, workers, **options):
        commands = [
            [
                *(sys.executable, "-m", "granian", "--interface", "wsgi"),
                *("--host", host, "--port", str(port)),
                *("--workers", str(workers), "--blocking-threads", "1", "--no-ws", "--log-level", "warning"),
                "pixprep.wsgi:application",
            ],
            [sys.executable, "manage.py", "clockwork"],
        ]
        # A flag, not an exception: one that came while a process starts would leave it behind.
        self.is_ending = False
        for word in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(word, self.end)
        while self.serve(commands, port):
            self.stdout.write("PixPrep pauses: a backup is being restored")
            self.stdout.flush()

    def end(self, *_):
        self.is_ending = True

    def serve(self, commands, port):
        """Run these until one ends or a signal says so; True where a restore asked for a pause."""
        with backups.serving():
            processes = [subprocess.Popen(command, cwd=settings.BASE_DIR) for command in commands]  # noqa: S603
            is_announced = pauses = False
            while not (pauses or self.is_ending) and all(process.poll() is None for process in processes):
                time.sleep(0.3)
                if not is_announced and is_listening(port):
                    is_announced = True
                    self.stdout.write(f"PixPrep is at {settings.PUBLIC_URL} (Ctrl-C ends it)")
                    self.stdout.flush()
                pauses = backups.is_restoring()
            has_failed = not (pauses or self.is_ending) and any(process.poll() for process in processes)
            stop(processes)
        if has_failed:
            sys.exit("PixPrep stopped: the line above says why (is the port taken? PORT=8001 make run)")
        return pauses and not self.is_ending
