// How long a text is, beside every field of the form that says how long it may be.

const words = document.querySelector("[data-length-words]");
const SPOKEN_AFTER = 1000; // milliseconds without typing: nobody listens to every letter
const NEARLY = 0.1; // of the limit that is left
const RICH_TEXT = "[data-draftail-editor-wrapper] [role='textbox']";

function said(name, values) {
  const text = words.content.querySelector(`[data-length="${name}"]`).textContent;
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

const language = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
const number = new Intl.NumberFormat(`${language}-CA`);

const countWords = (text) => text.trim().split(/\s+/).filter(Boolean).length;

// The most characters of a field, or those that are best; null where nothing is said.
function limitOf(field) {
  const { lengthLimit, lengthRecommended } = field.dataset;
  const limit = Number(lengthLimit || lengthRecommended || field.getAttribute("maxlength"));
  return limit > 0 ? limit : null;
}

function isCounted(field) {
  return field.matches?.('textarea[name], input[type="text"][name]') && limitOf(field) !== null;
}

// What is written and what is spoken about a field, made when it is first needed.
function partsOf(field) {
  let parts = field.nextElementSibling;
  if (!parts?.classList.contains("text-length")) {
    parts = document.createElement("div");
    parts.className = "text-length";
    const seen = document.createElement("span");
    seen.setAttribute("aria-hidden", "true");
    const spoken = document.createElement("span");
    spoken.className = "w-sr-only";
    spoken.setAttribute("role", "status");
    parts.append(seen, spoken);
    field.after(parts);
  }
  return { box: parts, seen: parts.firstChild, spoken: parts.lastChild };
}

const waiting = new WeakMap();

function show(field, { speak = false } = {}) {
  const limit = limitOf(field);
  const length = [...field.value].length;
  const { box, seen, spoken } = partsOf(field);
  const left = limit - length;
  const kind = "lengthRecommended" in field.dataset ? "recommended" : "characters";
  const count = said(kind, { count: number.format(length), limit: number.format(limit) });
  const many = field.tagName === "TEXTAREA" && length
    ? `. ${said("words", { count: number.format(countWords(field.value)) })}`
    : "";
  seen.textContent = count + many;
  box.classList.toggle("text-length-near", left >= 0 && left < limit * NEARLY);
  box.classList.toggle("text-length-over", left < 0);
  clearTimeout(waiting.get(field));
  if (!speak) return;
  waiting.set(field, setTimeout(() => {
    spoken.textContent = left < 0
      ? said("over", { count: number.format(-left) })
      : said("left", { count: number.format(left) });
  }, SPOKEN_AFTER));
}

// The editor of a rich text counts its characters itself, once somebody is in it.
function showWords(editor) {
  const wrapper = editor.closest("[data-draftail-editor-wrapper]");
  let box = wrapper.nextElementSibling;
  if (!box?.classList.contains("text-length")) {
    box = document.createElement("div");
    box.className = "text-length";
    wrapper.after(box);
  }
  const blocks = [...editor.querySelectorAll("[data-block]")];
  const text = blocks.map((block) => block.textContent.replace(/\u200B|\uFEFF/g, "")).join("\n");
  box.textContent = said("words", { count: number.format(countWords(text)) });
}

const watched = new WeakSet();

function watch(editor) {
  if (watched.has(editor)) return;
  watched.add(editor);
  showWords(editor);
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => showWords(editor)).observe(editor, changes);
}

function showAll(form) {
  for (const field of form.querySelectorAll("textarea, input[type='text']")) {
    if (isCounted(field)) show(field);
  }
  form.querySelectorAll(RICH_TEXT).forEach(watch);
}

function start(form) {
  showAll(form);
  // Rows and rich texts are drawn by scripts of their own.
  window.addEventListener("load", () => showAll(form));
  // Rows that are added later are counted from the moment somebody enters them.
  form.addEventListener("focusin", ({ target }) => {
    if (isCounted(target)) show(target);
    if (target.matches?.(RICH_TEXT)) watch(target);
  });
  form.addEventListener("input", ({ target }) => {
    if (isCounted(target)) show(target, { speak: true });
  });
}

if (words) start(words.closest("form"));
