// Verifies a presentation with Digital Bazaar's vc and Data Integrity libraries, offline: standard
// input {"presentation": {...}, "challenge": "...", "domain": "..." or null, "documents": {url:
// {...}}, "whole": true to verify the badges inside too}, standard output {"verified": ...,
// "errors": [...]}. Keys of did:key are made of their own name; any other address is refused.
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import signatures from 'jsonld-signatures';

const { presentation, challenge, domain, documents, whole } = JSON.parse(readFileSync(0, 'utf8'));

function ofKey(url) {
  const controller = url.split('#')[0];
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${controller}#${controller.slice('did:key:'.length)}`,
    type: 'Multikey',
    controller,
    publicKeyMultibase: controller.slice('did:key:'.length),
  };
  return url.includes('#') ? method : {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: controller,
    verificationMethod: [method],
    authentication: [method.id],
    assertionMethod: [method.id],
  };
}

const documentLoader = signatures.extendContextLoader(async (url) => {
  const document = url.startsWith('did:key:') ? ofKey(url) : documents[url];
  if (!document) {
    throw new Error(`nothing is known of ${url}`);
  }
  return { contextUrl: null, documentUrl: url, document };
});

const suite = [eddsa, ecdsa].map((cryptosuite) => new DataIntegrityProof({ cryptosuite }));
const purpose = new signatures.purposes.AuthenticationProofPurpose({
  challenge, ...(domain ? { domain } : {}),
});
const result = whole
  ? await vc.verify({ presentation, challenge, domain, suite, documentLoader,
    presentationPurpose: purpose, checkStatus: async () => ({ verified: true }) })
  : await signatures.verify(presentation, { suite, purpose, documentLoader });
const errors = [];
const told = (error) => {
  if (error) {
    errors.push(error.message);
    (error.errors ?? []).forEach(told);
  }
};
told(result.error);
(result.credentialResults ?? []).forEach((each) => told(each.error));
process.stdout.write(JSON.stringify({ verified: result.verified, errors }));
