// Parts of a code in motion (UR, bytewords, fountain codes) and the message they make together.
const Parts = (() => {
  const MAX_MESSAGE = 200000, MAX_FRAGMENTS = 2000;
  const PAIRS =
    'AEADAOAXAAAHAMATAYASBKBDBNBTBABSBEBYBGBWBBBZCMCHCSCFCYCWCECACKCT' +
    'CXCLCPCNDKDADSDIDEDTDRDNDWDPDMDLDYEHEYEOEEECENEMETESFTFRFNFSFMFH' +
    'FZFPFWFXFYFEFGFLFDGAGEGRGSGTGLGWGDGYGMGUGHGOHFHGHDHKHTHPHHHLHYHE' +
    'HNHSIDIAIEIHIYIOISINIMJEJZJNJTJLJOJSJPJKJYKPKOKTKSKKKNKGKEKIKBLB' +
    'LALYLFLSLRLPLNLTLOLDLELULKLGMNMYMHMEMOMUMWMDMTMSMKNLNYNDNSNTNNNE' +
    'NBOYOEOTOXONOLOSPDPTPKPYPSPMPLPEPFPAPRQDQZRERPRLRORHRDRKRFRYRNRS' +
    'RTSESASRSSSKSWSTSPSOSGSBSFSNTOTKTITTTDTETYTLTBTSTPTATNUYUOUTUEUR' +
    'VTVYVOVLVEVWVAVDVSWLWDWMWPWEWYWSWTWNWZWFWKYKYNYLYAYTZSZOZTZCZEZM';
  const VALUES = new Map(Array.from({ length: 256 }, (_, byte) => [PAIRS.slice(2 * byte, 2 * byte + 2), byte]));

  class Refused extends Error {}
  const refuse = (code, detail) => { throw Object.assign(new Refused(code), { code, detail }); };

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit += 1) byte = byte & 1 ? byte >>> 1 ^ 0xedb88320 : byte >>> 1;
    return byte;
  });
  const crc = (bytes) => {
    let sum = -1;
    for (const each of bytes) sum = TABLE[(sum ^ each) & 255] ^ sum >>> 8;
    return (sum ^ -1) >>> 0;
  };

  function letters(text) {
    const bytes = new Uint8Array(text.length >> 1);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = VALUES.get(text.slice(2 * at, 2 * at + 2)) ?? refuse('damaged');
    const data = bytes.subarray(0, -4), sum = bytes.subarray(-4);
    const said = sum.reduce((all, each) => all * 256 + each, 0);
    if (text.length % 2 || data.length === 0 || said !== crc(data)) refuse('damaged');
    return data;
  }

  // The little of CBOR that parts are made of; kind: 0 number, 2 bytes, 4 list.
  function head(bytes, at, kind) {
    const first = bytes[at] ?? 0xff, low = first & 31, more = { 24: 1, 25: 2, 26: 4 }[low] || 0;
    if (first >> 5 !== kind || (low > 23 && !more) || at + 1 + more > bytes.length) refuse('damaged');
    let value = more ? 0 : low;
    for (let k = 1; k <= more; k += 1) value = value * 256 + bytes[at + k];
    if (more && value < [0, 24, 256, 0, 65536][more]) refuse('damaged'); // not the shortest form
    return [value, at + 1 + more];
  }

  function held(bytes, at) { // the byte string that takes all the rest
    const [length, start] = head(bytes, at, 2);
    if (bytes.length - start !== length) refuse('damaged');
    return bytes.subarray(start);
  }

  function read(text) {
    const upper = text.trim().toUpperCase();
    if (upper.length > 2 * (MAX_MESSAGE + 100)) refuse('too_large');
    const found = /^UR:([A-Z0-9-]{1,40})\/(?:([1-9][0-9]{0,9})-([1-9][0-9]{0,9})\/)?([A-Z]+)$/.exec(upper);
    if (!found) refuse('damaged');
    if (found[1] !== 'BYTES') refuse('other_kind', found[1].toLowerCase());
    const body = letters(found[4]);
    if (!found[2]) {
      if (body.length > MAX_MESSAGE) refuse('too_large');
      return { count: 1, message: held(body, 0), name: found[4] };
    }
    let [members, at] = head(body, 0, 4);
    if (members !== 5) refuse('damaged');
    const numbers = [];
    for (let k = 0; k < 4; k += 1) { const [value, next] = head(body, at, 0); numbers.push(value); at = next; }
    const [number, count, length, checksum] = numbers, fragment = held(body, at);
    if (length > MAX_MESSAGE || count > MAX_FRAGMENTS) refuse('too_large');
    if (number !== +found[2] || count !== +found[3] || !number || !length || !fragment.length
      || count !== Math.ceil(length / fragment.length)) refuse('damaged');
    return { number, count, length, checksum, fragment, name: [count, length, checksum, fragment.length].join() };
  }

  const turn = (word, by) => word >>> by | word << (32 - by);
  let primes = null;
  function sha256(bytes) {
    if (!primes) {
      const roots = (power) => {
        const out = [];
        for (let n = 2; out.length < 64; n += 1) {
          let prime = true;
          for (let k = 2; k * k <= n; k += 1) if (n % k === 0) prime = false;
          if (prime) out.push((n ** power % 1 * 2 ** 32) | 0);
        }
        return out;
      };
      primes = { first: roots(1 / 2).slice(0, 8), each: roots(1 / 3) };
    }
    const padded = new Uint8Array((bytes.length + 72) >> 6 << 6), view = new DataView(padded.buffer);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    view.setUint32(padded.length - 4, bytes.length * 8);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
    const state = Int32Array.from(primes.first), w = new Int32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      for (let k = 0; k < 64; k += 1) {
        if (k < 16) { w[k] = view.getInt32(block + 4 * k); continue; }
        const a = w[k - 15], b = w[k - 2];
        w[k] = w[k - 16] + w[k - 7] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let k = 0; k < 64; k += 1) {
        const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + primes.each[k] + w[k] | 0;
        const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((each, k) => { state[k] += each; });
    }
    const out = new DataView(new ArrayBuffer(32));
    state.forEach((each, k) => out.setInt32(4 * k, each));
    return new Uint8Array(out.buffer);
  }

  // xoshiro256**; both sides throw the same dice.
  function dice(seed) {
    const view = new DataView(sha256(seed).buffer), s = [0, 8, 16, 24].map((at) => view.getBigUint64(at));
    const cut = (value) => BigInt.asUintN(64, value), around = (value, by) => cut(value << by | value >> (64n - by));
    return () => {
      const result = cut(around(cut(s[1] * 5n), 7n) * 9n), t = cut(s[1] << 17n);
      s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = around(s[3], 45n);
      return Number(result) / 2 ** 64;
    };
  }

  let table = { count: 0 };
  function odds(count) { // Vose's alias method, in the order in which the standard fills it
    if (table.count === count) return table;
    let total = 0;
    for (let k = 1; k <= count; k += 1) total += 1 / k;
    const left = Array.from({ length: count }, (_, k) => 1 / (k + 1) * count / total);
    const certain = left.slice(), other = Array(count).fill(0), small = [], large = [];
    for (let k = count - 1; k >= 0; k -= 1) (left[k] < 1 ? small : large).push(k);
    while (small.length && large.length) {
      const less = small.pop(), more = large.pop();
      certain[less] = left[less];
      other[less] = more;
      left[more] = left[more] + left[less] - 1;
      (left[more] < 1 ? small : large).push(more);
    }
    for (const k of [...small, ...large]) certain[k] = 1;
    table = { count, certain, other };
    return table;
  }

  // Which fragments, from 0, are mixed in a part.
  function mixed(number, count, checksum) {
    if (number <= count) return [number - 1];
    const seed = new DataView(new ArrayBuffer(8));
    seed.setUint32(0, number);
    seed.setUint32(4, checksum);
    const roll = dice(new Uint8Array(seed.buffer)), { certain, other } = odds(count);
    const column = Math.floor(roll() * count);
    const degree = (roll() < certain[column] ? column : other[column]) + 1;
    const left = Array.from({ length: count }, (_, k) => k);
    return Array.from({ length: degree }, () => left.splice(Math.floor(roll() * left.length), 1)[0]);
  }

  // Each part is an equation over the fragments; kept are as many as there are fragments, at most.
  class Assembly {
    constructor() { this.forget(); }

    forget() { this.name = ''; this.count = 0; this.rows = new Map(); this.message = null; }

    get received() { return this.message ? this.count : this.rows.size; }

    // Returns whether the part says anything new; throws what is the matter with it.
    take(text) {
      const part = read(text);
      if (this.name && this.name !== part.name) refuse('other_message');
      if (this.message) return false;
      this.name = part.name;
      this.count = part.count;
      if (part.message) { this.message = part.message; return true; }
      const fresh = this.learn(part);
      if (this.rows.size === part.count) this.finish(part);
      return fresh;
    }

    learn(part) {
      const mask = new Uint32Array(part.count + 31 >> 5), data = part.fragment.slice();
      for (const k of mixed(part.number, part.count, part.checksum)) mask[k >> 5] |= 1 << (k & 31);
      for (let word = 0; word < mask.length; word += 1) {
        while (mask[word]) {
          const lowest = 32 * word + 31 - Math.clz32(mask[word] & -mask[word]), known = this.rows.get(lowest);
          if (!known) { this.rows.set(lowest, { mask, data }); return true; }
          for (let k = word; k < mask.length; k += 1) mask[k] ^= known.mask[k];
          for (let k = 0; k < data.length; k += 1) data[k] ^= known.data[k];
        }
      }
      if (data.some((each) => each)) { this.forget(); refuse('broken'); }
      return false;
    }

    finish(part) {
      const size = part.fragment.length, whole = new Uint8Array(part.count * size);
      for (let row = part.count - 1; row >= 0; row -= 1) {
        const { mask, data } = this.rows.get(row);
        for (let k = row + 1; k < part.count; k += 1) {
          if (mask[k >> 5] >>> (k & 31) & 1) for (let at = 0; at < size; at += 1) data[at] ^= whole[k * size + at];
        }
        whole.set(data, row * size);
      }
      const message = whole.subarray(0, part.length);
      try {
        if (crc(message) !== part.checksum) refuse('broken');
        this.message = held(message, 0);
      } catch (error) { this.forget(); throw error; }
      this.rows.clear();
    }
  }

  const like = (text) => /^\s*ur:[a-z0-9-]+\//i.test(text.slice(0, 60));
  return { Assembly, Refused, like, sha256 };
})();
