"""Files of a question: made on first download from the variant's own data, kept by their digest."""

import hashlib
import json

from django.conf import settings

from skills import documents, framework

FOLDER = "made"


def file_of(question, index):
    """(name, media type, content) of the question's file number `index`, from 0; IndexError where there is none."""
    spec = question.drawn.files_in(framework.language())[index]
    return spec["name"], documents.media_type(spec["name"]), content_of(spec)


def content_of(spec):
    canonical = json.dumps(spec, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    path = settings.VAR_DIR / FOLDER / hashlib.sha256(canonical.encode()).hexdigest()
    try:
        content = path.read_bytes()
        path.touch()
    except FileNotFoundError:
        content = documents.write(spec)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}")
        unfinished.write_bytes(content)
        unfinished.replace(path)
    return content


def remove_unused(*, older_than, now):
    """Remove made files whose last use is older; return how many."""
    limit = (now - older_than).timestamp()
    unused = [path for path in (settings.VAR_DIR / FOLDER).glob("*") if path.stat().st_mtime < limit]
    for path in unused:
        path.unlink(missing_ok=True)
    return len(unused)
