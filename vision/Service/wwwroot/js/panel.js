/** What was found and by which model: the right-hand column, apart from the decision. */
import { el } from './dom.js';
import { bytesOf, millisecondsOf, probability, verdictOf, whenOf } from './format.js';

/** @param {{onContainer: (index: number) => void, onFinding: (index: number) => void}} listener */
export function findingsOf(scan, listener) {
  return el('section', { class: 'findings', 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, 'Findings'),
    stateNote(scan),
    ...scan.containers.map((container, index) => containerCard(container, index, scan, listener)),
    scan.findings.length === 0 ? null : el('ul', { class: 'sentences' }, ...scan.findings.map((finding, index) => sentence(finding, index, listener))),
    similarOf(scan),
    ...(scan.origin?.priorResults ?? []).map((prior) => el('p', { class: 'hint' }, `The scanner’s own word: ${prior.algorithm}: ${prior.verdict}`)));
}

// Other scans with contents that look like these: what the same goods looked like before.
function similarOf(scan) {
  if (scan.similar.length === 0) return null;
  return el('section', { class: 'similar', 'aria-labelledby': 'similar-title' },
    el('h3', { id: 'similar-title' }, 'Similar contents'),
    el('ul', {}, ...scan.similar.map((near) => el('li', {},
      el('a', { href: `#${encodeURIComponent(near.id)}` },
        el('img', { src: `/api/scans/${encodeURIComponent(near.id)}/thumbnail`, alt: '', loading: 'lazy', width: 104, height: 44 }),
        el('span', {}, near.name)),
      el('span', { class: 'hint' }, ` ${whenOf(near.received)} · likeness ${near.cosine.toFixed(2)}`)))));
}

export function evidenceOf(scan) {
  const origin = scan.origin ?? {};
  const remarks = origin.remarks ?? [];
  return el('details', { class: 'evidence', open: true },
    el('summary', {}, 'Models and evidence'),
    ...scan.models.map((model) => el('div', { class: 'model' },
      el('p', {}, el('strong', {}, model.name), ` ${model.version}`),
      hash(model.sha256, `SHA-256 of model ${model.name}`))),
    scan.models.length === 0 ? el('p', { class: 'hint' }, 'No model has seen this scan.') : null,
    el('dl', { class: 'pairs' },
      ...pair('File', scan.input.name),
      ...pair('Size', bytesOf(scan.input.bytes)),
      ...pair('Format', origin.format),
      ...pair('Station', scan.station),
      ...pair('Site', origin.site),
      ...pair('Scanner', origin.scanner),
      ...pair('Scanned', origin.started && whenOf(origin.started)),
      ...pair('Received', whenOf(scan.received)),
      ...pair('Plate', origin.plate)),
    hash(scan.input.sha256, 'SHA-256 of the input'),
    timings(scan.milliseconds),
    remarks.length === 0 ? null : el('ul', { class: 'sentences' }, ...remarks.map((remark) => el('li', {}, remark))),
    el('p', {}, el('a', { href: scan.input.href, download: scan.input.name }, 'Download the original file')));
}

function stateNote(scan) {
  if (scan.state === 'refused') {
    return el('div', { class: 'card', 'data-verdict': 'refused' },
      el('p', { class: 'verdict' }, 'File refused'),
      el('p', {}, scan.refusal?.message ?? 'The file could not be read.'),
      el('dl', { class: 'pairs' }, ...pair('Field', scan.refusal?.field),
        ...pair('Offset', scan.refusal?.offset == null ? null : `byte ${scan.refusal.offset}`)),
      el('p', { class: 'hint' }, 'The file is kept as it came. It says nothing about the container.'));
  }
  if (scan.state === 'failed') {
    return el('div', { class: 'card', 'data-verdict': 'refused' }, el('p', { class: 'verdict' }, 'Inspection failed'),
      el('p', {}, scan.refusal?.message ?? 'The service could not inspect this scan.'),
      el('p', { class: 'hint' }, 'Judge by the picture; nothing was found by a model.'));
  }
  if (scan.state === 'waiting') {
    return el('div', { class: 'card', 'data-verdict': 'waiting' }, el('p', { class: 'verdict' }, 'Waiting for inspection'),
      el('p', { class: 'hint' }, 'The scan is stored. The result appears here by itself.'));
  }
  if (scan.containers.length === 0) {
    const verdict = scan.findings.some((finding) => finding.kind === 'cannot-judge') ? 'cannot-judge' : 'no-container';
    return el('div', { class: 'card', 'data-verdict': verdict }, el('p', { class: 'verdict' }, verdictOf(verdict).word),
      el('p', { class: 'hint' }, 'No container was found in this picture. Look for yourself.'));
  }
  return null;
}

function containerCard(container, index, scan, listener) {
  const { verdict, loadedProbability, threshold, reason } = container.empty;
  const contradicts = (container.declaredEmpty === true && verdict === 'loaded') || (container.declaredEmpty === false && verdict === 'empty');
  const title = container.number ?? `Container ${index + 1}`;
  return el('article', { class: 'card', 'data-verdict': verdict, 'aria-label': title },
    el('header', {},
      el('h3', {}, title),
      el('button', { type: 'button', class: 'quiet', onclick: () => listener.onContainer(index), 'aria-label': `Show ${title} in the picture` }, 'Show')),
    el('p', { class: 'verdict' }, el('span', { 'aria-hidden': 'true' }, verdictOf(verdict).sign), ` ${verdictOf(verdict).word}`),
    contradicts ? el('p', { class: 'contradiction' }, `Declared ${container.declaredEmpty ? 'empty' : 'loaded'}, looks ${verdict}.`) : null,
    reason ? el('p', {}, reason) : null,
    loadedProbability === null ? null : gauge('Loaded with probability', loadedProbability, threshold),
    container.weight && verdict !== 'cannot-judge' ? weightLine(container.weight) : null,
    el('p', { class: 'hint' }, `${scan.views.length > 1 ? `View ${container.view} · ` : ''}found with score ${container.score.toFixed(2)}`));
}

function weightLine(weight) {
  const kg = (value) => `${Math.round(value).toLocaleString('en')} kg`;
  const figures = weight.kg !== null ? [el('strong', {}, kg(weight.kg)), ` · ${kg(weight.lowKg)} to ${kg(weight.highKg)} in nine of ten cases`]
    : weight.lowKg !== null ? [`at least ${kg(weight.lowKg)}`] : ['not weighed'];
  const stands = weight.calibrationContainers > 0 ? ` Calibrated with ${weight.calibrationContainers} weighed containers.` : '';
  return el('div', { class: 'weight' }, el('p', {}, 'Cargo ', ...figures),
    weight.remark || stands ? el('p', { class: 'hint' }, `${weight.remark ?? ''}${stands}`.trim()) : null);
}

// What a model scored gets a card with its figures; a plain remark stays a line.
function sentence(finding, index, listener) {
  const name = finding.kind.replaceAll('-', ' ');
  const show = !finding.box && !finding.saliency ? null
    : el('button', { type: 'button', class: 'quiet', onclick: () => listener.onFinding(index), 'aria-label': `Show ${name} in the picture` }, 'Show');
  if (finding.threshold === null) return el('li', { 'data-kind': finding.kind }, finding.message, show ? ' ' : null, show);
  return el('li', { 'data-kind': finding.kind, class: 'scored' },
    el('header', {}, el('h3', {}, name), show),
    el('p', {}, finding.message),
    gauge('Score', finding.score, finding.threshold),
    finding.model ? el('p', { class: 'hint' }, `by ${finding.model}`) : null);
}

function gauge(words, value, threshold) {
  return el('div', { class: 'gauge' },
    el('div', { class: 'track', 'aria-hidden': 'true', style: { '--value': value, '--threshold': threshold } }, el('span', { class: 'mark' })),
    el('p', {}, `${words} `, el('strong', {}, probability(value)), ` · threshold ${thresholdText(threshold)}`));
}

const thresholdText = (threshold) => `${+(threshold * 100).toPrecision(3)} %`;

function timings(milliseconds) {
  const stages = Object.entries(milliseconds);
  if (stages.length === 0) return null;
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  return el('dl', { class: 'pairs timings', 'aria-label': 'Time by stage' },
    ...stages.flatMap(([stage, time]) => pair(stage, millisecondsOf(time))), ...pair('all stages', millisecondsOf(total)));
}

function hash(value, what) {
  return el('p', { class: 'hash' }, el('span', { class: 'visually-hidden' }, `${what}: `), el('span', { class: 'hash-name', 'aria-hidden': 'true' }, 'SHA-256 '), el('code', { title: what }, value));
}

function pair(name, value) {
  return value === null || value === undefined || value === '' ? [] : [el('dt', {}, name), el('dd', {}, value)];
}
