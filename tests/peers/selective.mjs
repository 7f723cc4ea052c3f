// Checks credentials with base or derived proofs of selective disclosure with the Data Integrity
// libraries of Digital Bazaar, offline: standard input {"credentials": [...], "documents": {url:
// {...}}, "proofs": true to look at the proofs alone}, standard output [{"verified": ..., "errors":
// [...]}]. Any other address is refused.
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as bbs from '@digitalbazaar/bbs-2023-cryptosuite';
import * as ecdsa from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import signatures from 'jsonld-signatures';

const { credentials, documents, proofs } = JSON.parse(readFileSync(0, 'utf8'));
const suites = { 'bbs-2023': bbs, 'ecdsa-sd-2023': ecdsa };

const documentLoader = signatures.extendContextLoader(async (url) => {
  if (!(url in documents)) {
    throw new Error(`nothing is known of ${url}`);
  }
  return { contextUrl: null, documentUrl: url, document: documents[url] };
});

const answers = [];
for (const credential of credentials) {
  const cryptosuite = suites[credential.proof.cryptosuite].createVerifyCryptosuite();
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, error } = proofs
    ? await signatures.verify(credential, {
      suite, documentLoader, purpose: new signatures.purposes.AssertionProofPurpose(),
    })
    : await vc.verifyCredential({
      credential, suite, documentLoader, checkStatus: async () => ({ verified: true }),
    });
  const errors = error ? (error.errors ?? [error]).map(({ message }) => message) : [];
  answers.push({ verified, errors });
}
process.stdout.write(JSON.stringify(answers));
