// Checks the holder's own proof of a presentation with jsonld-signatures, which (unlike
// verifier-core) compares challenge and domain: standard input {"presentation": {...},
// "challenge": "...", "domain": "..."}, standard output {"verified": ..., "errors": [...]}.
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalcredentials/data-integrity';
import { cryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import signatures from '@digitalcredentials/jsonld-signatures';
import { securityLoader } from '@digitalcredentials/security-document-loader';

const { presentation, challenge, domain } = JSON.parse(readFileSync(0, 'utf8'));
const { verified, error } = await signatures.verify(presentation, {
  suite: [new DataIntegrityProof({ cryptosuite })],
  purpose: new signatures.purposes.AuthenticationProofPurpose({ challenge, domain }),
  documentLoader: securityLoader({ fetchRemoteContexts: false }).build(),
});
process.stdout.write(JSON.stringify({
  verified, errors: (error?.errors ?? []).map(({ message }) => message),
}));
