// One key to accept, change, refuse or go on, on the page that confirms readings one by one.
// A single key can be pressed by accident or by speech software, so it can be turned off, and the choice is kept.
const KEPT = "sightline-single-keys";

export function confirmByKeys() {
  const page = document.querySelector("[data-confirm]");
  if (!page) return;
  const toggle = document.getElementById("single-keys");
  let on = true;
  try { on = window.localStorage.getItem(KEPT) !== "off"; } catch { /* storage may be closed to us: keep the default */ }
  toggle.checked = on;
  page.classList.toggle("sl-keys-on", on);
  toggle.addEventListener("change", () => {
    on = toggle.checked;
    page.classList.toggle("sl-keys-on", on);
    try { window.localStorage.setItem(KEPT, on ? "on" : "off"); } catch { /* as above */ }
  });
  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const at = event.target;
    if (at.closest("textarea, select, [contenteditable]")) return;
    if (at.matches("input") && !["checkbox", "radio", "button", "submit"].includes(at.type)) return;
    const target = page.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}
