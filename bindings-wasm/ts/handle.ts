// What holds a secret or a state in the engine: it can be freed, and says so when it is used after that.

import { misuse } from "./error.js";

interface Inner {
  free(): void;
}

const inners = new WeakMap<Handle, Inner>();

/** Something that lives in the engine. What is never freed goes when nothing refers to it any more, some time. */
export abstract class Handle implements Disposable {
  /** Gives it back; a secret is wiped. It cannot be used after that. `using` does this at the end of the block. */
  free(): void {
    inners.get(this)?.free();
    inners.delete(this);
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

/** @internal */
export function hold(handle: Handle, inner: Inner): void {
  inners.set(handle, inner);
}

/** What a handle holds. @internal */
export function held<I extends Inner>(handle: Handle): I {
  const inner = inners.get(handle);
  if (inner === undefined) {
    throw misuse(`this ${handle.constructor.name} was freed, or never made: make a new one, and free it after its last use`);
  }
  return inner as I;
}
