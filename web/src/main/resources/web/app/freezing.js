// How far a freeze has come, renewed while it goes on; at its end the page that follows is opened. Without this there is a link.
const PAUSE = 4000;
const freezing = document.querySelector('[data-freezing]');

async function renew() {
  const answer = await fetch(freezing.dataset.freezing);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('[data-freezing]');
  if (answer.redirected || !now) {
    window.location.assign(answer.url);
    return;
  }
  if (now.innerHTML !== freezing.innerHTML) {
    freezing.innerHTML = now.innerHTML;
  }
  window.setTimeout(attempt, PAUSE);
}

// A server that is being restarted is asked again.
function attempt() {
  renew().catch(() => window.setTimeout(attempt, PAUSE));
}

if (freezing) {
  window.setTimeout(attempt, PAUSE);
}
