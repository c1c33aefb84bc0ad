// Reads and writes the control of one cell. A missing code is its code behind an exclamation mark.
const CHOSEN = 'input[type=radio], input[type=checkbox]';

export function controls(element) {
    switch (element.dataset.kind) {
        case 'choice': return new Choice(element);
        case 'choices': return new Choices(element);
        case 'select': return new Select(element);
        default: return new Text(element);
    }
}

class Control {
    constructor(element) {
        this.element = element;
    }

    settle() {}

    show(typed) {
        if (typed !== undefined && typed !== null) {
            this.write(typed);
        }
    }

    markUnreadable() {}
}

class Choice extends Control {
    read() {
        return this.element.querySelector('input:checked')?.value ?? '';
    }

    write(value) {
        for (const input of this.element.querySelectorAll(CHOSEN)) {
            input.checked = input.value === value;
        }
    }
}

class Choices extends Control {
    read() {
        return [...this.element.querySelectorAll('input:checked')].map(input => input.value).join(';');
    }

    write(value) {
        const wanted = value.split(';');
        for (const input of this.element.querySelectorAll(CHOSEN)) {
            input.checked = wanted.includes(input.value);
        }
        this.name();
    }

    // An option that stands alone takes the others away, and the other way round.
    settle(changed) {
        if (changed.checked) {
            const alone = changed.hasAttribute('data-alone');
            for (const input of this.element.querySelectorAll('input:checked')) {
                if (input !== changed && (alone || input.hasAttribute('data-alone'))) {
                    input.checked = false;
                }
            }
        }
        this.name();
    }

    name() {
        const place = this.element.querySelector('[data-chosen]');
        if (place) {
            const labels = [...this.element.querySelectorAll('input:checked')].map(input => input.labels[0].textContent.trim());
            place.textContent = labels.join(', ') || place.dataset.nothing;
        }
    }
}

class Select extends Control {
    get select() {
        return this.element.querySelector('select');
    }

    read() {
        return this.select.value;
    }

    write(value) {
        this.select.value = value;
    }
}

class Text extends Control {
    get input() {
        return this.element.querySelector('input[type=text], textarea');
    }

    read() {
        return this.element.querySelector('input[type=checkbox]:checked')?.value ?? this.input.value;
    }

    write(value) {
        for (const box of this.element.querySelectorAll('input[type=checkbox]')) {
            box.checked = box.value === value;
        }
        this.input.value = value.startsWith('!') ? '' : value;
        this.count();
    }

    // What is being typed is left alone; the written form comes when the person has gone on.
    show(typed) {
        if (document.activeElement !== this.input) {
            super.show(typed);
        } else if (typed !== undefined && typed !== null) {
            this.input.addEventListener('blur', () => {
                if (this.input.value.replace(/\s/g, '') === typed.replace(/\s/g, '')) {
                    this.input.value = typed;
                }
            }, { once: true });
        }
    }

    settle(changed) {
        if (changed.type === 'checkbox') {
            if (changed.checked) {
                this.write(changed.value);
            }
        } else if (changed.value !== '') {
            this.element.querySelectorAll('input[type=checkbox]').forEach(box => { box.checked = false; });
        }
        this.count();
    }

    markUnreadable(unreadable) {
        if (unreadable) {
            this.input.setAttribute('aria-invalid', 'true');
        } else {
            this.input.removeAttribute('aria-invalid');
        }
        this.input.classList.toggle('govuk-input--error', Boolean(unreadable));
    }

    count() {
        const place = this.element.querySelector('[data-left]');
        if (place) {
            const left = Number(this.input.dataset.max) - this.input.value.length;
            const words = left < 0 ? place.dataset.overWords : place.dataset.leftWords;
            place.textContent = words.replace('#', Math.abs(left));
        }
    }
}
