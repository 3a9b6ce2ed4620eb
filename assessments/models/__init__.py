from .advice import AdviceMark
from .assessment import Assessment, Mode, PinnedStart, Question, Response
from .calibration import Calibration, ExerciseCalibration
from .drafts import Draft
from .problems import ProblemReport, ReportAlreadyResolved
from .quality import BankMeasure, QualityDecision

__all__ = [
    "AdviceMark",
    "Assessment",
    "BankMeasure",
    "Calibration",
    "Draft",
    "ExerciseCalibration",
    "Mode",
    "PinnedStart",
    "ProblemReport",
    "QualityDecision",
    "Question",
    "ReportAlreadyResolved",
    "Response",
]
