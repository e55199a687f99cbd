/** Window and level: which transmissions are spread over the screen's grey values. Pure: figures in, tables out. */

export const AIR = 65535;

/** Named windows, as shares of air. Auto is measured on the picture. */
const PRESETS = {
  full: () => ({ low: 0, high: 1 }),
  dense: () => ({ low: 0, high: 0.3 }),
  light: () => ({ low: 0.55, high: 1 }),
  auto: (histogram) => ({ low: shareAt(histogram, 0.003), high: Math.max(shareAt(histogram, 0.98), 0.1) }),
};

/** `{ level, window }` as shares of air for a preset's name. */
export function preset(name, histogram) {
  const { low, high } = PRESETS[name](histogram);
  return { level: (low + high) / 2, window: Math.max(high - low, 0.02) };
}

/** How many samples fall into each of 256 equal steps of transmission. */
export function histogramOf(samples) {
  const counts = new Uint32Array(256);
  for (let i = 0; i < samples.length; i++) counts[samples[i] >> 8]++;
  return counts;
}

function shareAt(histogram, quantile) {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let step = 0; step < histogram.length; step++) {
    seen += histogram[step];
    if (seen >= total * quantile) return step / (histogram.length - 1);
  }
  return 1;
}

/** Grey value 0 to 255 for every one of the 65,536 samples. */
export function greyTable({ level, window }, inverted) {
  const table = new Uint8Array(AIR + 1);
  const low = (level - window / 2) * AIR;
  const gain = 255 / (window * AIR);
  for (let value = 0; value <= AIR; value++) {
    const grey = Math.min(255, Math.max(0, Math.round((value - low) * gain)));
    table[value] = inverted ? 255 - grey : grey;
  }
  return table;
}

/** The same as opaque 32-bit pixels, ready for an ImageData on a little-endian machine. */
export function pixelTable(grey) {
  const table = new Uint32Array(grey.length);
  for (let value = 0; value < grey.length; value++) table[value] = 0xff000000 | (grey[value] * 0x010101);
  return table;
}
