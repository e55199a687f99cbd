/** The service's HTTP interface, as vision/Service/Web/README.md describes it. */

/** A refusal by the service: `status` 0 means that it did not answer at all. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** A request; answers the response, throws an {@link ApiError} otherwise. */
export async function ask(url, options = {}) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...options });
  } catch (problem) {
    if (problem.name === 'AbortError') throw problem;
    throw new ApiError(0, 'The service does not answer.');
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw new ApiError(response.status, body.detail ?? body.title ?? `The service answered ${response.status}.`);
  }
  return response;
}

/** One page of the list, newest first: `{ scans, next, change }`. */
export async function listScans({ verdict, undecided, before, limit = 50 }, signal) {
  const query = new URLSearchParams({ limit });
  if (verdict) query.set('verdict', verdict);
  if (undecided) query.set('undecided', 'true');
  if (before) query.set('before', before);
  return (await ask(`/api/scans?${query}`, { signal })).json();
}

/** One scan with all that is known of it; what the list says of it lies at the top level. */
export async function getScan(id, signal) {
  const detail = await (await ask(`/api/scans/${encodeURIComponent(id)}`, { signal })).json();
  return { ...detail.summary, ...detail };
}

/** Samples of a plane, averaged down to at most `width` columns: `{ width, height, samples }`, 16 bits each. */
export async function getSamples(href, width, signal) {
  const response = await ask(`${href}?width=${width}`, { signal });
  const columns = Number(response.headers.get('Picture-Width'));
  const rows = Number(response.headers.get('Picture-Height'));
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== columns * rows * 2) throw new ApiError(0, 'The picture arrived incomplete.');
  return { width: columns, height: rows, samples: littleEndian(bytes) };
}

function littleEndian(bytes) {
  const samples = new Uint16Array(bytes);
  const littleHere = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return littleHere ? samples : samples.map((value) => (value >> 8) | ((value & 0xff) << 8));
}

/** A saliency map's cells: `{ width, height, values }`, 0 to 255. */
export async function getSaliency(href, signal) {
  const blob = await (await ask(href, { signal })).blob();
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
  const sheet = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  sheet.drawImage(bitmap, 0, 0);
  const { data } = sheet.getImageData(0, 0, bitmap.width, bitmap.height);
  const values = new Uint8Array(bitmap.width * bitmap.height);
  for (let i = 0; i < values.length; i++) values[i] = data[i * 4];
  return { width: bitmap.width, height: bitmap.height, values };
}

/** Records a decision. `seen` is how many decisions the officer had on screen: 409 if another one came between. */
export async function decide(id, { verdict, reason, officer, seen }) {
  const response = await ask(`/api/scans/${encodeURIComponent(id)}/decisions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ verdict, reason, officer, seen }),
  });
  return response.json();
}
