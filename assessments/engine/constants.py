"""Every number of the engine, with its source.

Unless another source is named, a number is agreed for PixPrep; what stands in brackets was measured
on prototypes.
"""

# --- framework: CRCN, arrêté of 30 August 2019
SKILLS = 16
AREAS: tuple[tuple[int, ...], ...] = ((0, 1, 2), (3, 4, 5, 6), (7, 8, 9, 10), (11, 12, 13), (14, 15))
LEVELS = 8

# --- score: 16 skills x 8 levels x 8 Pix = 1024
PIX_PER_LEVEL = 8
PIX_PER_OVERALL_LEVEL = SKILLS * PIX_PER_LEVEL  # 128: 896 is level 7, 1024 is level 8
PIX_MAXIMUM = LEVELS * PIX_PER_OVERALL_LEVEL
MEDIAN_DECIMALS = 6  # two machines agree on a median, so on the whole Pix made from it
INTERVAL = (0.05, 0.95)
NORMAL_QUANTILE_95 = 1.6448536269514722  # of the standard normal: a 90 % interval

MEASURED_ANSWERS = 2  # before its second counted answer a skill is 'not measured yet'
CERTIFIABLE_SKILLS = 5  # to enrol: so many measured skills at level 1 or more
CERTIFIABLE_LEVEL = 1
CERTIFIABLE_CHANCE = 0.8

# --- population, in levels: general ability, and each skill around it
GENERAL_MEAN = 3.5
GENERAL_SD = 1.9
SKILL_SD = 0.9

# --- grid, in levels [a grid of -2 to 10 errs by up to 0.3 level at the edges]
GRID_LOW = -7.0
GRID_HIGH = 14.0
GRID_POINTS = 141
DIFFICULTY_NODES = 7  # Gauss-Hermite nodes for the difficulty that one exercise's variants share

# --- exercises: an exercise of level L is authored at b = L - 0.5, SD 0.7 level, a = 1.2 logits a level
AUTHORED_A = 1.2
AUTHORED_SD = 0.7
AUTHORED_SD_LOG_A = 0.3
# while no calibration has looked how far authors err, intervals hold it for as likely as not that it is twice as far
# (docs/decisions/intervals-doubt-authors)
DOUBT = 2.0
AUTHORED_OFFSET = 0.5
PROBIT_SCALE = 1.702  # logistic ~ normal ogive (Birnbaum 1968; Camilli 1994)

# --- practice forgets by answers: half the weight for each 20 later answers in the same skill
FORGETTING_HALF_LIFE = 20

# --- selection
RANKING_DECIMALS = 9  # scores closer than this are equal on every machine; ties go to the lower id
SUCCESS_BAND = (0.5, 0.85)  # practice: neither discouraging nor a waste of time
SHORT_SECONDS = 120  # placement and the first three questions: at most 2 minutes each
UPLOAD_FORM = "produce"
FILE_FORMS = frozenset({"file", UPLOAD_FORM})
PLACEMENT_ROUNDS = 2  # each skill twice: 32 questions
TRIAL_ABILITY = 2.5  # the first three questions suit a level between 2 and 3
TRIAL_LEVELS = frozenset({1, 2, 3, 4})

EXAM_ROUNDS = 2  # two questions a skill
EXAM_QUESTIONS = EXAM_ROUNDS * SKILLS
EXAM_SCORED = 20  # fewer answers give no score
EXAM_SECONDS = 105 * 60
EXAM_TIME_SHARE = 0.75  # expected times sum to this part of the duration at most
EXAM_PRODUCE = 4
EXAM_FILES = 8
