/** The officer's decision: a form that records, and the record itself. A person decides; nothing is preselected. */
import { decide } from './api.js';
import { announce, el } from './dom.js';
import { decisionWord, whenOf } from './format.js';

const CHOICES = [['release', 'Release', 'Nothing to look into'], ['hold', 'Hold', 'Keep until more is known'], ['inspect', 'Inspect', 'Open and look']];
const OFFICER_KEY = 'visioninspection.officer';

const REASONS = ['Picture agrees with the declaration', 'Picture contradicts the declaration', 'Unclear area', 'Declared empty, not empty', 'Picture cannot be judged', 'Routine check'];

export class DecisionForm {
  constructor() {
    this.scanId = null;
    this.seen = 0;
    this.history = el('ol', { class: 'decisions', 'aria-label': 'Decisions on this scan, newest first' });
    this.message = el('p', { class: 'form-message', role: 'status' });
    this.reason = el('textarea', { id: 'reason', name: 'reason', rows: 2, maxlength: 2000 });
    this.officer = el('input', { id: 'officer', name: 'officer', maxlength: 128, autocomplete: 'off', spellcheck: 'false', required: true });
    this.officer.value = localStorage.getItem(OFFICER_KEY) ?? '';
    this.submit = el('button', { class: 'primary', type: 'submit' }, 'Record decision');
    this.form = el('form', { class: 'decide', onsubmit: (event) => this.send(event), onkeydown: (event) => this.onKey(event), onchange: () => this.settle() },
      el('fieldset', { class: 'choices' }, el('legend', { class: 'visually-hidden' }, 'Decision'),
        ...CHOICES.map(([value, word, hint]) => el('label', { class: 'choice', 'data-decision': value, title: hint },
          el('input', { type: 'radio', name: 'verdict', value, required: true }), el('span', {}, word)))),
      el('label', { for: 'reason' }, 'Reason ', el('span', { class: 'hint' }, '(needed to hold or inspect)')),
      el('div', { class: 'quick' }, ...REASONS.map((text) => el('button', { type: 'button', class: 'chip', onclick: () => this.suggest(text) }, text))),
      this.reason,
      el('label', { for: 'officer' }, 'Your name or number'),
      this.officer,
      el('p', { class: 'hint', id: 'officer-hint' }, 'Asked for until signing in exists; kept on this workstation.'),
      this.submit,
      this.message);
    this.officer.setAttribute('aria-describedby', 'officer-hint');
    this.node = el('section', { class: 'decision', 'aria-labelledby': 'decision-title' },
      el('h2', { id: 'decision-title' }, 'Decision'),
      el('p', { class: 'hint' }, 'A person decides. Every decision is recorded with name, time and reason; a later one never erases an earlier one.'),
      this.history,
      this.form);
  }

  /** Shows a scan's decisions; what is being typed stays while it is the same scan. */
  show(scan) {
    if (scan.id !== this.scanId) {
      this.scanId = scan.id;
      this.form.reset();
      this.officer.value = localStorage.getItem(OFFICER_KEY) ?? this.officer.value;
      this.say('');
    }
    this.seen = scan.decisions.length;
    this.history.replaceChildren(...scan.decisions.toReversed().map((decision, i) => el('li', { 'data-decision': decision.verdict, class: i === 0 ? 'stands' : 'earlier' },
      el('p', {}, el('strong', {}, decisionWord(decision.verdict)), ` by ${decision.officer}`),
      el('p', {}, decision.reason),
      el('p', { class: 'hint' }, el('time', { datetime: decision.time }, whenOf(decision.time)), i === 0 ? ' · stands' : ''))));
    this.submit.disabled = scan.state === 'waiting';
    this.submit.title = scan.state === 'waiting' ? 'The scan waits for its inspection.' : '';
    this.submit.textContent = this.seen > 0 ? 'Record another decision' : 'Record decision';
  }

  // A release needs no words; keeping or opening somebody's goods does.
  settle() {
    this.reason.required = ['hold', 'inspect'].includes(new FormData(this.form).get('verdict'));
  }

  focus() {
    (this.form.querySelector('input[name=verdict]:checked') ?? this.form.querySelector('input[name=verdict]')).focus();
  }

  suggest(text) {
    this.reason.value = text;
    this.reason.focus();
  }

  onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  async send(event) {
    event.preventDefault();
    const entries = Object.fromEntries(new FormData(this.form));
    const scanId = this.scanId;
    localStorage.setItem(OFFICER_KEY, entries.officer.trim());
    this.submit.disabled = true;
    try {
      const recorded = await decide(scanId, { ...entries, seen: this.seen });
      if (scanId !== this.scanId) return;
      this.form.reset();
      this.officer.value = entries.officer.trim();
      this.say('');
      announce(`Recorded: ${decisionWord(recorded.decision.verdict)}.`);
      this.show({ id: scanId, decisions: recorded.decisions });
    } catch (problem) {
      this.say(problem.status === 409 ? 'Somebody decided meanwhile. Read that decision above, then record yours.' : `Not recorded. ${problem.message}`);
    } finally {
      this.submit.disabled = false;
    }
  }

  say(text) {
    this.message.textContent = text;
  }
}
