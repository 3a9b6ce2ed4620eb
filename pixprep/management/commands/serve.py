"""The embedded mode: the web server and the clockwork, side by side until one of them ends."""

import signal
import socket
import subprocess
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand


def is_listening(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


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
        processes = [subprocess.Popen(command, cwd=settings.BASE_DIR) for command in commands]  # noqa: S603
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        is_announced = False
        try:
            while all(process.poll() is None for process in processes):
                time.sleep(0.3)
                if not is_announced and is_listening(port):
                    is_announced = True
                    self.stdout.write(f"PixPrep is at {settings.PUBLIC_URL} (Ctrl-C ends it)")
                    self.stdout.flush()
        except KeyboardInterrupt:
            pass
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(15)
        if any(process.returncode not in {0, -signal.SIGTERM, -signal.SIGINT} for process in processes):
            sys.exit("PixPrep stopped: the line above says why (is the port taken? PORT=8001 make run)")
