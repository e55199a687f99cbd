"""What the net reads of lines it never learnt from, and what Tesseract reads of the same strips."""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch
from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from charset import SAME, text  # noqa: E402
from dataset import Lines  # noqa: E402
from net import TextLineNet  # noqa: E402
from train import distance  # noqa: E402


def by_net(net, lines, chosen):
    """Texts of the likeliest classes."""
    with torch.no_grad():
        for i in chosen:
            ink, widths, _, _ = lines.batch([i])
            yield " ".join(text(net(ink)[0, :widths[0]].argmax(-1).tolist()).split())


def by_tesseract(lines, chosen, languages):
    """Texts of Tesseract's single-line reading of the strips, enlarged to the height it was made for."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i in chosen:
            strip = Image.fromarray(np.pad(lines.strip(i), 6, constant_values=255))
            files.append(f"{folder}/{i}.png")
            strip.resize((strip.width * 3 // 2, strip.height * 3 // 2), Image.BICUBIC).save(files[-1])
        listed = pathlib.Path(folder, "list.txt")
        listed.write_text("\n".join(files))
        read = subprocess.run(["tesseract", str(listed), "-", "--psm", "7", "--dpi", "300", "-l", languages], capture_output=True, check=True).stdout.decode()
    return [" ".join(page.translate(SAME).split()) for page in read.split("\f")[:len(chosen)]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", nargs="+", required=True)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--count", type=int, default=600)
    arguments.add_argument("--languages", default="eng+deu+fra")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    net = TextLineNet()
    net.load_state_dict(torch.load(given.weights))
    net.eval()
    for folder in given.lines:
        lines = Lines([folder])
        chosen = np.linspace(0, len(lines.widths) - 1, min(given.count, len(lines.widths))).astype(int).tolist()
        for name, read in (("net", by_net(net, lines, chosen)), ("Tesseract", by_tesseract(lines, chosen, given.languages))):
            off = [(distance(found, lines.texts[i].translate(SAME)), len(lines.texts[i])) for found, i in zip(read, chosen)]
            wrong, characters, right = sum(o for o, _ in off), sum(n for _, n in off), sum(o == 0 for o, _ in off)
            print(f"{folder}, {name}: {wrong} of {characters} characters wrong = {100 * wrong / characters:.2f} %, "
                  f"{right} of {len(off)} strips right = {100 * right / len(off):.1f} %", flush=True)


if __name__ == "__main__":
    main()
