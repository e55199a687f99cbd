/** A list of rows: newest first, kept current by the stream of changes, one tab stop with arrow keys inside. */
import { el } from './dom.js';

export class RowList {
  /**
   * A subclass gives `fetchPage({ before }, signal)` that answers `{ items, next, change }`, `fill(row, item)` and `emptyWords()`;
   * an item has `id` and `order`.
   * @param {{list: HTMLElement, scroll: HTMLElement, state: HTMLElement, older: HTMLButtonElement}} places
   * @param {{onOpen: (id: string) => void, onTrouble: (problem: Error | null) => void}} listener
   */
  constructor(places, listener, rowClass) {
    Object.assign(this, places);
    this.listener = listener;
    this.rowClass = rowClass;
    this.rows = [];
    this.next = null;
    this.openId = null;
    this.older.addEventListener('click', () => this.loadOlder());
    this.list.addEventListener('keydown', (event) => this.moveFocus(event));
  }

  /** Reads the list from the start; answers the change number that the stream goes on from, null if it failed. */
  async load() {
    this.abort?.abort();
    this.abort = new AbortController();
    this.list.setAttribute('aria-busy', 'true');
    try {
      const page = await this.fetchPage({}, this.abort.signal);
      this.rows = page.items.map((item) => this.rowOf(item));
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
      const page = await this.fetchPage({ before: this.next });
      const fresh = page.items.filter((item) => !this.find(item.id)).map((item) => this.rowOf(item));
      this.rows.push(...fresh);
      this.list.append(...fresh.map((row) => row.node));
      this.next = page.next;
      fresh[0]?.link.focus();
    } catch (problem) {
      this.listener.onTrouble(problem);
    }
    this.settle();
  }

  /** Takes in a changed item. Answers true where it is new to the list. */
  update(item) {
    const known = this.find(item.id);
    if (known) {
      this.show(known, item);
      return false;
    }
    if (!this.matches(item)) return false;
    const row = this.rowOf(item);
    const at = this.rows.findIndex((other) => other.item.order < item.order);
    if (at < 0 && this.next) return false; // older than everything shown: "Show older" brings it
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
    this.list.insertBefore(row.node, this.rows[at < 0 ? this.rows.length : at + 1]?.node ?? null);
    row.node.classList.add('fresh');
    this.settle();
    return true;
  }

  /** Marks the open item and brings it into sight. */
  mark(id) {
    this.openId = id;
    for (const row of this.rows) {
      const open = row.item.id === id;
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

  /** Opens the next item in direction `offset` that is accepted; older is down. */
  step(offset, accepts = () => true) {
    const start = this.rows.findIndex((row) => row.item.id === this.openId);
    for (let i = start + offset; i >= 0 && i < this.rows.length; i += offset) {
      if (accepts(this.rows[i].item)) {
        this.listener.onOpen(this.rows[i].item.id);
        return true;
      }
    }
    return false;
  }

  /** To the one row that Tab reaches. */
  focus() {
    this.list.querySelector('a[tabindex="0"]')?.focus();
  }

  find(id) {
    return this.rows.find((row) => row.item.id === id);
  }

  /** Whether a new item belongs into the list as it is filtered now. */
  matches() {
    return true;
  }

  settle() {
    this.list.setAttribute('aria-busy', 'false');
    this.older.hidden = !this.next;
    this.state.replaceChildren(...(this.rows.length > 0 ? [] : [this.emptyWords()]));
    this.stopAt(this.find(this.openId) ?? this.rows[0]);
  }

  stopAt(stop) {
    for (const row of this.rows) row.link.tabIndex = row === stop ? 0 : -1;
  }

  moveFocus(event) {
    const at = this.rows.findIndex((row) => row.link === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.rows.length - 1 }[event.key];
    if (at < 0 || target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const row = this.rows[Math.max(0, Math.min(this.rows.length - 1, target))];
    this.stopAt(row);
    row.link.focus();
  }

  rowOf(item) {
    const link = el('a', { href: `#${encodeURIComponent(item.id)}`, class: this.rowClass, tabindex: -1 });
    const row = { node: el('li', {}, link), link };
    this.show(row, item);
    return row;
  }

  show(row, item) {
    row.item = item;
    this.fill(row, item);
  }
}
