/** The tools above the picture and the picture they act on: what is shown of the open scan, and how. */
import { getSaliency } from './api.js';
import { histogramOf, preset } from './contrast.js';
import { byId, el } from './dom.js';
import { percent, verdictOf } from './format.js';
import { heatSheet } from './heatmap.js';
import { drawHistogram } from './histogram.js';
import { boxesOf } from './marks.js';
import { Picture } from './picture.js';
import { attachPointer } from './pointer.js';
import { readoutOf } from './readout.js';
import { segments } from './segments.js';
import { Viewer } from './viewer.js';

const LEVEL_STEP = 0.02;

// A map is scaled to its own peak. Where the score is far below its threshold that peak is next to nothing: it stays faint.
const strengthOf = (score, threshold) => (score === null || threshold === null ? 1 : Math.max(0.25, Math.min(1, score / threshold)));

/** Maps of a view: those of its containers, or the one of the finding being looked at. */
function mapsOf(scan, viewId, finding) {
  if (finding?.saliency) return [{ ...finding.saliency, strength: strengthOf(finding.score, finding.threshold) }];
  return scan.containers
    .filter((container) => container.saliency && container.view === viewId)
    .map(({ saliency, empty }) => ({ ...saliency, strength: strengthOf(empty.loadedProbability, empty.threshold) }));
}

function noPicture(scan) {
  if (!scan) return '';
  return scan.state === 'refused' ? 'The file was refused, so there is no picture. The reason stands on the right.' : 'There is no picture to show.';
}

export class Display {
  constructor() {
    this.scan = null;
    this.picture = null;
    this.contrast = { level: 0.5, window: 1 };
    this.presetName = 'auto';
    this.histogram = null;
    this.pointer = [null, null];
    this.viewer = new Viewer(byId('picture'), {
      onMove: (x, y) => this.readOut(x, y),
      onZoom: (scale) => { byId('zoom').textContent = percent(scale, scale < 0.1 ? 1 : 0); },
      onContrastDrag: (dx, dy) => this.shiftContrast(-dy / 400, dx / 400),
      onDetail: () => this.loadDetail(),
    });
    attachPointer(this.viewer);
    this.attachTools();
  }

  /** Shows a scan's picture from its first view; null shows nothing. */
  open(scan) {
    this.picture?.close();
    this.picture = null;
    this.scan = scan;
    this.finding = null;
    this.viewer.show(null);
    const views = scan?.views ?? [];
    byId('view-tool').hidden = views.length < 2;
    this.pickView = segments(byId('views'), views.map((view) => ({ key: view.id, word: view.id })), (id) => this.openView(id));
    byId('tools').inert = views.length === 0;
    if (views.length > 0) this.openView(views[0].id);
    else this.say(noPicture(scan));
  }

  /** Takes in a newer state of the open scan: its result may just have come. */
  refresh(scan) {
    const hadResult = this.scan.containers.length > 0;
    const hadViews = this.scan.views.length > 0;
    if (!hadViews && scan.views.length > 0) return this.open(scan);
    this.scan = scan;
    if (!this.picture) return this.say(noPicture(scan));
    this.viewer.setMarks(boxesOf(scan, this.picture.view.id));
    this.describe();
    if (!hadResult) this.loadHeat();
  }

  async openView(id) {
    this.picture?.close();
    const picture = new Picture(this.scan.views.find((view) => view.id === id));
    this.picture = picture;
    this.detailFailed = false;
    this.pickView(id);
    this.pickMode = segments(byId('energies'), picture.modes, (key) => this.openMode(key));
    this.viewer.show(picture, boxesOf(this.scan, id));
    this.describe();
    this.say('Loading the picture', true);
    this.loadHeat();
    await this.openMode(picture.modes.find((mode) => mode.key === this.wantedMode)?.key ?? picture.firstMode.key, false);
  }

  async openMode(key, wanted = true) {
    const { picture } = this;
    const mode = picture.modes.find((candidate) => candidate.key === key);
    if (wanted) this.wantedMode = key;
    this.askedMode = mode;
    this.pickMode(key);
    try {
      await picture.loadOverview(mode);
    } catch (problem) {
      if (picture === this.picture && problem.name !== 'AbortError') this.say(`The picture did not come: ${problem.message}`);
      return;
    }
    if (picture !== this.picture || mode !== this.askedMode) return;
    this.say('');
    this.mode = mode;
    this.histogram = histogramOf(picture.levelFor(mode, false).planes.at(-1));
    this.viewer.set({ mode });
    if (this.presetName) this.applyPreset(this.presetName);
    else this.setContrast(this.contrast);
    this.readOut(...this.pointer);
  }

  /** Next energy, as the key `e` does. */
  nextMode() {
    if (!this.picture) return;
    const at = this.picture.modes.indexOf(this.askedMode);
    this.openMode(this.picture.modes[(at + 1) % this.picture.modes.length].key);
  }

  /** Zooms to a container, changing the view where it needs to; `index` counts the scan's containers. */
  async showContainer(index) {
    const container = this.scan?.containers[index];
    if (!container || !this.scan.views.some((view) => view.id === container.view)) return;
    await this.lookAt(container.view, container.box, null);
  }

  /** Zooms to a finding and shows its own map in place of the containers'; `index` counts the scan's findings. */
  async showFinding(index) {
    const finding = this.scan?.findings[index];
    if (finding) await this.lookAt(finding.view ?? this.picture?.view.id, finding.box, finding.saliency ? finding : null);
  }

  async lookAt(viewId, box, finding) {
    if (!this.picture || !this.scan.views.some((view) => view.id === viewId)) return;
    const otherMap = finding !== this.finding;
    this.finding = finding;
    if (viewId !== this.picture.view.id) await this.openView(viewId);
    else if (otherMap) this.loadHeat();
    this.viewer.move((viewport) => (box ? viewport.fitTo(box) : viewport.fit()));
  }

  nextContainer() {
    if (!this.scan?.containers.length) return;
    this.containerAt = ((this.containerAt ?? -1) + 1) % this.scan.containers.length;
    this.showContainer(this.containerAt);
  }

  async loadDetail() {
    const { picture, mode } = this;
    if (!picture || this.detailFailed) return;
    try {
      await picture.loadDetail(mode);
      if (picture === this.picture) this.viewer.draw();
    } catch {
      // The overview stays on screen; asking again at every frame would not help.
      this.detailFailed = true;
    }
  }

  async loadHeat() {
    const { picture, finding } = this;
    this.viewer.clearHeat();
    const maps = mapsOf(this.scan, picture.view.id, finding);
    byId('heat').disabled = byId('opacity').disabled = maps.length === 0;
    await Promise.all(maps.map(async ({ href, covers, strength }) => {
      try {
        const map = await getSaliency(href, picture.abort.signal);
        if (picture === this.picture && finding === this.finding) this.viewer.addHeat(heatSheet(map), covers, strength);
      } catch (problem) {
        if (problem.name !== 'AbortError') this.say(`The heatmap did not come: ${problem.message}`);
      }
    }));
  }

  applyPreset(name) {
    this.presetName = name;
    byId('preset').value = name;
    if (this.histogram) this.setContrast(preset(name, this.histogram));
  }

  /** Contrast by hand: the preset no longer holds. */
  setByHand(contrast) {
    this.presetName = '';
    byId('preset').value = '';
    this.setContrast(contrast);
  }

  shiftContrast(level, window) {
    this.setByHand({
      level: Math.min(1, Math.max(0, this.contrast.level + level)),
      window: Math.min(1, Math.max(0.01, this.contrast.window + window)),
    });
  }

  setContrast(contrast) {
    this.contrast = contrast;
    byId('level').value = contrast.level * 100;
    byId('window').value = contrast.window * 100;
    byId('level-value').textContent = percent(contrast.level, 0);
    byId('window-value').textContent = percent(contrast.window, 0);
    if (this.histogram) drawHistogram(byId('histogram'), this.histogram, contrast);
    this.viewer.set({ contrast });
  }

  toggle(what) {
    const on = !this.viewer.look[what];
    byId(what === 'inverted' ? 'invert' : what).setAttribute('aria-pressed', String(on));
    this.viewer.set({ [what]: on });
  }

  setOpacity(share) {
    const opacity = Math.min(1, Math.max(0, share));
    byId('opacity').value = Math.round(opacity * 100);
    byId('opacity-value').textContent = percent(opacity, 0);
    this.viewer.set({ opacity });
  }

  readOut(x, y) {
    this.pointer = [x, y];
    byId('readout').replaceChildren(...readoutOf(this.picture, this.mode, x, y));
  }

  /** The stage's own message over the picture: loading, refused, an error; empty takes it away. */
  say(text, busy = false) {
    byId('stage-state').replaceChildren(...(text ? [busy ? el('span', { class: 'spinner', 'aria-hidden': 'true' }) : '', el('p', {}, text)] : []));
    byId('frame').setAttribute('aria-busy', String(busy));
  }

  describe() {
    const found = this.scan.containers.filter((container) => container.view === this.picture.view.id);
    const words = found.map((container) => `${container.number ?? 'container'} ${verdictOf(container.empty.verdict).word.toLowerCase()}`);
    byId('picture').setAttribute('aria-label', `${this.picture.view.id} view, ${words.length ? words.join(', ') : 'no container found'}. Plus and minus zoom, arrows move, 0 fits.`);
  }

  attachTools() {
    const on = (id, type, run) => byId(id).addEventListener(type, run);
    on('level', 'input', (event) => this.setByHand({ ...this.contrast, level: event.target.value / 100 }));
    on('window', 'input', (event) => this.setByHand({ ...this.contrast, window: event.target.value / 100 }));
    on('preset', 'change', (event) => this.applyPreset(event.target.value));
    on('invert', 'click', () => this.toggle('inverted'));
    on('boxes', 'click', () => this.toggle('boxes'));
    on('heat', 'click', () => this.toggle('heat'));
    on('opacity', 'input', (event) => this.setOpacity(event.target.value / 100));
    on('zoom-in', 'click', () => this.viewer.move((viewport) => viewport.zoomIn()));
    on('zoom-out', 'click', () => this.viewer.move((viewport) => viewport.zoomOut()));
    on('fit', 'click', () => this.viewer.move((viewport) => viewport.fit()));
    on('one', 'click', () => this.oneToOne());
    on('picture', 'keydown', (event) => this.pan(event));
  }

  oneToOne() {
    this.viewer.move((viewport) => viewport.oneToOne(devicePixelRatio || 1));
  }

  pan(event) {
    const step = event.shiftKey ? 240 : 60;
    const way = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.viewer.move((viewport) => viewport.panBy(...way));
  }

  /** The display's part of the key table. */
  get shortcuts() {
    const group = 'Picture';
    const contrast = 'Contrast and overlays';
    const move = (change) => () => this.viewer.move(change);
    return [
      { group, keys: ['+', '='], what: 'Zoom in', run: move((viewport) => viewport.zoomIn()) },
      { group, keys: ['-'], what: 'Zoom out', run: move((viewport) => viewport.zoomOut()) },
      { group, keys: ['0'], what: 'Fit the whole view', run: move((viewport) => viewport.fit()) },
      { group, keys: ['1'], what: 'One source pixel per screen pixel', run: () => this.oneToOne() },
      { group, keys: ['←', '→', '↑', '↓'], what: 'Move the picture (when it has the focus; Shift: further)' },
      { group, keys: ['c'], what: 'Zoom to the next container', run: () => this.nextContainer() },
      { group, keys: ['e'], what: 'Next energy', run: () => this.nextMode() },
      { group: contrast, keys: ['i'], what: 'Invert', run: () => this.toggle('inverted') },
      { group: contrast, keys: ['w', 's'], what: 'Level up, down' },
      { group: contrast, keys: ['d', 'a'], what: 'Window wider, narrower' },
      { group: contrast, keys: ['r'], what: 'Automatic contrast', run: () => this.applyPreset('auto') },
      { group: contrast, keys: ['b'], what: 'Boxes on or off', run: () => this.toggle('boxes') },
      { group: contrast, keys: ['h'], what: 'Heatmap on or off', run: () => this.toggle('heat') },
      { group: contrast, keys: [']', '['], what: 'Heatmap stronger, weaker' },
      ...Object.entries({
        w: () => this.shiftContrast(LEVEL_STEP, 0),
        s: () => this.shiftContrast(-LEVEL_STEP, 0),
        d: () => this.shiftContrast(0, LEVEL_STEP * 2),
        a: () => this.shiftContrast(0, -LEVEL_STEP * 2),
        ']': () => this.setOpacity(this.viewer.look.opacity + 0.05),
        '[': () => this.setOpacity(this.viewer.look.opacity - 0.05),
      }).map(([key, run]) => ({ keys: [key], run })),
    ];
  }
}
