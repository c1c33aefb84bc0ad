// Shows what the parts of a composition make while they are typed. The server decides whether it is right.
function plain(text) {
    const number = Number(text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.'));
    return Number.isFinite(number) ? number : 0;
}

document.addEventListener('input', event => {
    const composition = event.target.closest?.('[data-composition]');
    if (composition) {
        const sum = [...composition.querySelectorAll('[data-part]')]
            .reduce((total, part) => total + plain(part.value), 0);
        const rounded = Math.round(sum * 100) / 100;
        composition.querySelector('[data-running-value]').textContent =
            rounded.toLocaleString(document.documentElement.lang);
        composition.querySelector('[data-running]')
            .classList.toggle('composition__sum--reached', rounded === Number(composition.dataset.sum));
    }
});
