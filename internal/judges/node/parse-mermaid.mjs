import { JSDOM } from "jsdom";
globalThis.window = new JSDOM("").window;
const { default: mermaid } = await import("mermaid");
try { console.log(JSON.stringify(await mermaid.parse('flowchart LR\n a["x #quot;y#quot; &lt;script&gt;"] -- "1" --> b["z"]\n a -. "c" .-> b'))); 
const d = await mermaid.mermaidAPI.getDiagramFromText('flowchart LR\n a["x #quot;y#quot; &lt;script&gt;"] -- "1" --> b["z"]\n a -. "c" .-> b');
console.log([...d.db.getVertices().values()], d.db.getEdges());
} catch (e) { console.log("ERR", e); }
