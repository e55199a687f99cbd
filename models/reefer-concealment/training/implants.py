"""Packages of organic powder drawn into clean ends: the simulator's places and forms, in endless variety."""
import torch
import torch.nn.functional as F

from common.augment import uniform
from dataset import COLUMNS, HEIGHT, ROWS, WIDTH

# Organic powder behind the spectrum of 6 MV: 0.0042 m2/kg (NIST SRD 126 for C12H22O11 about 2 MeV).
ATTENUATION = 0.0042


def implant(pixels, cells, frame, metres, doors):
    """Multiplies one package into every given end; returns ends and cell masks, changing nothing in place."""
    n = len(pixels)
    y = torch.arange(HEIGHT).view(1, -1, 1) + 0.5
    x = torch.arange(WIDTH).view(1, 1, -1) + 0.5
    face, roof, under = (frame[:, i].view(-1, 1, 1) for i in range(3))
    depth = (x - face) * metres[:, 0].view(-1, 1, 1)
    height = (under - y) * metres[:, 1].view(-1, 1, 1)
    total = (under - roof) * metres[:, 1].view(-1, 1, 1)

    kg = torch.exp(uniform(pixels, -0.7, 3.7))
    density = uniform(pixels, 600, 1250)
    side = (kg / density) ** (1 / 3)
    wide, high = (side * torch.exp(0.35 * torch.randn(n, 1, 1)) for _ in range(2))

    # Machinery or door foam, the duct behind the panel, roof, floor, walls: each with its own room.
    place = torch.rand(n, 1, 1)
    at_doors = torch.as_tensor(doors).view(-1, 1, 1)
    machine, duct = (place < 0.4) & ~at_doors, (place >= 0.4) & (place < 0.6) & ~at_doors
    door, roofed, floored = (place < 0.5) & at_doors, (place >= 0.6) & (place < 0.72), (place >= 0.72) & (place < 0.86)
    pick = lambda a, b, c, d, e, rest: torch.where(machine, a, torch.where(duct, b, torch.where(door, c, torch.where(roofed, d, torch.where(floored, e, rest)))))
    number = lambda value: torch.full((n, 1, 1), value)
    low_x = pick(number(.04), number(.365), number(.03), number(.12), number(.2), number(.12))
    high_x = pick(number(.355), number(.483), number(.095), number(.95), number(.95), number(.95))
    low_y = pick(number(.17), number(.32), number(.22), total - .088, number(.095), number(.2))
    high_y = pick(number(1.24), total - .45, total - .22, total - .014, number(.22), total - .2)
    wide, high = torch.minimum(wide, high_x - low_x), torch.minimum(high, high_y - low_y)
    thick = (kg / (density * wide * high)).clamp(max=2.0)
    left = low_x + torch.rand(n, 1, 1) * (high_x - low_x - wide)
    bottom = low_y + torch.rand(n, 1, 1) * (high_y - low_y - high)

    across = (depth - left - wide / 2) / (wide / 2)
    up = (height - bottom - high / 2) / (high / 2)
    soft_x, soft_y = 0.02 / wide, (0.02 + 0.1 * thick) / high
    block = torch.sigmoid((1 - across.abs()) / soft_x) * torch.sigmoid((1 - up.abs()) / soft_y)
    lumps = (1 - across ** 2 - up ** 2).clamp(min=0).sqrt() * 1.3
    joints = 1 - 0.3 * (torch.cos(depth / uniform(pixels, .04, .2) * 6.28) > 0.95).float()
    shape = torch.where(torch.rand(n, 1, 1) < 0.65, block * torch.where(torch.rand(n, 1, 1) < 0.5, joints, number(1.)), lumps)
    attenuation = ATTENUATION * density * thick * shape
    mask = (attenuation > torch.minimum(number(.041), attenuation.amax((1, 2), keepdim=True) / 2)).float()
    fraction = F.adaptive_avg_pool2d(mask[:, None], (ROWS, COLUMNS))[:, 0]
    return pixels * torch.exp(-attenuation), torch.maximum(cells, fraction)
