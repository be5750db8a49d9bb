// Wait until something of the page can be seen.
() =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const names = list.getEntries().map((entry) => entry.name);
      if (names.includes("first-contentful-paint")) resolve();
    });
    observer.observe({ type: "paint", buffered: true });
  })
