"""Pages, small print, large letters and line drawings: what a scanner of documents would send."""
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from common.drawing import SIZE, shapes, unit, write


def page(random):
    """A printed page: lines of text, rules, a table, perhaps a dark figure."""
    image = Image.new("L", SIZE[::-1], int(random.integers(225, 256)))
    pen = ImageDraw.Draw(image)
    left, right, step = int(random.uniform(5, 80)), int(SIZE[1] - random.uniform(5, 120)), int(random.integers(4, 14))
    for y in range(int(random.integers(5, 40)), SIZE[0] - 5, step):
        x = left
        while x < right * random.uniform(0.4, 1.05) and random.random() > 0.02:
            word = int(random.integers(4, 40))
            if random.random() < 0.92:
                pen.rectangle((x, y, min(x + word, right), y + max(1, step // 2 - 1)), fill=int(random.integers(0, 150)))
            x += word + int(random.integers(3, 9))
    for _ in range(int(random.integers(0, 8))):
        y = int(random.integers(SIZE[0]))
        pen.line((left, y, right, y), fill=0)
    write(random, pen, int(random.integers(0, 8)), 0)
    if random.random() < 0.3:
        shapes(random, image, int(random.integers(1, 4)))
    return np.asarray(image) / 255


def small_print(random):
    """A page so small that its lines are grey bands, as a whole sheet looks when shrunk to the input's size."""
    picture = np.ones(SIZE)
    step, y = random.uniform(2.5, 9), random.uniform(2, 60)
    left, right = random.uniform(0, 0.2) * SIZE[1], random.uniform(0.6, 1) * SIZE[1]
    while y < SIZE[0] - 4:
        end = right if random.random() < 0.7 else random.uniform(left, right)
        if random.random() < 0.85:
            words = ndimage.gaussian_filter1d(random.random(SIZE[1]), random.uniform(0.5, 3))
            ink = random.uniform(0.1, 0.6) * unit(words)
            picture[int(y):int(y + 1 + step / 2), int(left):int(end)] -= ink[int(left):int(end)]
        y += step
    return np.clip(picture, 0, 1)


def lettering(random):
    """A few large words and rules on plain ground."""
    scale = int(random.integers(1, 7))
    image = Image.new("L", (SIZE[1] // scale, SIZE[0] // scale), 255)
    pen = ImageDraw.Draw(image)
    for _ in range(int(random.integers(1, 6))):
        text = "".join(chr(random.integers(97, 123)) for _ in range(int(random.integers(1, 16))))
        pen.text((int(random.integers(0, image.width)) // 2, int(random.integers(0, image.height))), text, fill=int(random.integers(0, 180)))
    for _ in range(int(random.integers(0, 3))):
        x, y = int(random.integers(image.width)), int(random.integers(image.height))
        pen.line((x, 0, x, image.height) if random.random() < 0.5 else (0, y, image.width, y), fill=int(random.integers(0, 200)))
    return np.asarray(image.resize(SIZE[::-1], int(random.choice([0, 2])))) / 255


def line_drawing(random):
    """Outlines on paper, plots and plans."""
    image = Image.new("L", SIZE[::-1], 255)
    shapes(random, image, int(random.integers(3, 40)), outline=True)
    write(random, ImageDraw.Draw(image), int(random.integers(0, 10)), 0)
    return np.asarray(image) / 255
