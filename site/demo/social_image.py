"""The picture that networks show beside a link: 1200 × 630 pixels, no text in it."""

from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 630
# Drawn larger and shrunk, because Pillow draws edges without smoothing them.
SCALE = 3

PAPER, SUN = "#fbf7ef", "#ffd479"
HILLS = ("#dcece6", "#7fb8ab", "#0b6157")
INK, MARIGOLD, AMBER, MIST = "#0c332f", "#f5b335", "#c98a12", "#c9ded9"

STOPS = ((215, 395), (560, 330), (940, 235))

Point = tuple[float, float]


def draw_social_image() -> bytes:
    """The picture as a PNG file."""
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
    draw = ImageDraw.Draw(image)
    _disc(draw, (1096, 88), 50, SUN)
    for colour, outline in zip(HILLS, _hill_outlines(), strict=True):
        draw.polygon([_scaled(point) for point in outline], fill=colour)
    for point in _path():
        _disc(draw, point, 5, INK)
    _page(draw, STOPS[0])
    _window(draw, STOPS[1])
    _coin(draw, STOPS[2])
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    file = BytesIO()
    small.save(file, format="PNG", optimize=True)
    return file.getvalue()


def _hill_outlines() -> list[list[Point]]:
    return [
        _hill([(0, 400), (300, 330), (700, 400), (1200, 280)]),
        _hill([(0, 470), (400, 500), (800, 420), (1200, 440)]),
        _hill([(0, 560), (350, 520), (750, 590), (1200, 530)]),
    ]


def _hill(crest: list[Point]) -> list[Point]:
    return [*_curve(crest, steps=120), (WIDTH, HEIGHT), (0, HEIGHT)]


def _path() -> list[Point]:
    first, second, third = STOPS
    return [
        *_curve([(40, 470), (110, 500), (150, 440), first], steps=7),
        *_curve([first, (330, 510), (430, 470), second], steps=14),
        *_curve([second, (700, 250), (800, 400), third], steps=16),
    ]


def _curve(points: list[Point], *, steps: int) -> list[Point]:
    """Points along a cubic Bézier curve."""
    return [_on_curve(points, step / steps) for step in range(steps + 1)]


def _on_curve(points: list[Point], t: float) -> Point:
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _page(draw: ImageDraw.ImageDraw, centre: Point) -> None:
    _disc(draw, centre, 92, PAPER, outline=HILLS[2])
    x, y = centre
    _box(draw, (x - 36, y - 50, x + 36, y + 50), 6, "#ffffff", outline=INK)
    for offset in (-22, 0, 22):
        _line(draw, (x - 20, y + offset), (x + 20, y + offset), HILLS[1])


def _window(draw: ImageDraw.ImageDraw, centre: Point) -> None:
    _disc(draw, centre, 92, PAPER, outline=HILLS[2])
    x, y = centre
    _box(draw, (x - 56, y - 42, x + 56, y + 42), 8, INK)
    for offset, end, colour in ((-18, 30, MARIGOLD), (2, 40, MIST), (22, 14, HILLS[1])):
        _line(draw, (x - 40, y + offset), (x + end, y + offset), colour)


def _coin(draw: ImageDraw.ImageDraw, centre: Point) -> None:
    _disc(draw, centre, 104, HILLS[2])
    _disc(draw, centre, 70, MARIGOLD, outline=AMBER)
    x, y = centre
    _line(draw, (x - 28, y + 2), (x - 6, y + 24), INK)
    _line(draw, (x - 6, y + 24), (x + 30, y - 22), INK)


def _disc(
    draw: ImageDraw.ImageDraw,
    centre: Point,
    radius: int,
    fill: str,
    outline: str | None = None,
) -> None:
    x, y = _scaled(centre)
    r = radius * SCALE
    draw.ellipse((x - r, y - r, x + r, y + r), fill, outline, width=7 * SCALE)


def _box(
    draw: ImageDraw.ImageDraw,
    corners: tuple[float, float, float, float],
    radius: int,
    fill: str,
    outline: str | None = None,
) -> None:
    left, top, right, bottom = (value * SCALE for value in corners)
    box = (left, top, right, bottom)
    draw.rounded_rectangle(box, radius * SCALE, fill, outline, width=6 * SCALE)


def _line(draw: ImageDraw.ImageDraw, start: Point, end: Point, fill: str) -> None:
    draw.line([_scaled(start), _scaled(end)], fill, width=9 * SCALE)
    for point in (start, end):
        _disc(draw, point, 4, fill)


def _scaled(point: Point) -> Point:
    return point[0] * SCALE, point[1] * SCALE
