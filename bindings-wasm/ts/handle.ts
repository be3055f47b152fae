// What holds a secret or a state in the engine: it can be freed, and says so when it is used after that.

import { starts } from "./engine.js";
import { misuse } from "./error.js";

declare global {
  /** As lib.esnext.disposable has it, for those who compile without it. */
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

interface Inner {
  free(): void;
}

interface Held {
  inner: Inner;
  /** Which start of the engine it lives in. */
  start: number;
}

const inners = new WeakMap<Handle, Held>();

/** Something that lives in the engine. What is never freed goes when nothing refers to it any more, some time. */
export abstract class Handle {
  /** Gives it back; a secret is wiped. It cannot be used after that. `using` does this at the end of the block. */
  free(): void {
    const found = inners.get(this);
    inners.delete(this);
    // What was made before the engine was started anew went with it.
    if (found?.start === starts()) found.inner.free();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

/** @internal */
export function hold(handle: Handle, inner: Inner): void {
  inners.set(handle, { inner, start: starts() });
}

/** What a handle holds. @internal */
export function held<I extends Inner>(handle: Handle): I {
  const found = inners.get(handle);
  const name = handle.constructor.name;
  if (found === undefined) throw misuse(`this ${name} was freed, or never made: make a new one, and free it after its last use`);
  if (found.start !== starts()) throw misuse(`this ${name} was made before the engine was started anew: make a new one`);
  return found.inner as I;
}
