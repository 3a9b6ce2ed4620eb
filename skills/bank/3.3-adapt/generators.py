"""What the exercises of 3.3 draw, and the judges of its pages."""

from .contrast import charter_contrast, judge_contrast, near_misses_contrast, solve_contrast
from .credit import credit_line
from .links import links_alone
from .pages import pages_to_print
from .photos import blog_photos
from .portraits import photo_to_publish
from .release import release_conflict
from .sharing import complete_line, really_gone, sharing_example, useful_alternative
from .traces import hidden_traces
from .webpage import judge_page, near_misses_page, solve_page, spoilt_page

__all__ = [
    "blog_photos",
    "charter_contrast",
    "complete_line",
    "credit_line",
    "hidden_traces",
    "judge_contrast",
    "judge_page",
    "links_alone",
    "near_misses_contrast",
    "near_misses_page",
    "pages_to_print",
    "photo_to_publish",
    "really_gone",
    "release_conflict",
    "sharing_example",
    "solve_contrast",
    "solve_page",
    "spoilt_page",
    "useful_alternative",
]
