/** The line below the picture: where the pointer is and how much of the beam arrives there. */
import { AIR } from './contrast.js';
import { el } from './dom.js';
import { lengthOf, percent, planeWord } from './format.js';

export function readoutOf(picture, mode, x, y) {
  if (!picture || !mode) return [];
  const { view } = picture;
  const parts = [entry('View', `${view.id}, ${view.width} × ${view.height}`)];
  parts.push(entry('Pitch', view.pitchXMm ? `${+view.pitchXMm.toFixed(2)} × ${view.pitchYMm ? +view.pitchYMm.toFixed(2) : '?'} mm` : 'not known'));
  if (x === null || x < 0 || y < 0 || x >= view.width || y >= view.height) return parts;

  const [column, row] = [Math.floor(x), Math.floor(y)];
  parts.push(entry('x', column), entry('y', row));
  if (view.pitchXMm) parts.push(entry('from the left', lengthOf(column * view.pitchXMm)));
  const values = picture.sampleAt(mode, x, y) ?? [];
  values.forEach((value, i) => {
    const plane = view.planes[mode.planes[i]];
    const name = values.length > 1 ? `${planeWord(plane)} transmission` : plane.quantity === 'transmission' ? 'Transmission' : planeWord(plane);
    parts.push(entry(name, percent(value / AIR, 2)));
  });
  return parts;
}

const entry = (name, value) => el('span', {}, `${name} `, el('b', {}, String(value)));
