// Checks SD-JWTs with @sd-jwt and their signatures once more with jose, offline: standard input
// {"key": issuer's JWK, "asked": [{"text", "claims": is it an SD-JWT VC, "nonce", "aud"}]},
// standard output [{"payload", "bound", "error"}].
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SDJwtInstance } from '@sd-jwt/core';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { compactVerify, importJWK } from 'jose';

const { key, asked } = JSON.parse(readFileSync(0, 'utf8'));

const hasher = (data, algorithm) => {
  const bytes = typeof data === 'string' ? data : new Uint8Array(data);
  return new Uint8Array(createHash(algorithm.replace('-', '')).update(bytes).digest());
};

async function signedBy(jwk, input, signature) {
  try {
    const { alg } = JSON.parse(Buffer.from(input.split('.')[0], 'base64url').toString());
    await compactVerify(`${input}.${signature}`, await importJWK(jwk, alg));
    return true;
  } catch {
    return false;
  }
}

const answers = [];
for (const { text, claims, nonce, aud } of asked) {
  const config = {
    hasher,
    hashAlg: 'sha-256',
    verifier: (input, signature) => signedBy(key, input, signature),
    kbVerifier: (input, signature, payload) => signedBy(payload.cnf.jwk, input, signature),
  };
  const reader = claims ? new SDJwtVcInstance(config) : new SDJwtInstance(config);
  try {
    const { payload, kb } = await reader.verify(text, nonce ? { keyBindingNonce: nonce } : {});
    if (nonce && kb.payload.aud !== aud) {
      throw new Error('it is for somebody else');
    }
    answers.push({ payload, bound: Boolean(kb), error: '' });
  } catch (error) {
    answers.push({ payload: null, bound: false, error: error.message });
  }
}
process.stdout.write(JSON.stringify(answers));
