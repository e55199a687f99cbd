/** A saliency map as a see-through picture: nothing stays clear, the most is a strong warm colour. */

// From clear through amber to magenta-red: stays apart from the grey X-ray and from the blue and green of the boxes,
// and its brightness order survives the common kinds of colour blindness.
const RAMP = [[255, 214, 102], [255, 166, 0], [240, 84, 32], [196, 20, 90]];

// Below this the map is background; showing it would veil the whole picture.
const FLOOR = 28;

/** @returns {OffscreenCanvas} one pixel per cell, to be stretched over what the map covers. */
export function heatSheet({ width, height, values }) {
  const sheet = new OffscreenCanvas(width, height);
  const context = sheet.getContext('2d');
  const picture = context.createImageData(width, height);
  for (let i = 0; i < values.length; i++) {
    const share = Math.max(0, (values[i] - FLOOR) / (255 - FLOOR));
    const [r, g, b] = mix(share);
    picture.data.set([r, g, b, Math.round(255 * Math.min(1, share * 1.6))], i * 4);
  }
  context.putImageData(picture, 0, 0);
  return sheet;
}

function mix(position) {
  const at = position * (RAMP.length - 1);
  const left = Math.min(RAMP.length - 2, Math.floor(at));
  return RAMP[left].map((channel, i) => Math.round(channel + (RAMP[left + 1][i] - channel) * (at - left)));
}
