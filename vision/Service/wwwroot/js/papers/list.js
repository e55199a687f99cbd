/** The list of cases: newest first, kept current by the stream of changes, one tab stop with arrow keys inside. */
import { el } from '../dom.js';
import { whenOf } from '../format.js';
import { listCases } from './api.js';

export class CaseList {
  /**
   * @param {{list: HTMLElement, state: HTMLElement, older: HTMLButtonElement}} places
   * @param {{onOpen: (id: string) => void, onTrouble: (problem: Error | null) => void}} listener
   */
  constructor(places, listener) {
    Object.assign(this, places);
    this.listener = listener;
    this.rows = [];
    this.next = null;
    this.openId = null;
    this.older.addEventListener('click', () => this.loadOlder());
    this.list.addEventListener('keydown', (event) => this.moveFocus(event));
  }

  /** Reads the list from the start; answers the change number that the stream goes on from, null if it failed. */
  async load() {
    try {
      const page = await listCases({});
      this.rows = page.cases.map((entry) => rowOf(entry));
      this.list.replaceChildren(...this.rows.map((row) => row.node));
      this.next = page.next;
      this.listener.onTrouble(null);
      return page.change;
    } catch (problem) {
      this.listener.onTrouble(problem);
      return null;
    } finally {
      this.settle();
    }
  }

  async loadOlder() {
    try {
      const page = await listCases({ before: this.next });
      const fresh = page.cases.filter((entry) => !this.find(entry.id)).map((entry) => rowOf(entry));
      this.rows.push(...fresh);
      this.list.append(...fresh.map((row) => row.node));
      this.next = page.next;
      fresh[0]?.link.focus();
    } catch (problem) {
      this.listener.onTrouble(problem);
    }
    this.settle();
  }

  /** Takes in a changed case. Answers true where it is new to the list. */
  update(entry) {
    const known = this.find(entry.id);
    if (known) {
      fill(known, entry);
      return false;
    }
    const row = rowOf(entry);
    const at = this.rows.findIndex((other) => other.entry.order < entry.order);
    if (at < 0 && this.next) return false; // older than everything shown: "Show older" brings it
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
    this.list.insertBefore(row.node, this.rows[at < 0 ? this.rows.length : at + 1]?.node ?? null);
    row.node.classList.add('fresh');
    this.settle();
    return true;
  }

  /** Marks the open case. */
  mark(id) {
    this.openId = id;
    for (const { entry, link } of this.rows) {
      if (entry.id === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.settle();
  }

  /** Opens the case `offset` places further down; older is down. */
  step(offset) {
    const row = this.rows[this.rows.findIndex(({ entry }) => entry.id === this.openId) + offset];
    if (row) this.listener.onOpen(row.entry.id);
  }

  find(id) {
    return this.rows.find(({ entry }) => entry.id === id);
  }

  settle() {
    this.list.setAttribute('aria-busy', 'false');
    this.older.hidden = !this.next;
    this.state.replaceChildren(...(this.rows.length > 0 ? [] : [emptyList()]));
    const stop = this.find(this.openId) ?? this.rows[0];
    for (const row of this.rows) row.link.tabIndex = row === stop ? 0 : -1;
  }

  moveFocus(event) {
    const at = this.rows.findIndex((row) => row.link === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.rows.length - 1 }[event.key];
    if (at < 0 || target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const row = this.rows[Math.max(0, Math.min(this.rows.length - 1, target))];
    for (const other of this.rows) other.link.tabIndex = other === row ? 0 : -1;
    row.link.focus();
  }
}

function rowOf(entry) {
  const link = el('a', { href: `#${encodeURIComponent(entry.id)}`, class: 'scan-row case-row', tabindex: -1 });
  const row = { node: el('li', {}, link), link, entry };
  fill(row, entry);
  return row;
}

function fill(row, entry) {
  row.entry = entry;
  row.link.replaceChildren(
    el('span', { class: 'scan-words' },
      el('span', { class: 'scan-name', title: entry.caseId }, entry.declarationId ?? entry.caseId),
      el('span', { class: 'scan-sub' }, el('time', { datetime: entry.received }, whenOf(entry.received)), ` · ${entry.submitter}`)),
    el('span', { class: 'badges' }, ...badges(entry)));
}

function badges(entry) {
  const badge = (tone, text) => el('span', { class: 'badge', 'data-tone': tone }, text);
  if (entry.state === 'waiting') return [badge('doubt', '… Waiting')];
  if (entry.state === 'refused') return [badge('different', '× Declaration refused')];
  if (entry.state === 'failed') return [badge('different', '! Failed')];
  return [
    entry.divergences > 0 ? badge('different', `≠ ${entry.divergences} diverge`) : badge('agree', '= Nothing diverges'),
    entry.judged > 0 ? badge('agree', `✓ ${entry.judged} judged`) : null,
    entry.refused > 0 ? badge('different', `× ${entry.refused} refused`) : null,
    badge('', entry.papers === 1 ? '1 paper' : `${entry.papers} papers`),
  ].filter(Boolean);
}

function emptyList() {
  return el('div', {}, el('p', {}, 'No cases yet.'),
    el('p', { class: 'hint' }, 'Declarations with their papers appear here by themselves. To send one by hand: '),
    el('code', {}, './run match --server http://127.0.0.1:50051 declaration.json invoice.pdf'));
}
