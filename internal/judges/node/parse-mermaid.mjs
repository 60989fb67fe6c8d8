// Reads a JSON array of diagrams, and writes what Mermaid's parser makes of
// each: its nodes and edges as a JSON array.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window; // for the parser's DOMPurify
const { default: mermaid } = await import("mermaid");
// As a page does that shows more than the 500 edges of the default.
mermaid.initialize({ maxEdges: 1e6, maxTextSize: 1e9 });

const parsed = [];
for (const diagram of JSON.parse(readFileSync(0, "utf8"))) {
  await mermaid.parse(diagram);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(diagram);
  parsed.push({
    nodes: [...db.getVertices().values()].map(({ id, text }) => ({ id, text })),
    edges: db.getEdges().map(({ start, end, text, stroke }) => ({ start, end, text, stroke })),
  });
}
console.log(JSON.stringify(parsed));
