// Verifies a presentation with the Digital Credentials Consortium's verifier-core, offline:
// standard input {"presentation": {...}, "challenge": "...", "documents": {url: {...}}},
// standard output verifier-core's own result. Any other address answers 404.
import { readFileSync } from 'node:fs';

const { presentation, challenge, documents } = JSON.parse(readFileSync(0, 'utf8'));

globalThis.fetch = async (request) => {
  const url = typeof request === 'string' ? request : (request.url ?? String(request));
  const found = documents[url];
  return new Response(JSON.stringify(found ?? {}), {
    status: found ? 200 : 404,
    headers: { 'content-type': 'application/json' },
  });
};

const { verifyPresentation } = await import('@digitalcredentials/verifier-core');
const result = await verifyPresentation({ presentation, challenge, knownDIDRegistries: [] });
process.stdout.write(JSON.stringify(result, (key, value) =>
  value instanceof Error ? { name: value.name, message: value.message } : value));
