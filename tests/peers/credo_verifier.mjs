// A verifier of OpenID4VP that is an agent of Credo-TS. Environment: HOST, PORT, CERT, KEY; standard
// output: the port. POST /control {"version": "v1", "v1.draft24" or "v1.draft21", "mode", "signer":
// "none", "did", "x509_san_dns" or "x509_hash", "query": {"dcql": {"query"}} or
// {"presentationExchange": {"definition"}}} makes a request and answers {"id", "link"}. At GET
// /control/ID it tells {"state", "error", "shown": what it found in the presentations}.
import { X509Certificate as Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { X509Certificate } from '@credo-ts/core';
import { OpenId4VcModule } from '@credo-ts/openid4vc';
import express from 'express';
import { exportJWK, importPKCS8 } from 'jose';
import { begun, ownDid } from './credo.mjs';

const { HOST, PORT, CERT, KEY } = process.env;
const [cert, key] = [CERT, KEY].map((file) => readFileSync(file, 'utf8'));
const app = express();
const agent = await begun({
  openid4vc: new OpenId4VcModule({ app, verifier: { baseUrl: `https://${HOST}/oid4vp` } }),
});
const own = await ownDid(agent);
await agent.openid4vc.verifier.createVerifier({
  verifierId: 'employer', clientMetadata: { client_name: 'Credo Works' },
});
const secret = await exportJWK(await importPKCS8(key, 'ES256', { extractable: true }));
await agent.kms.importKey({ privateJwk: { ...secret, kid: 'certified' } });
const certificate = X509Certificate.fromEncodedCertificate(new Certificate(cert).raw.toString('base64'));
certificate.publicJwk.keyId = 'certified';

function signerOf(name) {
  switch (name) {
    case 'none': return { method: 'none' };
    case 'did': return { method: 'did', didUrl: own.method };
    default: return { method: 'x5c', x5c: [certificate], clientIdPrefix: name };
  }
}

app.post('/control', express.json({ type: () => true }), async (request, response) => {
  const { version, mode, signer, query } = request.body;
  try {
    const made = await agent.openid4vc.verifier.createAuthorizationRequest({
      verifierId: 'employer', version, responseMode: mode, requestSigner: signerOf(signer), ...query,
    });
    response.json({ id: made.verificationSession.id, link: made.authorizationRequest });
  } catch (error) {
    response.status(400).json({ error: error.stack });
  }
});

function shown(presentation) {
  const { claimFormat } = presentation;
  if (claimFormat === 'dc+sd-jwt') {
    return { format: claimFormat, claims: Object.keys(presentation.prettyClaims).sort() };
  }
  const inside = [presentation.verifiableCredential].flat();
  const subjects = inside.map((each) => (each.credential ?? each).credentialSubject.claims.achievement.name);
  return { format: claimFormat, subjects };
}

app.get('/control/:id', async (request, response) => {
  try {
    const { id } = request.params;
    const { verifier } = agent.openid4vc;
    const { state, errorMessage } = await verifier.getVerificationSessionById(id);
    const answer = { state, error: errorMessage ?? '', shown: [] };
    if (state === 'ResponseVerified') {
      const { dcql, presentationExchange } = await verifier.getVerifiedAuthorizationResponse(id);
      const found = dcql ? Object.values(dcql.presentations).flat() : presentationExchange.presentations;
      answer.shown = found.map(shown);
    }
    response.json(answer);
  } catch (error) {
    response.status(400).json({ error: error.stack });
  }
});

const server = createServer({ cert, key }, app);
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
