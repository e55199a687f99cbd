/** Words and figures as an officer reads them. The only place where the page's vocabulary lives. */

const VERDICTS = {
  empty: { word: 'Empty', sign: '○' },
  loaded: { word: 'Loaded', sign: '●' },
  'cannot-judge': { word: 'Cannot judge', sign: '?' },
  'no-container': { word: 'No container', sign: '–' },
  refused: { word: 'Refused', sign: '×' },
  failed: { word: 'Failed', sign: '!' },
  waiting: { word: 'Waiting', sign: '…' },
};

const DECISIONS = { release: 'Release', hold: 'Hold', inspect: 'Inspect' };

const ENERGIES = { low: 'Low', high: 'High', single: 'Single', fused: 'Fused' };

/** Word and sign of a verdict or a state; the sign carries the meaning where colour does not. */
export const verdictOf = (key) => VERDICTS[key] ?? { word: key, sign: '·' };

export const decisionWord = (key) => DECISIONS[key] ?? key;

export function planeWord(plane) {
  if (plane.quantity === 'zeff') return 'Zeff';
  const energy = ENERGIES[plane.energy] ?? plane.energy;
  return plane.quantity === 'attenuation' ? `${energy} (attenuation)` : energy;
}

export const percent = (share, digits = 1) => `${(share * 100).toFixed(digits)} %`;

/** A probability without a false "100 %": 0.9996 is "> 99.9 %". */
export function probability(value) {
  if (value === null || value === undefined) return '–';
  if (value > 0.999 && value < 1) return '> 99.9 %';
  if (value < 0.001 && value > 0) return '< 0.1 %';
  return percent(value);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

export const timeOf = (iso) => clock.format(new Date(iso));
export const dayOf = (iso) => day.format(new Date(iso));
export const whenOf = (iso) => `${dayOf(iso)}, ${timeOf(iso)}`;

export function bytesOf(count) {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(0)} KiB`;
  return `${(count / 1024 / 1024).toFixed(1)} MiB`;
}

export const millisecondsOf = (value) => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);

/** A length in metres or centimetres: what a scale bar says. */
export const lengthOf = (millimetres) => (millimetres >= 1000
  ? `${+(millimetres / 1000).toFixed(1)} m`
  : `${+(millimetres / 10).toFixed(1)} cm`);
