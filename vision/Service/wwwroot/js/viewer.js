/** The canvas: one view of one scan, with what is drawn over it. Knows no list, no decision, no form. */
import { drawBoxes, drawScale } from './marks.js';
import { Raster } from './raster.js';
import { Viewport } from './viewport.js';

export class Viewer {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{onMove: Function, onZoom: Function, onContrastDrag: Function, onDetail: Function}} listener
   */
  constructor(canvas, listener) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false });
    this.listener = listener;
    this.viewport = new Viewport();
    this.raster = new Raster();
    this.picture = null;
    this.look = { mode: null, contrast: { level: 0.5, window: 1 }, inverted: false, boxes: true, heat: true, opacity: 0.45 };
    this.marks = [];
    this.heats = [];
    this.frame = 0;
    new ResizeObserver(() => this.resize()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    this.resize();
  }

  /** Shows a picture, whole; null shows nothing. */
  show(picture, marks = []) {
    this.picture = picture;
    this.marks = marks;
    this.heats = [];
    if (picture) this.viewport.setSource(picture.view);
    this.draw();
  }

  /** Changes how it looks: any of mode, contrast, inverted, boxes, heat, opacity. */
  set(look) {
    Object.assign(this.look, look);
    this.draw();
  }

  setMarks(marks) {
    this.marks = marks;
    this.draw();
  }

  clearHeat() {
    this.heats = [];
    this.draw();
  }

  /** Adds a saliency sheet over a box of source pixels; `strength` is how much of the opacity it gets. */
  addHeat(sheet, covers, strength) {
    this.heats.push({ sheet, covers, strength });
    this.draw();
  }

  /** Runs a change of the viewport and draws. */
  move(change) {
    if (!this.picture) return;
    change(this.viewport);
    this.draw();
  }

  draw() {
    if (!this.frame) this.frame = requestAnimationFrame(() => this.paint());
  }

  resize() {
    const ratio = devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.canvas;
    this.canvas.width = Math.max(1, Math.round(clientWidth * ratio));
    this.canvas.height = Math.max(1, Math.round(clientHeight * ratio));
    this.viewport.setScreen(Math.max(1, clientWidth), Math.max(1, clientHeight));
    // At once: a cleared canvas until the next frame would flicker while the window is dragged.
    this.paint();
  }

  paint() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const ratio = devicePixelRatio || 1;
    const { context, viewport } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = getComputedStyle(this.canvas).backgroundColor;
    context.fillRect(0, 0, viewport.screen.width, viewport.screen.height);
    if (!this.picture || !this.look.mode) return;

    const wantDetail = viewport.scale * ratio > this.picture.overviewScale * 1.05;
    const level = this.picture.levelFor(this.look.mode, wantDetail);
    if (wantDetail && level?.name !== 'detail') this.listener.onDetail();
    if (!level) return;

    this.paintSamples(level, ratio);
    if (this.look.heat) this.paintHeat();
    if (this.look.boxes) drawBoxes(context, viewport, this.marks);
    drawScale(context, viewport, this.picture.view.pitchXMm);
    this.listener.onZoom(viewport.scale * ratio);
  }

  paintSamples(level, ratio) {
    const { look, viewport } = this;
    const sheet = this.raster.draw(level, look.mode, look.contrast, look.inverted);
    const { width, height } = this.picture.view;
    const [left, top] = viewport.toScreen(0, 0);
    // Magnified twice or more, samples are shown as the squares they are.
    this.context.imageSmoothingEnabled = viewport.scale * ratio * (width / level.width) < 2;
    this.context.imageSmoothingQuality = 'high';
    this.context.drawImage(sheet, left, top, width * viewport.scale, height * viewport.scaleY);
  }

  paintHeat() {
    this.context.save();
    this.context.imageSmoothingEnabled = true;
    this.context.imageSmoothingQuality = 'high';
    for (const { sheet, covers: [x, y, width, height], strength } of this.heats) {
      this.context.globalAlpha = this.look.opacity * strength;
      const [left, top] = this.viewport.toScreen(x, y);
      this.context.drawImage(sheet, left, top, width * this.viewport.scale, height * this.viewport.scaleY);
    }
    this.context.restore();
  }
}
