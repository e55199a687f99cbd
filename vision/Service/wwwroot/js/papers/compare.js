/** The right-hand column: what was declared beside what papers and scans show, every refusal, every field read. */
import { el } from '../dom.js';
import { percent } from '../format.js';
import { actionWord, agrees, diverges, elementName, kindOf, outcomeOf, readingWords, SURE } from './words.js';

const VIEWS = [
  { key: 'diverging', word: 'Diverging', accepts: diverges },
  { key: 'doubtful', word: 'Not legible', accepts: (element) => element.outcome === 'not-legible' },
  { key: 'agreeing', word: 'Agreeing', accepts: agrees },
  { key: 'all', word: 'All', accepts: () => true },
];

export class Comparison {
  /**
   * @param {HTMLElement} root
   * @param {JudgeForm} judge
   * @param {{onElement: (id: string) => void, onField: (paper: number, index: number) => void}} listener
   */
  constructor(root, judge, listener) {
    Object.assign(this, { root, judge, listener, view: 'diverging', shown: null, currentId: null });
  }

  /** Shows a case; another one, or one that was just read, in the first view that holds something. */
  show(open) {
    if (open.id !== this.shown?.id || open.state !== this.shown.state) {
      this.view = VIEWS.find(({ key, accepts }) => key !== 'agreeing' && open.elements.some(accepts))?.key ?? 'all';
    }
    this.shown = open;
    this.draw();
  }

  /** Marks an element; draws another view where this one leaves it out. */
  mark(id, focus) {
    this.currentId = id;
    const element = this.shown.elements.find((each) => each.id === id);
    if (element && !this.visible.includes(element)) this.view = 'all';
    this.draw();
    const node = this.root.querySelector('li[data-current="true"]');
    node?.scrollIntoView({ block: 'nearest' });
    if (focus) node?.querySelector('.element').focus();
  }

  /** The element `offset` places further down the view. */
  neighbour(offset) {
    const at = this.visible.findIndex(({ id }) => id === this.currentId);
    return this.visible[at < 0 ? 0 : at + offset]?.id ?? null;
  }

  get visible() {
    return this.shown.elements.filter(VIEWS.find(({ key }) => key === this.view).accepts);
  }

  draw() {
    const open = this.shown;
    const typing = this.root.contains(document.activeElement) ? document.activeElement : null;
    this.root.replaceChildren(...[
      stateNote(open), refusals(open), remarks(open),
      open.elements.length === 0 ? null : el('section', { 'aria-labelledby': 'compared-title' },
        el('h2', { id: 'compared-title' }, 'Declaration against papers and scans'),
        el('div', { class: 'switch', role: 'group', 'aria-label': 'Which comparisons' }, ...VIEWS.map(({ key, word, accepts }) => el('button', {
          type: 'button', class: 'toggle chip', 'aria-pressed': String(key === this.view), onclick: () => { this.view = key; this.draw(); },
        }, `${word} ${open.elements.filter(accepts).length}`)))),
      el('ol', { class: 'compared' }, ...this.visible.map((element) => this.row(element))),
      open.state === 'done' && open.elements.length > 0 && this.visible.length === 0 ? el('p', { class: 'hint' }, 'None here.') : null,
      fields(open, this.listener),
    ].filter(Boolean));
    if (typing?.isConnected) typing.focus();
  }

  row(element) {
    const current = element.id === this.currentId;
    const said = element.feedback.at(-1);
    if (current) this.judge.show(this.shown.id, element);
    return el('li', { 'data-outcome': element.outcome, 'data-current': String(current) },
      el('button', { type: 'button', class: 'element', 'aria-expanded': String(current), onclick: () => this.listener.onElement(element.id) },
        el('span', { class: 'head' },
          el('span', { class: 'kind' }, elementName(element)),
          el('span', { class: 'outcome' }, `${outcomeOf(element.outcome).sign} ${outcomeOf(element.outcome).word} · score ${element.score.toFixed(2)}`)),
        el('span', { class: 'values' },
          el('span', { class: 'name' }, 'Declared'), el('span', {}, element.declared ?? 'nothing'),
          el('span', { class: 'name' }, this.witness(element)), el('span', {}, element.observed ?? 'not there')),
        el('span', { class: 'said' }, element.sentence, element.tolerance ? ` (${element.tolerance})` : ''),
        basis(element),
        said ? el('span', { class: 'said' }, `✓ ${actionWord(said.action)}${said.corrected ? ` to “${said.corrected}”` : ''} by ${said.officer}`) : null),
      current ? this.judge.node : null);
  }

  witness({ paper, scan }) {
    return paper !== null ? kindOf(this.shown.papers[paper].kind) : `Scan ${this.shown.scans[scan].scanId}`;
  }
}

// What a score of a scan stands on.
function basis({ threshold, models }) {
  const words = [threshold === null ? null : `threshold ${threshold.toFixed(3)}`, ...models.map(({ name, version }) => `${name} ${version}`)].filter(Boolean);
  return words.length === 0 ? null : el('span', { class: 'said hint', title: models.map(({ name, sha256 }) => `${name}: SHA-256 ${sha256}`).join('\n') }, words.join(' · '));
}

function stateNote(open) {
  const note = (verdict, title, ...lines) => el('div', { class: 'card', 'data-verdict': verdict }, el('p', { class: 'verdict' }, title), ...lines.filter(Boolean).map((line) => el('p', {}, line)));
  if (open.state === 'waiting' && open.reading) return note('waiting', readingWords(open.reading, open.paperCount), open.reading.paper, 'What diverges appears here by itself.');
  if (open.state === 'waiting') return note('waiting', 'Waiting to be read', 'The case is stored. What diverges appears here by itself.');
  if (open.state === 'refused') return note('refused', 'Declaration refused', open.refusal.field && `Element ${open.refusal.field}`, open.refusal.message);
  if (open.state === 'failed') return note('refused', 'Reading failed', open.refusal.message, 'Judge by the papers themselves; nothing was compared.');
  return null;
}

function refusals(open) {
  const refused = [
    ...open.papers.filter(({ refusal }) => refusal).map(({ file, refusal }) => `${file.name}: ${refusal}.`),
    ...open.scans.filter(({ problem }) => problem).map(({ problem }) => problem),
  ];
  return refused.length === 0 ? null : el('div', { class: 'card', 'data-verdict': 'refused' },
    el('p', { class: 'verdict' }, 'Not compared'), ...refused.map((line) => el('p', {}, line)));
}

function remarks(open) {
  const lines = [
    ...open.remarks.map(({ element, message }) => `Declaration, ${element}: ${message}`),
    ...open.papers.flatMap((paper) => paper.remarks.map(({ page, message }) => `${paper.file.name}${page ? `, page ${page}` : ''}: ${message}`)),
  ];
  return lines.length === 0 ? null : el('section', { 'aria-labelledby': 'remarks-title' }, el('h2', { id: 'remarks-title' }, 'Remarks'),
    el('ul', { class: 'sentences' }, ...lines.map((line) => el('li', {}, line))));
}

function fields(open, listener) {
  const read = open.papers.filter((paper) => paper.fields.length > 0);
  if (read.length === 0) return null;
  const low = read.flatMap((paper) => paper.fields).filter(({ confidence }) => confidence < SURE).length;
  return el('details', { class: 'evidence', id: 'fields', open: low > 0 || open.elements.length === 0 },
    el('summary', {}, low > 0 ? `Fields read · ${low} doubtful` : 'Fields read'),
    ...read.map((paper) => el('section', { 'aria-label': `Fields of ${paper.file.name}` },
      el('h3', {}, `${kindOf(paper.kind)} · ${paper.file.name} `, el('span', { class: 'hint' }, `sort ${percent(paper.kindConfidence, 0)}`)),
      el('table', { class: 'fields' }, el('tbody', {}, ...paper.fields
        .map((field, index) => ({ field, index }))
        .sort((one, other) => Number(one.field.confidence >= SURE) - Number(other.field.confidence >= SURE))
        .map(({ field, index }) => el('tr', { 'data-low': String(field.confidence < SURE) },
          el('th', { scope: 'row' }, field.name),
          el('td', {}, field.box
            ? el('button', { type: 'button', onclick: () => listener.onField(open.papers.indexOf(paper), index) }, field.value)
            : field.value,
          field.witnesses ? el('span', { class: 'hint' }, ` ${field.witnesses}`) : null),
          el('td', { class: 'sure' }, `${field.confidence < SURE ? '? ' : ''}${percent(field.confidence, 0)}`))))))));
}
