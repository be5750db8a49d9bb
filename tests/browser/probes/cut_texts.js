// Texts that can be seen only in part: outside the window, or cut off by a box
// around them. A box of one pixel hides its text from sight on purpose.
(scrollingCounts) => {
  const cuts = scrollingCounts ? /hidden|clip|auto|scroll/ : /hidden|clip/;
  const SLACK = 1.5;
  const width = document.documentElement.clientWidth;

  function boundsOf(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getBoundingClientRect();
  }

  function isCut(text) {
    const bounds = boundsOf(text);
    let outside = bounds.right > width + SLACK || bounds.left < -SLACK;
    for (let box = text.parentElement; box; box = box.parentElement) {
      const frame = box.getBoundingClientRect();
      const style = getComputedStyle(box);
      const clips = style.display !== "inline";
      if (clips && (frame.width <= 1 || frame.height <= 1)) return false;
      if (style.position === "fixed") break;
      if (clips && cuts.test(style.overflowX)) {
        outside ||= bounds.right > frame.right + SLACK || bounds.left < frame.left - SLACK;
      }
      if (clips && cuts.test(style.overflowY)) {
        outside ||= bounds.bottom > frame.bottom + SLACK || bounds.top < frame.top - SLACK;
      }
    }
    return outside;
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script, option, .skip-link")) continue;
    if (parent.checkVisibility() && isCut(text)) found.push(text.data.trim());
  }
  return found;
}
