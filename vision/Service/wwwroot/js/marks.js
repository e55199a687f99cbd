/** What is drawn over the picture: boxes with their words, and the scale bar. */
import { lengthOf, probability, verdictOf } from './format.js';

const COLOURS = { loaded: '#4f9cf9', empty: '#2dd4bf', 'cannot-judge': '#fbbf24', finding: '#f472b6' };
const NICE_LENGTHS_MM = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

/** Boxes of a view: `{ box, kind, label }`, containers before findings. */
export function boxesOf(scan, viewId) {
  const containers = scan.containers
    .filter((container) => container.view === viewId)
    .map((container) => ({
      box: container.box,
      kind: container.empty.verdict,
      label: [container.number, verdictOf(container.empty.verdict).word, container.empty.loadedProbability === null
        ? null : likelihood(container.empty)].filter(Boolean).join('  '),
    }));
  const findings = scan.findings
    .filter((finding) => finding.box && (finding.view ?? viewId) === viewId)
    .map((finding) => ({ box: finding.box, kind: 'finding', label: finding.kind.replaceAll('-', ' ') }));
  return [...containers, ...findings];
}

// The figure for the word beside it: an empty container is labelled with how likely empty is.
const likelihood = ({ verdict, loadedProbability }) => probability(verdict === 'empty' ? 1 - loadedProbability : loadedProbability);

export function drawBoxes(context, viewport, boxes) {
  context.save();
  context.font = '600 12px system-ui, sans-serif';
  context.textBaseline = 'middle';
  const tags = [];
  for (const { box: [x, y, width, height], kind, label } of boxes) {
    const [left, top] = viewport.toScreen(x, y);
    const [right, bottom] = viewport.toScreen(x + width, y + height);
    if (right < 0 || bottom < 0 || left > viewport.screen.width || top > viewport.screen.height) continue;
    context.setLineDash(kind === 'finding' ? [6, 4] : []);
    // A dark line under the bright one: the box shows on open air and on steel.
    for (const [colour, thickness] of [['rgba(8, 12, 18, 0.75)', 4], [COLOURS[kind] ?? COLOURS.finding, 2]]) {
      context.strokeStyle = colour;
      context.lineWidth = thickness;
      context.strokeRect(left, top, right - left, bottom - top);
    }
    context.setLineDash([]);
    tags.push(tag(context, label, left, top, COLOURS[kind] ?? COLOURS.finding, viewport.screen, tags));
  }
  context.restore();
}

// Above its box, further up or down by whole tags where another, of those `drawn` before, has the place. Returns its own.
function tag(context, label, left, top, colour, screen, drawn) {
  const width = context.measureText(label).width + 14;
  const x = Math.max(2, Math.min(left - 1, screen.width - width - 2));
  const above = Math.max(2, top - 22);
  const isFree = (y) => y >= 2 && !drawn.some((other) => x < other.x + other.width && other.x < x + width && Math.abs(y - other.y) < 21);
  const y = [0, -1, -2, -3, 1, 2, 3].map((steps) => above + 22 * steps).find(isFree) ?? above;
  context.fillStyle = 'rgba(8, 12, 18, 0.86)';
  context.fillRect(x, y, width, 20);
  context.fillStyle = colour;
  context.fillRect(x, y, 3, 20);
  context.fillStyle = '#f2f5f8';
  context.fillText(label, x + 8, y + 10.5);
  return { x, y, width };
}

/** A bar of round length at the bottom right; nothing where the pitch is not known. */
export function drawScale(context, viewport, pitchXMm) {
  if (!pitchXMm) return;
  const pixelsPerMm = viewport.scale / pitchXMm;
  const length = NICE_LENGTHS_MM.findLast((mm) => mm * pixelsPerMm <= 140) ?? NICE_LENGTHS_MM[0];
  const width = length * pixelsPerMm;
  const right = viewport.screen.width - 16;
  const bottom = viewport.screen.height - 16;
  context.save();
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.fillStyle = 'rgba(8, 12, 18, 0.72)';
  context.fillRect(right - width - 10, bottom - 22, width + 20, 30);
  context.strokeStyle = context.fillStyle = '#f2f5f8';
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(right - width, bottom - 5);
  context.lineTo(right - width, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 5);
  context.stroke();
  context.fillText(lengthOf(length), right - width / 2, bottom - 9);
  context.restore();
}
