// Writes intl.json: what the Intl of ECMAScript, which is ICU's, says of what this package says as well.
//
//	node testdata/intl.mjs >testdata/intl.json
const languages = { en: "en-GB", de: "de", fr: "fr", es: "es", ru: "ru", uk: "uk", ar: "ar-u-nu-arab", "zh-Hans": "zh-Hans" };
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = ["001", "150", "142", ...letters.flatMap((a) => letters.map((b) => a + b))];
const numbers = [...Array(206).keys(), 1000, 1001, 1002, 1005, 1011, 1021, 12345, 100000, 999999];

const judged = { icu: process.versions.icu, cldr: process.versions.cldr, languages: {} };
for (const [tag, locale] of Object.entries(languages)) {
  const date = (form) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...form });
  const dates = {};
  for (let month = 1; month <= 12; month++) {
    const m = "2025-" + String(month).padStart(2, "0");
    dates[m] = date({ year: "numeric", month: "long" }).format(new Date(m + "-01"));
    for (const day of ["02", "15"]) dates[m + "-" + day] = date({ dateStyle: "long" }).format(new Date(m + "-" + day));
  }
  dates["2025"] = date({ year: "numeric" }).format(new Date("2025-01-01"));
  const plurals = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale, { useGrouping: "always" });
  const list = new Intl.ListFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  judged.languages[tag] = {
    dates,
    numbers: Object.fromEntries(numbers.map((n) => [n, [plurals.select(n), format.format(n)]])),
    lists: [["x"], ["x", "y"], ["x", "y", "z"], ["x", "y", "z", "w"], ["x", "Irán"], ["x", "hierro"]].map((l) => [l, list.format(l)]),
    regions: Object.fromEntries(codes.map((c) => [c, regions.of(c)]).filter(([c, name]) => name !== c)),
  };
}
console.log(JSON.stringify(judged, null, "\t"));
