/**
 * Where the picture lies on the screen. Screen pixels are CSS pixels; source pixels are lines and samples. Pixels that
 * are not square (their pitches differ) are shown in true proportion.
 */
const ZOOM_STEP = 1.25;

export class Viewport {
  constructor() {
    this.screen = { width: 1, height: 1 };
    this.source = { width: 1, height: 1, aspect: 1 };
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.fitted = true;
  }

  setSource(view) {
    const aspect = view.pitchXMm && view.pitchYMm ? view.pitchYMm / view.pitchXMm : 1;
    this.source = { width: view.width, height: view.height, aspect };
    this.fit();
  }

  setScreen(width, height) {
    this.screen = { width, height };
    if (this.fitted) this.fit();
    else this.settle();
  }

  get scaleY() {
    return this.scale * this.source.aspect;
  }

  get fitScale() {
    const { width, height, aspect } = this.source;
    return Math.min(this.screen.width / width, this.screen.height / (height * aspect)) * 0.97;
  }

  /** The whole view, centred. */
  fit() {
    this.scale = this.fitScale;
    this.x = (this.source.width - this.screen.width / this.scale) / 2;
    this.y = (this.source.height - this.screen.height / this.scaleY) / 2;
    this.fitted = true;
  }

  /** A box of source pixels, with some room around it. */
  fitTo([left, top, width, height]) {
    const { aspect } = this.source;
    this.scale = this.clamp(Math.min(this.screen.width / width, this.screen.height / (height * aspect)) * 0.86);
    this.x = left + width / 2 - this.screen.width / this.scale / 2;
    this.y = top + height / 2 - this.screen.height / this.scaleY / 2;
    this.fitted = false;
    this.settle();
  }

  /** Zooms by a factor; the source pixel under the screen point stays there. */
  zoomAt(factor, screenX = this.screen.width / 2, screenY = this.screen.height / 2) {
    const [sourceX, sourceY] = this.toSource(screenX, screenY);
    this.scale = this.clamp(this.scale * factor);
    this.x = sourceX - screenX / this.scale;
    this.y = sourceY - screenY / this.scaleY;
    this.fitted = false;
    this.settle();
  }

  zoomIn() {
    this.zoomAt(ZOOM_STEP);
  }

  zoomOut() {
    this.zoomAt(1 / ZOOM_STEP);
  }

  /** One source pixel on one pixel of the screen. */
  oneToOne(devicePixelRatio) {
    this.zoomAt(1 / devicePixelRatio / this.scale);
  }

  panBy(screenX, screenY) {
    this.x -= screenX / this.scale;
    this.y -= screenY / this.scaleY;
    this.fitted = false;
    this.settle();
  }

  toSource(screenX, screenY) {
    return [this.x + screenX / this.scale, this.y + screenY / this.scaleY];
  }

  toScreen(sourceX, sourceY) {
    return [(sourceX - this.x) * this.scale, (sourceY - this.y) * this.scaleY];
  }

  clamp(scale) {
    return Math.min(32, Math.max(this.fitScale * 0.5, scale));
  }

  // The picture can be pushed to the middle of the screen and no further, so that it is never lost.
  settle() {
    const halfX = this.screen.width / this.scale / 2;
    const halfY = this.screen.height / this.scaleY / 2;
    this.x = Math.min(this.source.width - halfX, Math.max(-halfX, this.x));
    this.y = Math.min(this.source.height - halfY, Math.max(-halfY, this.y));
  }
}
