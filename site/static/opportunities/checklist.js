// The checklist above the form: each link opens the tab of its field and goes there.

const TAB_OPENS = 100; // milliseconds
const TRIES = 3;
const TRY_AGAIN = 2000; // milliseconds

function panelOf(field) {
  return document.querySelector(`[data-contentpath="${CSS.escape(field)}"]`);
}

// Wagtail hides the other tabs; the link of a tab names its panel.
function openTab(place) {
  const tab = place.closest('[role="tabpanel"]');
  if (!tab) return;
  document.querySelector(`[role="tab"][href="#${CSS.escape(tab.id)}"]`)?.click();
}

// A section that somebody closed is opened.
function openSections(place) {
  for (let content = place; content; content = content.parentElement) {
    if (!content.hidden || !content.id) continue;
    document.querySelector(`[data-panel-toggle][aria-controls="${CSS.escape(content.id)}"]`)?.click();
  }
}

function goTo(field) {
  const place = panelOf(field);
  if (!place) return false;
  openTab(place);
  openSections(place);
  // The tab shows its panel a moment later.
  setTimeout(() => {
    const inputs = place.querySelectorAll(
      'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button',
    );
    place.scrollIntoView({ block: "center" });
    [...inputs].find((one) => one.offsetParent !== null)?.focus({ preventScroll: true });
  }, TAB_OPENS);
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-checklist-field]");
  if (link && goTo(link.dataset.checklistField)) event.preventDefault();
});

// The form has saved itself: the list is made anew, unless somebody is just reading in it.
async function renew() {
  const panel = document.querySelector("[data-checklist-address]");
  if (!panel || panel.contains(document.activeElement)) return;
  const answer = await fetch(panel.dataset.checklistAddress, { credentials: "same-origin" });
  if (answer.redirected) return;
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-checklist-address]");
  if (fresh && !panel.contains(document.activeElement)) {
    panel.replaceWith(document.adoptNode(fresh));
  }
}

// A server that is busy for a moment is asked again; without an answer the list stays.
function renewOrTryAgain(times = TRIES) {
  renew().catch(() => {
    if (times > 1) setTimeout(() => renewOrTryAgain(times - 1), TRY_AGAIN);
  });
}

document.addEventListener("w-autosave:success", () => renewOrTryAgain());
