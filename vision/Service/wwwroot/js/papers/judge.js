/** What an officer says of a compared element: a form that records, and the record itself. Nothing is preselected. */
import { announce, el } from '../dom.js';
import { whenOf } from '../format.js';
import { giveFeedback } from './api.js';
import { actionWord } from './words.js';

const CHOICES = [['confirm', 'Confirm', 'c', 'The outcome is right'], ['reject', 'Reject', 'r', 'The outcome is wrong'], ['correct', 'Correct', 'e', 'The witness shows another value']];
const OFFICER_KEY = 'visioninspection.officer';

export class JudgeForm {
  /** @param {{onGiven: () => void}} listener */
  constructor(listener) {
    this.listener = listener;
    this.corrected = el('input', { id: 'corrected', name: 'corrected', maxlength: 1000, autocomplete: 'off', spellcheck: 'false' });
    this.correctedLabel = el('label', { for: 'corrected' }, 'What really stands there');
    this.reason = el('input', { id: 'reason', name: 'reason', maxlength: 2000, autocomplete: 'off' });
    this.officer = el('input', { id: 'officer', name: 'officer', maxlength: 128, autocomplete: 'off', spellcheck: 'false', required: true });
    this.submit = el('button', { class: 'primary', type: 'submit' }, 'Record');
    this.message = el('p', { class: 'form-message', role: 'status' });
    this.history = el('ol', { class: 'decisions', 'aria-label': 'What was said of this, newest first' });
    this.form = el('form', { onsubmit: (event) => this.send(event), onchange: () => this.settle(), onkeydown: (event) => this.onKey(event) },
      el('fieldset', { class: 'choices' }, el('legend', { class: 'visually-hidden' }, 'Your judgement'),
        ...CHOICES.map(([value, word, key, hint]) => el('label', { class: 'choice', 'data-action': value, title: hint, 'aria-keyshortcuts': key },
          el('input', { type: 'radio', name: 'action', value, required: true }), el('span', {}, word, ' ', el('kbd', {}, key))))),
      this.correctedLabel, this.corrected,
      el('label', { for: 'reason' }, 'Reason ', el('span', { class: 'hint' }, '(may be empty)')), this.reason,
      el('label', { for: 'officer' }, 'Your name or number'), this.officer,
      this.submit, this.message);
    this.node = el('div', { class: 'judge' }, this.history, this.form,
      el('p', { class: 'hint' }, 'Kept as evidence for recalibration; no score changes by itself.'));
  }

  /** Shows an element's record; what is being typed stays while it is the same element. */
  show(caseId, element) {
    if (this.elementId !== element.id || this.caseId !== caseId) {
      [this.caseId, this.elementId] = [caseId, element.id];
      this.form.reset();
      this.officer.value = localStorage.getItem(OFFICER_KEY) ?? '';
      this.message.textContent = '';
    }
    this.history.replaceChildren(...element.feedback.toReversed().map((said) => el('li', { 'data-action': said.action },
      el('p', {}, el('strong', {}, actionWord(said.action)), said.corrected ? ` to “${said.corrected}”` : '', ` by ${said.officer}`),
      said.reason ? el('p', {}, said.reason) : null,
      el('p', { class: 'hint' }, el('time', { datetime: said.time }, whenOf(said.time))))));
    this.settle();
  }

  /** Takes a choice by its key; what is still missing gets the focus, else the button that records. */
  choose(action) {
    if (!this.node.isConnected) return;
    this.form.querySelector(`input[value=${action}]`).checked = true;
    this.settle();
    (action === 'correct' ? this.corrected : this.officer.value ? this.submit : this.officer).focus();
  }

  settle() {
    const corrects = new FormData(this.form).get('action') === 'correct';
    this.corrected.required = corrects;
    this.corrected.hidden = this.correctedLabel.hidden = !corrects;
  }

  onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  async send(event) {
    event.preventDefault();
    const { action, corrected, reason, officer } = Object.fromEntries(new FormData(this.form));
    localStorage.setItem(OFFICER_KEY, officer.trim());
    this.submit.disabled = true;
    try {
      await giveFeedback(this.caseId, { element: this.elementId, action, corrected: action === 'correct' ? corrected : null, reason, officer });
      this.form.reset();
      this.officer.value = officer.trim();
      this.message.textContent = '';
      announce(`Recorded: ${actionWord(action)}.`);
      this.listener.onGiven();
    } catch (problem) {
      this.message.textContent = `Not recorded. ${problem.message}`;
    } finally {
      this.submit.disabled = false;
    }
  }
}
