/** The list of scans, by verdict and by whether somebody has decided. */
import { listScans } from './api.js';
import { el } from './dom.js';
import { dayOf, decisionWord, timeOf, verdictOf, whenOf } from './format.js';
import { RowList } from './rows.js';

export class ScanList extends RowList {
  constructor(places, listener) {
    super(places, listener, 'scan-row');
    this.filter = { verdict: '', undecided: false };
  }

  /** Reads the list from the start, through another filter where one is given. */
  load(filter = this.filter) {
    this.filter = filter;
    return super.load();
  }

  async fetchPage(from, signal) {
    const { scans, ...page } = await listScans({ ...this.filter, ...from }, signal);
    return { items: scans, ...page };
  }

  /** Id of the next older scan that has a picture. */
  neighbour() {
    const start = this.rows.findIndex((row) => row.item.id === this.openId);
    return start < 0 ? null : this.rows.slice(start + 1).find((row) => row.item.state !== 'refused')?.item.id ?? null;
  }

  matches(scan) {
    const { verdict, undecided } = this.filter;
    if (undecided && scan.decision) return false;
    return !verdict || scan.state === verdict || scan.verdicts.includes(verdict);
  }

  emptyWords() {
    return emptyList(this.filter.verdict || this.filter.undecided, this.next);
  }

  fill(row, scan) {
    row.link.dataset.state = scan.state;
    row.link.replaceChildren(
      thumbnail(row, scan),
      el('span', { class: 'scan-words' },
        el('span', { class: 'scan-name', title: scan.scanId }, scan.numbers.join(' + ') || scan.scanId),
        el('span', { class: 'scan-sub' },
          el('time', { datetime: scan.received, title: whenOf(scan.received) }, shortTime(scan.received)),
          ` · ${scan.station}`)),
      el('span', { class: 'badges' },
        ...badges(scan),
        scan.decision ? el('span', { class: 'badge decided', 'data-decision': scan.decision.verdict }, decisionWord(scan.decision.verdict)) : null));
  }
}

// Kept across updates of the row: a picture that is there does not flicker.
function thumbnail(row, scan) {
  if (scan.state === 'refused') return el('span', { class: 'thumb none', 'aria-hidden': 'true' }, '×');
  row.thumb ??= el('img', {
    class: 'thumb', src: `/api/scans/${encodeURIComponent(scan.id)}/thumbnail`, alt: '', loading: 'lazy', decoding: 'async', width: 104, height: 44,
    onerror: (event) => event.target.replaceWith(el('span', { class: 'thumb none', 'aria-hidden': 'true' })),
  });
  return row.thumb;
}

function badges(scan) {
  const keys = scan.state === 'done' ? scan.verdicts : [scan.state];
  return keys.map((key) => {
    const { word, sign } = verdictOf(key);
    return el('span', { class: 'badge', 'data-verdict': key }, el('span', { 'aria-hidden': 'true' }, sign), ` ${word}`);
  });
}

const shortTime = (iso) => (new Date(iso).toDateString() === new Date().toDateString() ? timeOf(iso) : `${dayOf(iso).replace(/,? \d{4}$/, '')} ${timeOf(iso)}`);

function emptyList(filtered, more) {
  return filtered
    ? el('p', {}, more ? 'None of the newest scans matches this filter.' : 'No scan matches this filter.')
    : el('div', {}, el('p', {}, 'No scans yet.'),
      el('p', { class: 'hint' }, 'A station’s scans appear here by themselves. To send one by hand: '),
      el('code', {}, './run send scan.png'));
}
