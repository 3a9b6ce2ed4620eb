"""A file that a person opens or keeps: made from drawn data, so it may hold anything an author wrote."""

from django.http import HttpResponse


def file_response(request, name, media_type, content):
    """The file as a download, or in the page where it is asked for ?inline; it can run nothing."""
    headers = {
        "Content-Disposition": f'{"inline" if "inline" in request.GET else "attachment"}; filename="{name}"',
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type=media_type, headers=headers)
