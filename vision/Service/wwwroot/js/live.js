/**
 * The stream of changes. The browser reconnects by itself and names the last change it saw, so nothing is missed;
 * when the gap is too long for the service, it says `reset` and the list is read anew.
 */
export class Live {
  /**
   * @param {{onChange: (summary: object) => void, onReset: () => void, onState: (state: string) => void}} listener
   * @param {{address: string, event: string}} stream where it is, and what its events are called
   */
  constructor(listener, stream = { address: '/api/events', event: 'scan' }) {
    this.listener = listener;
    this.stream = stream;
    this.source = null;
  }

  /** Follows all changes after `change`, the number that came with the list. */
  follow(change) {
    this.source?.close();
    this.listener.onState('connecting');
    const source = new EventSource(`${this.stream.address}?after=${change}`);
    source.addEventListener('open', () => this.listener.onState('live'));
    source.addEventListener(this.stream.event, (event) => this.listener.onChange(JSON.parse(event.data)));
    source.addEventListener('reset', () => this.listener.onReset());
    source.addEventListener('error', () => {
      this.listener.onState('lost');
      // CLOSED means that the browser has given up (an HTTP error); start over, gently.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.source === source && this.listener.onReset(), 3000);
    });
    this.source = source;
  }
}
