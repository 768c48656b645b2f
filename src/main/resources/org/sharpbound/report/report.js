'use strict';
// The page is whole without this script, which adds what a page by itself cannot do: a choice of scheme, filters that
// the address keeps, links to copy, keys. What serves only with it is hidden until it runs.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = id => document.getElementById(id);

/** What the reader chose for all pages; a browser may refuse to keep it. */
const kept = {
  get(name) {
    try { return localStorage.getItem('sharpbound-' + name); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem('sharpbound-' + name, value); } catch { /* then it lasts as long as the page */ }
  },
};

/** Before the page is drawn, or it would flash in the other scheme. */
document.documentElement.dataset.scheme = kept.get('scheme') || '';

/** Told to screen readers without moving the focus. */
function tell(words) {
  byId('told').textContent = words;
}

function schemes() {
  const choice = byId('scheme');
  choice.value = document.documentElement.dataset.scheme;
  choice.addEventListener('change', () => {
    document.documentElement.dataset.scheme = choice.value;
    kept.set('scheme', choice.value);
  });
}

// Links to copy.

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea'); // where a page from a file may not use the clipboard
    field.value = text;
    field.className = 'off-screen';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

/** @param text what is copied, asked for when it is */
function copyButton(after, label, what, text) {
  const looks = { type: 'button', className: 'copy', textContent: 'copy', ariaLabel: label };
  const button = Object.assign(document.createElement('button'), looks);
  button.addEventListener('click', async () => {
    const done = await copy(text());
    tell(done ? what + ' copied.' : 'The browser did not copy; it is ' + text());
    button.focus();
    button.textContent = done ? 'copied' : 'not copied';
    setTimeout(() => { button.textContent = 'copy'; }, 1500);
  });
  after.after(button);
}

function copyButtons() {
  for (const link of all('.permalink')) {
    copyButton(link, link.getAttribute('aria-label').replace(/^Link/, 'Copy link'), 'Link',
      () => location.href.split('#')[0] + link.getAttribute('href'));
  }
  for (const command of all('.commands code')) {
    const what = command.closest('div').querySelector('dt').textContent;
    copyButton(command, 'Copy command: ' + what, 'Command', () => command.textContent);
  }
}

// Filters. An item is a relation, or a claim or derivation without one; a claim is shown if an item of it is.

/** Kinds of change since an earlier run by the place of what changed, as the table tells them. */
function readChanges() {
  const changes = new Map();
  for (const link of all('.comparison tbody a')) {
    const place = link.getAttribute('href').slice(1);
    changes.set(place, [...changes.get(place) || [], link.closest('tr').querySelector('th').textContent]);
  }
  return changes;
}

function readItems() {
  const changes = readChanges();
  return all('[data-verdict]').map(element => {
    const claim = element.closest('article');
    return {
      element,
      claim,
      source: claim.closest('[data-source]').dataset.source,
      verdict: element.dataset.verdict,
      strategy: element.dataset.strategy,
      expected: element.dataset.expected || 'as expected',
      tag: all('.tag', claim).map(tag => tag.textContent),
      change: changes.get(element.id) || [],
    };
  });
}

/** The words of a claim, those of its case file with them; found out when first searched. */
function textOf(claim) {
  if (!texts.has(claim)) texts.set(claim, (claim.id + ' ' + claim.textContent).toLowerCase());
  return texts.get(claim);
}

const texts = new Map();

function filters() {
  const panel = byId('filters');
  const search = byId('filter-search');
  const choices = all('select', panel);
  const verdicts = all('input[name=verdict]', panel);
  const items = readItems();
  const claims = new Set(items.map(item => item.claim));
  const entries = new Map(all('.contents a').map(link => [link.getAttribute('href'), link.closest('li')]));

  const isFiltered = () =>
    search.value.trim() !== '' || choices.some(choice => choice.value) || verdicts.some(box => box.checked);

  function passes(item, words) {
    const wanted = verdicts.filter(box => box.checked).map(box => box.value);
    return (wanted.length === 0 || wanted.includes(item.verdict))
      && choices.every(({ name, value }) => !value || [item[name]].flat().includes(value))
      && words.every(word => textOf(item.claim).includes(word));
  }

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    const shown = items.filter(item => passes(item, words));
    const elements = new Set(shown.map(item => item.element));
    const shownClaims = new Set(shown.map(item => item.claim));
    items.forEach(item => { item.element.hidden = !elements.has(item.element); });
    claims.forEach(claim => {
      claim.hidden = !shownClaims.has(claim);
      const entry = entries.get('#' + claim.id);
      if (entry) entry.hidden = claim.hidden;
    });
    for (const group of all('.variant, .document')) {
      const inside = all('[data-verdict]', group);
      group.hidden = inside.length > 0 && !inside.some(element => elements.has(element));
    }
    byId('filter-count').textContent = shown.length === items.length
      ? `All ${items.length} relations and derivations are shown.`
      : `${shown.length} of ${items.length} relations and derivations are shown, of ${shownClaims.size} `
        + (shownClaims.size === 1 ? 'claim.' : 'claims.');
    byId('filter-clear').disabled = !isFiltered();
  }

  function write(at = '') {
    const parameters = new URLSearchParams();
    if (search.value.trim()) parameters.set('q', search.value.trim());
    choices.filter(choice => choice.value).forEach(choice => parameters.set(choice.name, choice.value));
    verdicts.filter(box => box.checked).forEach(box => parameters.append('verdict', box.value));
    if (at && isFiltered()) parameters.set('at', at);
    const hash = isFiltered() ? '#?' + parameters : at && '#' + at;
    history.replaceState(null, '', location.href.split('#')[0] + hash);
  }

  function set(parameters) {
    search.value = parameters.get('q') || '';
    choices.forEach(choice => {
      const value = parameters.get(choice.name) || '';
      choice.value = [...choice.options].some(option => option.value === value) ? value : '';
    });
    verdicts.forEach(box => { box.checked = parameters.getAll('verdict').includes(box.value); });
    show();
  }

  /** Shows what a link leads to, whatever hides it. */
  function reveal(id) {
    const target = id && byId(id);
    if (!target) return;
    for (let e = target; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;
    if (target.closest('[hidden]')) set(new URLSearchParams());
    write(id);
    target.scrollIntoView();
  }

  function follow() {
    const [id, query] = location.hash.slice(1).split('?');
    const parameters = new URLSearchParams(query);
    if (query) set(parameters);
    reveal(id || parameters.get('at'));
  }

  // A choice shows at once what it says; words are waited for until the reader pauses.
  let typing = 0;
  const update = () => { show(); write(); };
  panel.addEventListener('input', event => {
    clearTimeout(typing);
    if (event.target === search) typing = setTimeout(update, 120);
    else update();
  });
  byId('filter-clear').addEventListener('click', () => {
    set(new URLSearchParams());
    write();
    search.focus();
  });
  addEventListener('hashchange', follow);
  show();
  follow();
}

// Keys.

function keys() {
  const on = byId('keys');
  const search = byId('filter-search');
  on.checked = kept.get('keys') !== 'off';
  on.addEventListener('change', () => kept.set('keys', on.checked ? 'on' : 'off'));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target === search) {
      search.blur();
      byId('results').focus();
    }
    const writing = event.target.matches('input:not([type=checkbox]), select, textarea');
    if (!on.checked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n' || event.key === 'p') step(event.key === 'n');
    if (event.key === '/') {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
}

/** The claim after or before the one at the top. */
function step(forward) {
  const links = all('article > h3 > .permalink').filter(link => !link.closest('[hidden]'));
  const tops = links.map(link => link.getBoundingClientRect().top);
  const next = links[forward ? tops.findIndex(top => top > 60) : tops.findLastIndex(top => top < 0)];
  next?.focus({ preventScroll: true });
  next?.closest('article').scrollIntoView();
}

/** On paper nothing can be opened. */
function printing() {
  let closed = [];
  const open = is => closed.forEach(details => { details.open = is; });
  addEventListener('beforeprint', () => { closed = all('details:not([open])'); open(true); });
  addEventListener('afterprint', () => open(false));
}

/** What is wider than its place is scrolled by keys too, as long as it is; its size is known when it comes into sight. */
function scrolling() {
  const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  all('.scroll, .statement, .instead, .weights, .where li, .witness-table, .sample-table, .printed math, .correction, .lines > li, .graph, .diagnostics pre')
    .forEach(place => sizes.observe(place));
}

document.addEventListener('DOMContentLoaded', () => {
  all('[data-scripted]').forEach(element => { element.hidden = false; });
  schemes();
  copyButtons();
  printing();
  scrolling();
  if (!byId('filters')) return;
  if (matchMedia('(max-width: 62rem)').matches) all('.contents details')[0].open = false;
  filters();
  keys();
});
