"""Pictures that are no X-ray scan, drawn from scratch: photographs-like scenes, pages, plots, textures, gradients.

They teach container-locator to say *not an X-ray* instead of finding containers in whatever it is given.
"""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from scipy import ndimage

from common.preprocess import normalised

SIZE = (256, 512)


def draw(random):
    """One float32 grey picture in 0..1."""
    kinds = (scene, scene, scene, container_photograph, container_photograph, page, page, small_print, lettering, lettering,
             line_drawing, line_drawing, ridges, ridges, texture, gradient, patches, noise, stripes, leaf)
    picture = kinds[random.integers(len(kinds))](random)
    if random.random() < 0.15:
        picture = 1 - picture
    if random.random() < 0.4:
        picture = ndimage.gaussian_filter(picture, random.uniform(0, 2))
    if random.random() < 0.5:
        picture = picture + random.uniform(0, 0.03) * random.standard_normal(picture.shape)
    if random.random() < 0.5:
        low, high = random.uniform(0, 0.25), random.uniform(0.7, 1)
        picture = low + (high - low) * picture
    picture = normalised(np.clip(picture, 0, 1))
    return (picture[:, ::-1] if random.random() < 0.5 else picture).astype(np.float32)


def texture(random):
    """1/f noise, the statistics of natural pictures."""
    height, width = SIZE
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None] * random.uniform(0.5, 2))
    spectrum = np.fft.rfft2(random.standard_normal(SIZE)) / (frequency + 0.002) ** random.uniform(0.7, 2)
    picture = np.fft.irfft2(spectrum, SIZE)
    return unit(picture)


def unit(picture):
    """Stretched to 0..1 between its 1st and 99th percentile."""
    low, high = np.percentile(picture, (1, 99))
    return np.clip((picture - low) / (high - low + 1e-6), 0, 1)


def gradient(random):
    """Light falling off across the picture, sometimes in bands."""
    y, x = np.mgrid[0:1:SIZE[0] * 1j, 0:1:SIZE[1] * 1j]
    angle = random.uniform(0, 2 * np.pi)
    picture = unit(np.cos(angle) * x + np.sin(angle) * y + random.uniform(0, 2) * (x - 0.5) ** 2)
    levels = random.choice([4, 16, 256])
    return np.round(picture * levels) / levels


def noise(random):
    """White or blocky noise."""
    block = int(random.choice([1, 2, 8, 32]))
    small = random.random((SIZE[0] // block, SIZE[1] // block)) ** random.uniform(0.3, 3)
    return np.kron(small, np.ones((block, block)))


def stripes(random):
    """Bar codes, test patterns, blinds."""
    profile = ndimage.gaussian_filter1d((random.random(SIZE[1]) < random.uniform(0.2, 0.8)).astype(float), random.uniform(0, 6))
    picture = np.tile(unit(profile), (SIZE[0], 1))
    return picture if random.random() < 0.6 else unit(picture + texture(random))


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


def patches(random):
    """Flat shapes on a flat ground."""
    image = Image.new("L", SIZE[::-1], int(random.integers(256)))
    shapes(random, image, int(random.integers(1, 30)))
    return np.asarray(image) / 255


def scene(random):
    """Sky and ground, shapes with shading and texture: the make-up of a photograph."""
    base = Image.fromarray((255 * gradient(random)).astype(np.uint8))
    horizon = int(random.uniform(0.3, 0.9) * SIZE[0])
    ImageDraw.Draw(base).rectangle((0, horizon, SIZE[1], SIZE[0]), fill=int(random.integers(30, 200)))
    shapes(random, base, int(random.integers(4, 40)))
    base = base.filter(ImageFilter.GaussianBlur(random.uniform(0, 2)))
    return unit(np.asarray(base) / 255 + random.uniform(0.1, 0.8) * texture(random))


def container_photograph(random):
    """The outside of a container by daylight: corrugation with shading, lettering, door bars, ground."""
    height, width = SIZE
    image = Image.fromarray((255 * unit(gradient(random) + 0.3 * texture(random))).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    x0, y0 = int(random.uniform(-0.3, 0.3) * width), int(random.uniform(-0.3, 0.3) * height)
    x1, y1 = int(random.uniform(0.6, 1.3) * width), int(random.uniform(0.6, 1.3) * height)
    paint, period = int(random.integers(30, 230)), random.uniform(5, 40)
    pen.rectangle((x0, y0, x1, y1), fill=paint)
    for x in np.arange(x0, x1, period):
        pen.rectangle((int(x), y0, int(x + period * random.uniform(0.2, 0.6)), y1), fill=int(np.clip(paint + random.normal(0, 25), 0, 255)))
    for _ in range(int(random.integers(0, 6))):
        x = int(random.uniform(x0, x1))
        pen.rectangle((x, y0, x + int(random.integers(2, 9)), y1), fill=int(random.integers(256)))
    write(random, pen, int(random.integers(2, 10)), 255 if paint < 128 else 10)
    shapes(random, image, int(random.integers(0, 6)))
    shade = np.asarray(image) / 255 * (0.6 + 0.4 * gradient(random))
    return unit(shade + random.uniform(0, 0.15) * texture(random))


def write(random, pen, lines, ink):
    """Lines of random letters."""
    for _ in range(lines):
        text = "".join(chr(random.integers(48, 91)) for _ in range(int(random.integers(4, 40))))
        pen.text((int(random.integers(0, SIZE[1] - 40)), int(random.integers(0, SIZE[0] - 10))), text, fill=ink)


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


def ridges(random):
    """Winding ridges in an oval, as of a fingerprint or the rings of wood."""
    y, x = np.mgrid[-1:1:SIZE[0] * 1j, -1:1:SIZE[1] * 1j]
    x0, y0, wide, high = random.uniform(-0.4, 0.4), random.uniform(-0.4, 0.4), random.uniform(0.25, 1.2), random.uniform(0.4, 1.2)
    radius = np.hypot((x - x0) / wide, (y - y0) / high)
    phase = radius * random.uniform(30, 140) + 12 * ndimage.gaussian_filter(texture(random), 8)
    oval = 1 / (1 + np.exp((radius + 0.3 * texture(random) - 1) * 20))
    return 1 - oval * random.uniform(0.5, 1) * unit(np.sin(phase) + 0.4 * texture(random))


def line_drawing(random):
    """Outlines on paper, plots and plans."""
    image = Image.new("L", SIZE[::-1], 255)
    shapes(random, image, int(random.integers(3, 40)), outline=True)
    write(random, ImageDraw.Draw(image), int(random.integers(0, 10)), 0)
    return np.asarray(image) / 255


def leaf(random):
    """A picture that lost its content: flat with dead rows or columns, or black with a few lit ones."""
    picture = np.full(SIZE, random.choice([0.0, 0.5, 1.0, random.random()]))
    for _ in range(int(random.integers(0, 12))):
        line = int(random.integers(SIZE[0]))
        picture[line:line + int(random.integers(1, 10))] = random.random()
    for _ in range(int(random.integers(0, 12))):
        line = int(random.integers(SIZE[1]))
        picture[:, line:line + int(random.integers(1, 10))] = random.random()
    return picture
