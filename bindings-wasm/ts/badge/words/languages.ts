// The languages that there are. Written by `cargo xtask words` from `words/*.toml`: change those, not this.

/** Each language by its code, with its own name. */
export const names: Readonly<Record<string, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
};

/** A table of words in another language. */
export interface Table {
  readonly page: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
}

/** The tables that are loaded when they are asked for. */
export const tables: Readonly<Record<string, () => Promise<Table>>> = {
  de: () => import("./de.js"),
  es: () => import("./es.js"),
};
