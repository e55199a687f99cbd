/** The list: newest first, kept current by the stream of changes, one tab stop with arrow keys inside. */
import { listScans } from './api.js';
import { el } from './dom.js';
import { dayOf, decisionWord, timeOf, verdictOf, whenOf } from './format.js';

export class ScanList {
  /**
   * @param {{list: HTMLElement, scroll: HTMLElement, state: HTMLElement, older: HTMLButtonElement}} places
   * @param {{onOpen: (id: string) => void, onTrouble: (problem: Error | null) => void}} listener
   */
  constructor(places, listener) {
    Object.assign(this, places);
    this.listener = listener;
    this.filter = { verdict: '', undecided: false };
    this.rows = [];
    this.next = null;
    this.openId = null;
    this.older.addEventListener('click', () => this.loadOlder());
    this.list.addEventListener('keydown', (event) => this.moveFocus(event));
  }

  /** Reads the list from the start; answers the change number that the stream goes on from, null if it failed. */
  async load(filter = this.filter) {
    this.filter = filter;
    this.abort?.abort();
    this.abort = new AbortController();
    this.list.setAttribute('aria-busy', 'true');
    try {
      const page = await listScans(this.filter, this.abort.signal);
      this.rows = page.scans.map((scan) => this.rowOf(scan));
      this.list.replaceChildren(...this.rows.map((row) => row.node));
      this.next = page.next;
      this.listener.onTrouble(null);
      return page.change;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.listener.onTrouble(problem);
      return null;
    } finally {
      this.settle();
    }
  }

  async loadOlder() {
    if (!this.next) return;
    try {
      const page = await listScans({ ...this.filter, before: this.next });
      const fresh = page.scans.filter((scan) => !this.find(scan.id)).map((scan) => this.rowOf(scan));
      this.rows.push(...fresh);
      this.list.append(...fresh.map((row) => row.node));
      this.next = page.next;
      fresh[0]?.link.focus();
    } catch (problem) {
      this.listener.onTrouble(problem);
    }
    this.settle();
  }

  /** Takes in a changed scan. Answers true where it is new to the list. */
  update(scan) {
    const known = this.find(scan.id);
    if (known) {
      this.fill(known, scan);
      return false;
    }
    if (!this.matches(scan)) return false;
    const row = this.rowOf(scan);
    const at = this.rows.findIndex((other) => other.scan.order < scan.order);
    if (at < 0 && this.next) return false; // older than everything shown: "Show older" brings it
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
    this.list.insertBefore(row.node, this.rows[at < 0 ? this.rows.length : at + 1]?.node ?? null);
    row.node.classList.add('fresh');
    this.settle();
    return true;
  }

  /** Marks the open scan and brings it into sight. */
  mark(id) {
    this.openId = id;
    for (const row of this.rows) {
      const open = row.scan.id === id;
      if (open) row.link.setAttribute('aria-current', 'true');
      else row.link.removeAttribute('aria-current');
      if (open) this.reveal(row.node);
    }
    this.settle();
  }

  // By hand: scrollIntoView would also move the page where it is narrow and scrolls as a whole.
  reveal(node) {
    const [row, box] = [node.getBoundingClientRect(), this.scroll.getBoundingClientRect()];
    if (row.top < box.top) this.scroll.scrollTop -= box.top - row.top;
    else if (row.bottom > box.bottom) this.scroll.scrollTop += row.bottom - box.bottom;
  }

  /** Opens the scan `offset` places further down; older is down. */
  step(offset, accepts = () => true) {
    const start = this.rows.findIndex((row) => row.scan.id === this.openId);
    for (let i = start + offset; i >= 0 && i < this.rows.length; i += offset) {
      if (accepts(this.rows[i].scan)) {
        this.listener.onOpen(this.rows[i].scan.id);
        return true;
      }
    }
    return false;
  }

  /** Id of the next older scan that has a picture. */
  neighbour() {
    const start = this.rows.findIndex((row) => row.scan.id === this.openId);
    return start < 0 ? null : this.rows.slice(start + 1).find((row) => row.scan.state !== 'refused')?.scan.id ?? null;
  }

  find(id) {
    return this.rows.find((row) => row.scan.id === id);
  }

  matches(scan) {
    const { verdict, undecided } = this.filter;
    if (undecided && scan.decision) return false;
    return !verdict || scan.state === verdict || scan.verdicts.includes(verdict);
  }

  settle() {
    this.list.setAttribute('aria-busy', 'false');
    this.older.hidden = !this.next;
    const filtered = this.filter.verdict || this.filter.undecided;
    this.state.replaceChildren(...(this.rows.length > 0 ? [] : [emptyList(filtered, this.next)]));
    const open = this.find(this.openId) ?? this.rows[0];
    for (const row of this.rows) row.link.tabIndex = row === open ? 0 : -1;
  }

  moveFocus(event) {
    const at = this.rows.findIndex((row) => row.link === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.rows.length - 1 }[event.key];
    if (at < 0 || target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const row = this.rows[Math.max(0, Math.min(this.rows.length - 1, target))];
    for (const other of this.rows) other.link.tabIndex = other === row ? 0 : -1;
    row.link.focus();
  }

  rowOf(scan) {
    const link = el('a', { href: `#${encodeURIComponent(scan.id)}`, class: 'scan-row', tabindex: -1 });
    const row = { node: el('li', {}, link), link, scan };
    this.fill(row, scan);
    return row;
  }

  fill(row, scan) {
    row.scan = scan;
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
