// What has the focus: its name as `focusable` gave it, whether it looks different
// from before, and whether a part of it is in the window and not behind anything.
() => {
  const { look, name, before } = window.keyboard;
  const control = document.activeElement;
  const box = control.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, document.documentElement.clientWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, document.documentElement.clientHeight);
  const [line] = control.getClientRects();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [line.left + line.width / 2, line.top + line.height / 2],
  ];
  const isOnTop = ([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (control.contains(found) || found.contains(control));
  };
  return {
    name: name(control),
    changed: look(control) !== before.get(control),
    visible: right - left > 1 && bottom - top > 1 && points.some(isOnTop),
  };
}
