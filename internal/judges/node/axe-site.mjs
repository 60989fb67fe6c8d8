// Has axe look at pages of the site, and prints what it finds, as JSON. It is
// given the path of a browser, an origin, and a file with what to look at: addresses, in ways.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { started, withPage } from "./browser.mjs";

const [executablePath, origin, file] = process.argv.slice(2);
const browser = await started(executablePath);
const options = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
  resultTypes: ["violations"],
  preload: false, // all there is to load is loaded
};
const ways = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 800 }, isMobile: true },
};

// open unfolds what is folded away, so that it is looked at as well; the languages by themselves, as they cover what is below.
const open = (languages) => {
  for (const details of document.querySelectorAll("details")) details.open = details.matches(".languages") === languages;
};

const reports = [];
for (const [way, addresses] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
  const faults = await withPage(browser, origin, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...ways[way] }, async (page, context) => {
    await context.route("**/choose.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" })); // or it would go on at once
    for (const address of addresses) {
      await page.goto(origin + address);
      await page.evaluate(axe.source);
      const found = [];
      for (const languages of address.endsWith("/index.html") ? [false, true] : [false]) {
        await page.evaluate(open, languages);
        const { violations, passes } = await page.evaluate((options) => window.axe.run(options), options);
        if (passes.length < 10) found.push(`only ${passes.length} rules had anything to look at`);
        for (const { id, help, nodes } of violations) {
          found.push([`${id}: ${help}, at ${nodes.length} places`, ...nodes.slice(0, 5).map((node) => `${node.html}\n${node.failureSummary}`)].join("\n"));
        }
      }
      reports.push({ name: `${way} ${address}`, faults: found });
    }
  });
  reports.push({ name: way, faults: faults.filter((fault) => !fault.includes("the server responded with a status of 40")) });
}
await browser.close();
console.log(JSON.stringify(reports));
