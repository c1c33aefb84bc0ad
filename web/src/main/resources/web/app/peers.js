// Picking peers: narrows a long list of boxes by name and keeps the number of ticked ones in view. Works without it too.

const START = 'data-pick';

function narrow(boxes, wanted) {
  const text = wanted.trim().toLocaleLowerCase();
  for (const box of boxes) {
    box.parentElement.hidden = text !== '' && !box.labels[0].textContent.toLocaleLowerCase().includes(text);
  }
}

function prepare(set) {
  const boxes = [...set.querySelectorAll('input[type=checkbox]')];
  const count = set.querySelector('[data-count]');
  count.parentElement.setAttribute('role', 'status');
  set.addEventListener('change', () => {
    count.textContent = String(boxes.filter((box) => box.checked).length);
  });

  const label = document.createElement('label');
  label.className = 'govuk-label';
  label.htmlFor = 'narrow';
  label.textContent = set.getAttribute(START);
  const field = document.createElement('input');
  field.className = 'govuk-input govuk-input--width-20';
  field.id = 'narrow';
  field.type = 'search';
  field.autocomplete = 'off';
  field.addEventListener('input', () => narrow(boxes, field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  count.parentElement.before(label, field);
}

document.querySelectorAll(`[${START}]`).forEach(prepare);
