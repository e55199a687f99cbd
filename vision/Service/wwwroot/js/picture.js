/**
 * The samples of one view at a few resolutions. The overview comes first, so that something is on screen at once; the
 * detail is asked for when the zoom needs it.
 */
import { getSamples } from './api.js';
import { planeWord } from './format.js';

const OVERVIEW = 1400;
const DETAIL = 8192;

export class Picture {
  /** @param view an entry of the scan's `views` */
  constructor(view) {
    this.view = view;
    this.modes = modesOf(view);
    this.levels = new Map();
    this.pending = new Map();
    this.abort = new AbortController();
  }

  /** The mode to begin with: the plane that sees through most. */
  get firstMode() {
    return this.modes.find((mode) => mode.planes.length === 1 && this.view.planes[mode.planes[0]].energy === 'high') ?? this.modes[0];
  }

  /** Share of the source's columns in the overview: above this scale, in screen pixels per line, detail pays. */
  get overviewScale() {
    return Math.min(1, OVERVIEW / this.view.width);
  }

  loadOverview(mode) {
    return this.load('overview', OVERVIEW, mode);
  }

  loadDetail(mode) {
    if (this.overviewScale >= 1) return this.loadOverview(mode);
    return this.load('detail', DETAIL, mode);
  }

  /** The best loaded level for a mode, or null: `{ name, width, height, planes: Uint16Array[] }`. */
  levelFor(mode, wantDetail) {
    for (const name of wantDetail ? ['detail', 'overview'] : ['overview', 'detail']) {
      const planes = mode.planes.map((index) => this.levels.get(`${name}/${index}`));
      if (planes.every(Boolean)) {
        return { name, width: planes[0].width, height: planes[0].height, planes: planes.map((plane) => plane.samples) };
      }
    }
    return null;
  }

  /** Transmission (or whatever the plane measures) at a source pixel, 0 to 65535; null while nothing is loaded. */
  sampleAt(mode, x, y) {
    const level = this.levelFor(mode, true);
    if (!level) return null;
    const column = Math.min(level.width - 1, Math.floor((x * level.width) / this.view.width));
    const row = Math.min(level.height - 1, Math.floor((y * level.height) / this.view.height));
    return level.planes.map((samples) => samples[row * level.width + column]);
  }

  close() {
    this.abort.abort();
  }

  async load(name, width, mode) {
    await Promise.all(mode.planes.map((index) => {
      const key = `${name}/${index}`;
      if (this.levels.has(key)) return null;
      if (!this.pending.has(key)) {
        this.pending.set(key, getSamples(this.view.planes[index].href, width, this.abort.signal)
          .then((plane) => this.levels.set(key, plane))
          .finally(() => this.pending.delete(key)));
      }
      return this.pending.get(key);
    }));
  }
}

/** One mode per plane, and a coloured one where both energies are there: `{ key, word, planes: index[] }`. */
function modesOf(view) {
  const modes = view.planes.map((plane, index) => ({ key: `${index}`, word: planeWord(plane), planes: [index] }));
  const find = (energy) => view.planes.findIndex((plane) => plane.energy === energy && plane.quantity === 'transmission');
  const [low, high] = [find('low'), find('high')];
  if (low >= 0 && high >= 0) modes.push({ key: 'colour', word: 'Colour', planes: [low, high] });
  return modes;
}
