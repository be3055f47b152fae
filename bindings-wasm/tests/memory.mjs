// An engine that gets little memory, in Node and in a page alike.

const PAGE = 65_536;
/** Which section of a module says how much memory it wants. */
const MEMORY = 5;

/** The same engine, whose memory cannot grow by more than so many bytes. */
export function withMemoryFor(bytes, engine) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = engine[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  for (;;) {
    const start = at;
    const [section, length] = [engine[at++], number()];
    const end = at + length;
    if (section === MEMORY) {
      if (engine[at++] !== 1 || engine[at++] !== 0) throw new Error("expected one memory, without a maximum");
      const least = number();
      const body = [1, 1, ...leb(least), ...leb(least + bytes / PAGE)];
      const limited = new Uint8Array(start + 2 + body.length + engine.length - end);
      limited.set(engine.subarray(0, start));
      limited.set([MEMORY, body.length, ...body], start);
      limited.set(engine.subarray(end), start + 2 + body.length);
      return limited;
    }
    at = end;
  }
}

function leb(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...leb(number >>> 7)];
}
