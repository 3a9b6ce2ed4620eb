"""What the words of the exercises of 2.2 cannot draw."""

from .articles import article_list
from .audiences import post_audience
from .caches import spread
from .claims import claim_chain
from .feeds import broken_feed
from .hashtags import hashtag
from .lessons import choir_post, chosen_audience, five_addresses
from .photos import judge_photos, near_misses_photos, outing_photos, solve_photos
from .placing import credit_to_write, forum_and_chain, link_to_set
from .preview_judge import judge_preview, near_misses_preview, solve_preview
from .previews import link_preview
from .threads import threads_of_forum

__all__ = [
    "article_list",
    "broken_feed",
    "choir_post",
    "chosen_audience",
    "claim_chain",
    "credit_to_write",
    "five_addresses",
    "forum_and_chain",
    "hashtag",
    "judge_photos",
    "judge_preview",
    "link_preview",
    "link_to_set",
    "near_misses_photos",
    "near_misses_preview",
    "outing_photos",
    "post_audience",
    "solve_photos",
    "solve_preview",
    "spread",
    "threads_of_forum",
]
