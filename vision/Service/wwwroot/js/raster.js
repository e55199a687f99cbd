/** Samples to screen pixels through the contrast table, kept until the table, the level or the inversion changes. */
import { colourise } from './pseudocolour.js';
import { greyTable, pixelTable } from './contrast.js';

export class Raster {
  constructor() {
    this.sheet = null;
    this.key = '';
  }

  /** @returns {OffscreenCanvas} the whole level, one pixel per sample. */
  draw(level, mode, contrast, inverted) {
    const key = [mode.key, level.name, contrast.level, contrast.window, inverted].join('|');
    if (this.sheet && key === this.key && level.planes[0] === this.samples) return this.sheet;

    const grey = greyTable(contrast, inverted);
    if (this.sheet?.width !== level.width || this.sheet?.height !== level.height) {
      this.sheet = new OffscreenCanvas(level.width, level.height);
    }
    const context = this.sheet.getContext('2d', { alpha: false });
    const picture = new ImageData(level.width, level.height);
    const pixels = new Uint32Array(picture.data.buffer);
    if (mode.planes.length === 2) colourise(level.planes[0], level.planes[1], level.width, grey, pixels);
    else paint(level.planes[0], pixelTable(grey), pixels);
    context.putImageData(picture, 0, 0);
    this.key = key;
    this.samples = level.planes[0];
    return this.sheet;
  }
}

function paint(samples, table, pixels) {
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[samples[i]];
}
