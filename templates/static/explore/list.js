// The same events as words: a real list, in the marks and columns of every other page.
const makeList = (() => {
  const STEP = 50; // rows at a time

  // The template has all that a row may show; what an event lacks is taken out.
  const row = (template, events, at, [id, when, title, name, language], words) => {
    const item = template.content.firstElementChild.cloneNode(true), find = (part) => item.querySelector(part);
    const { shape, dashed } = data.mark(events, at), kind = events.kind[at], link = find("a");
    find(".when").textContent = when;
    find(".mark").className += ` ${shape} ${dashed ? "dashed" : ""}`;
    link.textContent = title;
    link.href = words.event.replace("ID", id);
    link.lang = language || words.language;
    find(".kind").textContent = words.kinds[kind];
    find("bdi").textContent = name;
    for (const [part, has] of [[".flag", events.draft[at]], [".kind", kind], [".name", name], [".says", kind || name]]) if (!has) find(part).remove();
    return item;
  };

  // Shows `places`, the first of them at once; `rowsOf` gives what is to be said of some of them, later.
  return (list, more, template, words, events, rowsOf) => {
    let places = [], shown = 0, turn = 0;
    const add = async () => {
      const own = turn, next = places.slice(shown, shown + STEP), rows = await rowsOf(next);
      if (own !== turn) return;
      const items = next.map((at, i) => row(template, events, at, rows[i], words));
      if (shown) list.append(...items); else list.replaceChildren(...items);
      shown += items.length;
      more.hidden = shown >= places.length;
    };
    more.addEventListener("click", async () => {
      const from = shown;
      await add();
      list.children[from]?.querySelector("a").focus();
    });
    return async (found) => {
      if (turn && String(found) === String(places)) return;
      [places, shown, turn] = [found, 0, turn + 1];
      await add();
    };
  };
})();
