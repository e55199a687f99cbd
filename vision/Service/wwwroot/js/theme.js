/** Dark or light: the system's wish unless the officer has another. */
import { byId } from './dom.js';

const KEY = 'visioninspection.theme';
const ORDER = ['system', 'dark', 'light'];

export function attachTheme(onChange) {
  const button = byId('theme');
  const apply = (theme) => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
    onChange();
  };
  let theme = ORDER.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : 'system';
  apply(theme);
  button.addEventListener('click', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    localStorage.setItem(KEY, theme);
    apply(theme);
  });
}
