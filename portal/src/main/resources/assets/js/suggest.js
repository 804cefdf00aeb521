// Proposes trades, places and names while one types in a search box: the editable combobox with a list of the ARIA
// practices. Choosing a name opens its page; choosing a trade or a place narrows the search. Enter alone searches as typed.
(() => {
  const texts = document.querySelector('.suggest-texts').dataset;
  const DELAY = 150;
  let boxes = 0;

  for (const input of document.querySelectorAll('input[data-suggest]')) combobox(input);

  function combobox(input) {
    const id = `suggestions-${++boxes}`;
    const list = document.createElement('ul');
    list.id = id;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', texts.list);
    const status = document.createElement('p');
    status.className = 'hidden';
    status.setAttribute('role', 'status');
    input.after(list, status);
    input.parentElement.classList.add('suggested');
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id,
    })) input.setAttribute(name, value);

    let items = [];
    let active = -1;
    let timer;
    let request;

    input.addEventListener('input', () => {
      clearTimeout(timer);
      request?.abort();
      timer = setTimeout(ask, DELAY);
    });
    input.addEventListener('keydown', key);
    input.addEventListener('blur', () => { clearTimeout(timer); close(); });
    // A press must not take the focus from the box, or the list closes before the click.
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) choose(items[[...list.children].indexOf(option)]);
    });

    // The box of places takes several, apart by semicolons: the last is the one being typed.
    function parts() {
      return (input.name === 'lieu' ? input.value.split(';') : [input.value]).map(part => part.trim());
    }

    async function ask() {
      const typed = parts().pop();
      if (typed.length < 2) return close();
      request = new AbortController();
      const query = new URLSearchParams({ q: typed, pour: input.dataset.suggest });
      try {
        const answer = await fetch(`/suggestions?${query}`, { signal: request.signal });
        if (answer.ok && document.activeElement === input) show((await answer.json()).items);
      } catch {
        close();
      }
    }

    function show(found) {
      items = found;
      active = -1;
      list.replaceChildren(...items.map((item, at) => {
        const option = document.createElement('li');
        option.id = `${id}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const kind = document.createElement('small');
        kind.textContent = item.kind;
        option.append(item.label, ' ', kind);
        return option;
      }));
      list.hidden = items.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      status.textContent = items.length === 0 ? texts.none
        : items.length === 1 ? texts.one : texts.many.replace('{0}', items.length);
    }

    function close() {
      request?.abort();
      items = [];
      active = -1;
      list.hidden = true;
      list.replaceChildren();
      status.textContent = '';
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function key(event) {
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (list.hidden) {
          if (event.key === 'ArrowDown') ask();
        } else {
          // Past either end stands the text as it was typed.
          const places = items.length + 1;
          move((active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
        }
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        choose(items[active]);
      }
    }

    function move(to) {
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = to;
      const option = list.children[active];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', option.id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function choose(item) {
      if (item.href) {
        location.assign(item.href);
        return;
      }
      const form = input.form;
      if (input.name !== item.parameter) input.value = '';
      let field = form.elements.namedItem(item.parameter);
      // A place has one box; of trades and buyers there may be several.
      if (!field || item.parameter !== 'lieu') {
        field = document.createElement('input');
        field.type = 'hidden';
        field.name = item.parameter;
        form.append(field);
      }
      field.value = field === input ? [...parts().slice(0, -1), item.value].join(' ; ') : item.value;
      close();
      form.requestSubmit();
    }
  }
})();
