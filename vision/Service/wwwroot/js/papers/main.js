/** The papers' desk: list, page and comparison together. The open case is in the address. */
import { announce, byId } from '../dom.js';
import { whenOf } from '../format.js';
import { attachKeys } from '../keys.js';
import { Live } from '../live.js';
import { segments } from '../segments.js';
import { showLive, showTrouble } from '../status.js';
import { attachTheme } from '../theme.js';
import { getCase } from './api.js';
import { Comparison } from './compare.js';
import { JudgeForm } from './judge.js';
import { CaseList } from './list.js';
import { Sheet, spotName } from './sheet.js';
import { diverges, kindOf } from './words.js';

const list = new CaseList({ list: byId('case-list'), scroll: byId('cases-scroll'), state: byId('case-list-state'), older: byId('older') },
  { onOpen: (id) => { location.hash = encodeURIComponent(id); }, onTrouble: showTrouble });
const live = new Live({ onChange: takeIn, onReset: () => start(), onState: showLive }, { address: '/api/papers/events', event: 'case' });
const sheet = new Sheet({ onSpot: (id) => select(id, true) });
const judge = new JudgeForm({ onGiven: () => openCase() });
const comparison = new Comparison(byId('panel'), judge, { onElement: (id) => select(id, false), onField: showField });

let open = null;
let opening = null;
let witness = null; // { key, paper } or { key, scan }
let page = 1;
let pickWitness = () => {};

async function start() {
  const change = await list.load();
  if (change === null) {
    setTimeout(start, 3000);
    return;
  }
  live.follow(change);
  if (wantedId()) await openCase();
  else list.step(1);
}

const wantedId = () => decodeURIComponent(location.hash.slice(1));

async function openCase() {
  const id = wantedId();
  if (!id || id === 'sheet') return;
  opening?.abort();
  opening = new AbortController();
  list.mark(id);
  try {
    const found = await getCase(id, opening.signal);
    const another = open?.id !== found.id || open.state !== found.state;
    open = found;
    showHead();
    comparison.show(open);
    if (another) openFirst();
    else comparison.mark(comparison.currentId, false);
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    open = null;
    byId('case-title').textContent = 'This case cannot be shown';
    byId('case-facts').textContent = '';
    byId('panel').replaceChildren();
    sheet.show(null, [], problem.status === 404 ? 'There is no case with this address.' : problem.message);
  }
}

// The surest divergence first: that is what the officer came for.
function openFirst() {
  const choices = witnesses();
  pickWitness = segments(byId('witnesses'), choices, (key) => showWitness(choices.find((choice) => choice.key === key), 1));
  for (const button of byId('witnesses').children) {
    const { refused, title } = choices.find(({ key }) => key === button.dataset.key);
    button.title = title;
    button.dataset.refused = String(refused);
  }
  comparison.currentId = null;
  const first = open.elements.filter(diverges).toSorted((one, other) => other.score - one.score)[0];
  if (first) select(first.id, false);
  else showWitness(choices[0] ?? null, 1);
}

function witnesses() {
  return [
    ...open.papers.map((paper, index) => ({
      key: `paper-${index}`, paper: index, refused: Boolean(paper.refusal), title: paper.file.name, word: paperWord(paper),
    })),
    ...open.scans.map((scan, index) => ({ key: `scan-${index}`, scan: index, refused: Boolean(scan.problem), title: `Scan ${scan.scanId} from ${scan.station}`, word: `Scan ${scan.scanId}` })),
  ];
}

// The sort of paper says enough where there is one of it.
function paperWord({ file, kind, refusal }) {
  if (refusal) return `× ${file.name}`;
  return open.papers.filter((other) => other.kind === kind).length === 1 ? kindOf(kind) : `${kindOf(kind)} · ${file.name}`;
}

function showWitness(choice, number) {
  witness = choice;
  page = number;
  pickWitness(choice?.key);
  const pages = choice?.paper === undefined ? 1 : open.papers[choice.paper].pages.length;
  byId('page-number').textContent = choice?.paper === undefined || pages === 0 ? '–' : `${page} / ${pages}`;
  byId('page-back').disabled = page <= 1;
  byId('page-on').disabled = page >= pages;
  if (!choice) sheet.show(null, [], open.state === 'waiting' ? 'The case waits to be read.' : 'No paper came with this declaration, and no scan of its containers.');
  else if (choice.paper !== undefined) showPage(open.papers[choice.paper]);
  else showScan(choice.scan);
}

function showPage(paper) {
  const shown = paper.pages.find(({ number }) => number === page);
  const description = paper.refusal ? `${paper.file.name} is refused: ${paper.refusal}.`
    : shown?.width ? `Page ${page} of ${paper.file.name}` : `Page ${page} of ${paper.file.name} cannot be read.`;
  const spots = open.elements.filter((element) => element.paper === witness.paper && element.page === page)
    .map((element) => ({ ...element, name: spotName(element) }));

  // What differs lies above what agrees.
  sheet.show(shown, spots.toSorted((one, other) => Number(diverges(one)) - Number(diverges(other))), description);
  sheet.mark(comparison.currentId);
}

function showScan(index) {
  const ofScan = open.elements.filter((element) => element.scan === index && element.evidence);
  const shown = ofScan.find(({ id }) => id === comparison.currentId) ?? ofScan[0];
  sheet.show(shown ? { href: shown.evidence, width: 1 } : null, [], open.scans[index].problem ?? `Scan ${open.scans[index].scanId}: ${shown?.sentence ?? 'nothing was compared'}`);
}

// From either side: the element is marked in the column, its witness is shown, its box is marked.
function select(id, fromSheet) {
  const element = open.elements.find((each) => each.id === id);
  if (!element) return;
  const choice = witnesses().find(({ paper, scan }) => (element.paper !== null ? paper === element.paper : scan === element.scan));
  comparison.mark(id, fromSheet);
  if (choice?.key !== witness?.key || element.scan !== null || (element.page !== null && element.page !== page)) showWitness(choice, element.page ?? 1);
  else sheet.mark(id);
}

function showField(paper, index) {
  const field = open.papers[paper].fields[index];
  const choice = witnesses().find((each) => each.paper === paper);
  if (choice.key !== witness?.key || field.page !== page) showWitness(choice, field.page);
  const shown = open.papers[paper].pages.find(({ number }) => number === field.page);
  const others = open.elements.filter((element) => element.paper === paper && element.page === page).map((element) => ({ ...element, name: spotName(element) }));
  sheet.show(shown, [...others, { id: `field-${index}`, box: field.box, outcome: 'field', name: `${field.name}: ${field.value}` }], `Page ${page} of ${open.papers[paper].file.name}`);
  sheet.mark(`field-${index}`);
}

function showHead() {
  const name = open.declarationId ?? open.caseId;
  document.title = `${name} · Papers · VisionInspection`;
  byId('case-title').textContent = name;
  byId('case-facts').textContent = [`case ${open.caseId}`, open.submitter, whenOf(open.received)].join(' · ');
}

function takeIn(entry) {
  const fresh = list.update(entry);
  if (fresh) announce(`New case ${entry.declarationId ?? entry.caseId}.`);
  if (entry.id === open?.id) openCase();
  else if (!wantedId()) list.step(1);
}

const step = (offset) => { const id = open && comparison.neighbour(offset); if (id) select(id, true); };
const leaf = (offset) => { if (witness && !byId(offset < 0 ? 'page-back' : 'page-on').disabled) showWitness(witness, page + offset); };

attachTheme(() => {});
attachKeys([
  { group: 'Cases', keys: ['n'], what: 'Older case', run: () => list.step(1) },
  { group: 'Cases', keys: ['b'], what: 'Newer case', run: () => list.step(-1) },
  { group: 'Cases', keys: ['l'], what: 'To the list (then arrows, Enter)', run: () => list.focus() },
  { group: 'Comparisons', keys: ['j'], what: 'Next comparison', run: () => step(1) },
  { group: 'Comparisons', keys: ['k'], what: 'Comparison before', run: () => step(-1) },
  { group: 'Judgement', keys: ['c'], what: 'Confirm (then Enter)', run: () => judge.choose('confirm') },
  { group: 'Judgement', keys: ['r'], what: 'Reject (then Enter)', run: () => judge.choose('reject') },
  { group: 'Judgement', keys: ['e'], what: 'Correct the reading', run: () => judge.choose('correct') },
  { group: 'Judgement', keys: ['Ctrl + Enter'], what: 'Record it (in the form)' },
  { group: 'Page', keys: [']'], what: 'Page after', run: () => leaf(1) },
  { group: 'Page', keys: ['['], what: 'Page before', run: () => leaf(-1) },
  { group: 'Page', keys: ['+'], what: 'Zoom in', run: () => sheet.zoomBy(1) },
  { group: 'Page', keys: ['-'], what: 'Zoom out', run: () => sheet.zoomBy(-1) },
  { group: 'Page', keys: ['p'], what: 'To the page (then arrows scroll)', run: () => byId('frame').focus() },
]);

byId('newer').addEventListener('click', () => list.step(-1));
byId('next').addEventListener('click', () => list.step(1));
byId('page-back').addEventListener('click', () => leaf(-1));
byId('page-on').addEventListener('click', () => leaf(1));
byId('zoom-in').addEventListener('click', () => sheet.zoomBy(1));
byId('zoom-out').addEventListener('click', () => sheet.zoomBy(-1));
byId('skip').addEventListener('click', (event) => { event.preventDefault(); byId('frame').focus(); });
addEventListener('hashchange', openCase);

start();
