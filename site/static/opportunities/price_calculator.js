// The price while its rate and hours are typed. The server calculates the same when saving.

const calculator = document.querySelector("[data-price-calculator]");
const language = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
const money = new Intl.NumberFormat(`${language}-CA`, {
  style: "currency",
  currency: "CAD",
  currencyDisplay: "narrowSymbol",
});
const wholeMoney = new Intl.NumberFormat(`${language}-CA`, {
  style: "currency",
  currency: "CAD",
  currencyDisplay: "narrowSymbol",
  maximumFractionDigits: 0,
});

// In cents, so that no digit is lost; null for what is no number above zero.
function cents(text) {
  const typed = text.trim().replace(",", ".");
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(typed)) return null;
  const found = Math.round(Number(typed) * 100);
  return found > 0 ? found : null;
}

function hoursIn(text) {
  return /^\s*\d{1,4}\s*$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

const asMoney = (amount) => (amount % 100 ? money : wholeMoney).format(amount / 100);

function start(form) {
  const field = (name) => form.elements[name];
  const part = (name) => calculator.querySelector(`[data-price-${name}]`);
  const limit = (name) => Number(calculator.dataset[name]);
  const [rate, hours, price] = ["internal_hourly_rate", "internal_hours", "price"].map(field);
  if (!rate || !hours || !price) return;

  const before = [rate.value, hours.value];

  // A calculation that is kept has the hours of its day, until its rate or hours change.
  function paidHours() {
    const typed = hoursIn(hours.value);
    const isKept = rate.value === before[0] && hours.value === before[1];
    return typed && typed + limit(isKept ? "keptAdministrationHours" : "administrationHours");
  }

  function calculated() {
    const [perHour, paid] = [cents(rate.value), paidHours()];
    return perHour === null || paid === null ? null : perHour * paid;
  }

  function show() {
    const amount = calculated();
    const typed = cents(price.value);
    const above = amount !== null && amount > Math.round(limit("highestPrice") * 100);
    if (amount !== null) {
      const withTax = Math.round((amount * (100 + limit("taxRate"))) / 100);
      part("hours").textContent = String(paidHours());
      part("calculated").textContent = asMoney(amount);
      part("with-tax").textContent = asMoney(withTax);
    }
    part("missing").hidden = amount !== null;
    part("result").hidden = amount === null;
    part("differs").hidden = amount === null || typed === null || typed === amount;
    part("above").hidden = !above;
    part("use").hidden = amount === null || above || typed === amount;
  }

  part("use").addEventListener("click", () => {
    price.value = (calculated() / 100).toFixed(2);
    price.dispatchEvent(new Event("input", { bubbles: true }));
    price.dispatchEvent(new Event("change", { bubbles: true }));
    price.focus();
  });
  for (const one of [rate, hours, price]) one.addEventListener("input", show);
  show();
}

if (calculator) start(calculator.closest("form"));
