// Writes a picture of a page of the site: browser, address, file.
import { started } from "./browser.mjs";

const [path, address, file] = process.argv.slice(2);
const browser = await started(path);
const page = await browser.newPage({ viewport: { width: 1200, height: 880 }, colorScheme: "light" });
await page.goto(address);
await page.screenshot({ path: file });
await browser.close();
console.log(JSON.stringify(file));
