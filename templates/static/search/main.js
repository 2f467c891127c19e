// The search page: what is asked for stands in the address; the list follows it.
(() => {
  const root = document.getElementById("search");
  if (!root) return;
  const STEP = 20, TYPED = 200, AROUND = 90, LONG = 260; // rows; milliseconds; letters before a match, and of a quote
  const WEIGHTS = [9, 4, 1]; // of a title, of names, of a quote
  const OPENING = /^["'\p{Pi}\p{Ps}„‚]/u; // what begins with a mark gets no second one
  const SHAPES = ["bracket", "range", "since", "until", "point", "undated"];
  const words = JSON.parse(document.getElementById("search-words").textContent);
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const input = part("q"), list = part("list"), more = part("more"), line = part("status"), { index, pagefind, digits, event } = root.dataset;
  const filled = (text, given) => text.replace(/%\((\w+)\)s/g, (_, name) => given[name]);
  const counted = (number) => number.toLocaleString(words.language, { numberingSystem: "latn" });

  const texts = (row) => [row[3], `${row[4] || ""}\n${row[6] || ""}`, row[7] || ""].map((text) => ` ${fold.words(text)} `);
  const score = (all, wanted) => {
    let sum = 0;
    for (const { text, needle } of wanted) {
      let best = 0;
      all.forEach((own, i) => { if (own.includes(needle)) best += WEIGHTS[i] * (own.includes(` ${text} `) ? 1.5 : 1); });
      if (!best) return 0;
      sum += best;
    }
    return sum;
  };

  // Two ways to find: each gives, for what is asked, something of each event and the rows of some of these.
  const whole = async () => {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: index, onload: resolve, onerror: reject });
      document.head.append(script);
    });
    const events = window.linimasaSearch.map((row) => [texts(row), row]);
    const find = (asked, wanted) => events.map(([all, row]) => [score(all, wanted), row]).filter(([points]) => points).sort((a, b) => b[0] - a[0]).map(([, row]) => row);
    return { find, rows: (found) => found };
  };
  const paged = async () => {
    const engine = await import(new URL(pagefind, location.href).href);
    const asked = (file) => fetch(pagefind.replace(/[^/]*$/, `${file}.json`)).then((answer) => answer.json());
    const starts = await asked("starts");
    const tiles = new Map(), tile = (id) => {
      const name = id.slice(id.lastIndexOf("_") + 1).slice(0, digits);
      if (!tiles.has(name)) tiles.set(name, asked(`rows/${name}`));
      return tiles.get(name);
    };
    const rows = (found) => Promise.all(found.map(async ({ id }) => (await tile(id))[id]));
    const find = async (question, wanted) => {
      const folded = fold.pairs(question), all = folded.split(" ");
      await Promise.all(starts.filter((start) => all.some((word) => start.startsWith(word))).map((start) => engine.preload(start)));
      // Pagefind takes all that is asked for a phrase, or nothing: each is asked by itself.
      const phrases = wanted.filter(({ phrase }) => phrase).map(({ phrase }) => `"${fold.pairs(phrase)}"`);
      const found = await Promise.all((phrases.length < wanted.length ? [folded, ...phrases] : phrases).map((one) => engine.search(one)));
      const [{ results: first }, ...others] = found, inside = others.map(({ results }) => new Set(results.map(({ id }) => id)));
      const results = first.filter(({ id }) => inside.every((ids) => ids.has(id)));
      // Where no word begins as asked, Pagefind takes one that the asked word begins with.
      return results.length && score(texts((await rows(results.slice(0, 1)))[0]), wanted) ? results : [];
    };
    return { find, rows };
  };
  let ready;
  const engine = () => {
    if (!ready) (ready = pagefind ? paged() : whole()).catch(() => { ready = null; });
    return ready;
  };

  // A text with its matches marked; of a long one, what stands around the first.
  const show = (element, text, wanted, long = Infinity) => {
    const found = fold.places(text, wanted);
    let from = 0;
    if (text.length > long && found.length && found[0][0] > AROUND) from = text.indexOf(" ", found[0][0] - AROUND) + 1 || found[0][0];
    if (from > (found[0]?.[0] ?? 0)) [from] = found[0];
    const to = text.length - from > long ? Math.max(text.lastIndexOf(" ", from + long), from + long - 30) : text.length;
    element.replaceChildren(from ? "…" : "");
    let at = from;
    for (const [begin, end] of found) {
      if (end <= at || begin >= to) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(at, begin), end);
      element.append(text.slice(at, Math.max(at, begin)), mark);
      at = end;
    }
    element.append(text.slice(at, Math.max(at, to)), to < text.length ? "…" : "");
    return found.length;
  };

  const item = ([id, code, when, title, name = "", language = "", names = "", quote = ""], wanted) => {
    const made = part("row").content.firstElementChild.cloneNode(true), find = (one) => made.querySelector(one);
    const kind = code >> 5, link = find("a");
    find(".when").textContent = when;
    find(".mark").className += ` ${SHAPES[code & 7]} ${code & 8 ? "dashed" : ""}`;
    link.href = event.replace("ID", id);
    link.lang = find("q").lang = language || words.language;
    show(link, title, wanted);
    find(".kind").textContent = words.kinds[kind];
    show(find("bdi"), name, wanted);
    const quoted = show(find("q"), quote, wanted, LONG);
    find("q").classList.toggle("marked", OPENING.test(find("q").textContent));
    const also = names.split("\n").filter((one) => fold.places(one, wanted).length).flatMap((one, i) => {
      const name = document.createElement("bdi");
      show(name, one, wanted);
      return i ? [" · ", name] : [name];
    });
    find(".also span").append(...also);
    for (const [one, has] of [[".flag", code & 16], [".kind", kind], [".name", name], [".says", kind || name], [".quoted", quoted], [".also", also.length]]) if (!has) find(one).remove();
    return made;
  };

  let turn = 0, timer = 0, found = [], wanted = [], shown = 0;
  const add = async () => {
    const own = turn, { rows } = await ready, next = await rows(found.slice(shown, shown + STEP));
    if (own !== turn) return;
    const items = next.map((row) => item(row, wanted));
    if (shown) list.append(...items); else list.replaceChildren(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
  };
  const search = async () => {
    const asked = input.value.trim(), own = turn += 1;
    document.title = asked ? `${asked} · ${words.title}` : words.title;
    wanted = fold.terms(asked);
    if (!wanted.length) {
      [found, shown] = [[], 0];
      list.replaceChildren();
      more.hidden = true;
      line.textContent = asked && words.nothing;
      return;
    }
    try {
      const results = await (await engine()).find(asked, wanted);
      if (own !== turn) return;
      [found, shown] = [results, 0];
      await add();
      if (own === turn) line.textContent = filled(words[found.length ? "found" : "nothing"], { number: counted(found.length) });
    } catch { if (own === turn) line.textContent = words.failed; }
  };

  // One entry of the history for each search that was left alone; typing changes the newest.
  const remember = (typing) => {
    const asked = input.value.trim(), own = new URLSearchParams(location.search);
    if (asked === (own.get("q") || "")) { if (!typing) history.replaceState(null, "", location.href); return; }
    history[history.state?.typing ? "replaceState" : "pushState"]({ typing }, "", asked ? `?${new URLSearchParams({ q: asked })}` : location.pathname);
  };
  const go = (typing) => {
    clearTimeout(timer);
    remember(typing);
    search();
  };
  const restore = () => {
    input.value = new URLSearchParams(location.search).get("q") || "";
    search();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go(true), TYPED);
  });
  input.addEventListener("focus", () => { engine().catch(() => {}); }, { once: true });
  input.addEventListener("change", () => remember(false));
  part("form").addEventListener("submit", (sent) => {
    sent.preventDefault();
    go(false);
  });
  more.addEventListener("click", async () => {
    const from = shown;
    await add();
    list.children[from]?.querySelector("a").focus();
  });
  addEventListener("popstate", restore);
  root.hidden = false;
  document.getElementById("search-plain").hidden = true;
  restore();
})();
