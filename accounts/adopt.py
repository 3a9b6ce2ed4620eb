"""What a visitor did before signing up or in stays theirs: apps that keep such things register here."""

_adopters = []


def register_adopter(adopter):
    """`adopter(request, user)` runs inside the sign-in, before the visitor's session changes its key."""
    if adopter not in _adopters:
        _adopters.append(adopter)


def adopt(request, user):
    for adopter in _adopters:
        adopter(request, user)
