// jose, the JOSE library of JavaScript: signs and verifies the compact JWTs it is handed, a line for a line.
import { CompactSign, compactVerify, importJWK } from "jose";
import { answerLines, version } from "./lines.mjs";

const sign = async ({ payload, header, jwk }) => {
  const key = await importJWK(jwk, header.alg);
  return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key);
};

const verify = async ({ jwt, jwk, alg }) => {
  const { payload } = await compactVerify(jwt, await importJWK(jwk, alg), { algorithms: [alg] });
  return new TextDecoder().decode(payload);
};

await answerLines(`jose ${version("jose")}`, async (question) => {
  try {
    return question.sign ? { signed: await sign(question.sign) } : { payload: await verify(question.verify) };
  } catch (error) {
    return { error: error.message };
  }
});
