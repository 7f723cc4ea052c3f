// From what came to plain bytes: gzip, and the compact text that other wallets show (PixelPass).
const Opening = (() => {
  const LARGEST = 5000000, LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

  async function inflated(bytes, how) {
    if (!('DecompressionStream' in window)) throw Object.assign(new Error(), { code: 'old_browser' });
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(how)).getReader();
    const pieces = [];
    let size = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > LARGEST) { await reader.cancel(); throw Object.assign(new Error(), { code: 'too_large' }); }
      pieces.push(value);
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  }

  // The document in a message; bytes that are no gzip are the document themselves.
  async function document(message) {
    if (message[0] !== 0x1f || message[1] !== 0x8b) return message.slice();
    try { return await inflated(message, 'gzip'); } catch (error) {
      throw error.code ? error : Object.assign(error, { code: 'damaged' });
    }
  }

  function base45(text) {
    const out = [];
    for (let at = 0; at < text.length; at += 3) {
      const [a, b, c] = [...text.slice(at, at + 3)].map((each) => LETTERS.indexOf(each));
      const number = a + 45 * b + 2025 * (c ?? 0);
      if (!(a >= 0 && b >= 0 && (c === undefined || c >= 0)) || number > (c === undefined ? 255 : 65535)) return null;
      if (c === undefined) out.push(number); else out.push(number >> 8, number & 255);
    }
    return new Uint8Array(out);
  }

  // One CBOR item of the kinds that JSON has.
  function item(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0, nodes = 0;
    const take = (count) => { at += count; if (at > bytes.length) throw new Error(); return at - count; };
    function one(depth) {
      nodes += 1;
      if (depth > 64 || nodes > 100000) throw new Error();
      const first = view.getUint8(take(1)), kind = first >> 5, low = first & 31;
      if (kind === 7) {
        if (low === 25) throw new Error(); // half floats: nobody writes them here
        if (low === 26) return view.getFloat32(take(4));
        if (low === 27) return view.getFloat64(take(8));
        if (low < 20 || low > 22) throw new Error();
        return [false, true, null][low - 20];
      }
      let value = low;
      if (low === 24) value = view.getUint8(take(1));
      else if (low === 25) value = view.getUint16(take(2));
      else if (low === 26) value = view.getUint32(take(4));
      else if (low === 27) value = Number(view.getBigUint64(take(8)));
      else if (low > 27) throw new Error();
      if (kind === 0) return value;
      if (kind === 1) return -1 - value;
      if (kind === 3) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(take(value), at));
      if (kind === 4) { const out = []; for (let k = 0; k < value; k += 1) out.push(one(depth + 1)); return out; }
      if (kind !== 5) throw new Error();
      const pairs = [];
      for (let k = 0; k < value; k += 1) pairs.push([String(one(depth + 1)), one(depth + 1)]);
      return Object.fromEntries(pairs);
    }
    const found = one(0);
    if (at !== bytes.length) throw new Error();
    return found;
  }

  // What a text in Base45 of zlib holds: JSON as bytes, or null where it is no such text.
  async function compact(text) {
    if (text.length < 12 || text.length > 100000) return null;
    const packed = base45(text);
    if (!packed || (packed[0] & 0x8f) !== 8 || (packed[0] << 8 | packed[1]) % 31) return null;
    const plain = await inflated(packed, 'deflate').catch(() => null);
    if (!plain) return null;
    try { return new TextEncoder().encode(JSON.stringify(item(plain))); } catch { return plain; }
  }

  return { document, compact };
})();
