// Where the JavaScript libraries get their contexts: the files that ob3 bundles, and those of the JSON-LD suites. Never the network.
import { readFileSync } from "node:fs";

const folder = new URL("../core/bundled/contexts/", import.meta.url);
const suites = new URL(`file://${process.env.OB3_SUITES ?? new URL("../../shared/suites", import.meta.url).pathname}/`);
const suiteBase = "https://w3c.github.io/json-ld-api/tests/";

const rows = readFileSync(new URL("index.tsv", folder), "utf8").trim().split("\n").slice(1);
const files = new Map(rows.map((row) => row.split("\t")).map(([url, file]) => [url, new URL(file, folder)]));
const documents = new Map();

export const load = async (url) => {
  if (!documents.has(url)) {
    const inSuite = url.startsWith(suiteBase) && new URL(`json-ld-api/${url.slice(suiteBase.length)}`, suites);
    const file = files.get(url) ?? inSuite;
    if (!file) throw new Error(`${url} is not bundled`);
    documents.set(url, JSON.parse(readFileSync(file, "utf8")));
  }
  return { contextUrl: null, documentUrl: url, document: documents.get(url) };
};
