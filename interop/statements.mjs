// jsonld.js with rdf-canonize: the canonical statements of each document it is handed, a line for a line.
import jsonld from "jsonld";
import { answerLines, version } from "./lines.mjs";
import { load } from "./shelf.mjs";

// Many alike nodes are nothing wrong with a document: as much work as would be done in a second or two.
const canonizeOptions = { algorithm: "RDFC-1.0", maxDeepIterations: 4000 };

const codeOf = (error) => error?.details?.code ?? (error?.details?.cause ? codeOf(error.details.cause) : undefined);

const statements = async ({ document, base, mode, direction }) => {
  const options = { base: base ?? "", processingMode: mode, documentLoader: load, safe: false, canonizeOptions };
  if (direction) options.rdfDirection = direction;
  try {
    return { quads: await jsonld.canonize(JSON.parse(document), options) };
  } catch (error) {
    if (/Maximum deep iterations/.test(error.message)) return { gaveUp: error.message };
    return { error: codeOf(error) ?? error.message };
  }
};

await answerLines(`jsonld.js ${version("jsonld")}, rdf-canonize ${version("rdf-canonize")}`, statements);
