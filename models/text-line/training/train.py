"""Trains the net: short lines first, until it knows letters; then all of them."""
import argparse
import math
import os
import time

import numpy as np
import torch

from charset import text
from dataset import Lines
from net import TextLineNet

SHORT, LONG = 160, 1024


def loss_of(net, batch, half):
    ink, widths, targets, lengths = batch
    ink = ink.contiguous(memory_format=torch.channels_last)
    # The probabilities stay in 32 bits: CTC sums over hundreds of columns.
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        features = net.body(ink)
    answers = net.answers(features.float()).log_softmax(-1)
    return torch.nn.functional.ctc_loss(answers.transpose(0, 1), targets, widths, lengths, zero_infinity=True)


def distance(a, b):
    """Levenshtein's."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(diagonal + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def errors(net, lines, most=600):
    """Share of characters misread, and of lines, of a check set."""
    net.eval()
    wrong = characters = lines_wrong = 0
    chosen = np.linspace(0, len(lines.widths) - 1, min(most, len(lines.widths))).astype(int)
    chosen = chosen[np.argsort(lines.widths[chosen])]
    with torch.no_grad():
        for part in np.array_split(chosen, max(1, len(chosen) // 16)):
            ink, widths, _, _ = lines.batch(part)
            best = net(ink).argmax(-1)
            for row, i in enumerate(part):
                off = distance(text(best[row, :widths[row]].tolist()), lines.texts[i])
                wrong, characters, lines_wrong = wrong + off, characters + len(lines.texts[i]), lines_wrong + (off > 0)
    net.train()
    return wrong / characters, lines_wrong / len(chosen)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", nargs="+", required=True)
    arguments.add_argument("--check", nargs="+", default=[])
    arguments.add_argument("--weights", help="go on from these")
    arguments.add_argument("--steps", type=int, default=12000)
    arguments.add_argument("--short-steps", type=int, default=800)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--minutes", type=float, default=1e9, help="the learning rate ends by then, whatever the steps")
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--half", action="store_true", help="bfloat16: twice as quick where the processor has it")
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    random = np.random.default_rng(given.seed)
    lines, checks = Lines(given.lines), [(folder, Lines([folder])) for folder in given.check]
    print(f"{len(lines.widths)} lines", flush=True)
    net = TextLineNet().to(memory_format=torch.channels_last)
    if given.weights:
        net.load_state_dict(torch.load(given.weights))
    optimiser = torch.optim.AdamW(net.parameters(), given.rate, weight_decay=1e-3)
    short, long = lines.batches(random, SHORT, 5000), lines.batches(random, LONG, 9000)
    started, mean = time.time(), 0.0
    for step in range(given.steps):
        done = max(step / given.steps, (time.time() - started) / 60 / given.minutes)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = given.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * done))
        loss = loss_of(net, lines.batch(next(short if step < given.short_steps else long), random), given.half)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimiser.step()
        mean += (loss.item() - mean) * 0.02
        if step % 100 == 99:
            print(f"{step + 1} loss {mean:.3f} {time.time() - started:.0f} s", flush=True)
            save(net, given.out)
        if step % 500 == 499:
            for folder, check in checks:
                print(f"{folder}: characters %.2f %%, lines %.1f %% wrong" % tuple(100 * share for share in errors(net, check, 200)), flush=True)
    save(net, given.out)
    for folder, check in checks:
        print(f"{folder}: characters %.2f %%, lines %.1f %% wrong" % tuple(100 * share for share in errors(net, check, 5000)), flush=True)


def save(net, path):
    torch.save(net.state_dict(), path + ".part")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
