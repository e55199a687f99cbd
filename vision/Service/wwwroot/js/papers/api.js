/** The service's HTTP interface for cases, as vision/Service/Web/README.md describes it. */
import { ask } from '../api.js';

/** One page of the list, newest first: `{ cases, next, change }`. */
export async function listCases({ before, limit = 50 }, signal) {
  const query = new URLSearchParams({ limit });
  if (before) query.set('before', before);
  return (await ask(`/api/papers?${query}`, { signal })).json();
}

/** One case with all that is known of it; what the list says of it lies at the top level. */
export async function getCase(id, signal) {
  const detail = await (await ask(`/api/papers/${encodeURIComponent(id)}`, { signal })).json();
  return { ...detail.summary, ...detail, papers: detail.papers, paperCount: detail.summary.papers };
}

/** Records what an officer says of a compared element. */
export async function giveFeedback(id, feedback) {
  await ask(`/api/papers/${encodeURIComponent(id)}/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(feedback),
  });
}
