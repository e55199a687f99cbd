/** The scan that is open beside an earlier one of the same container or vehicle: side by side, blinking, or their difference. */
import { ask } from './api.js';
import { el } from './dom.js';
import { probability, whenOf } from './format.js';

const KINDS = ['changed-since', 'unchanged-since', 'not-the-same'];
const WAYS = [{ key: 'beside', word: 'Side by side' }, { key: 'blink', word: 'Blink' }, { key: 'difference', word: 'Difference' }];
const BLINK_MS = 700;

/** Whether a finding came of comparing with an earlier scan. */
export const isComparison = (finding) => KINDS.includes(finding.kind);

const sameBox = (one, other) => one === other || Boolean(one && other) && one.every((side, index) => side === other[index]);
const boxesMeet = ([x, y, width, height], [u, v, wide, high]) => x < u + wide && u < x + width && y < v + high && v < y + height;

export class Earlier {
  constructor() {
    this.state = el('p', { class: 'earlier-state', role: 'status' });
    this.title = el('h2', { id: 'earlier-title' });
    this.ways = el('div', { class: 'segments', role: 'group', 'aria-label': 'Way of comparing' },
      WAYS.map(({ key, word }) => el('button', { type: 'button', class: 'toggle', 'data-way': key, 'aria-pressed': false, onclick: () => this.show(key) }, word)));
    this.pause = el('button', { type: 'button', class: 'toggle', id: 'earlier-pause', hidden: true, onclick: () => this.blink(!this.timer) }, 'Pause');
    this.swap = el('button', { type: 'button', class: 'toggle', hidden: true, onclick: () => this.turn() }, 'Swap');
    this.stage = el('div', { class: 'earlier-stage' });
    this.words = el('p', { class: 'earlier-words', 'aria-live': 'polite' });
    this.dialog = el('dialog', { class: 'earlier', 'aria-labelledby': 'earlier-title' },
      el('header', {}, this.title, el('button', { type: 'button', class: 'quiet', onclick: () => this.dialog.close() }, 'Close ', el('kbd', {}, 'Esc'))),
      el('div', { class: 'earlier-tools' }, this.ways, this.pause, this.swap), this.state, this.stage, this.words);
    this.dialog.addEventListener('close', () => { this.stop(); this.asked?.abort(); this.stage.replaceChildren(); });
    document.body.append(this.dialog);
  }

  /** Opens on a finding of the scan: the pair it speaks of, its region marked. */
  async open(scan, finding) {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    this.stage.replaceChildren();
    this.words.textContent = '';
    this.title.textContent = 'Now and before';
    this.state.textContent = 'Aligning the two scans';
    this.dialog.showModal();
    try {
      const pairs = await (await ask(`/api/scans/${encodeURIComponent(scan.id)}/earlier`, { signal: asked.signal })).json();
      const parts = pairs.flatMap((pair) => pair.parts.filter((part) => part.pictures).map((part) => ({ pair, part })));
      // A finding is about a region of its pair, or about all that was compared; failing both, about what lies there.
      const box = finding.box ?? null;
      const here = parts.filter(({ part }) => part.view === finding.view);
      const found = here.find(({ part }) => part.regions.some((region) => sameBox(region.box, box)))
        ?? here.find(({ part }) => sameBox(part.box, box)) ?? here.find(({ part }) => !box || boxesMeet(part.covers, box)) ?? parts[0];
      if (!found) this.state.textContent = 'The two scans cannot be laid over each other any more: a file is gone, or they do not align.';
      else this.take(found.pair, found.part, finding);
    } catch (problem) {
      if (problem.name !== 'AbortError') this.state.textContent = `The comparison did not come: ${problem.message}`;
    }
  }

  take(pair, part, finding) {
    this.part = part;
    const what = pair.number ?? `Vehicle ${pair.plate}`, lane = pair.otherLane ? ', another lane' : '';
    this.title.textContent = `${what}: now, and scan ${pair.name} of ${pair.station}${lane}, ${whenOf(pair.received)}`;
    this.state.textContent = part.message.replace(/(\d+) added, (\d+) removed/, '$2 come, $1 gone');
    const at = finding.box ? part.regions.findIndex(({ box }) => boxesMeet(box, finding.box)) : -1;
    this.chosen = at;
    this.show('beside');
  }

  show(way) {
    if (!this.part) return;
    this.stop();
    this.way = way;
    for (const button of this.ways.children) button.setAttribute('aria-pressed', String(button.dataset.way === way));
    const { now, before, difference } = this.part.pictures;
    const frames = way === 'beside' ? [['Now', now], ['Before', before]]
      : way === 'blink' ? [['Now', now], ['Before', before]] : [['Difference: white came, black went', difference]];
    this.stage.dataset.way = way;
    this.stage.replaceChildren(...frames.map(([word, href]) => this.frame(word, href)));
    this.pause.hidden = this.swap.hidden = way !== 'blink';
    if (way === 'blink') {
      this.stage.lastElementChild.hidden = true;
      // Who asked for less motion turns by hand.
      this.blink(!matchMedia('(prefers-reduced-motion: reduce)').matches);
    }
    this.choose(this.chosen);
  }

  frame(word, href) {
    const [left, top, width, height] = this.part.covers;
    return el('figure', {},
      el('figcaption', {}, word),
      el('div', { class: 'earlier-picture' },
        el('img', { src: href, alt: word }),
        this.part.regions.map((region, index) => el('button', {
          type: 'button', class: 'earlier-region', 'data-region': index, 'data-come': String(region.come), 'aria-label': this.sentence(region),
          style: {
            left: `${100 * (region.box[0] - left) / width}%`, top: `${100 * (region.box[1] - top) / height}%`,
            width: `${100 * region.box[2] / width}%`, height: `${100 * region.box[3] / height}%`,
          },
          onclick: () => this.choose(index),
        }))));
  }

  sentence({ come, massKg, probability: likely }) {
    const mass = massKg === null ? '' : `, about ${massKg.toFixed(1)} kg`;
    return `${come ? 'Come' : 'Gone'}${mass}, with probability ${probability(likely)}`;
  }

  /** Marks a region on every picture and says what it is. */
  choose(index) {
    this.chosen = index;
    for (const mark of this.stage.querySelectorAll('.earlier-region')) mark.setAttribute('aria-pressed', String(Number(mark.dataset.region) === index));
    const region = this.part.regions[index];
    this.words.textContent = region ? this.sentence(region) : `${this.part.regions.length} regions; click one.`;
  }

  blink(on) {
    this.stop();
    if (on) this.timer = setInterval(() => this.turn(), BLINK_MS);
    this.pause.textContent = on ? 'Pause' : 'Go on';
  }

  turn() {
    for (const figure of this.stage.children) figure.hidden = !figure.hidden;
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
  }
}
