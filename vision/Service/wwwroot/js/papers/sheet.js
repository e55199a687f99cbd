/** One page, or one scan's overlay, with a box for each element that it shows. */
import { byId, el } from '../dom.js';
import { elementName, outcomeOf } from './words.js';

const STEP = 1.25;
const MARGIN = 120;

// Share of the page's width around a box: the print stays free of the line.
const AIR = 0.004;

// A box that several elements share has the colour of the gravest.
const GRAVEST = ['different', 'missing', 'not-legible', 'similar', 'equal-normalised', 'equal'];

export class Sheet {
  /** @param {{onSpot: (id: string) => void}} listener */
  constructor(listener) {
    this.listener = listener;
    this.zoom = 1;
    this.node = byId('sheet');
    this.frame = byId('frame');
    this.spots = new Map();
  }

  /** Shows a page with its boxes; `spots` are `{ id, box, outcome, name }` in its pixels. */
  show(page, spots, description) {
    this.spots.clear();
    if (!page || page.width === 0) {
      this.node.replaceChildren();
      this.say(description);
      return;
    }
    this.say('');
    const image = el('img', { src: page.href, alt: description, onerror: () => { this.node.replaceChildren(); this.say('The page cannot be drawn: its file is no longer kept, or it cannot be read any more.'); } });
    if (page.height) {
      image.width = page.width;
      image.height = page.height;
    }
    this.node.replaceChildren(image, ...placesOf(spots).map((place) => this.spotOf(place, page)));
    this.setZoom(this.zoom);
  }

  spotOf(place, page) {
    const [{ id, box: [x, y, width, height], outcome }] = place;
    const name = place.map((spot) => spot.name).join('\n');
    const share = (length, whole) => `${(100 * length) / whole}%`;
    const air = AIR * page.width;
    const node = el('button', {
      type: 'button', class: 'spot', tabindex: -1, 'data-outcome': outcome, 'aria-label': name, title: name, onclick: () => this.listener.onSpot(id),
      style: { left: share(x - air, page.width), top: share(y - air, page.height), width: share(width + (2 * air), page.width), height: share(height + (2 * air), page.height) },
    });
    for (const spot of place) this.spots.set(spot.id, node);
    return node;
  }

  /** Marks the box of an element and brings it into sight. */
  mark(id) {
    const spot = this.spots.get(id);
    for (const node of this.spots.values()) {
      if (node === spot) node.setAttribute('aria-current', 'true');
      else node.removeAttribute('aria-current');
    }
    if (!spot) return;
    const [at, frame] = [spot.getBoundingClientRect(), this.frame.getBoundingClientRect()];
    if (at.top < frame.top + MARGIN || at.bottom > frame.bottom - MARGIN) this.frame.scrollTop += at.top - frame.top - (frame.height / 2) + (at.height / 2);
    if (at.left < frame.left || at.right > frame.right) this.frame.scrollLeft += at.left - frame.left - MARGIN;
  }

  setZoom(zoom) {
    this.zoom = Math.min(4, Math.max(0.25, zoom));
    this.node.style.setProperty('--zoom', this.zoom);
    byId('zoom').textContent = `${Math.round(this.zoom * 100)} %`;
  }

  zoomBy(steps) {
    this.setZoom(this.zoom * STEP ** steps);
  }

  say(text) {
    byId('stage-state').replaceChildren(...(text ? [el('p', {}, text)] : []));
  }
}

// Many goods on a bill stand in one cell: its box is drawn once, or the print under it could not be read. A field that was asked
// for has its own.
function placesOf(spots) {
  const places = new Map();
  for (const spot of spots.filter(({ box }) => box)) {
    const place = `${spot.outcome === 'field'} ${spot.box.join()}`;
    places.set(place, [...(places.get(place) ?? []), spot].sort((a, b) => GRAVEST.indexOf(a.outcome) - GRAVEST.indexOf(b.outcome)));
  }
  return [...places.values()];
}

/** What a box stands for, for a pointer that rests on it and for a screen reader. */
export const spotName = (element) => `${elementName(element)}: ${outcomeOf(element.outcome).word}. ${element.sentence}`;
