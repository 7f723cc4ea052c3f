// Verifies a token with `jose`: standard input {"token": "...", "jwk": {...}, "typ": "...",
// "audience": "..." or null, "now": seconds}, standard output {"header", "payload"} or {"error"}.
import { readFileSync } from 'node:fs';
import * as jose from 'jose';

const { token, jwk, typ, audience, now } = JSON.parse(readFileSync(0, 'utf8'));
let answer;
try {
  const key = await jose.importJWK(jwk, jwk.crv === 'P-256' ? 'ES256' : 'EdDSA');
  const { protectedHeader, payload } = await jose.jwtVerify(token, key, {
    typ, currentDate: new Date(now * 1000), ...(audience ? { audience } : {}),
  });
  answer = { header: protectedHeader, payload };
} catch (error) {
  answer = { error: error.code ?? error.message };
}
process.stdout.write(JSON.stringify(answer));
