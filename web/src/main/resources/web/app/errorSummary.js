// A reader who has just sent a form is taken to the list of what is to be put right.
const summary = document.querySelector('[data-focus]');
if (summary) {
  summary.focus();
}
