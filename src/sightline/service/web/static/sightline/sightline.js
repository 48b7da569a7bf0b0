// Small conveniences. Every page works without this file.
import { initAll } from "../vendor/govuk/govuk-frontend.min.js";
import { confirmByKeys } from "./confirm.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
initAll();

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

// "Select all" stands only where a script can do it.
for (const all of document.querySelectorAll("[data-select-all]")) {
  const boxes = [...document.querySelectorAll(`input[type=checkbox][name="${all.dataset.selectAll}"]`)];
  const settle = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  boxes.forEach((box) => box.addEventListener("change", settle));
  settle();
}

// A page seen through a stale Back button must not show what has since been decided: ask the server again.
window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

// The passage asked for is inside a scrolling box: bring it into view there.
const passage = document.getElementById("passage");
if (passage && window.location.hash === "#passage") passage.scrollIntoView({ block: "center" });

confirmByKeys();
