// What every page does: menu, theme, forms that are sent once, and parts that keep themselves current.
(() => {
  const EVERY = 5000;
  const root = document.documentElement;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  document.querySelector('.theme')?.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('ecs-theme', root.dataset.theme);
  });

  const menu = document.querySelector('.menu');
  menu?.addEventListener('click', () => {
    menu.setAttribute('aria-expanded', String(menu.getAttribute('aria-expanded') !== 'true'));
  });

  // The server does a repeated form only once; this spares it the repeat.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    if (form.method === 'post') form.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  });

  const keyOf = node => (node.nodeType === Node.ELEMENT_NODE && node.id) || null;
  const alike = (a, b) => a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

  // Makes the old element say what the new one says, touching only what differs: focus, selection,
  // scroll position and open details stay, and nothing flickers.
  function morph(old, fresh) {
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
    }
    let at = old.firstChild;
    for (const next of [...fresh.childNodes]) {
      let match = at;
      while (match && !alike(match, next)) match = keyOf(next) || !at ? match.nextSibling : null;
      if (!match) {
        old.insertBefore(document.importNode(next, true), at);
        continue;
      }
      if (match !== at) old.insertBefore(match, at);
      if (match.nodeType === Node.ELEMENT_NODE) morph(match, next);
      else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue;
      at = match.nextSibling;
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  const parts = [...document.querySelectorAll('[data-live]')];
  const lost = document.getElementById('lost');
  const pause = document.querySelector('.pause');
  let paused = sessionStorage.getItem('ecs-paused') === 'yes';
  let signedOut = false;

  function tell(text) {
    lost.textContent = text;
    lost.hidden = !text;
    root.classList.toggle('stale', Boolean(text) || paused);
  }

  async function refresh() {
    for (const source of new Set(parts.map(part => part.dataset.liveSrc || location.href.split('#')[0]))) {
      const answer = await fetch(source, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.redirected && answer.url.includes('/sign-in')) signedOut = true;
      if (signedOut) return tell(lost.dataset.signedout);
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of parts) {
        const fresh = page.getElementById(part.id);
        if (!fresh || (part.dataset.liveSrc || location.href.split('#')[0]) !== source) continue;
        for (const name of ['data-live', 'data-live-src']) {
          if (part.hasAttribute(name)) fresh.setAttribute(name, part.getAttribute(name));
        }
        morph(part, fresh);
      }
    }
    tell('');
    document.dispatchEvent(new Event('ecs:refreshed'));
  }

  async function turn() {
    if (!paused && !document.hidden && !signedOut) {
      await refresh().catch(() => tell(lost.dataset.away));
    }
    setTimeout(turn, EVERY);
  }

  function showPause() {
    if (!pause) return;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
    root.classList.toggle('stale', paused);
  }

  pause?.addEventListener('click', () => {
    paused = !paused;
    sessionStorage.setItem('ecs-paused', paused ? 'yes' : 'no');
    showPause();
  });
  showPause();
  if (parts.length) setTimeout(turn, EVERY);
})();
