/**
 * The stream of changes. The browser reconnects by itself and names the last change it saw, so nothing is missed;
 * when the gap is too long for the service, it says `reset` and the list is read anew.
 */
export class Live {
  /** @param {{onScan: (summary: object) => void, onReset: () => void, onState: (state: string) => void}} listener */
  constructor(listener) {
    this.listener = listener;
    this.source = null;
  }

  /** Follows all changes after `change`, the number that came with the list. */
  follow(change) {
    this.source?.close();
    this.listener.onState('connecting');
    const source = new EventSource(`/api/events?after=${change}`);
    source.addEventListener('open', () => this.listener.onState('live'));
    source.addEventListener('scan', (event) => this.listener.onScan(JSON.parse(event.data)));
    source.addEventListener('reset', () => this.listener.onReset());
    source.addEventListener('error', () => {
      this.listener.onState('lost');
      // CLOSED means that the browser has given up (an HTTP error); start over, gently.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.source === source && this.listener.onReset(), 3000);
    });
    this.source = source;
  }
}
