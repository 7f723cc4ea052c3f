// The package bc-ur's own parts: `make` some of bytes, or `join` parts to bytes, null while some lack.
import { readFileSync } from 'node:fs';
import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';

const asked = JSON.parse(readFileSync(0, 'utf8'));
let answer;
if (asked.make !== undefined) {
  const encoder = new UREncoder(UR.fromBuffer(Buffer.from(asked.make, 'hex')), asked.fragment);
  answer = Array.from({ length: asked.count }, () => encoder.nextPart().toUpperCase());
} else {
  const decoder = new URDecoder();
  let used = 0;
  for (const part of asked.join) {
    used += 1;
    decoder.receivePart(part);
    if (decoder.isComplete()) break;
  }
  const whole = decoder.isSuccess() ? decoder.resultUR().decodeCBOR().toString('hex') : null;
  answer = { whole, used };
}
process.stdout.write(JSON.stringify(answer));
