"""Reads back what a PDF says."""

import io

from pypdf import PdfReader


def pages_of(content):
    """The text of each page of these bytes, laid out as it stands on paper."""
    return [page.extract_text(extraction_mode="layout") for page in PdfReader(io.BytesIO(content)).pages]


def text_of(content):
    return "\n".join(pages_of(content))
