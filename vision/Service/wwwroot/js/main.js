/** The analyst's desk: puts list, picture, findings and decision together. The open scan is in the address. */
import { getScan } from './api.js';
import { DecisionForm } from './decision.js';
import { Display } from './display.js';
import { announce, byId } from './dom.js';
import { Earlier, isComparison } from './earlier.js';
import { verdictOf, whenOf } from './format.js';
import { attachKeys } from './keys.js';
import { Live } from './live.js';
import { evidenceOf, findingsOf } from './panel.js';
import { Picture } from './picture.js';
import { ScanList } from './scans.js';
import { showLive, showTrouble } from './status.js';
import { attachTheme } from './theme.js';

const display = new Display();
const decision = new DecisionForm();
const earlier = new Earlier();
const list = new ScanList(
  { list: byId('scan-list'), scroll: byId('scans-scroll'), state: byId('scan-list-state'), older: byId('older') },
  { onOpen: (id) => { location.hash = encodeURIComponent(id); }, onTrouble: showTrouble });
const live = new Live({ onChange: takeIn, onReset: () => start(), onState: showLive });

// Long enough for the open scan's own requests to be under way.
const READ_AHEAD_MS = 500;

let open = null;
let opening = null;

async function start() {
  const change = await list.load();
  if (change === null) {
    setTimeout(start, 3000);
    return;
  }
  live.follow(change);
  if (wantedId()) await openScan();
  else if (list.rows.length > 0) list.step(1);
}

const wantedId = () => decodeURIComponent(location.hash.slice(1));

async function openScan() {
  const id = wantedId();
  if (!id || id === 'picture') return;
  opening?.abort();
  opening = new AbortController();
  list.mark(id);
  try {
    const scan = await getScan(id, opening.signal);
    const another = open?.id !== scan.id;
    open = scan;
    showHead(scan);
    showPanel(scan, another);
    if (another) display.open(scan);
    else display.refresh(scan);
    if (another) setTimeout(() => open === scan && readAhead(list.neighbour()), READ_AHEAD_MS);
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    open = null;
    byId('scan-title').textContent = 'This scan cannot be shown';
    byId('scan-facts').textContent = '';
    byId('panel').replaceChildren();
    display.open(null);
    display.say(problem.status === 404 ? 'There is no scan with this address.' : problem.message);
  }
}

// The next scan down is decoded and in the browser's cache before the officer asks for it.
async function readAhead(id) {
  if (!id) return;
  try {
    const scan = await getScan(id);
    if (scan.views.length === 0) return;
    const picture = new Picture(scan.views[0]);
    await picture.loadOverview(picture.firstMode);
  } catch {
    // Nobody has asked yet; who does gets the message.
  }
}

// A change of any scan: the list always, the desk where it is the open one.
function takeIn(scan) {
  const fresh = list.update(scan);
  if (fresh) announce(`New scan ${scan.numbers.join(' and ') || scan.scanId}: ${scan.state === 'done' ? scan.verdicts.map((key) => verdictOf(key).word).join(', ') : verdictOf(scan.state).word}.`);
  if (scan.id === open?.id) openScan();
  else if (!wantedId() && list.rows.length > 0) list.step(1);
}

// The decision's form stays where it is: an officer may be writing in it while the scan's result comes in.
function showPanel(scan, another) {
  const panel = byId('panel');
  const findings = findingsOf(scan, {
    onContainer: (index) => display.showContainer(index),
    onFinding: (index) => {
      display.showFinding(index);
      if (isComparison(scan.findings[index])) earlier.open(scan, scan.findings[index]);
    },
  });
  const evidence = evidenceOf(scan);
  if (decision.node.parentElement !== panel) panel.replaceChildren(findings, decision.node, evidence);
  else {
    evidence.open = panel.lastElementChild.open;
    panel.firstElementChild.replaceWith(findings);
    panel.lastElementChild.replaceWith(evidence);
  }
  decision.show(scan);
  if (another) panel.scrollTop = 0;
}

function showHead(scan) {
  const name = scan.numbers.join(' + ') || scan.scanId;
  document.title = `${name} · VisionInspection`;
  byId('scan-title').textContent = name;
  byId('scan-facts').textContent = [scan.numbers.length ? scan.scanId : null, scan.station, whenOf(scan.received)].filter(Boolean).join(' · ');
}

function nextUndecided() {
  if (!list.step(1, (scan) => !scan.decision)) announce('No undecided scan further down.');
}

attachTheme(() => { display.viewer.draw(); display.setContrast(display.contrast); });
attachKeys([
  { group: 'Scans', keys: ['j'], what: 'Older scan', run: () => list.step(1) },
  { group: 'Scans', keys: ['k'], what: 'Newer scan', run: () => list.step(-1) },
  { group: 'Scans', keys: ['n'], what: 'Next undecided scan', run: nextUndecided },
  { group: 'Scans', keys: ['l'], what: 'To the list (then arrows, Enter)', run: () => list.focus() },
  ...display.shortcuts,
  { group: 'Decision', keys: ['x'], what: 'To the decision', run: () => decision.focus() },
  { group: 'Decision', keys: ['Ctrl + Enter'], what: 'Record it (in the form)' },
  { group: 'Decision', keys: ['p'], what: 'Back to the picture', run: () => byId('picture').focus() },
]);

byId('newer').addEventListener('click', () => list.step(-1));
byId('next').addEventListener('click', () => list.step(1));
byId('skip').addEventListener('click', (event) => { event.preventDefault(); byId('picture').focus(); });
byId('filter').addEventListener('change', async () => {
  const change = await list.load({ verdict: byId('filter-verdict').value, undecided: byId('filter-undecided').checked });
  if (change !== null) list.mark(open?.id);
});
byId('filter').addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', openScan);

start();
