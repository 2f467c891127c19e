// The explore page: what is looked at stands in the address; drawing, list and sentence follow it.
(() => {
  const root = document.getElementById("explore");
  if (!root) return;
  const words = JSON.parse(document.getElementById("explore-words").textContent);
  words.event = root.dataset.event;
  const dates = calendar.words(words);
  const rtl = document.documentElement.dir === "rtl";
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const NAMED = ["who", "where", "tag", "source"].filter(part), LANES = 7, CLOSEST = 2, SETTLED = 150, STILL = 500, MONTHS_AT_ONCE = 8;
  const load = data.loader(root.dataset.index.replace(/index\.json$/, ""));
  const canvas = part("canvas"), brush = part("brush"), tip = part("tip"), field = part("field");
  let events, shown, lanes, whole, usual, view, found, chosen, pending, timer, showList, rested = 0;
  const titles = new Map(), lists = new Map();

  // Titles, by month.
  const monthOf = (at) => events.months[data.reach(events.ends, at + 1)];
  const rowNow = (at) => {
    const month = monthOf(at);
    return titles.get(month.name)?.[at - month.from];
  };
  const readMonths = async (months, tell) => {
    const missing = months.filter((month) => !titles.has(month.name));
    for (let i = 0; i < missing.length; i += MONTHS_AT_ONCE) {
      tell?.(i / missing.length);
      await Promise.all(missing.slice(i, i + MONTHS_AT_ONCE).map(async ({ name }) => titles.set(name, await load(name))));
    }
  };
  const rowsOf = async (places) => {
    await readMonths([...new Set(places.map(monthOf))]);
    return places.map(rowNow);
  };

  const painter = makeScene(canvas, { rtl, words: dates, titleOf: (at) => rowNow(at)?.[2] || "…" });
  const overview = brush.getContext("2d");

  const filled = (text, given) => text.replace(/%\((\w+)\)s/g, (_, name) => given[name]);
  const counted = (number) => number.toLocaleString(words.language, { numberingSystem: "latn" });
  const line = part("line");
  const say = (text) => { line.textContent = text; };
  const failed = (error) => say(`${words.failed} (${error.message})`);

  // The address.
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    chosen = { ...words.usual, ...Object.fromEntries([...given].filter(([name, value]) => value && !["from", "to"].includes(name))) };
    const from = calendar.parse(given.get("from")), to = calendar.parse(given.get("to"));
    view = from !== null && to !== null && to >= from ? { from, to: to + 1 } : { ...usual };
  };
  const isUsual = () => view.from === usual.from && view.to === usual.to;
  const isWhole = () => view.from === whole.from && view.to === whole.to;
  const days = () => [Math.floor(view.from), Math.ceil(view.to) - 1]; // the first and the last that are seen
  const plain = (day) => calendar.iso(day) || calendar.civil(day).join("-");
  const address = () => {
    const given = new URLSearchParams(chosen);
    if (!isUsual()) days().forEach((day, i) => given.set(i ? "to" : "from", plain(day)));
    return `#${given}`;
  };
  const remember = (step) => {
    const now = address();
    if (now !== (location.hash || "#")) history[step ? "pushState" : "replaceState"](null, "", now);
  };

  // Filters.
  const listOf = async (name) => {
    if (!lists.has(name)) lists.set(name, data.decodedList(await load(name)));
    return lists.get(name);
  };
  const tests = async () => {
    const all = [];
    for (const name of NAMED) {
      if (!chosen[name]) continue;
      const names = await listOf(name), at = names.slugs.indexOf(chosen[name]);
      all.push(data.member(events.count, at < 0 ? [] : names.events[at]));
    }
    if (chosen.kind) {
      const kind = words.kindNames.indexOf(chosen.kind);
      all.push((at) => events.kind[at] === kind);
    }
    if (chosen.status) {
      const draft = chosen.status === "draft" ? 1 : 0;
      all.push((at) => events.draft[at] === draft);
    }
    if (chosen.q) {
      await readMonths(events.months, (done) => say(filled(words.reading, { done: `${Math.round(done * 100)}%` })));
      const wanted = fold.letters(chosen.q).split(/\s+/).filter(Boolean);
      all.push((at) => {
        const text = fold.letters(`${rowNow(at)[2]} ${rowNow(at)[3] || ""}`);
        return wanted.every((word) => text.includes(word));
      });
    }
    return all;
  };

  // Lanes: the names with the most events, then all the rest.
  const cut = async (places) => {
    if (!NAMED.includes(chosen.lanes)) return [{ name: "", ...data.sorted(events, places) }];
    const names = await listOf(chosen.lanes), inside = data.member(events.count, places);
    const most = names.events.map((own, at) => ({ at, own: Array.from(own).filter(inside) }))
      .filter(({ own }) => own.length).sort((a, b) => b.own.length - a.own.length || a.at - b.at).slice(0, LANES);
    const taken = data.member(events.count, most.flatMap(({ own }) => own)), rest = places.filter((at) => !taken(at));
    const made = most.map(({ at, own }) => ({ name: names.names[at], ...data.sorted(events, own) }));
    if (rest.length || !made.length) made.push({ name: words.others, ...data.sorted(events, rest) });
    return made;
  };

  let turn = 0;
  const refilter = async () => {
    const own = turn += 1;
    part("clear").hidden = !Object.keys(chosen).some((one) => one !== "lanes");
    try {
      const places = data.passing(events, await tests()), made = await cut(places);
      if (own !== turn) return;
      [shown, lanes] = [{ places, ...data.sorted(events, places) }, made];
      field.dataset.lanes = lanes.length > 1 ? "several" : "one";
      field.style.setProperty("--lanes", lanes.length);
      redraw();
      settle();
    } catch (error) { failed(error); }
  };

  // Drawing.
  const isVertical = () => root.clientWidth < 600;
  const redraw = () => {
    if (!pending) pending = requestAnimationFrame(() => { pending = 0; paint(); });
  };
  const paint = () => {
    if (!shown) return;
    const vertical = isVertical();
    field.classList.toggle("vertical", vertical);
    const drawn = painter.draw(view, lanes, events, vertical);
    if (drawn.step === "titles") ask();
    root.dataset.step = drawn.step;
    stepWords = drawn.unit ? filled(words.bars, { unit: words.units[drawn.unit.days ? `d${drawn.unit.days}` : drawn.unit.months] }) : words[drawn.step];
    paintBrush();
  };
  let stepWords = "";
  const inView = () => {
    const points = shown.points.slice(...data.within(shown.days, view));
    const wide = data.wideIn(events, shown.wide, view);
    return wide.length ? [...points, ...wide].sort((a, b) => a - b) : points;
  };
  const ask = async () => {
    const places = inView();
    if (places.every(rowNow)) return;
    await rowsOf(places).then(() => { redraw(); requestAnimationFrame(tell); }, failed); // whose titles may not fit
  };

  // The strip above: the whole, with what is looked at framed.
  const paintBrush = () => {
    const ratio = devicePixelRatio, { clientWidth: width, clientHeight: height } = brush;
    brush.width = width * ratio;
    brush.height = height * ratio;
    overview.setTransform(ratio, 0, 0, ratio, 0, 0);
    const scale = width / (whole.to - whole.from), style = getComputedStyle(brush);
    overview.fillStyle = style.borderBlockEndColor;
    const bins = new Float64Array(Math.ceil(width / 3) + 1);
    const count = (day) => { bins[Math.max(0, Math.floor(((day - whole.from) * scale) / 3))] += 1; };
    shown.days.forEach(count);
    for (const at of shown.wide) count(events.first[at]);
    const most = Math.max(1, ...bins);
    const x = (at, wide) => (rtl ? width - at - wide : at);
    bins.forEach((number, i) => { if (number) overview.fillRect(x(i * 3, 2), height, 2, -2 - (number / most) * (height - 6)); });
    overview.strokeStyle = style.color;
    overview.lineWidth = 2;
    const u = (view.from - whole.from) * scale, wide = Math.max(6, (view.to - view.from) * scale);
    overview.strokeRect(x(u, wide) + 1, 1, wide - 2, height - 2);
  };

  // When the view has come to rest: address, dates, sentence, list. What soon moves on is no step of its own.
  const settle = (step) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(step || Date.now() - rested > STILL);
      rested = Date.now();
      paint();
      tell();
    }, step ? 0 : SETTLED);
  };
  const tell = () => {
    if (!shown) return;
    found = inView();
    const [from, to] = days();
    for (const [name, day] of [["from", from], ["to", to]]) {
      // what cannot be is shown as it was written, until the view is another
      const told = document.activeElement === part(name) || part(name).hasAttribute("aria-invalid");
      if (!told) part(name).value = calendar.iso(day);
    }
    say(filled(words[found.length ? "status" : "nothing"], { shown: counted(found.length), all: counted(events.count), from: dates.day(from), to: dates.day(to), drawn: stepWords }));
    showList(found).catch(failed);
    part("whole").disabled = isWhole();
  };

  const dayAt = (share) => view.from + (view.to - view.from) * share;
  const look = (from, to, step) => {
    const long = Math.min(Math.max(to - from, CLOSEST), whole.to - whole.from);
    const begin = Math.min(Math.max(from, whole.from), whole.to - long);
    for (const name of ["from", "to"]) part(name).removeAttribute("aria-invalid");
    view = { from: begin, to: begin + long };
    redraw();
    settle(step);
  };
  const zoom = (factor, at = dayAt(0.5), step) => look(at - (at - view.from) * factor, at + (view.to - at) * factor, step);
  const move = (share, step) => look(dayAt(share), dayAt(1 + share), step);

  // Controls.
  const MOVES = { earlier: () => move(-0.5, 1), later: () => move(0.5, 1), closer: () => zoom(0.5, undefined, 1), further: () => zoom(2, undefined, 1), whole: () => look(whole.from, whole.to, 1) };
  for (const [name, act] of Object.entries(MOVES)) part(name).addEventListener("click", act);
  for (const name of ["from", "to"]) part(name).addEventListener("change", () => {
    const from = calendar.parse(part("from").value), to = calendar.parse(part("to").value);
    if (from !== null && to !== null && to >= from) look(from, to + 1, 1); else part(name).setAttribute("aria-invalid", true);
  });
  const KEYS = { ArrowLeft: () => move(rtl ? 0.2 : -0.2), ArrowRight: () => move(rtl ? -0.2 : 0.2), ArrowUp: () => (isVertical() ? move(-0.2) : zoom(0.5)), ArrowDown: () => (isVertical() ? move(0.2) : zoom(2)), "+": () => zoom(0.5), "-": () => zoom(2), Home: () => look(whole.from, whole.from + view.to - view.from), End: () => look(whole.to - view.to + view.from, whole.to) };
  field.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  const choose = (name, value) => {
    if (value) chosen[name] = value; else delete chosen[name];
    remember(1);
    refilter();
  };
  for (const name of ["lanes", "kind", "status"]) part(name)?.addEventListener("change", ({ target }) => choose(name, target.value));
  part("q").addEventListener("input", ({ target }) => {
    clearTimeout(typed);
    typed = setTimeout(() => choose("q", target.value.trim()), 250);
  });
  let typed = 0;
  const offer = async (name) => {
    const options = document.getElementById(`explore-${name}-names`);
    if (options.childElementCount) return;
    try {
      const { names } = await listOf(name);
      options.replaceChildren(...names.map((one) => new Option(one)));
    } catch (error) { failed(error); }
  };
  for (const name of NAMED) {
    const input = part(name);
    input.addEventListener("focus", () => offer(name));
    input.addEventListener("change", async () => {
      const { names, slugs } = await listOf(name), asked = input.value.trim();
      const letters = fold.letters(asked), like = names.filter((one) => fold.letters(one).includes(letters));
      const number = names.indexOf(asked) + 1 || names.findIndex((one) => fold.letters(one) === letters) + 1 || (like.length === 1 && names.indexOf(like[0]) + 1);
      input.setAttribute("aria-invalid", asked !== "" && !number);
      if (asked && !number) say(filled(words.unknown, { name: input.value })); else choose(name, slugs[number - 1]);
    });
  }
  part("clear").addEventListener("click", () => {
    chosen = chosen.lanes ? { lanes: chosen.lanes } : {};
    remember(1);
    reflect();
    refilter();
    part("q").focus();
  });

  // The controls as the address has them.
  const reflect = async () => {
    for (const name of ["lanes", "kind", "status", "q"]) if (part(name)) part(name).value = chosen[name] || "";
    for (const name of NAMED) {
      const input = part(name);
      input.removeAttribute("aria-invalid");
      if (!chosen[name]) { input.value = ""; continue; }
      const { names, slugs } = await listOf(name);
      input.value = names[slugs.indexOf(chosen[name])] || chosen[name];
    }
  };
  const restore = () => {
    read();
    reflect().catch(failed);
    refilter();
  };

  // Pointers: one drags, two pinch; the wheel zooms with Ctrl or Cmd only, so that the page scrolls.
  const pointers = new Map();
  let moved = 0;
  const along = (event) => {
    const box = canvas.getBoundingClientRect();
    const u = isVertical() ? event.clientY - box.top : rtl ? box.right - event.clientX : event.clientX - box.left;
    return u / (isVertical() ? box.height : box.width);
  };
  canvas.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, along(event));
    moved = 0;
    tip.hidden = true;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) { point(event); return; }
    const before = [...pointers.values()], now = along(event), old = pointers.get(event.pointerId);
    moved += Math.abs(now - old) * (isVertical() ? canvas.clientHeight : canvas.clientWidth);
    if (moved > 4) canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, now);
    if (pointers.size === 1) { if (moved > 4) move(old - now); return; }
    const [a, b] = before, [c, d] = [...pointers.values()];
    const factor = Math.abs(a - b) / Math.max(0.02, Math.abs(c - d)), fixed = dayAt((a + b) / 2), long = (view.to - view.from) * factor;
    look(fixed - long * ((c + d) / 2), fixed + long * (1 - (c + d) / 2));
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) canvas.addEventListener(name, (event) => {
    pointers.delete(event.pointerId);
    if (name === "pointerleave") tip.hidden = true;
  });
  canvas.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(Math.exp(Math.min(80, Math.max(-80, event.deltaY)) * 0.01), dayAt(along(event)));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && !isVertical()) {
      event.preventDefault();
      move(((rtl ? -1 : 1) * event.deltaX) / canvas.clientWidth);
    }
  }, { passive: false });

  const under = (event) => {
    const box = canvas.getBoundingClientRect();
    return painter.hit(event.clientX - box.left, event.clientY - box.top);
  };
  const point = async (event) => {
    const hit = under(event), box = field.getBoundingClientRect();
    canvas.style.cursor = hit ? "pointer" : "grab";
    if (!hit) { tip.hidden = true; return; }
    const show = (text) => {
      tip.textContent = text;
      tip.hidden = false;
      const left = Math.min(Math.max(0, event.clientX - box.left + 12), box.width - tip.offsetWidth);
      tip.style.left = `${left}px`;
      tip.style.top = `${event.clientY - box.top + 16}px`;
    };
    if (hit.words) { show(hit.words); return; }
    const [row] = await rowsOf([hit.at]);
    show(`${row[1]}: ${row[2]}`);
  };
  canvas.addEventListener("click", async (event) => {
    const hit = moved > 4 ? null : under(event);
    if (!hit) return;
    if (hit.words) { look(hit.from, hit.to, 1); return; }
    const [[id]] = await rowsOf([hit.at]);
    location.href = words.event.replace("ID", id);
  });

  // The strip above is dragged, or struck, to look elsewhere.
  let grabbed = null;
  const onBrush = (event) => {
    const box = brush.getBoundingClientRect(), share = (rtl ? box.right - event.clientX : event.clientX - box.left) / box.width;
    return whole.from + (whole.to - whole.from) * share;
  };
  brush.addEventListener("pointerdown", (event) => {
    const day = onBrush(event), long = view.to - view.from;
    brush.setPointerCapture(event.pointerId);
    grabbed = day >= view.from && day < view.to && long < whole.to - whole.from ? { day, from: view.from, long } : { start: day };
  });
  brush.addEventListener("pointermove", (event) => {
    if (!grabbed) return;
    const day = onBrush(event);
    if (grabbed.long) look(grabbed.from + day - grabbed.day, grabbed.from + day - grabbed.day + grabbed.long);
    else if (Math.abs(day - grabbed.start) * brush.clientWidth > (whole.to - whole.from) * 4) look(Math.min(day, grabbed.start), Math.max(day, grabbed.start));
  });
  brush.addEventListener("pointerup", () => { grabbed = null; });

  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  new ResizeObserver(redraw).observe(root);
  addEventListener("popstate", restore);

  const begin = async () => {
    events = data.decoded(await load("index"));
    if (!events.count) return;
    showList = makeList(part("list"), part("more"), part("row"), words, events, rowsOf);
    root.hidden = false;
    document.getElementById("explore-plain").hidden = true;
    const [first] = events.first, last = events.last.reduce((most, day) => Math.max(most, day));
    const air = Math.max(1, Math.round((last - first) / 100));
    whole = { from: first - air, to: last + 1 + air };
    // What is looked at first: where nearly all events are, if a few lie far away.
    usual = words.focus ? { from: calendar.parse(words.focus[0]), to: calendar.parse(words.focus[1]) + 1 } : whole;
    restore();
  };
  begin().catch((error) => {
    document.getElementById("explore-plain").prepend(line);
    failed(error);
  });
})();
