// ECMAScript's own spelling of numbers (RFC 8785 §3.2.2.3): a line of doubles as hexadecimal bits in, their spellings out.
import { answerLines } from "./lines.mjs";

const view = new DataView(new ArrayBuffer(8));
const spell = (bits) => {
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return JSON.stringify(view.getFloat64(0));
};
await answerLines(`Node.js ${process.version}`, ({ doubles }) => doubles.map(spell));
