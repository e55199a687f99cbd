/**
 * Builds an element in one call. Children are nodes or text; text only ever enters the page as text, never as markup.
 * `on…` attributes take functions, `dataset` and `style` take objects, null and false leave an attribute out.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else if (name === 'style') for (const [key, text] of Object.entries(value)) node.style.setProperty(key, text);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** The element with this id; a missing one is a mistake in the page, so it says which. */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no element #${id}.`);
  return node;
}

/** Says a sentence to a screen reader without moving the focus. */
export function announce(sentence) {
  const region = byId('announcer');
  region.replaceChildren();
  // A new node after a frame, so that the same sentence twice is read twice.
  requestAnimationFrame(() => region.append(el('p', {}, sentence)));
}
