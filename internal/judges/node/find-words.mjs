// Reads pairs of a text and a phrase, and prints for each what stands where the script of the site's files finds the phrase, as JSON.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const context = vm.createContext({ window: {} });
vm.runInContext(readFileSync(new URL("../../../examples/site/assets/static.js", import.meta.url), "utf8"), context);
const pairs = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(pairs.map(({ Text, Phrase }) => context.occurrences(Text, Phrase).map(([from, to]) => Text.slice(from, to)))));
