"""What drawn pictures are made of: textures, gradients, shapes and letters."""
import numpy as np
from PIL import ImageDraw

SIZE = (256, 512)


def unit(picture):
    """Stretched to 0..1 between its 1st and 99th percentile."""
    low, high = np.percentile(picture, (1, 99))
    return np.clip((picture - low) / (high - low + 1e-6), 0, 1)


def texture(random):
    """1/f noise, the statistics of natural pictures."""
    height, width = SIZE
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None] * random.uniform(0.5, 2))
    spectrum = np.fft.rfft2(random.standard_normal(SIZE)) / (frequency + 0.002) ** random.uniform(0.7, 2)
    picture = np.fft.irfft2(spectrum, SIZE)
    return unit(picture)


def gradient(random):
    """Light falling off across the picture, sometimes in bands."""
    y, x = np.mgrid[0:1:SIZE[0] * 1j, 0:1:SIZE[1] * 1j]
    angle = random.uniform(0, 2 * np.pi)
    picture = unit(np.cos(angle) * x + np.sin(angle) * y + random.uniform(0, 2) * (x - 0.5) ** 2)
    levels = random.choice([4, 16, 256])
    return np.round(picture * levels) / levels


def shapes(random, image, count, outline=False):
    """Random rectangles, ellipses and polygons on a PIL image."""
    pen = ImageDraw.Draw(image)
    for _ in range(count):
        x, y = random.integers(-50, SIZE[1]), random.integers(-50, SIZE[0])
        box = (int(x), int(y), int(x + random.exponential(90)), int(y + random.exponential(60)))
        grey = int(random.integers(256))
        style = {"outline": grey, "width": int(random.integers(1, 4))} if outline else {"fill": grey}
        choice = random.integers(3)
        if choice == 0:
            pen.rectangle(box, **style)
        elif choice == 1:
            pen.ellipse(box, **style)
        else:
            points = [(int(random.integers(SIZE[1])), int(random.integers(SIZE[0]))) for _ in range(3)]
            pen.line(points + points[:1], fill=grey, width=2) if outline else pen.polygon(points, fill=grey)


def write(random, pen, lines, ink):
    """Lines of random letters."""
    for _ in range(lines):
        text = "".join(chr(random.integers(48, 91)) for _ in range(int(random.integers(4, 40))))
        pen.text((int(random.integers(0, SIZE[1] - 40)), int(random.integers(0, SIZE[0] - 10))), text, fill=ink)
