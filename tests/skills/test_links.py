"""The official addresses of the modules: which still open, and since when that is known."""

import threading
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from assessments.tasks import check_links
from skills.checking import links
from skills.models import LinkCheck

TODAY = date(2026, 11, 28)

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


@pytest.fixture
def root(tmp_path, site):
    path = tmp_path / "4.2-privacy/modules/levels-1-2.md"
    path.parent.mkdir(parents=True)
    path.write_text(MODULE.format(there=f"{site}/there", gone=f"{site}/gone"))
    return tmp_path


def test_the_day_is_written_beside_what_opened_and_the_older_one_stays_elsewhere(root):
    found = links.open_all(links.links(root))

    links.record({link.url for link in found if not link.problem}, TODAY, root)

    text = (root / "4.2-privacy/modules/levels-1-2.md").read_text()
    assert [link.paths for link in found] == [["4.2-privacy/modules/levels-1-2.md"]] * 2
    assert "/there\n    checked: 2026-11-28\n" in text
    assert '/gone"\n    checked: 2025-01-02\n' in text


@pytest.mark.django_db
def test_a_site_remembers_when_each_address_opened_and_why_one_did_not(root, site):
    LinkCheck.objects.create(url=f"{site}/gone", opened_on=date(2026, 5, 4), tried_on=date(2026, 5, 4))
    LinkCheck.objects.create(
        url=f"{site}/named-by-no-module", tried_on=date(2026, 5, 4), problem="status 500"
    )

    links.look(TODAY, root)

    assert list(LinkCheck.objects.order_by("url").values_list("url", "opened_on", "tried_on", "problem")) == [
        (f"{site}/gone", date(2026, 5, 4), TODAY, "status 404"),
        (f"{site}/there", TODAY, TODAY, ""),
    ]


@pytest.mark.django_db
def test_what_opened_is_asked_once_a_week_and_what_did_not_every_night(root, site):
    links.look(TODAY, root)

    def asked(days):
        return [link.url for link in links.due(links.links(root), TODAY + timedelta(days=days))]

    assert asked(1) == asked(6) == [f"{site}/gone"]
    assert asked(7) == [f"{site}/there", f"{site}/gone"]


@pytest.mark.django_db
def test_a_look_at_every_address_asks_what_opened_yesterday_too(root, site):
    links.look(TODAY, root)

    found = links.look(TODAY + timedelta(days=1), root, every=True)

    assert [(link.url, link.problem) for link in found] == [
        (f"{site}/there", ""),
        (f"{site}/gone", "status 404"),
    ]


@pytest.fixture
def nothing_due():
    """Each address of the bank was opened today, and one that no module names is still kept: no request is due."""
    today = timezone.localdate()
    for link in links.links():
        LinkCheck.objects.create(url=link.url, opened_on=today, tried_on=today)
    LinkCheck.objects.create(url="https://named-by-no-module.example/", opened_on=today, tried_on=today)


@pytest.mark.django_db
@pytest.mark.parametrize(("is_told", "kept"), [(True, 0), (False, 1)])
def test_the_job_looks_only_where_the_site_is_told_to(settings, nothing_due, is_told, kept):
    settings.CHECK_LINKS = is_told

    check_links()

    assert LinkCheck.objects.filter(url="https://named-by-no-module.example/").count() == kept
