// Prints every context that the installed npm packages ship: {package: {version, contexts: {url: document}}}.
import { readFileSync } from "node:fs";

const manifest = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const shipped = {};
const isShelf = (name) => name.includes("context");
for (const name of Object.keys(manifest("package.json").dependencies).filter(isShelf)) {
  const module = await import(name);
  const contexts = module.contexts ?? module.default?.contexts;
  shipped[name] = {
    version: manifest(`node_modules/${name}/package.json`).version,
    contexts: Object.fromEntries(contexts instanceof Map ? contexts : Object.entries(contexts)),
  };
}
process.stdout.write(JSON.stringify(shipped));
