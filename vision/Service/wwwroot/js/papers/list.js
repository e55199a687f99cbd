/** The list of cases. */
import { el } from '../dom.js';
import { whenOf } from '../format.js';
import { RowList } from '../rows.js';
import { listCases } from './api.js';
import { readingWords } from './words.js';

export class CaseList extends RowList {
  constructor(places, listener) {
    super(places, listener, 'scan-row case-row');
  }

  async fetchPage(from, signal) {
    const { cases, ...page } = await listCases(from, signal);
    return { items: cases, ...page };
  }

  emptyWords() {
    return emptyList();
  }

  fill(row, entry) {
    row.link.replaceChildren(
      el('span', { class: 'scan-words' },
        el('span', { class: 'scan-name', title: entry.caseId }, entry.declarationId ?? entry.caseId),
        el('span', { class: 'scan-sub' }, el('time', { datetime: entry.received }, whenOf(entry.received)), ` · ${entry.submitter}`)),
      el('span', { class: 'badges' }, ...badges(entry)));
  }
}

function badges(entry) {
  const badge = (tone, text) => el('span', { class: 'badge', 'data-tone': tone }, text);
  if (entry.state === 'waiting') return [badge('doubt', entry.reading ? `… ${readingWords(entry.reading, entry.papers)}` : '… Waiting')];
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
