// What a keyboard should reach, in the order of the document, and how each of them
// looks before it is reached. Keeps both for `focused`, which compares.
() => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const controls = [...document.querySelectorAll(CONTROLS)].filter(
    (control) =>
      !control.disabled && control.tabIndex >= 0 && control.checkVisibility(),
  );

  function look(element) {
    const parts = [];
    for (let part = element, level = 0; part && level < 3; part = part.parentElement) {
      for (const pseudo of [null, "::before", "::after"]) {
        const style = getComputedStyle(part, pseudo);
        parts.push(
          style.outlineStyle === "none" ? "" : style.outline,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
        );
      }
      level += 1;
    }
    return parts.join("|");
  }

  function name(control) {
    const words = (control.textContent || control.name || "").trim();
    return `${control.localName} ${words.replace(/\s+/g, " ").slice(0, 60)}`.trim();
  }

  document.activeElement.blur();
  window.keyboard = {
    look,
    name: (control) => `${controls.indexOf(control)} ${name(control)}`,
    before: new Map(controls.map((control) => [control, look(control)])),
  };
  return controls.map(window.keyboard.name);
}
