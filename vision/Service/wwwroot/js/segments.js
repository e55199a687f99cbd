/** A row of choices of which one is on: a radio group with arrow keys, as the ARIA practices describe it. */
import { el } from './dom.js';

/** Fills `root` with choices `{ key, word }`; `onPick` gets the key. Answers a function that turns one on. */
export function segments(root, choices, onPick) {
  const buttons = choices.map(({ key, word }) => el('button', { type: 'button', role: 'radio', 'aria-checked': 'false', tabindex: -1, dataset: { key }, onclick: () => onPick(key) }, word));
  root.replaceChildren(...buttons);
  root.onkeydown = (event) => {
    const offset = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!offset) return;
    event.preventDefault();
    event.stopPropagation();
    const at = buttons.findIndex((button) => button.getAttribute('aria-checked') === 'true');
    const target = buttons[(at + offset + buttons.length) % buttons.length];
    onPick(target.dataset.key);
    target.focus();
  };
  return (key) => {
    for (const button of buttons) {
      const on = button.dataset.key === key;
      button.setAttribute('aria-checked', String(on));
      button.tabIndex = on ? 0 : -1;
    }
  };
}
