// How far the page moved under its reader since it began to load, as browsers score
// it (cumulative layout shift); fonts have come, and two more frames were drawn.
async () => {
  await document.fonts.ready;
  let score = 0;
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  const add = (shifts) => shifts.forEach((shift) => (score += shift.value));
  observer.observe({ type: "layout-shift", buffered: true });
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await drawn();
  await drawn();
  await new Promise((resolve) => setTimeout(resolve));
  add(observer.takeRecords());
  return score;
}
