// A website that holds exchanges of VC-API (VCALM) and verifies what it gets with Digital Bazaar's
// libraries: https on a port of its own, which it prints. Environment: HOST, CERT, KEY, DOCUMENTS
// (JSON file {url: document} of what it knows), OFFER (JSON file of a presentation to hand out).
// GET /i/KIND?iuv=1 begins an exchange of a kind: ask, ask-unsigned, sign-in, offer, sign-in-offer.
// GET /found tells what was verified, newest last.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import signatures from 'jsonld-signatures';

const { HOST, PORT, CERT, KEY, DOCUMENTS, OFFER } = process.env;
const documents = JSON.parse(readFileSync(DOCUMENTS, 'utf8'));
const found = [];
const exchanges = new Map();

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

async function verified(presentation, { challenge, domain, unsigned }) {
  const result = await vc.verify({
    presentation, suite, documentLoader, challenge, domain,
    unsignedPresentation: unsigned, checkStatus: async () => ({ verified: true }),
  });
  return { verified: result.verified, holder: presentation.holder ?? '',
    badges: [presentation.verifiableCredential ?? []].flat().length,
    why: result.error ? JSON.stringify(result.error, Object.getOwnPropertyNames(Error.prototype)) +
      (result.error.errors ?? []).map((each) => each.message).join('; ') : '' };
}

const example = {
  type: 'QueryByExample',
  credentialQuery: { reason: 'We hire', example: { type: 'OpenBadgeCredential' } },
};
const signIn = {
  type: 'DIDAuthentication',
  acceptedMethods: [{ method: 'key' }],
  acceptedCryptosuites: [{ cryptosuite: 'eddsa-rdfc-2022' }],
};

async function step(id, body) {
  const kind = id.split('.')[0];
  const state = exchanges.get(id);
  if (body.verifiablePresentation) {
    found.push(await verified(body.verifiablePresentation, state));
    exchanges.delete(id);
    if (kind === 'sign-in-offer' && found.at(-1).verified) {
      return { verifiablePresentation: JSON.parse(readFileSync(OFFER, 'utf8')) };
    }
    return { redirectUrl: `https://${HOST}/thanks` };
  }
  if (kind === 'offer') {
    return { verifiablePresentation: JSON.parse(readFileSync(OFFER, 'utf8')) };
  }
  if (kind === 'ask-unsigned') {
    exchanges.set(id, { unsigned: true });
    return { verifiablePresentationRequest: { query: [example] } };
  }
  const asked = { challenge: randomUUID(), domain: `https://${HOST}` };
  exchanges.set(id, asked);
  const query = kind === 'ask' ? [example] : [signIn];
  return { verifiablePresentationRequest: { query, ...asked, interact: {
    service: [{ type: 'UnmediatedHttpPresentationService2021',
      serviceEndpoint: `https://${HOST}/e/${id}` }],
  } } };
}

const server = createServer({ cert: readFileSync(CERT), key: readFileSync(KEY) }, async (ask, say) => {
  const parts = [];
  for await (const part of ask) {
    parts.push(part);
  }
  const url = new URL(ask.url, `https://${HOST}`);
  const [, place, id] = url.pathname.split('/');
  let answer;
  let status = 200;
  try {
    if (place === 'found') {
      answer = found;
    } else if (place === 'i' && url.searchParams.has('iuv')) {
      answer = { protocols: { vcapi: `https://${HOST}/e/${id}.${randomUUID()}` } };
    } else {
      answer = await step(id, JSON.parse(Buffer.concat(parts).toString() || '{}'));
    }
  } catch (error) {
    status = 400;
    answer = { title: error.message };
  }
  say.writeHead(status, { 'content-type': 'application/json' });
  say.end(JSON.stringify(answer));
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(server.address().port));
