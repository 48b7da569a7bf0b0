// One key for each decision on the pages that confirm readings.
// A single key can be pressed by accident or by speech software, so it can be turned off, and the choice is kept.
const KEPT = "sightline-single-keys";
const TYPED_INTO = "input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]";

// The document scrolls in a box of its own: bring the passage into view there, and leave the page where it is.
function showPassage() {
  const box = document.querySelector("[data-beside]");
  const passage = document.getElementById("passage");
  if (!box || !passage) return;
  const distance = passage.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += distance - box.clientHeight / 3;
}

// The name is asked once: what is typed beside one decision stands beside the others.
function oneName(page) {
  const names = [...page.querySelectorAll("input[name='by']")];
  for (const typed of names) {
    typed.addEventListener("input", () => { for (const other of names) if (other !== typed) other.value = typed.value; });
  }
}

function openEdit(page) {
  const edit = page.querySelector("#edit");
  edit.open = true;
  edit.querySelector("select").focus();
  edit.scrollIntoView({ block: "nearest" });
}

export function confirmByKeys() {
  const page = document.querySelector("[data-confirm]");
  if (!page) return;
  showPassage();
  oneName(page);
  page.querySelector("a[href='#edit']")?.addEventListener("click", (event) => { event.preventDefault(); openEdit(page); });
  const toggle = document.getElementById("single-keys");
  if (!toggle) return;
  let on = true;
  try { on = window.localStorage.getItem(KEPT) !== "off"; } catch { /* storage may be closed to us: keep the default */ }
  toggle.checked = on;
  page.classList.toggle("sl-keys-on", on);
  toggle.addEventListener("change", () => {
    on = toggle.checked;
    page.classList.toggle("sl-keys-on", on);
    try { window.localStorage.setItem(KEPT, on ? "on" : "off"); } catch { /* as above */ }
  });
  // A second press before the next page has come would decide about what nobody has seen.
  let leaving = false;
  window.addEventListener("beforeunload", () => { leaving = true; });
  document.addEventListener("keydown", (event) => {
    if (!on || leaving || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest?.(TYPED_INTO)) return;
    const target = page.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}
