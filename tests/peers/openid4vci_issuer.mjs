// An issuer of OpenID4VCI 1.0 made of @openid4vc/openid4vci and @openid4vc/oauth2, with jose for
// tokens, @sd-jwt for SD-JWTs and @digitalbazaar/vc for di_vp proofs (which the former do not check).
// Environment: HOST, PORT, CERT, KEY; standard output: the port. Tests set up an offer by POST
// /control {"now", "flow": "pre"|"code", "txCode", "byReference", "formats": [...], "bound",
// "proofs": {...}, "dpop", "par", "deferred": how often to wait, "credential": a signed badge,
// "staleNonces": how many nonces are refused, "key": issuer's JWK, "keyId", "claims", "vct",
// "notifies": status, "encrypts": "both" | "answers", "batch": how many badges come at once}, which
// {"offer": text}, and read what happened with GET /control. Encryption is that of jose: release
// 0.4.6 knows the members of it and does none itself, nor reads encrypted requests.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {
  clientAuthenticationNone, Oauth2AuthorizationServer, Oauth2ResourceServer, Oauth2ServerErrorResponseError,
} from '@openid4vc/oauth2';
import { Openid4vciIssuer } from '@openid4vc/openid4vci';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import {
  CompactEncrypt, compactDecrypt, compactVerify, exportJWK, generateKeyPair, importJWK, SignJWT,
} from 'jose';
import signatures from 'jsonld-signatures';

const issuer = `https://${process.env.HOST}`;
const PRE = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const serverKeys = await generateKeyPair('ES256', { extractable: true });
const readerKeys = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
const readerJwk = {
  ...(await exportJWK(readerKeys.publicKey)), alg: 'ECDH-ES', use: 'enc', kid: 'reader-1',
};
const serverJwk = { ...(await exportJWK(serverKeys.publicKey)), alg: 'ES256', kid: 'server' };

let setup = {};
let log = [];
const state = { codes: new Map(), pushed: new Map(), nonces: new Set(), waiting: new Map() };

const hash = (data, algorithm) =>
  new Uint8Array(createHash(algorithm.replace('-', '')).update(data).digest());

// A did:key of Ed25519 as the JWK that is in it.
function jwkOf(did) {
  const bytes = base58(did.split('#')[0].slice('did:key:z'.length));
  if (bytes[0] !== 0xed || bytes[1] !== 0x01) {
    throw new Error('not an Ed25519 did:key');
  }
  return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes.slice(2)).toString('base64url') };
}

function base58(text) {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const each of text) {
    number = number * 58n + BigInt(letters.indexOf(each));
  }
  const hex = number.toString(16);
  return Uint8Array.from(Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'));
}

const callbacks = {
  hash,
  generateRandom: (length) => new Uint8Array(randomBytes(length)),
  clientAuthentication: clientAuthenticationNone({ clientId: 'tsumiki' }),
  signJwt: async (signer, { header, payload }) => ({
    jwt: await new SignJWT(payload).setProtectedHeader(header).sign(serverKeys.privateKey),
    signerJwk: serverJwk,
  }),
  verifyJwt: async (signer, { header, compact }) => {
    const jwk = signer.method === 'did' ? jwkOf(signer.didUrl) : signer.publicJwk;
    try {
      await compactVerify(compact, await importJWK(jwk, header.alg));
      return { verified: true, signerJwk: jwk };
    } catch {
      return { verified: false };
    }
  },
  fetch: async (url) => {
    if (String(url) !== `${issuer}/jwks`) {
      throw new Error(`nothing else is fetched: ${url}`);
    }
    return Response.json({ keys: [serverJwk] });
  },
};

const authorizationServer = new Oauth2AuthorizationServer({ callbacks });
const resourceServer = new Oauth2ResourceServer({ callbacks });
const vci = new Openid4vciIssuer({ callbacks });

function serverMetadata() {
  return authorizationServer.createAuthorizationServerMetadata({
    issuer,
    token_endpoint: `${issuer}/token`,
    authorization_endpoint: `${issuer}/authorize`,
    jwks_uri: `${issuer}/jwks`,
    grant_types_supported: ['authorization_code', PRE],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...(setup.dpop ? { dpop_signing_alg_values_supported: ['ES256'] } : {}),
    ...(setup.par ? {
      pushed_authorization_request_endpoint: `${issuer}/par`,
      require_pushed_authorization_requests: true,
    } : {}),
  });
}

function configuration(format) {
  const binding = setup.bound ? {
    cryptographic_binding_methods_supported: format === 'dc+sd-jwt' ? ['jwk'] : ['did:key'],
    proof_types_supported: setup.proofs ?? { jwt: { proof_signing_alg_values_supported: ['EdDSA'] } },
  } : {};
  const kinds = {
    ldp_vc: {
      credential_definition: {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
      },
    },
    jwt_vc_json: { credential_definition: { type: ['VerifiableCredential', 'OpenBadgeCredential'] } },
    'dc+sd-jwt': { vct: setup.vct },
  };
  return {
    format, scope: `badge-${format.replace(/\W/g, '-')}`, ...binding, ...kinds[format],
    credential_metadata: {
      display: [
        { name: `Data (${format})`, locale: 'en' },
        { name: `データ（${format}）`, locale: 'ja', description: '青葉データ大学のバッジ' },
      ],
    },
  };
}

function issuerMetadata() {
  const formats = setup.formats ?? ['ldp_vc'];
  return vci.createCredentialIssuerMetadata({
    credential_issuer: issuer,
    credential_endpoint: `${issuer}/credential`,
    nonce_endpoint: `${issuer}/nonce`,
    deferred_credential_endpoint: `${issuer}/deferred`,
    notification_endpoint: `${issuer}/notification`,
    ...(setup.batch ? { batch_credential_issuance: { batch_size: setup.batch } } : {}),
    ...(setup.encrypts ? {
      credential_response_encryption: {
        alg_values_supported: ['ECDH-ES'], enc_values_supported: ['A256GCM', 'A128GCM'],
        encryption_required: true,
      },
    } : {}),
    ...(setup.encrypts === 'both' ? {
      credential_request_encryption: {
        jwks: { keys: [readerJwk] }, enc_values_supported: ['A256GCM'], encryption_required: true,
      },
    } : {}),
    display: [{ name: 'Aoba Data University', locale: 'en' }, { name: '青葉データ大学', locale: 'ja' }],
    credential_configurations_supported: Object.fromEntries(
      formats.map((format) => [`badge-${format}`, configuration(format)])),
  });
}

const both = () => ({
  credentialIssuer: issuerMetadata(),
  authorizationServers: [serverMetadata()],
  originalDraftVersion: 'V1',
  knownCredentialConfigurations: vci.getKnownCredentialConfigurationsSupported(issuerMetadata()),
});

async function makeOffer() {
  state.codes.clear();
  const code = randomUUID();
  const grants = setup.flow === 'code'
    ? { authorization_code: { issuer_state: code } }
    : { [PRE]: {
      'pre-authorized_code': code,
      ...(setup.txCode ? { tx_code: { input_mode: 'numeric', length: setup.txCode.length } } : {}),
    } };
  state.codes.set(code, {});
  const { credentialOffer, credentialOfferObject } = await vci.createCredentialOffer({
    issuerMetadata: both(),
    credentialConfigurationIds: (setup.formats ?? ['ldp_vc']).map((each) => `badge-${each}`),
    grants,
    ...(setup.byReference ? { credentialOfferUri: `${issuer}/offers/${code}` } : {}),
  });
  state.offer = credentialOfferObject;
  return credentialOffer;
}

async function giveToken(request, body) {
  const parsed = authorizationServer.parseAccessTokenRequest({ request, accessTokenRequest: body });
  const common = {
    request, grant: parsed.grant, accessTokenRequest: parsed.accessTokenRequest,
    authorizationServerMetadata: serverMetadata(), now: new Date(setup.now),
    dpop: { required: Boolean(setup.dpop), jwt: parsed.dpop?.jwt, allowedSigningAlgs: ['ES256'] },
  };
  let verified;
  if (parsed.grant.grantType === PRE) {
    const known = [...state.codes.keys()][0];
    verified = await authorizationServer.verifyPreAuthorizedCodeAccessTokenRequest({
      ...common, expectedPreAuthorizedCode: known, expectedTxCode: setup.txCode,
    });
    state.codes.clear();
  } else {
    const known = state.codes.get(parsed.grant.code);
    verified = await authorizationServer.verifyAuthorizationCodeAccessTokenRequest({
      ...common, expectedCode: known ? parsed.grant.code : 'none',
      pkce: {
        codeVerifier: parsed.pkceCodeVerifier, codeChallenge: known?.challenge ?? 'none',
        codeChallengeMethod: 'S256',
      },
    });
    if (body.redirect_uri !== known.redirect) {
      throw new Error('another redirect_uri');
    }
    state.codes.delete(parsed.grant.code);
  }
  return authorizationServer.createAccessTokenResponse({
    audience: issuer, authorizationServer: issuer, subject: randomUUID(), expiresInSeconds: 600,
    signer: { method: 'jwk', publicJwk: serverJwk, alg: 'ES256' }, now: new Date(setup.now),
    ...(verified.dpop ? { dpop: verified.dpop } : {}),
  });
}

async function checkProofs(proofs) {
  if (!setup.bound) {
    return { did: '' };
  }
  if (proofs?.di_vp) {
    const [presentation] = proofs.di_vp;
    const { challenge } = presentation.proof;
    const documentLoader = signatures.extendContextLoader(async (url) => {
      const did = url.split('#')[0];
      if (did !== presentation.holder) {
        return vc.defaultDocumentLoader(url);
      }
      const method = {
        id: `${did}#${did.slice('did:key:'.length)}`, type: 'Multikey', controller: did,
        publicKeyMultibase: did.slice('did:key:'.length),
        '@context': 'https://w3id.org/security/multikey/v1',
      };
      const document = url.includes('#') ? method : {
        '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
        id: did, verificationMethod: [method], authentication: [method.id],
      };
      return { contextUrl: null, documentUrl: url, document };
    });
    const result = await vc.verify({
      presentation, challenge, domain: issuer, documentLoader,
      suite: new DataIntegrityProof({ cryptosuite: eddsa }),
    });
    if (!result.verified || !state.nonces.delete(challenge)) {
      log.push({ refused: result.error?.errors?.map((each) => each.message) ?? 'nonce' });
      throw new Refusal(400, { error: 'invalid_proof' });
    }
    return { did: presentation.holder };
  }
  const [jwt] = proofs?.jwt ?? [];
  if (!jwt) {
    throw new Refusal(400, { error: 'invalid_proof' });
  }
  const nonce = JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url')).nonce;
  if (!state.nonces.delete(nonce)) {
    throw new Refusal(400, { error: 'invalid_nonce' });
  }
  const checked = await vci.verifyCredentialRequestJwtProof({
    jwt, expectedNonce: nonce, issuerMetadata: both(), now: new Date(setup.now),
  });
  return { did: checked.header.kid?.split('#')[0] ?? '', jwk: checked.header.jwk };
}

class Refusal extends Error {
  constructor(status, body) {
    super(body.error);
    this.status = status;
    this.body = body;
  }
}

async function sign(format, { did, jwk }) {
  if (format === 'ldp_vc') {
    return setup.credential;
  }
  const key = await importJWK(setup.key, 'EdDSA');
  const seconds = Math.floor(new Date(setup.now).getTime() / 1000);
  if (format === 'jwt_vc_json') {
    const credential = structuredClone(setup.claims);
    if (did) {
      credential.credentialSubject.id = did;
    }
    return new SignJWT({ ...credential, vc: undefined })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: setup.keyId })
      .setIssuer(credential.issuer.id).setJti(credential.id).setNotBefore(seconds).setIssuedAt(seconds)
      .sign(key);
  }
  const sdjwt = new SDJwtVcInstance({
    hasher: (data, alg) => hash(typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data), alg),
    hashAlg: 'sha-256', saltGenerator: () => randomBytes(16).toString('base64url'), signAlg: 'EdDSA',
    signer: async (input) => {
      const [header, payload] = input.split('.');
      const signed = await new SignJWT(JSON.parse(Buffer.from(payload, 'base64url')))
        .setProtectedHeader(JSON.parse(Buffer.from(header, 'base64url'))).sign(key);
      const [again, same, signature] = signed.split('.');
      if (`${again}.${same}` !== input) {
        throw new Error('jose wrote it otherwise');
      }
      return signature;
    },
  });
  return sdjwt.issue(
    { iss: issuer, iat: seconds, vct: setup.vct, name: 'Data', given_name: 'Sakura', ...(jwk ? { cnf: { jwk } } : {}) },
    { _sd: ['given_name'] }, { header: { kid: setup.keyId } });
}

async function giveCredential(request, body) {
  const { tokenPayload } = await resourceServer.verifyResourceRequest({
    request, resourceServer: issuer, authorizationServers: [serverMetadata()], now: new Date(setup.now),
  });
  log.push({ sub: tokenPayload.sub, dpop: Boolean(tokenPayload.cnf) });
  const parsed = vci.parseCredentialRequest({ issuerMetadata: both(), credentialRequest: body });
  if (!parsed.credentialConfiguration) {
    throw new Refusal(400, { error: 'unknown_credential_configuration' });
  }
  if (setup.staleNonces > 0) {
    setup.staleNonces -= 1;
    throw new Refusal(400, { error: 'invalid_nonce' });
  }
  const holder = await checkProofs(body.proofs);
  const credential = await sign(parsed.credentialConfiguration.format, holder);
  const credentials = Array.from({ length: setup.batch ?? 1 }, () => ({ credential }));
  if (setup.deferred) {
    const transactionId = randomUUID();
    state.waiting.set(transactionId, { credential, left: setup.deferred });
    const answer = vci.createCredentialResponse({ credentialRequest: parsed, transactionId, interval: 30 });
    return [202, answer];
  }
  const notificationId = randomUUID();
  return [200, vci.createCredentialResponse({
    credentialRequest: parsed, credentials, notificationId,
  })];
}

async function giveDeferred(request, body) {
  await resourceServer.verifyResourceRequest({
    request, resourceServer: issuer, authorizationServers: [serverMetadata()], now: new Date(setup.now),
  });
  const { deferredCredentialRequest } = vci.parseDeferredCredentialRequest({ deferredCredentialRequest: body });
  const id = deferredCredentialRequest.transaction_id;
  const waiting = state.waiting.get(id);
  if (!waiting) {
    throw new Refusal(400, { error: 'invalid_transaction_id' });
  }
  waiting.left -= 1;
  if (waiting.left > 0) {
    return [202, { transaction_id: id, interval: 30 }];
  }
  state.waiting.delete(id);
  const answer = vci.createDeferredCredentialResponse({ credentials: [{ credential: waiting.credential }] });
  // Release 0.4.6 refuses a notification_id beside credentials here, which section 9.2 has.
  return [200, { ...answer, notification_id: randomUUID() }];
}

// What section 10 has for a request, its text and its type; the same with an answer.
async function opened(text, type) {
  if (type !== 'application/jwt') {
    if (setup.encrypts === 'both') {
      throw new Refusal(400, { error: 'invalid_encryption_parameters' });
    }
    return JSON.parse(text);
  }
  const { plaintext, protectedHeader } = await compactDecrypt(text, readerKeys.privateKey);
  log.push({ opened: { alg: protectedHeader.alg, enc: protectedHeader.enc, kid: protectedHeader.kid } });
  return JSON.parse(new TextDecoder().decode(plaintext));
}

async function sealed([status, value, headers], asked) {
  if (!setup.encrypts) {
    return [status, value, headers];
  }
  if (!asked) {
    throw new Refusal(400, { error: 'invalid_encryption_parameters' });
  }
  const text = JSON.stringify(value, null, 1);
  const made = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: asked.jwk.alg, enc: asked.enc, kid: asked.jwk.kid })
    .encrypt(await importJWK(asked.jwk, asked.jwk.alg));
  return [status, made, { ...headers, 'content-type': 'application/jwt' }];
}

function authorize(url) {
  const asked = url.searchParams.get('request_uri')
    ? state.pushed.get(url.searchParams.get('request_uri'))
    : Object.fromEntries(url.searchParams);
  if (!asked || asked.code_challenge_method !== 'S256' || (setup.par && !url.searchParams.get('request_uri'))) {
    throw new Refusal(400, { error: 'invalid_request' });
  }
  const code = randomUUID();
  log.push({ authorized: asked });
  state.codes.set(code, { challenge: asked.code_challenge, redirect: asked.redirect_uri });
  const back = new URL(asked.redirect_uri);
  back.search = new URLSearchParams({ code, state: asked.state, iss: issuer });
  return [302, '', { location: back.href }];
}

const routes = {
  'GET /.well-known/openid-credential-issuer': () => [200, issuerMetadata()],
  'GET /.well-known/oauth-authorization-server': () => [200, serverMetadata()],
  'POST /token': async (request, body) => [200, await giveToken(request, body)],
  'POST /nonce': () => {
    const nonce = randomUUID();
    state.nonces.add(nonce);
    return [200, vci.createNonceResponse({ cNonce: nonce })];
  },
  'POST /credential': async (request, body) =>
    sealed(await giveCredential(request, body), body.credential_response_encryption),
  'POST /deferred': async (request, body) =>
    sealed(await giveDeferred(request, body), body.credential_response_encryption),
  'POST /notification': (request, body) => {
    log.push({ notified: body });
    return [setup.notifies ?? 204, ''];
  },
  'POST /par': (request, body) => {
    const uri = `urn:ietf:params:oauth:request_uri:${randomUUID()}`;
    state.pushed.set(uri, body);
    return [201, { request_uri: uri, expires_in: 60 }];
  },
  'GET /authorize': (request, body, url) => authorize(url),
  'POST /control': async (request, body) => {
    setup = body;
    log = [];
    state.nonces.clear();
    return [200, { offer: await makeOffer() }];
  },
  'GET /control': () => [200, { log, waiting: state.waiting.size }],
};

function refusalOf(error) {
  if (error instanceof Refusal) {
    return [error.status, error.body];
  }
  log.push({ error: String(error.message), cause: String(error.cause ?? ''), answer: error.errorResponse });
  if (error instanceof Oauth2ServerErrorResponseError) {
    return [error.status ?? 400, error.errorResponse];
  }
  return [400, { error: 'invalid_request', error_description: String(error.message) }];
}

const server = createServer(
  { cert: readFileSync(process.env.CERT), key: readFileSync(process.env.KEY) },
  async (incoming, outgoing) => {
    const url = new URL(incoming.url, issuer);
    const chunks = [];
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString();
    const type = incoming.headers['content-type'] ?? '';
    let answer;
    try {
      const body = type.startsWith('application/x-www-form-urlencoded')
        ? Object.fromEntries(new URLSearchParams(text))
        : ['/credential', '/deferred'].includes(url.pathname) ? await opened(text, type)
          : text ? JSON.parse(text) : {};
      const request = {
        method: incoming.method, url: url.href, headers: new Headers(incoming.headers),
      };
      const route = routes[`${incoming.method} ${url.pathname}`];
      if (url.pathname.startsWith('/offers/')) {
        answer = [200, state.offer];
      } else {
        answer = route ? await route(request, body, url) : [404, {}];
      }
    } catch (error) {
      answer = refusalOf(error);
    }
    const [status, value, headers] = answer;
    const sent = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
    outgoing.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
    outgoing.end(sent);
  });
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(server.address().port));
