/** Single-key shortcuts: one table is both what the page does and what its help says. */
import { byId, el } from './dom.js';

const OFF_KEY = 'visioninspection.keys-off';

/** @param {{group: string, keys: string[], what: string, run?: () => void}[]} shortcuts without `run` only explained, without `what` only done */
export function attachKeys(shortcuts) {
  const dialog = byId('keys');
  const toggle = byId('keys-on');
  toggle.checked = localStorage.getItem(OFF_KEY) !== 'true';
  toggle.addEventListener('change', () => localStorage.setItem(OFF_KEY, String(!toggle.checked)));
  byId('keys-body').replaceChildren(...help(shortcuts));
  const open = () => dialog.showModal();
  byId('help').addEventListener('click', open);

  const table = new Map(shortcuts.filter(({ run }) => run).flatMap(({ keys, run }) => keys.map((key) => [key, run])));
  table.set('?', open);
  document.addEventListener('keydown', (event) => {
    // With Ctrl, Alt or Meta the key is the browser's or the screen reader's; in a field it is text.
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open || !toggle.checked || isTyping(event.target)) return;
    const run = table.get(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function isTyping(target) {
  return target.matches('textarea, select, input:not([type=checkbox], [type=range], [type=radio])');
}

function help(shortcuts) {
  const explained = shortcuts.filter(({ what }) => what);
  return [...Map.groupBy(explained, ({ group }) => group)].map(([group, entries]) => el('section', {},
    el('h3', {}, group),
    el('dl', {}, ...entries.flatMap(({ keys, what }) => [el('dt', {}, ...keys.map((key) => el('kbd', {}, key))), el('dd', {}, what)]))));
}
