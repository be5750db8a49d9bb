// What inside a region reaches beyond the window, unless a box around it scrolls.
(region) => {
  const SLACK = 1.5;
  const width = document.documentElement.clientWidth;

  function scrolls(box) {
    return /auto|scroll/.test(getComputedStyle(box).overflowX);
  }

  function isInScrollingBox(element) {
    const outermost = document.querySelector(region);
    for (let box = element.parentElement; box && outermost.contains(box); ) {
      if (scrolls(box)) return true;
      box = box.parentElement;
    }
    return false;
  }

  return [...document.querySelectorAll(`${region}, :is(${region}) *`)]
    .filter((element) => element.checkVisibility() && !isInScrollingBox(element))
    .filter((element) => element.getBoundingClientRect().right > width + SLACK)
    .map((element) => `beyond the window: ${element.tagName} ${element.className}`);
}
