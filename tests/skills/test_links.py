"""The official addresses of the modules: which still open, and since when that is known."""

import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from skills.checking import links

MODULE = """---
resources:
  - title: {{fr: Un, en: One}}
    url: {there}
    checked: 2025-01-02
  - title: {{fr: Deux, en: Two}}
    url: "{gone}"
    checked: 2025-01-02
checks: [a]
---

# fr
"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({"/there": 200, "/moved": 302}.get(self.path, 404))
        self.send_header("Location", "/there")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *details):
        pass


@pytest.fixture
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_address_opens_also_where_it_has_moved_and_one_that_does_not_says_why(site):
    assert links.problem_of(f"{site}/there") == links.problem_of(f"{site}/moved") == ""
    assert links.problem_of(f"{site}/gone") == "status 404"
    assert "refused" in links.problem_of("http://127.0.0.1:9/")


def test_the_day_is_written_beside_what_opened_and_the_older_one_stays_elsewhere(tmp_path, site):
    path = tmp_path / "4.2-privacy/modules/levels-1-2.md"
    path.parent.mkdir(parents=True)
    path.write_text(MODULE.format(there=f"{site}/there", gone=f"{site}/gone"))
    found = links.links(tmp_path)

    links.record({link.url for link in found if not links.problem_of(link.url)}, date(2026, 11, 28), tmp_path)

    assert [link.paths for link in found] == [["4.2-privacy/modules/levels-1-2.md"]] * 2
    assert "/there\n    checked: 2026-11-28\n" in path.read_text()
    assert '/gone"\n    checked: 2025-01-02\n' in path.read_text()
