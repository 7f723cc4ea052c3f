// Decrypts and encrypts with `jose`: standard input {"secret": JWK, "public": JWK, "texts": [...],
// "encs": [...], "plain": "..."}, standard output {"read": [...], "made": [...]}. ECDH-ES alone.
import { readFileSync } from 'node:fs';
import * as jose from 'jose';

const { secret, public: known, texts, encs, plain } = JSON.parse(readFileSync(0, 'utf8'));
const reader = await jose.importJWK(secret, 'ECDH-ES');
const recipient = await jose.importJWK(known, 'ECDH-ES');
const read = [];
for (const text of texts) {
  const { plaintext } = await jose.compactDecrypt(text, reader);
  read.push(new TextDecoder().decode(plaintext));
}
const made = [];
for (const enc of encs) {
  const encrypting = new jose.CompactEncrypt(new TextEncoder().encode(plain));
  encrypting.setProtectedHeader({ alg: 'ECDH-ES', enc });
  encrypting.setKeyManagementParameters({
    apu: new TextEncoder().encode('Alice'), apv: new TextEncoder().encode('Bob'),
  });
  made.push(await encrypting.encrypt(recipient));
}
process.stdout.write(JSON.stringify({ read, made }));
