// A place that is pointed at, or has the focus, is marked in the map and in the list alike.
(() => {
  "use strict";
  const atlas = document.querySelector(".atlas");
  if (!atlas) return;
  const slugs = (target) => {
    const found = target.closest?.("[data-places], [data-place]");
    return found ? (found.dataset.places || found.dataset.place).split(" ") : [];
  };
  const mark = (event) => {
    const chosen = new Set(slugs(event.target));
    for (const one of atlas.querySelectorAll("[data-places], [data-place]")) {
      one.classList.toggle("lit", chosen.size > 0 && slugs(one).some((slug) => chosen.has(slug)));
    }
  };
  for (const kind of ["mouseover", "focusin"]) atlas.addEventListener(kind, mark);
  for (const kind of ["mouseleave", "focusout"]) {
    atlas.addEventListener(kind, (event) => mark({ target: event.relatedTarget || document.body }));
  }
})();
