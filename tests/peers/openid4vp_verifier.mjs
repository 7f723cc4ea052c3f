// A verifier of OpenID4VP on https, made of oid4vc-ts, jose, Digital Bazaar's libraries and
// @sd-jwt. Environment: HOST, PORT, CERT, KEY. POST /control with {"by": "value", "link",
// "reference" or "post", "prefix", "mode", "query": {...}, "metadata": {...}, "draft": 0, 21 or 24,
// "issuer": {"jwk"}, "documents": {url: {...}}} makes a request and answers {"id", "link"}. What a
// wallet sent is told, once it was verified, at GET /control/ID: {"error", "presentations", ...}.
import { createHash, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {
  Openid4vpVerifier, calculateX509HashClientIdPrefixValue, zWalletMetadata,
} from '@openid4vc/openid4vp';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import * as jose from 'jose';
import signatures from 'jsonld-signatures';

const { HOST, PORT, CERT, KEY } = process.env;
const origin = `https://${HOST}`;
const certificate = readFileSync(CERT);
const x5c = [new X509Certificate(certificate).raw.toString('base64')];
const pair = await jose.generateKeyPair('ES256', { extractable: true });
const certified = await jose.importPKCS8(readFileSync(KEY, 'utf8'), 'ES256');
const publicJwk = await jose.exportJWK(pair.publicKey);
const did = `did:jwk:${Buffer.from(JSON.stringify(publicJwk)).toString('base64url')}`;
const reader = await jose.generateKeyPair('ECDH-ES', { extractable: true });
const readerJwk = {
  ...(await jose.exportJWK(reader.publicKey)), use: 'enc', alg: 'ECDH-ES', kid: 'reader-1',
};
const requests = new Map();

const hash = (data, algorithm) => new Uint8Array(
  createHash(algorithm.toLowerCase().replace('-', '')).update(Buffer.from(data)).digest());
const callbacks = {
  hash: (data, algorithm) => hash(data, algorithm),
  generateRandom: (length) => new Uint8Array(randomBytes(length)),
  signJwt: async (signer, { header, payload }) => ({
    jwt: await new jose.SignJWT(payload).setProtectedHeader(header)
      .sign(signer.method === 'x5c' ? certified : pair.privateKey),
    signerJwk: publicJwk,
  }),
  encryptJwe: () => { throw new Error('nothing is encrypted here'); },
  decryptJwe: async (text) => {
    const { plaintext } = await jose.compactDecrypt(text, reader.privateKey);
    return { decrypted: true, payload: new TextDecoder().decode(plaintext), decryptionJwk: readerJwk };
  },
  verifyJwt: () => { throw new Error('no token is expected here'); },
  clientAuthentication: () => {},
};
const verifier = new Openid4vpVerifier({ callbacks });

// the key of a did:key, as a DID document and as a JWK -----------------------
function ofKey(url) {
  const controller = url.split('#')[0];
  const multibase = controller.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${controller}#${multibase}`, type: 'Multikey', controller, publicKeyMultibase: multibase,
  };
  return url.includes('#') ? method : {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: controller,
    verificationMethod: [method],
    authentication: [method.id],
    assertionMethod: [method.id],
  };
}

async function presentationOf(value, asked, index) {
  if (typeof value !== 'string') {
    return verifiedLinkedData(value, asked);
  }
  return value.includes('~') ? verifiedSdJwt(value, asked) : verifiedToken(value, asked, index);
}

async function verifiedLinkedData(presentation, { nonce, clientId, documents }) {
  const documentLoader = signatures.extendContextLoader(async (url) => {
    const document = url.startsWith('did:key:') ? ofKey(url) : documents[url];
    if (!document) {
      throw new Error(`nothing is known of ${url}`);
    }
    return { contextUrl: null, documentUrl: url, document };
  });
  const suite = [eddsa, ecdsa].map((cryptosuite) => new DataIntegrityProof({ cryptosuite }));
  const result = await vc.verify({
    presentation, challenge: nonce, domain: clientId, suite, documentLoader,
    presentationPurpose: new signatures.purposes.AuthenticationProofPurpose({
      challenge: nonce, domain: clientId,
    }),
    checkStatus: async () => ({ verified: true }),
  });
  if (!result.verified) {
    const told = (error) => [error?.message, ...(error?.errors ?? []).map(told)].join('; ');
    throw new Error(told(result.error ?? result.credentialResults?.find((r) => r.error)?.error));
  }
  const inside = [presentation.verifiableCredential].flat();
  return { format: 'ldp_vp', holder: presentation.holder, subjects: inside.map(nameOf) };
}

async function verifiedToken(token, { nonce, clientId, issuer }) {
  const kid = jose.decodeProtectedHeader(token).kid;
  const keyBytes = Buffer.from(signaturesBase58(kid.split('#')[0].slice('did:key:z'.length)));
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: keyBytes.subarray(2).toString('base64url') };
  const { payload } = await jose.jwtVerify(token, await jose.importJWK(jwk, 'EdDSA'), {
    audience: clientId,
  });
  if (payload.nonce !== nonce || payload.iss !== kid.split('#')[0]) {
    throw new Error('the presentation answers another request');
  }
  const subjects = [];
  for (const credential of payload.vp.verifiableCredential) {
    const key = await jose.importJWK(issuer.jwk, 'EdDSA');
    const inner = await jose.jwtVerify(credential, key);
    subjects.push(nameOf(inner.payload.vc));
  }
  return { format: 'jwt_vp', holder: payload.iss, subjects };
}

function signaturesBase58(text) {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const letter of text) {
    number = number * 58n + BigInt(alphabet.indexOf(letter));
  }
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
}

async function verifiedSdJwt(text, { nonce, clientId, issuer }) {
  const signedBy = async (jwk, input, signature) => {
    try {
      const { alg } = JSON.parse(Buffer.from(input.split('.')[0], 'base64url').toString());
      await jose.compactVerify(`${input}.${signature}`, await jose.importJWK(jwk, alg));
      return true;
    } catch {
      return false;
    }
  };
  const instance = new SDJwtVcInstance({
    hasher: hash,
    hashAlg: 'sha-256',
    verifier: (input, signature) => signedBy(issuer.jwk, input, signature),
    kbVerifier: (input, signature, payload) => signedBy(payload.cnf.jwk, input, signature),
  });
  const { payload, kb } = await instance.verify(text, { keyBindingNonce: nonce });
  if (kb.payload.aud !== clientId) {
    throw new Error('it is for somebody else');
  }
  return { format: 'dc+sd-jwt', holder: payload.cnf.jwk.x, claims: Object.keys(payload).sort() };
}

const nameOf = (credential) => credential.credentialSubject.achievement.name;

// requests -------------------------------------------------------------------
async function payloadOf({ prefix, mode, query, metadata, draft, by }, id) {
  const responseUri = `${origin}/answer/${id}`;
  const scheme = { decentralized_identifier: 'did' }[prefix] ?? prefix;
  const values = {
    redirect_uri: responseUri,
    decentralized_identifier: did,
    x509_san_dns: HOST,
    x509_hash: prefix === 'x509_hash' ? await calculateX509HashClientIdPrefixValue({
      x509Certificate: x5c[0], hash: callbacks.hash,
    }) : '',
  };
  const bare = draft === 21 || (draft && prefix === 'decentralized_identifier');
  const encryption = mode === 'direct_post.jwt' ? { jwks: { keys: [readerJwk] } } : {};
  const drafts = mode === 'direct_post.jwt' && draft ? {
    authorization_encrypted_response_alg: 'ECDH-ES',
    authorization_encrypted_response_enc: 'A256GCM',
  } : {};
  return {
    response_type: 'vp_token',
    client_id: bare ? values[prefix] : `${prefix}:${values[prefix]}`,
    ...(draft === 21 ? { client_id_scheme: scheme } : {}),
    response_mode: mode,
    response_uri: responseUri,
    nonce: randomBytes(16).toString('base64url'),
    state: randomUUID(),
    ...query,
    client_metadata: { ...metadata, ...encryption, ...drafts },
    ...(by === 'value' || draft ? {} : { aud: 'https://self-issued.me/v2' }),
  };
}

async function signed(request, walletNonce) {
  const { prefix } = request.options;
  const jwtSigner = prefix.startsWith('x509') ? { method: 'x5c', x5c, alg: 'ES256' }
    : { method: 'did', didUrl: `${did}#0`, alg: 'ES256' };
  const inside = request.options.by === 'link';
  return verifier.createOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: {
      ...request.payload, ...(walletNonce ? { wallet_nonce: walletNonce } : {}),
    },
    ...(walletNonce ? { wallet: { expectedNonce: walletNonce } } : {}),
    jar: {
      jwtSigner, expiresInSeconds: 120,
      ...(inside ? {} : { requestUri: `${origin}/request/${request.id}` }),
      additionalJwtPayload: { aud: request.payload.aud },
    },
  });
}

async function make(options) {
  const id = randomUUID();
  const request = { id, options, payload: await payloadOf(options, id), verdict: null };
  requests.set(id, request);
  if (options.by === 'value') {
    const made = await verifier.createOpenId4vpAuthorizationRequest({
      authorizationRequestPayload: request.payload,
    });
    return { id, link: made.authorizationRequest };
  }
  const { authorizationRequest } = await signed(request);
  const post = options.by === 'post' ? '&request_uri_method=post' : '';
  return { id, link: `${authorizationRequest}${post}` };
}

async function verified(request, form) {
  const parsed = await verifier.parseOpenid4vpAuthorizationResponse({
    authorizationResponse: form, authorizationRequestPayload: request.payload, callbacks,
  });
  const asked = {
    nonce: request.payload.nonce, clientId: request.payload.client_id,
    issuer: request.options.issuer, documents: request.options.documents,
  };
  const values = parsed.type === 'dcql' ? Object.values(parsed.dcql.presentations).flat()
    : parsed.pex.presentations;
  const presentations = [];
  for (const value of values) {
    presentations.push(await presentationOf(value, asked));
  }
  return {
    error: '', presentations, encrypted: Boolean(parsed.jarm),
    submission: parsed.pex?.presentationSubmission ?? null,
    ids: parsed.dcql ? Object.keys(parsed.dcql.presentations) : [],
  };
}

// https ----------------------------------------------------------------------
const server = createServer({ cert: certificate, key: readFileSync(KEY) }, async (ask, answer) => {
  const say = (status, value, type = 'application/json') => {
    answer.writeHead(status, { 'content-type': type });
    answer.end(typeof value === 'string' ? value : JSON.stringify(value));
  };
  let body = '';
  for await (const chunk of ask) {
    body += chunk;
  }
  const [, kind, id] = ask.url.split('/');
  const request = requests.get(id);
  try {
    if (kind === 'control') {
      say(200, ask.method === 'POST' ? await make(JSON.parse(body)) : request.verdict);
    } else if (kind === 'request' && request) {
      const wanted = request.options.by === 'post' ? 'POST' : 'GET';
      const told = new URLSearchParams(body);
      const nonce = told.get('wallet_nonce');
      if (wanted === 'POST') {
        zWalletMetadata.parse(JSON.parse(told.get('wallet_metadata')));
      }
      if (ask.method !== wanted || (wanted === 'POST' && !nonce)) {
        say(405, {});
      } else {
        const { jar } = await signed(request, nonce);
        say(200, jar.authorizationRequestJwt, 'application/oauth-authz-req+jwt');
      }
    } else if (kind === 'answer' && request) {
      const form = Object.fromEntries(new URLSearchParams(body));
      request.verdict = form.error ? { error: form.error, state: form.state === request.payload.state }
        : await verified(request, form);
      say(200, { redirect_uri: `${origin}/done` });
    } else {
      say(404, {});
    }
  } catch (error) {
    if (request) {
      request.verdict = { error: `${error.message}` };
    }
    say(400, { error: 'invalid_request', error_description: error.stack ?? String(error) });
  }
});
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
