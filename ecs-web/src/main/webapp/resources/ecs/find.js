// The search at the top of each page: asks while one types, and is a combobox as ARIA says (1.2, list autocomplete).
(() => {
  const PAUSE = 120;
  const input = document.querySelector('.find input');
  if (!input) return;
  const list = document.getElementById('found');
  const status = document.querySelector('.find [role="status"]');
  let timer;
  let asking;
  let asked = '';
  let active = -1;

  const options = () => [...list.children];

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  }

  function choose(index) {
    const all = options();
    active = all.length ? (index + all.length) % all.length : -1;
    if (index < 0) active = -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  }

  function part(name, text) {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
  }

  function option(found, i) {
    const li = document.createElement('li');
    li.id = 'found-' + i;
    li.role = 'option';
    li.setAttribute('aria-selected', 'false');
    li.dataset.number = found.number;
    const name = part('name', found.name);
    const about = part('faint', found.shown === found.name ? found.number : found.why + ' ' + found.shown);
    li.append(name, ' ', about);
    if (found.state !== 'ACTIVE') li.append(' ', part('state ' + found.state, found.word));
    return li;
  }

  function show(all) {
    list.replaceChildren(...all.map(option));
    open(all.length > 0);
    status.textContent = all.length ? all.length + ' ' + status.dataset.some : status.dataset.none;
  }

  async function ask() {
    const text = input.value.trim();
    if (text === asked) return;
    asked = text;
    asking?.abort();
    if (text.length < 2) {
      status.textContent = '';
      list.replaceChildren();
      return open(false);
    }
    asking = new AbortController();
    try {
      const answer = await fetch(input.dataset.feed + '?q=' + encodeURIComponent(text), { signal: asking.signal });
      if (answer.ok && !answer.redirected) show(await answer.json());
    } catch (e) {
      if (e.name !== 'AbortError') open(false);
    }
  }

  const go = chosen => { location.href = input.dataset.page + encodeURIComponent(chosen.dataset.number); };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });

  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open(list.children.length > 0);
      choose(event.key === 'ArrowDown' ? active + 1 : active < 0 ? options().length - 1 : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(options()[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  });

  list.addEventListener('pointerdown', event => event.preventDefault()); // the field keeps the focus
  list.addEventListener('click', event => {
    const chosen = event.target.closest('li');
    if (chosen) go(chosen);
  });
  input.addEventListener('blur', () => open(false));
  input.addEventListener('focus', () => { if (list.children.length) open(true); });

  // As in many tools: a slash goes to the search, unless one is writing.
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, select')) return;
    event.preventDefault();
    input.focus();
  });
})();
