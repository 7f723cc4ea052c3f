// An issuer of OpenID4VCI 1.0 that is an agent of Credo-TS. Environment: HOST, PORT, CERT, KEY;
// standard output: the port. POST /control {"kinds": ["token", "sd-jwt"], "txCode": whether one is
// asked for, "dpop", "deferred": whether it takes a second asking, "claims": the credential that a
// token holds} answers {"offer", "txCode", "did"}.
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { JsonTransformer, W3cCredential } from '@credo-ts/core';
import { OpenId4VcModule } from '@credo-ts/openid4vc';
import express from 'express';
import { begun, ownDid } from './credo.mjs';

const host = `https://${process.env.HOST}`;
const app = express();
let setup = {};

const proofs = { jwt: { proof_signing_alg_values_supported: ['EdDSA', 'ES256'] } };
const configurations = {
  token: {
    format: 'jwt_vc_json', scope: 'token', proof_types_supported: proofs,
    cryptographic_binding_methods_supported: ['did:key'],
    credential_definition: { type: ['VerifiableCredential', 'OpenBadgeCredential'] },
    credential_metadata: { display: [{ name: 'Token', locale: 'en' }] },
  },
  'sd-jwt': {
    format: 'dc+sd-jwt', scope: 'sd-jwt', vct: `${host}/kinds/data`, proof_types_supported: proofs,
    cryptographic_binding_methods_supported: ['jwk'],
    credential_metadata: { display: [{ name: 'SD-JWT', locale: 'en' }] },
  },
};

function issue({ holderBinding, credentialConfiguration: { format, vct } }) {
  if (format === 'dc+sd-jwt') {
    return {
      type: 'credentials', format,
      credentials: holderBinding.keys.map((holder) => ({
        payload: { vct, name: 'Data', given_name: 'Sakura' }, holder,
        issuer: { method: 'did', didUrl: own.method }, disclosureFrame: { _sd: ['given_name'] },
        headerType: 'dc+sd-jwt',
      })),
    };
  }
  return {
    type: 'credentials', format: 'jwt_vc',
    credentials: holderBinding.keys.map(({ didUrl }) => {
      const claims = structuredClone(setup.claims);
      claims.issuer.id = own.did;
      claims.credentialSubject.id = didUrl.split('#')[0];
      return { verificationMethod: own.method, credential: JsonTransformer.fromJSON(claims, W3cCredential) };
    }),
  };
}

// The agent asks itself for the key that its tokens are signed with: by its name, on this machine.
function askOurselves(url) {
  const { hostname, pathname } = new URL(String(url));
  if (hostname !== process.env.HOST) {
    throw new Error(`nobody else is asked: ${url}`);
  }
  return new Promise((resolve, reject) => {
    const options = {
      hostname: '127.0.0.1', port: server.address().port, path: pathname, servername: hostname,
      headers: { host: hostname }, ca: readFileSync(process.env.CERT),
    };
    get(options, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) {
        chunks.push(chunk);
      }
      resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode, headers: answer.headers }));
    }).on('error', reject);
  });
}

const server = createServer({ cert: readFileSync(process.env.CERT), key: readFileSync(process.env.KEY) }, app);
const waiting = new Map();
const agent = await begun({
  openid4vc: new OpenId4VcModule({
    app,
    issuer: {
      baseUrl: `${host}/oid4vci`,
      credentialRequestToCredentialMapper: (asked) => {
        if (!setup.deferred) {
          return issue(asked);
        }
        waiting.set('promise', asked);
        return { type: 'deferral', transactionId: 'promise', interval: 1 };
      },
      deferredCredentialRequestToCredentialMapper: () => issue(waiting.get('promise')),
    },
  }),
}, askOurselves);
const own = await ownDid(agent);
await agent.openid4vc.issuer.createIssuer({
  issuerId: 'school', display: [{ name: 'Credo School', locale: 'en' }],
  dpopSigningAlgValuesSupported: ['ES256'], credentialConfigurationsSupported: configurations,
});

app.post('/control', express.json({ type: () => true }), async (request, response) => {
  setup = request.body;
  const { credentialOffer, issuanceSession } = await agent.openid4vc.issuer.createCredentialOffer({
    issuerId: 'school', credentialConfigurationIds: setup.kinds, version: 'v1',
    preAuthorizedCodeFlowConfig: setup.txCode ? { txCode: { input_mode: 'numeric', length: 6 } } : {},
    ...(setup.dpop ? { authorization: { requireDpop: true, requireWalletAttestation: false } } : {}),
  });
  response.json({ offer: credentialOffer, txCode: issuanceSession.userPin ?? '', did: own.did });
});

server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(server.address().port));
