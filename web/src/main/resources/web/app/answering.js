// Saves a section cell by cell while it is being answered. Without this file the section is an ordinary form.
import { controls } from './answering-controls.js';
import { mutationId, rowId } from './answering-ids.js';

const QUIET = 800;
const LONGEST_WAIT = 10000;
const RETRIES = [2000, 5000, 10000, 30000];

class Answering {
    constructor(form) {
        this.form = form;
        this.url = form.dataset.mutations;
        this.seq = Number(form.dataset.seq);
        this.csrf = document.querySelector('meta[name=csrf-token]')?.content;
        this.line = document.querySelector('[data-save-line]');
        this.cells = new Map();
        this.dirty = new Set();
        this.actions = [];
        this.inFlight = null;
        this.failures = 0;
        this.stopped = false;
        this.register(form);
        this.listen();
    }

    register(root) {
        for (const element of root.querySelectorAll('[data-cell]')) {
            const path = element.dataset.cell;
            const known = this.cells.get(path);
            const control = controls(element);
            if (known && this.dirty.has(path)) {
                control.write(known.control.read());
                this.cells.set(path, { ...known, element, control });
            } else {
                this.cells.set(path, {
                    element, control, version: Number(element.dataset.version), saved: control.read(),
                });
            }
        }
    }

    listen() {
        this.form.addEventListener('input', event => this.edited(event, QUIET));
        this.form.addEventListener('change', event => this.edited(event, 0));
        this.form.addEventListener('submit', event => this.submitted(event));
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden') {
                this.send(true);
            } else {
                this.again();
            }
        });
        window.addEventListener('pagehide', () => this.send(true));
        window.addEventListener('online', () => this.again());
        window.addEventListener('focus', () => this.again());
        window.addEventListener('beforeunload', event => {
            if (this.failures > 0 && this.unsaved()) {
                event.preventDefault();
            }
        });
        this.line?.querySelector('[data-try-again]')?.addEventListener('click', () => this.again());
    }

    unsaved() {
        return this.dirty.size > 0 || this.actions.length > 0 || this.inFlight !== null;
    }

    edited(event, wait) {
        const element = event.target.closest('[data-cell]');
        if (!element) {
            return;
        }
        const cell = this.cells.get(element.dataset.cell);
        cell.control.settle(event.target);
        if (cell.control.read() === cell.saved && !this.pending(element.dataset.cell)) {
            this.dirty.delete(element.dataset.cell);
            return;
        }
        this.dirty.add(element.dataset.cell);
        this.firstUnsent ??= Date.now();
        const left = Math.max(0, this.firstUnsent + LONGEST_WAIT - Date.now());
        this.schedule(Math.min(wait, left));
    }

    pending(path) {
        return this.inFlight?.sent.has(path) ?? false;
    }

    schedule(wait) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(false), wait);
    }

    again() {
        if (!this.stopped && this.unsaved()) {
            clearTimeout(this.retry);
            this.inFlight?.waiting ? this.post(this.inFlight, false) : this.send(false);
        }
    }

    // Takes everything that is not saved into one mutation. A page that is going away does not wait for an earlier one.
    send(leaving) {
        clearTimeout(this.timer);
        if (this.stopped || (!leaving && this.inFlight) || (this.dirty.size === 0 && this.actions.length === 0)) {
            if (leaving && this.inFlight?.waiting) {
                this.post(this.inFlight, true);
            }
            return;
        }
        const sent = new Map();
        const ops = [];
        const wanted = this.actions.flatMap(action => action());
        for (const path of this.dirty) {
            const cell = this.cells.get(path);
            const raw = cell.control.read();
            const base = cell.version + (this.pending(path) ? 1 : 0);
            sent.set(path, raw);
            ops.push(raw.startsWith('!')
                ? { op: 'set', path, base, missing: raw.slice(1) }
                : { op: 'set', path, base, raw });
        }
        ops.push(...wanted);
        this.dirty.clear();
        this.actions = [];
        this.firstUnsent = null;
        const body = JSON.stringify({ id: mutationId(), seenSeq: this.seq, ops });
        this.inFlight = { body, sent, waiting: false };
        this.post(this.inFlight, leaving);
    }

    async post(batch, leaving) {
        batch.waiting = false;
        this.say('saving');
        let response;
        try {
            response = await fetch(this.url, {
                method: 'POST', body: batch.body, keepalive: leaving || batch.body.length < 60000, redirect: 'manual',
                headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': this.csrf },
            });
        } catch {
            this.failed(batch, 'offline');
            return;
        }
        await this.answered(batch, response);
    }

    async answered(batch, response) {
        if (response.ok) {
            this.failures = 0;
            this.saved(batch, await response.json());
        } else if (response.status === 401 || response.type === 'opaqueredirect') {
            this.failed(batch, 'signin');
        } else if (response.status === 429 || response.status >= 500) {
            this.failed(batch, 'trouble', Number(response.headers.get('Retry-After')) * 1000);
        } else {
            this.refused(batch, await response.json().catch(() => ({})));
        }
    }

    // Nothing is thrown away: the same mutation is sent again with the same id.
    failed(batch, why, wait) {
        batch.waiting = true;
        this.say(why);
        const pause = wait || RETRIES[Math.min(this.failures, RETRIES.length - 1)];
        this.failures += 1;
        clearTimeout(this.retry);
        if (why !== 'signin') {
            this.retry = setTimeout(() => this.again(), pause);
        }
    }

    // What was typed stays on the page; the person is told why it was not saved and what can be done.
    refused(batch, problem) {
        for (const path of batch.sent.keys()) {
            this.dirty.add(path);
        }
        this.inFlight = null;
        this.failures += 1;
        this.stopped = true;
        this.say('refused', problem.detail ?? problem.title ?? '');
    }

    saved(batch, reply) {
        this.inFlight = this.inFlight === batch ? null : this.inFlight;
        this.seq = Math.max(this.seq, reply.seq);
        for (const cell of [...reply.accepted, ...reply.others]) {
            this.stored(cell, batch.sent.get(cell.path));
        }
        for (const conflict of reply.conflicts) {
            const cell = this.cells.get(conflict.path);
            if (cell && !this.dirty.has(conflict.path)) {
                cell.version = conflict.version;
            }
        }
        if (reply.page) {
            this.draw(reply.page);
        }
        this.say('saved', reply.savedAt);
        this.done?.();
        if (this.dirty.size > 0 || this.actions.length > 0) {
            this.schedule(QUIET);
        }
    }

    stored(cell, sent) {
        const known = this.cells.get(cell.path);
        if (!known || (sent === undefined && this.dirty.has(cell.path))) {
            return;
        }
        known.version = cell.version;
        if (sent === undefined || known.control.read() === sent) {
            known.control.show(cell.typed);
            known.saved = known.control.read();
            known.control.markUnreadable(cell.unreadable);
        } else {
            known.saved = sent;
        }
    }

    draw(page) {
        for (const id of page.shown) {
            document.getElementById('q-' + id)?.removeAttribute('hidden');
        }
        for (const id of page.hidden) {
            document.getElementById('q-' + id)?.setAttribute('hidden', '');
        }
        for (const [id, html] of Object.entries(page.questions)) {
            this.replace(document.getElementById('q-' + id), html);
        }
        for (const [id, checks] of Object.entries(page.checks)) {
            this.drawChecks(id, checks);
        }
        for (const [id, html] of Object.entries(page.parts)) {
            const part = document.getElementById(id);
            if (part && part.innerHTML !== html) {
                part.innerHTML = html;
            }
        }
    }

    // Only what changed is drawn anew, so that nobody loses the place they are typing in.
    drawChecks(id, checks) {
        const question = document.getElementById('q-' + id);
        const place = question?.querySelector('[data-checks]');
        if (place && place.dataset.checks !== checks.mark) {
            place.dataset.checks = checks.mark;
            question.classList.toggle('question--marked', checks.blocks);
            const typing = place.contains(document.activeElement) ? document.activeElement : null;
            const typed = typing?.value;
            place.innerHTML = checks.html;
            if (typing?.id && document.getElementById(typing.id)) {
                document.getElementById(typing.id).value = typed;
                document.getElementById(typing.id).focus();
            }
        }
    }

    replace(question, html) {
        if (!question) {
            return;
        }
        const focused = question.contains(document.activeElement) ? document.activeElement.id : null;
        const template = document.createElement('template');
        template.innerHTML = html.trim();
        const fresh = template.content.firstElementChild;
        question.replaceWith(fresh);
        this.register(fresh);
        const wanted = this.focusNext ? fresh.querySelector(this.focusNext) : null;
        (wanted ?? (focused ? document.getElementById(focused) : null))?.focus();
        this.focusNext = null;
    }

    submitted(event) {
        const button = event.submitter;
        if (this.stopped) {
            return;
        }
        event.preventDefault();
        if (button?.name === 'action') {
            this.act(button);
        } else if (button?.hasAttribute('data-stay')) {
            this.send(false);
            this.again();
        } else {
            this.leave(button?.dataset.next ?? this.form.dataset.next);
        }
    }

    // Goes on when everything is saved; when it cannot be saved, stays and says why.
    leave(address) {
        this.done = () => {
            if (!this.unsaved()) {
                this.done = null;
                window.location.assign(address);
            }
        };
        if (this.unsaved()) {
            this.send(false);
            this.again();
        } else {
            this.done();
        }
    }

    act(button) {
        const [verb, ...words] = button.value.split(' ');
        const question = button.closest('[data-question]');
        const version = path => this.cells.get(path)?.version ?? 0;
        const actions = {
            addRow: ([name]) => {
                const row = rowId();
                this.focusNext = `[data-row="${row}"] input:not([type=hidden]), [data-row="${row}"] select`;
                return [{ op: 'addRow', question: name, row }];
            },
            removeRow: ([name, row]) => {
                this.focusNext = '.roster__add, .roster__removed button';
                return [{ op: 'removeRow', question: name, row }];
            },
            restoreRow: ([name, row]) => [{ op: 'restoreRow', question: name, row }],
            confirmRow: ([name, row]) => [{ op: 'confirmRow', question: name, row }],
            confirmRows: ([name]) => [...question.querySelectorAll('[data-previous-row]')]
                .map(row => ({ op: 'confirmRow', question: name, row: row.dataset.previousRow })),
            confirm: () => button.dataset.paths.split(' ').map(path => {
                this.dirty.delete(path);
                return { op: 'confirm', path, base: version(path) };
            }),
            explain: ([edit]) => [{
                op: 'explain', edit, text: document.getElementById('explain-' + edit).value,
            }],
            seen: ([edit]) => [{ op: 'seen', edit }],
            resolve: ([conflict, keep, base]) => [{ op: 'resolve', conflict, keep, base: Number(base) }],
        };
        this.actions.push(() => actions[verb](words));
        this.send(false);
    }

    say(what, detail) {
        if (!this.line) {
            return;
        }
        const text = this.line.dataset[what].replace('#', detail ?? '');
        const place = this.line.querySelector('[data-save-text]');
        if (place.textContent !== text) {
            place.textContent = text;
        }
        this.line.dataset.state = what;
        this.line.querySelector('[data-sign-in]').hidden = what !== 'signin';
        this.line.querySelector('[data-try-again]').hidden = !['signin', 'offline', 'trouble'].includes(what);
    }
}

const form = document.querySelector('form[data-answering]');
if (form) {
    new Answering(form);
}
