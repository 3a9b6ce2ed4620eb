"""A simple scene before and after one command of a picture editor."""

WIDTH, HEIGHT = 300, 200
DESK, GREY = 320, "#CFD8DC"
COMMANDS = ["crop", "ccw", "cw", "mirror", "narrow", "lighten"]


def _two(french, english):
    return {"fr": french, "en": english}


# Shapes of a scene: (kind, points or box, colour); the first two are sky and ground.
SCENES = [
    {"name": _two("un bateau", "a boat"), "shapes": [
        ("box", (0, 0, 300, 130), "#BFE3F5"), ("box", (0, 130, 300, 200), "#2F7FB5"),
        ("ellipse", (228, 18, 272, 62), "#F6B93B"), ("polygon", ((70, 130), (210, 130), (185, 165), (95, 165)), "#8E4B2B"),
        ("polygon", ((130, 40), (130, 122), (75, 122)), "#FFFFFF"), ("polygon", ((138, 60), (138, 122), (185, 122)), "#E4572E")]},
    {"name": _two("une maison", "a house"), "shapes": [
        ("box", (0, 0, 300, 140), "#D6ECFA"), ("box", (0, 140, 300, 200), "#7DAE55"),
        ("box", (95, 80, 195, 160), "#F2D0A4"), ("polygon", ((85, 80), (205, 80), (145, 36)), "#B23A48"),
        ("box", (110, 110, 135, 160), "#5B3A29"), ("box", (155, 98, 180, 120), "#3D7EA6"),
        ("box", (236, 100, 246, 160), "#6B4226"), ("ellipse", (214, 50, 268, 112), "#3E7D3A")]},
    {"name": _two("un camion", "a lorry"), "shapes": [
        ("box", (0, 0, 300, 145), "#EAF3F8"), ("box", (0, 145, 300, 200), "#8A8F98"),
        ("box", (85, 70, 185, 140), "#2A9D8F"), ("polygon", ((185, 92), (212, 92), (228, 116), (228, 140), (185, 140)), "#E76F51"),
        ("ellipse", (100, 128, 130, 158), "#222831"), ("ellipse", (188, 128, 218, 158), "#222831"),
        ("polygon", ((30, 145), (52, 145), (41, 60)), "#2E6B3A")]},
    {"name": _two("une théière", "a teapot"), "shapes": [
        ("box", (0, 0, 300, 150), "#F7E7CE"), ("box", (0, 150, 300, 200), "#A9714B"),
        ("ellipse", (90, 72, 200, 168), "#4F6D9A"), ("polygon", ((190, 120), (196, 100), (250, 66), (258, 76), (200, 140)), "#4F6D9A"),
        ("ellipse", (130, 56, 160, 80), "#2F4468"), ("box", (22, 118, 66, 156), "#D1495B"), ("box", (30, 124, 58, 132), "#F7E7CE")]},
    {"name": _two("un chat", "a cat"), "shapes": [
        ("box", (0, 0, 300, 150), "#FCE9DA"), ("box", (0, 150, 300, 200), "#B5838D"),
        ("ellipse", (90, 88, 200, 166), "#6D6875"), ("ellipse", (172, 52, 228, 108), "#6D6875"),
        ("polygon", ((176, 72), (184, 34), (200, 56)), "#6D6875"), ("polygon", ((202, 56), (220, 34), (226, 74)), "#6D6875"),
        ("polygon", ((100, 130), (44, 96), (54, 84), (108, 112)), "#6D6875"), ("ellipse", (206, 70, 216, 80), "#FFD166"),
        ("ellipse", (24, 24, 60, 60), "#E5989B")]},
]  # fmt: skip


def one_command(draw, values):
    """The two pictures and the command that leads from one to the other."""
    place = draw.stream("scene").integer(0, len(SCENES) - 1)
    scene, key = SCENES[place], draw.stream("command").choose(COMMANDS)
    shapes = [(kind, _corners(kind, where), colour) for kind, where, colour in scene["shapes"]]
    if draw.stream("side").chance(0.5):
        shapes = _moved(shapes, lambda x, y: (WIDTH - x, y))
    stream = draw.stream("amount")
    amounts = {
        "left": stream.integer(56, 74, 2),
        "top": stream.integer(16, 28, 2),
        "narrow": stream.integer(56, 66, 2),
        "dark": stream.integer(36, 48, 2),
    }
    before, after = _both(key, shapes, amounts)
    return {
        "key": key,
        "scene": scene["name"],
        "turned": key in ("ccw", "cw"),
        "material": [
            _picture(*before, _two("Avant", "Before")),
            _picture(*after, _two("Après", "After")),
        ],
    }  # fmt: skip


def _corners(kind, where):
    if kind == "polygon":
        return tuple(where)
    return (where[0], where[1]), (where[2], where[3])


def _moved(shapes, move):
    return [(kind, tuple(move(*point) for point in points), colour) for kind, points, colour in shapes]


def _both(key, shapes, amounts):
    """((shapes, size) before, (shapes, size) after)."""
    plain, size, tall = shapes, (WIDTH, HEIGHT), (HEIGHT, WIDTH)
    left, top = amounts["left"], amounts["top"]
    wider = WIDTH * amounts["narrow"] / 100
    return {
        "crop": ((plain, size), (_moved(plain, lambda x, y: (x - left, y - top)), (186, 156))),
        "ccw": ((_moved(plain, lambda x, y: (HEIGHT - y, x)), tall), (plain, size)),
        "cw": ((_moved(plain, lambda x, y: (y, WIDTH - x)), tall), (plain, size)),
        "mirror": ((plain, size), (_moved(plain, lambda x, y: (WIDTH - x, y)), size)),
        "narrow": ((plain, size), (_moved(plain, lambda x, y: (x * wider / WIDTH, y)), (round(wider), HEIGHT))),
        "lighten": (([(kind, points, _dark(colour, amounts["dark"])) for kind, points, colour in plain], size), (plain, size)),
    }[key]  # fmt: skip


def _dark(colour, share):
    return "#" + "".join(f"{int(colour[at : at + 2], 16) * share // 100:02X}" for at in (1, 3, 5))


def _picture(shapes, size, label):
    """The picture at its true size on the grey desk of the editor, nothing showing outside its frame."""
    left, top = (DESK - size[0]) / 2, (DESK - size[1]) / 2
    right, bottom = left + size[0], top + size[1]
    around = [(0, 0, DESK, top), (0, bottom, DESK, DESK), (0, 0, left, DESK), (right, 0, DESK, DESK)]
    inside = _moved(shapes, lambda x, y: (x + left, y + top))
    frame = [("box", _corners("box", box), GREY) for box in around]
    return {
        "kind": "picture",
        "label": label,
        "alt": label,
        "size": [DESK, DESK],
        "width": "small",
        "background": GREY,
        "draw": [_shape(*shape) for shape in [*inside, *frame]],
    }


def _shape(kind, points, colour):
    if kind == "polygon":
        return {"shape": "polygon", "points": [[round(x, 1), round(y, 1)] for x, y in points], "fill": colour}
    across, down = sorted(point[0] for point in points), sorted(point[1] for point in points)
    box = [round(across[0], 1), round(down[0], 1), round(across[1], 1), round(down[1], 1)]
    return {"shape": "ellipse" if kind == "ellipse" else "rectangle", "box": box, "fill": colour}
