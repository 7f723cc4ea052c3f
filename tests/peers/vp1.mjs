// The package vpqr's own words for a presentation in a QR code, offline: standard input
// {"write": {...}} or {"read": "VP1-…"}, standard output {"text", "version"} or {"presentation",
// "signature"}, the latter what verifier-core says of the proof of the (first) badge, with
// {"error": "..."} where it fails. {"documents": {url: {...}}} are others' files by address.
import { readFileSync } from 'node:fs';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { fromQrCode, toQrCode } from '@digitalcredentials/vpqr';

const { write, read, documents = {} } = JSON.parse(readFileSync(0, 'utf8'));
globalThis.fetch = async (request) => {
  const url = typeof request === 'string' ? request : (request.url ?? String(request));
  const found = documents[url];
  return new Response(JSON.stringify(found ?? {}), {
    status: found ? 200 : 404,
    headers: { 'content-type': 'application/json' },
  });
};
const documentLoader = securityLoader().build();

let said;
try {
  if (write) {
    const { payload, version } = await toQrCode({ vp: write, documentLoader, size: 1 });
    said = { text: payload, version };
  } else {
    const { verifyCredential, verifyPresentation } =
      await import('@digitalcredentials/verifier-core');
    const { vp } = await fromQrCode({ text: read, documentLoader });
    const inside = [vp.verifiableCredential].flat();
    const badge = await verifyCredential({ credential: inside[0], knownDIDRegistries: [] });
    const whole = vp.proof && await verifyPresentation({
      presentation: vp, challenge: [vp.proof].flat()[0].challenge, knownDIDRegistries: [] });
    said = {
      presentation: vp,
      signature: badge.log?.find((each) => each.id === 'valid_signature')?.valid ?? badge,
      whole: whole?.presentationResult ?? null,
    };
  }
} catch (error) {
  said = { error: `${error.name}: ${error.message}` };
}
process.stdout.write(JSON.stringify(said));
