// Turns the lists of a page around, if its address asks for it, and shows the link that does so.
(() => {
  "use strict";
  const line = document.querySelector(".order");
  if (!line) return;
  const { order, ...words } = line.dataset, link = line.firstElementChild;
  const other = order === "newest" ? "oldest" : "newest";
  const turned = new URLSearchParams(location.search).get("order") === other;
  const turn = (nodes) => {
    const places = nodes.map((node) => {
      const place = document.createComment("");
      node.replaceWith(place);
      return place;
    });
    nodes.reverse().forEach((node, i) => places[i].replaceWith(node));
  };
  if (turned) {
    for (const list of document.querySelectorAll("main ol.events:has(> li[id])")) turn([...list.children]);
    turn([...document.querySelectorAll("main [data-timed]")]);
    for (const one of document.querySelectorAll(".pager a")) one.search = `?order=${other}`;
  }
  link.textContent = words[turned ? order : other];
  link.href = turned ? location.pathname : `?order=${other}`;
  line.hidden = false;
})();
