// A plugin of livereload.js: is told of each address that changed, and puts the change in place.
(() => {
  "use strict";
  const OWN = "/.linimasa/";
  const PROBLEMS = `${OWN}problems.html`;
  const BANNER = "linimasa-problems";
  const IMAGES = /\.(avif|gif|ico|jpe?g|png|svg|webp)$/i;

  // The state of the site that this page is of: in the address of this very script.
  let since = new URL(document.currentScript.src).searchParams.get("since");

  const isOurs = (element) => {
    const address = element.src || element.href || "";
    const path = address && new URL(address, location.href).pathname;
    return element.id === BANNER || path === "/livereload.js" || path.startsWith(OWN);
  };
  const runs = (script) => !script.type || /^(module|(text|application)\/javascript)$/i.test(script.type);
  const addressOf = (element) => new URL(element.getAttribute("src") || element.getAttribute("href") || "", location.href);
  const pathOf = (element) => decodeURIComponent(addressOf(element).pathname);

  // What cannot be swapped: scripts and style sheets. Where these differ, the page loads anew.
  const frame = (page) => [...page.querySelectorAll("script, style, link[rel~=stylesheet]")]
    .filter((one) => !isOurs(one) && (one.localName !== "script" || runs(one)))
    .map((one) => one.localName + (one.hasAttribute("src") || one.hasAttribute("href") ? pathOf(one) : one.textContent))
    .join("\n");

  // The parts of the body beside the main part, as they were served: scripts may have added to them.
  const sides = (page) => [...page.body.children].filter((one) => !isOurs(one) && one.localName !== "script" && !one.matches("main, :has(main)"));
  const served = new WeakSet();
  const note = (part) => { for (const one of [part, ...part.querySelectorAll("*")]) served.add(one); };
  note(document.body);
  let framed = frame(document);
  let beside = sides(document).map((one) => one.outerHTML);

  const swapSides = (fresh) => {
    const now = sides(document).filter((one) => served.has(one));
    const then = sides(fresh);
    if (now.length !== then.length || beside.length !== then.length) return false;
    const texts = then.map((one) => one.outerHTML);
    then.forEach((one, at) => {
      if (texts[at] === beside[at]) return;
      const added = [...now[at].children].filter((child) => !served.has(child));
      note(one);
      now[at].replaceWith(one);
      one.append(...added);
    });
    beside = texts;
    return true;
  };

  const swapHead = (fresh) => {
    const kept = "meta[name], meta[property], link:not([rel~=stylesheet], [rel~=icon]), script[type]";
    const data = (page) => [...page.head.querySelectorAll(kept)].filter((one) => !isOurs(one) && !(one.localName === "script" && runs(one)));
    for (const one of data(document)) one.remove();
    document.head.append(...data(fresh));
    document.title = fresh.title;
    for (const name of ["lang", "dir"]) document.documentElement[name] = fresh.documentElement[name];
    document.body.className = fresh.body.className;
  };

  // What a person has done to a page: things opened or shut, scrolled, focused.
  const nameOf = (details, seen) => {
    const name = details.id || (details.closest("[id]")?.id ?? "") + "\n" + (details.querySelector("summary")?.textContent.trim() ?? "");
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name}\n${nth}`;
  };
  const named = (main) => {
    const seen = new Map();
    return new Map([...main.querySelectorAll("details")].map((one) => [nameOf(one, seen), one]));
  };
  const wayTo = (element, main) => {
    if (element.id) return `#${CSS.escape(element.id)}`;
    const steps = [];
    for (let at = element; at !== main && at.parentElement; at = at.parentElement) steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
    return `:scope > ${steps.join(" > ")}`;
  };

  const swapMain = (main, next) => {
    const opened = new Map([...named(main)].map(([name, one]) => [name, one.open]));
    const scrolled = [...main.querySelectorAll("*")].filter((one) => one.scrollLeft || one.scrollTop).map((one) => [wayTo(one, main), one.scrollLeft, one.scrollTop]);
    const focused = main.contains(document.activeElement) && main !== document.activeElement ? wayTo(document.activeElement, main) : null;
    const atMain = main === document.activeElement;
    const [left, top] = [scrollX, scrollY];
    note(next);
    main.replaceWith(next);
    for (const [name, one] of named(next)) if (opened.has(name)) one.open = opened.get(name);
    for (const [way, x, y] of scrolled) next.querySelector(way)?.scrollTo(x, y);
    if (focused) next.querySelector(focused)?.focus({ preventScroll: true });
    if (atMain) next.focus({ preventScroll: true });
    scrollTo({ left, top, behavior: "instant" });
  };

  const parse = async (address) => {
    const answer = await fetch(address, { cache: "no-store" });
    return [answer, new DOMParser().parseFromString(await answer.text(), "text/html")];
  };

  // A main part that a script has drawn in is the script's: only a load brings both up to date.
  const drawnIn = (main) => [...main.querySelectorAll("*")].some((one) => !served.has(one));

  const swapPage = async () => {
    const [answer, fresh] = await parse(location.href);
    const [main, next] = [document.querySelector("main"), fresh.querySelector("main")];
    if (answer.redirected || !main || !next || drawnIn(main) || frame(fresh) !== framed || [...next.querySelectorAll("script")].some(runs) || !swapSides(fresh)) {
      location.reload();
      return;
    }
    swapHead(fresh);
    swapMain(main, document.adoptNode(next));
    const ours = [...fresh.scripts].find((one) => pathOf(one) === `${OWN}live.js`);
    since = (ours && addressOf(ours).searchParams.get("since")) || since;
    document.dispatchEvent(new CustomEvent("linimasa:swapped"));
  };

  const swapBanner = async () => {
    const [, fresh] = await parse(PROBLEMS);
    const next = fresh.getElementById(BANNER);
    document.getElementById(BANNER)?.remove();
    if (!next) return;
    if (!document.querySelector(`link[href="${OWN}problems.css"]`)) {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = `${OWN}problems.css`;
      document.head.append(style);
      await new Promise((done) => { style.onload = style.onerror = done; });
    }
    document.body.prepend(document.adoptNode(next));
  };

  const swapImages = (path) => {
    const stamp = `?${Date.now()}`;
    for (const image of document.querySelectorAll("img[src], source[src], link[rel~=icon][href]")) {
      if (pathOf(image) === path) image.setAttribute(image.localName === "link" ? "href" : "src", path + stamp);
    }
  };

  // Scripts, data and fonts that this page has asked for; scripts that read data read them again.
  const asked = (path) => performance.getEntriesByType("resource").some((one) => decodeURIComponent(new URL(one.name).pathname) === path);

  const reload = async (path) => {
    if (path === "*") location.reload();
    else if (path === PROBLEMS) await swapBanner();
    else if (path === decodeURIComponent(location.pathname)) await swapPage();
    else if (IMAGES.test(path)) swapImages(path);
    else if (asked(path)) location.reload();
  };

  let last = Promise.resolve();
  window.LiveReloadPluginLinimasa = class {
    static identifier = "linimasa";
    static version = "1";
    analyze() { return { since }; }
    // Says whether the change is ours to put in place: the library swaps style sheets itself.
    reload(path) {
      if (/\.css$/i.test(path)) return false;
      // A server that ended, or an answer cut short: livereload.js connects again, and is told again.
      last = last.then(() => reload(path)).catch(() => {});
      return true;
    }
  };
})();
