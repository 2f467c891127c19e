// Adds a switch for the colour scheme: automatic, light, dark. The page is whole without it.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const names = ["auto", "light", "dark"];
  let chosen = "auto";
  // Storage is refused in some private windows; the switch then lasts for one page.
  const remember = (name) => { try { localStorage.setItem("linimasa-theme", name); } catch { /* see above */ } };
  try { chosen = localStorage.getItem("linimasa-theme") || "auto"; } catch { /* see above */ }
  const apply = () => {
    if (chosen === "auto") delete root.dataset.theme;
    else root.dataset.theme = chosen;
  };
  if (!names.includes(chosen)) chosen = "auto";
  apply();
  addEventListener("DOMContentLoaded", () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const label = () => { 
      button.textContent = words[chosen];
      button.setAttribute("aria-label", `${words.label}: ${words[chosen]}`);
     };
    button.addEventListener("click", () => {
      chosen = names[(names.indexOf(chosen) + 1) % names.length];
      remember(chosen);
      apply();
      label();
    });
    label();
    document.querySelector("header.site").append(button);
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; });
})();
