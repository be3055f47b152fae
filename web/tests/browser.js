// A real Chromium: Debian's, or the one that CHROMIUM names.

import { createRequire } from "node:module";
import { existsSync } from "node:fs";

// Installed with what the npm package is tested with.
const require = createRequire(new URL("../../bindings-wasm/package.json", import.meta.url));
const { chromium } = require("playwright-core");

/** Starts it. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (executablePath === undefined) throw new Error("Chromium is missing: install it (`apt install chromium`), or set CHROMIUM to where it is");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

export { require };
