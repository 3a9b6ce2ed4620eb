from .assessment import Assessment, Mode, PinnedStart, Question, Response
from .problems import ProblemReport

__all__ = ["Assessment", "Mode", "PinnedStart", "ProblemReport", "Question", "Response"]
