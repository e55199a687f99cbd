/** What a desk's head says of the service: whether its news come in, and what went wrong. */
import { byId } from './dom.js';

const LIVE_WORDS = { connecting: 'Connecting', live: 'Live', lost: 'Connection lost, trying again' };

export function showLive(state) {
  const node = byId('live');
  if (node.dataset.state === state) return;
  node.dataset.state = state;
  node.textContent = LIVE_WORDS[state];
}

export function showTrouble(problem) {
  const node = byId('trouble');
  node.hidden = !problem;
  node.textContent = problem ? `${problem.message} Trying again.` : '';
}
