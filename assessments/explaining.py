"""What a worked explanation says of the paths that were not taken."""

from skills import forms

EXPLAINED = {"single", "multiple", "spot", "match"}  # elsewhere a feedback speaks to who took that very path


def other_paths(text, taken):
    """[{choice, html}]: why each other choice is wrong, said once where two mistakes say it alike.

    text: the Texts of the variant; taken: the id of the mistake that was made, if any
    choice: its label, empty where several may be chosen: there, what says only that something was left out has no
    place beside an answer that did not leave it out.
    """
    form, key = text.variant.answered_by, text.variant.key
    if form not in EXPLAINED:
        return []
    others = [one for one in text.variant.mistakes if one["id"] != taken]
    if form in forms.SEVERAL:
        others = [one for one in others if forms.multiple.adds_to(key, one["answer"])]
    labels = {one["id"]: one["html"] for one in text.choices} if form == "single" else {}
    said = text.feedback_for(taken) if taken in text.variant.mistake_ids else ""
    told = [(labels[one["answer"]] if labels else "", text.feedback_for(one["id"])) for one in others]
    return [{"choice": choice, "html": html} for choice, html in dict.fromkeys(told) if html != said]
