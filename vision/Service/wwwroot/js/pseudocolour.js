/**
 * Two energies as one coloured picture, in the colours of the trade: orange where the ratio of attenuations is high
 * (light elements), green between, blue where it is low (metals). Brightness stays the high-energy picture under the
 * window in use. An aid for the eye: it measures no material.
 */
import { AIR } from './contrast.js';

// Attenuation at the low over that at the high end-point energy. Through a few decimetres of water it is near RATIO_ORGANIC,
// through a few centimetres of steel near RATIO_METAL (6 and 3.5 MV); noise rules below THIN and above THICK.
const RATIO_METAL = 1.1;
const RATIO_ORGANIC = 1.34;
const THIN = 0.06;
const THICK = 4.5;
const STEPS = 64;

const RAMP = [[64, 128, 255], [56, 189, 170], [110, 200, 80], [240, 170, 40], [250, 130, 20]];

/** @returns {Uint32Array} opaque pixels for planes of equal size. */
export function colourise(low, high, grey, pixels) {
  const logarithm = logarithmTable();
  const colours = colourTable();
  for (let i = 0; i < pixels.length; i++) {
    const attenuation = logarithm[high[i]];
    const ratio = logarithm[low[i]] / attenuation;
    const step = Math.min(STEPS - 1, Math.max(0, Math.round(((ratio - RATIO_METAL) / (RATIO_ORGANIC - RATIO_METAL)) * (STEPS - 1))));
    const strength = attenuation < THIN || attenuation > THICK ? 0 : Math.min(3, Math.floor((attenuation / THIN - 1) * 1.5));
    pixels[i] = colours[(((strength * STEPS) + step) << 8) | grey[high[i]]];
  }
  return pixels;
}

let logarithms = null;

function logarithmTable() {
  logarithms ??= Float32Array.from({ length: AIR + 1 }, (_, value) => -Math.log(Math.max(value, 16) / AIR));
  return logarithms;
}

let table = null;

// [strength 0..3][step][grey] -> pixel; colour fades in with attenuation and out towards black and white.
function colourTable() {
  if (table) return table;
  table = new Uint32Array(4 * STEPS * 256);
  for (let strength = 0; strength < 4; strength++) {
    for (let step = 0; step < STEPS; step++) {
      const hue = mix(step / (STEPS - 1));
      const luma = 0.3 * hue[0] + 0.59 * hue[1] + 0.11 * hue[2];
      for (let grey = 0; grey < 256; grey++) {
        const [r, g, b] = hue.map((channel) => tint(grey, channel - luma, strength / 3));
        table[(((strength * STEPS) + step) << 8) | grey] = (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
      }
    }
  }
  return table;
}

function mix(position) {
  const at = position * (RAMP.length - 1);
  const left = Math.min(RAMP.length - 2, Math.floor(at));
  return RAMP[left].map((channel, i) => channel + (RAMP[left + 1][i] - channel) * (at - left));
}

function tint(grey, chroma, strength) {
  const room = Math.min(1, Math.min(grey, 255 - grey) / 70);
  return Math.min(255, Math.max(0, Math.round(grey + chroma * strength * (0.25 + 0.75 * room))));
}
