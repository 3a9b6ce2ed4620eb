"""The templates of the question, in jinja/: a page of practice is drawn at every answer, and Jinja compiles them."""

from functools import lru_cache, partial

from django.contrib.messages import get_messages
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.translation import get_language, gettext, pgettext
from jinja2 import ChainableUndefined, Environment, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from skills import material
from skills.templatetags import design_tags


class QuestionEnvironment(Environment):
    """A mapping has its keys and no methods; what it does not have is None, and None is shown as nothing."""

    def getattr(self, obj, attribute):
        if isinstance(obj, dict):
            return obj.get(attribute)
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def _generate(self, source, name, filename, defer_init=False):
        if not self.auto_reload:  # whoever edits a template sees it at once, and errors where they are
            source = Inlining(self, (name,)).visit(source)
        return super()._generate(source, name, filename, defer_init)


class Inlining(NodeTransformer):
    """Puts a template in the place where it is included by name: looking it up anew costs more than most of them.

    within: names of the templates that this one stands in; what includes itself is left as it is.
    """

    def __init__(self, environment, within):
        self.environment, self.within = environment, within

    def visit_Include(self, node):  # noqa: N802  # its name is that of the node
        name = node.template.as_const() if isinstance(node.template, nodes.Const) else None
        if name is None or name in self.within or node.ignore_missing or not node.with_context:
            return node
        source, filename, _ = self.environment.loader.get_source(self.environment, name)
        included = self.environment._parse(source, name, filename)
        return nodes.Scope(
            Inlining(self.environment, (*self.within, name)).visit(included).body, lineno=node.lineno
        )


def environment(**options):
    """The Environment of Django's Jinja2 backend, with the functions that templates call."""
    options |= {"undefined": ChainableUndefined, "finalize": nothing_of_none, "keep_trailing_newline": True}
    made = QuestionEnvironment(**options)
    made.globals.update(material.FUNCTIONS, **FUNCTIONS)
    made.filters["striptags"] = lambda html: Markup(strip_tags(html))
    return made


def nothing_of_none(value):
    return "" if value is None else value


def spoken(request):
    """Context: `_` of this page's language, for to ask for it at each sentence costs more than the sentence."""
    return {"_": partial(_said, get_language(), None)}


def said(text):
    """A sentence of ours in the reader's language: our own mark-up, never escaped."""
    return _said(get_language(), None, text)


def said_in_context(context, text):
    return _said(get_language(), context, text)


@lru_cache(maxsize=2048)
def _said(_language, context, text):
    return Markup(gettext(text) if context is None else pgettext(context, text))


def url(name, *arguments):
    return _url(get_script_prefix(), name, arguments)


@lru_cache(maxsize=2048)
def _url(_prefix, name, arguments):
    return reverse(name, args=arguments)


def moment(value, style):
    """A moment in the reader's time zone. style: the name of a format, such as TIME_FORMAT."""
    return date_format(timezone.localtime(value), style)


def notices(request):
    """What is to be told once, or nothing."""
    found = get_messages(request)
    return Markup(render_to_string("components/messages.html", {"messages": found})) if found else ""


def numbered(entries):
    """{id: (number from 1, entry)}"""
    return {entry["id"]: (number, entry) for number, entry in enumerate(entries, start=1)}


FUNCTIONS = {
    "_": said,
    "pgettext": said_in_context,
    "url": url,
    "date_format": moment,
    "notices": notices,
    "numbered": numbered,
    "icon": design_tags.icon,
    "file_icon": design_tags.file_icon,
    "value_at": design_tags.get,
    "is_given": design_tags.is_given,
    "by_position": design_tags.by_position,
}
