// What the judges of the site share that look at it in a browser.
import { chromium } from "playwright-core";

const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

// started starts the browser at a path.
export const started = (executablePath) => chromium.launch({ executablePath, args });

// withPage gives a fresh page to act on, and returns what the page did that it
// must not: ask another host than that of origin, or write to the console.
export async function withPage(browser, origin, options, act) {
  const faults = [];
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(origin + "/")) return route.continue();
    faults.push(`a request went to ${url}`);
    return route.abort();
  });
  context.on("console", (message) => faults.push(`the console has: ${message.text()}`));
  context.on("weberror", (error) => faults.push(`error: ${error.error()}`));
  context.on("dialog", (dialog) => {
    faults.push(`a dialog says: ${dialog.message()}`);
    return dialog.dismiss();
  });
  try {
    await act(await context.newPage(), context);
  } catch (error) {
    faults.push(error.stack);
  }
  await context.close();
  return faults;
}
