// An agent of Credo-TS that keeps its keys and records in memory: @credo-ts/core alone, without the
// native libraries that it has for that.
import {
  createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify,
} from 'node:crypto';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import {
  Agent, ConsoleLogger, InjectionSymbols, JsonTransformer, Kms, LogLevel, RecordDuplicateError,
  RecordNotFoundError, StorageVersionRecord, UpdateAssistant,
} from '@credo-ts/core';
import { compactDecrypt } from 'jose';

const DIGESTS = { ES256: 'sha256', ES384: 'sha384', EdDSA: null, Ed25519: null };

class KeysInMemory {
  backend = 'memory';
  #keys = new Map();

  isOperationSupported(context, { operation, algorithm, type }) {
    if (operation === 'createKey') {
      return type.kty === 'OKP' ? type.crv === 'Ed25519' : type.kty === 'EC';
    }
    if (operation === 'sign' || operation === 'verify') {
      return algorithm in DIGESTS;
    }
    return ['importKey', 'deleteKey', 'decrypt', 'randomBytes'].includes(operation);
  }

  async getPublicKey(context, keyId) {
    const key = this.#keys.get(keyId);
    return key ? { ...createPublicKey(key).export({ format: 'jwk' }), kid: keyId } : null;
  }

  async createKey(context, { keyId = randomUUID(), type }) {
    const { privateKey } = type.kty === 'OKP'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: type.crv });
    this.#keys.set(keyId, privateKey);
    return { keyId, publicJwk: await this.getPublicKey(context, keyId) };
  }

  async importKey(context, { privateJwk }) {
    const keyId = privateJwk.kid ?? randomUUID();
    this.#keys.set(keyId, createPrivateKey({ key: privateJwk, format: 'jwk' }));
    return { keyId, publicJwk: await this.getPublicKey(context, keyId) };
  }

  async deleteKey(context, { keyId }) {
    return this.#keys.delete(keyId);
  }

  async sign(context, { keyId, algorithm, data }) {
    const key = { key: this.#keys.get(keyId), dsaEncoding: 'ieee-p1363' };
    return { signature: new Uint8Array(sign(DIGESTS[algorithm], data, key)) };
  }

  async verify(context, { key, algorithm, data, signature }) {
    const publicJwk = key.publicJwk ?? await this.getPublicKey(context, key.keyId);
    const known = { key: createPublicKey({ key: publicJwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
    return verify(DIGESTS[algorithm], data, known, signature) ? { verified: true, publicJwk } : { verified: false };
  }

  async decrypt(context, { key: { keyAgreement }, decryption: { aad, iv, tag }, encrypted }) {
    const coded = [iv, encrypted, tag].map((each) => Buffer.from(each).toString('base64url'));
    const text = [Buffer.from(aad).toString(), '', ...coded].join('.');
    const { plaintext } = await compactDecrypt(text, this.#keys.get(keyAgreement.keyId));
    return { data: plaintext };
  }

  randomBytes(context, { length }) {
    return new Uint8Array(randomBytes(length));
  }
}

class RecordsInMemory {
  supportsCursorPagination = false;
  #records = new Map();

  #write(record) {
    record.updatedAt = new Date();
    const kept = { value: JsonTransformer.serialize(record), tags: { ...record.getTags() }, type: record.type };
    this.#records.set(`${record.type} ${record.id}`, kept);
  }

  #read({ value, tags }, recordClass) {
    const record = JsonTransformer.deserialize(value, recordClass);
    record.replaceTags(tags);
    return record;
  }

  async save(context, record) {
    if (this.#records.has(`${record.type} ${record.id}`)) {
      throw new RecordDuplicateError('it is here', { recordType: record.type });
    }
    this.#write(record);
  }

  async update(context, record) {
    await this.getById(context, record.constructor, record.id);
    this.#write(record);
  }

  async delete(context, record) {
    await this.deleteById(context, record.constructor, record.id);
  }

  async deleteById(context, { type }, id) {
    if (!this.#records.delete(`${type} ${id}`)) {
      throw new RecordNotFoundError('it is not here', { recordType: type });
    }
  }

  async getById(context, recordClass, id) {
    const kept = this.#records.get(`${recordClass.type} ${id}`);
    if (!kept) {
      throw new RecordNotFoundError('it is not here', { recordType: recordClass.type });
    }
    return this.#read(kept, recordClass);
  }

  async getAll(context, recordClass) {
    return this.findByQuery(context, recordClass, {});
  }

  async findByQuery(context, recordClass, query) {
    return [...this.#records.values()]
      .filter(({ type, tags }) => type === recordClass.type && fits(tags, query))
      .map((kept) => this.#read(kept, recordClass));
  }
}

function fits(tags, { $and = [], $or, $not, ...plain }) {
  return Object.entries(plain).every(([name, wanted]) => (Array.isArray(wanted)
    ? wanted.every((each) => tags[name]?.includes(each))
    : wanted === undefined || tags[name] === wanted))
    && $and.every((each) => fits(tags, each))
    && (!$or || $or.some((each) => fits(tags, each)))
    && (!$not || !fits(tags, $not));
}

class Files {
  dataPath = tmpdir();
  cachePath = tmpdir();
  tempPath = tmpdir();
}

// An agent with further modules, begun. ``ask`` is its fetch: by default it reaches nobody.
export async function begun(modules, ask = unreachable) {
  const records = new RecordsInMemory();
  const version = new StorageVersionRecord({ storageVersion: UpdateAssistant.frameworkStorageVersion });
  const agent = new Agent({
    config: { allowInsecureHttpUrls: false, logger: new ConsoleLogger(LogLevel.off) },
    dependencies: { FileSystem: Files, EventEmitterClass: EventEmitter, fetch: ask, WebSocketClass: class {} },
    modules: {
      kept: {
        register: (manager) => manager.registerInstance(InjectionSymbols.StorageService, records),
        initialize: (context) => records.save(context, version), // nothing old is to be updated
      },
      keys: new Kms.KeyManagementModule({ backends: [new KeysInMemory()] }),
      ...modules,
    },
  });
  await agent.initialize();
  return agent;
}

async function unreachable(url) {
  throw new Error(`nothing is fetched: ${url}`);
}

// A did:key of the agent's own, and the id of its one key.
export async function ownDid(agent, type = { kty: 'OKP', crv: 'Ed25519' }) {
  const { didState } = await agent.dids.create({ method: 'key', options: { createKey: { type } } });
  if (didState.state !== 'finished') {
    throw new Error(didState.reason);
  }
  const { did } = didState;
  return { did, method: `${did}#${did.slice('did:key:'.length)}` };
}
