/**
 * Two energies as one coloured picture, in the colours of the trade: orange where the ratio of attenuations is high
 * (light elements), green between, blue where it is low (metals). Brightness stays the high-energy picture under the
 * window in use. An aid for the eye: it measures no material.
 */
import { AIR } from './contrast.js';

// Attenuation at 3.5 MV over that at 6 MV, worked out from NIST XCOM figures under a Kramers spectrum: water and plastics
// 1.24 to 1.28, aluminium 1.23, steel 1.18 to 1.21, lead 1.1 to 1.2 from 5 to 150 g/cm² on.
const RATIO_METAL = 1.17;
const RATIO_LIGHT = 1.28;

// Below THIN the ratio is noise over noise, above THICK hardly any beam arrives.
const THIN = 0.08;
const THICK = 4.5;

const HUES = 64;
const STRENGTHS = 4;
const RAMP = [[64, 128, 255], [56, 189, 170], [110, 200, 80], [240, 170, 40], [250, 130, 20]];

const classesOf = new WeakMap();

/** Fills opaque pixels from two planes of equal size and the grey table in use. */
export function colourise(low, high, width, grey, pixels) {
  if (!classesOf.has(high)) classesOf.set(high, classify(low, high, width));
  const classes = classesOf.get(high);
  const colours = colourTable();
  for (let i = 0; i < pixels.length; i++) pixels[i] = colours[(classes[i] << 8) | grey[high[i]]];
}

// Strength and hue of every pixel, from attenuations averaged over 5 x 5: the ratio of single samples is mostly noise.
// Independent of the window, so it is worked out once.
function classify(low, high, width) {
  const height = high.length / width;
  const [lowMean, highMean] = [low, high].map((plane) => blur(attenuationOf(plane), width, height));
  const classes = new Uint8Array(high.length);
  for (let i = 0; i < classes.length; i++) {
    const attenuation = highMean[i];
    if (attenuation < THIN || attenuation > THICK) continue;
    const position = (lowMean[i] / attenuation - RATIO_METAL) / (RATIO_LIGHT - RATIO_METAL);
    const hue = Math.round(Math.min(1, Math.max(0, position)) * (HUES - 1));
    classes[i] = Math.min(STRENGTHS - 1, Math.floor((attenuation / THIN - 1) * 1.2)) * HUES + hue;
  }
  return classes;
}

function attenuationOf(plane) {
  const table = Float32Array.from({ length: AIR + 1 }, (_, value) => -Math.log(Math.max(value, 16) / AIR));
  const result = new Float32Array(plane.length);
  for (let i = 0; i < plane.length; i++) result[i] = table[plane[i]];
  return result;
}

function blur(plane, width, height) {
  return blurLines(blurLines(plane, height, width, width, 1), width, height, 1, width);
}

// Running mean of five along lines that start `stride` apart and whose cells are `step` apart.
function blurLines(plane, lines, length, stride, step) {
  const result = new Float32Array(plane.length);
  for (let line = 0; line < lines; line++) {
    const at = (cell) => plane[line * stride + Math.min(length - 1, Math.max(0, cell)) * step];
    let sum = 3 * at(0) + at(1) + at(2);
    for (let cell = 0; cell < length; cell++) {
      result[line * stride + cell * step] = sum / 5;
      sum += at(cell + 3) - at(cell - 2);
    }
  }
  return result;
}

let table = null;

// [strength][hue][grey] -> pixel; colour fades in with attenuation and out towards black and white.
function colourTable() {
  if (table) return table;
  table = new Uint32Array(STRENGTHS * HUES * 256);
  for (let index = 0; index < STRENGTHS * HUES; index++) {
    const strength = Math.floor(index / HUES) / (STRENGTHS - 1);
    const colour = mix((index % HUES) / (HUES - 1));
    const luma = 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2];
    for (let grey = 0; grey < 256; grey++) {
      const [r, g, b] = colour.map((channel) => tint(grey, channel - luma, strength));
      table[(index << 8) | grey] = (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
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
