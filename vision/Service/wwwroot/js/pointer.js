/** Mouse, pen and touch on the picture: drag, wheel, pinch, double-click, and Shift + drag for contrast. */

export function attachPointer(viewer) {
  const { canvas } = viewer;
  const pointers = new Map();

  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const [x, y] = place(event);
    // A wheel notch is 100 or so, a touchpad sends many small steps; both feel alike on a logarithmic scale.
    const step = Math.max(-0.5, Math.min(0.5, -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)));
    viewer.move((viewport) => viewport.zoomAt(Math.exp(step), x, y));
  }, { passive: false });

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button > 0 && event.button !== 1) return;
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
  });

  canvas.addEventListener('pointermove', (event) => {
    const now = place(event);
    viewer.listener.onMove(...viewer.viewport.toSource(...now));
    const before = pointers.get(event.pointerId);
    if (!before) return;
    pointers.set(event.pointerId, now);
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    if (pointers.size === 2) pinch(event.pointerId, before, now);
    else if (event.shiftKey) viewer.listener.onContrastDrag(dx, dy);
    else viewer.move((viewport) => viewport.panBy(dx, dy));
  });

  const release = (event) => pointers.delete(event.pointerId);
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => viewer.listener.onMove(null, null));

  canvas.addEventListener('dblclick', (event) => {
    const [x, y] = viewer.viewport.toSource(...place(event));
    const hit = viewer.marks.find(({ box }) => x >= box[0] && y >= box[1] && x < box[0] + box[2] && y < box[1] + box[3]);
    viewer.move((viewport) => (hit && viewport.fitted ? viewport.fitTo(hit.box) : viewport.fit()));
  });

  function pinch(moved, before, now) {
    const other = [...pointers].find(([id]) => id !== moved)[1];
    const [was, is] = [distance(before, other), distance(now, other)];
    if (was > 0) viewer.move((viewport) => viewport.zoomAt(is / was, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2));
  }
}

const place = (event) => [event.offsetX, event.offsetY];
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
