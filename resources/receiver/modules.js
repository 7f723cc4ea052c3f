// From the modules of a QR code (ISO/IEC 18004) to its text: format, codewords, errors, segments.
const Modules = (() => {
  // Table 9, level by level (L, M, Q, H): error correction codewords of a block, and blocks.
  const EC = [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  ];
  const BLOCKS = [
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
  ];
  const LEVELS = [1, 0, 3, 2]; // as the two bits say it
  const MASKS = [
    (y, x) => (y + x) % 2 === 0,
    (y) => y % 2 === 0,
    (y, x) => x % 3 === 0,
    (y, x) => (y + x) % 3 === 0,
    (y, x) => ((y >> 1) + Math.floor(x / 3)) % 2 === 0,
    (y, x) => (y * x) % 2 + (y * x) % 3 === 0,
    (y, x) => ((y * x) % 2 + (y * x) % 3) % 2 === 0,
    (y, x) => ((y + x) % 2 + (y * x) % 3) % 2 === 0,
  ];
  const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

  const EXP = new Uint8Array(510), LOG = new Uint8Array(256);
  for (let at = 0, x = 1; at < 255; at += 1) {
    EXP[at] = EXP[at + 255] = x;
    LOG[x] = at;
    x = x & 0x80 ? (x << 1) ^ 0x11d : x << 1;
  }
  const times = (a, b) => a && b ? EXP[LOG[a] + LOG[b]] : 0;
  const over = (a, b) => a ? EXP[LOG[a] + 255 - LOG[b]] : 0;
  const value = (poly, x) => poly.reduceRight((sum, each) => times(sum, x) ^ each, 0);

  function syndromes(block, ec) {
    return Array.from({ length: ec }, (_, power) => {
      let sum = 0;
      for (const each of block) sum = times(sum, EXP[power]) ^ each;
      return sum;
    });
  }

  // Mends a block in place (Berlekamp-Massey, Chien, Forney); false where it cannot.
  function mend(block, ec) {
    const wrong = syndromes(block, ec);
    if (wrong.every((each) => each === 0)) return true;
    let locator = [1], before = [1], errors = 0, shift = 1, scale = 1;
    for (let n = 0; n < ec; n += 1) {
      let off = wrong[n];
      for (let at = 1; at <= errors; at += 1) off ^= times(locator[at] || 0, wrong[n - at]);
      if (off === 0) { shift += 1; continue; }
      const kept = locator.slice(), factor = over(off, scale);
      before.forEach((each, at) => {
        locator[at + shift] = (locator[at + shift] || 0) ^ times(factor, each);
      });
      if (2 * errors <= n) { errors = n + 1 - errors; before = kept; scale = off; shift = 1; }
      else shift += 1;
    }
    if (2 * errors > ec) return false;
    locator = Array.from(locator, (each) => each || 0);
    const evaluator = Array.from({ length: ec }, (_, at) => {
      let sum = 0;
      for (let j = 0; j <= at && j < locator.length; j += 1) sum ^= times(wrong[at - j], locator[j]);
      return sum;
    });
    let found = 0;
    for (let place = 0; place < block.length; place += 1) {
      const x = EXP[(255 - place) % 255];
      if (value(locator, x) !== 0) continue;
      let slope = 0;
      for (let at = 1; at < locator.length; at += 2) slope ^= times(locator[at], value([...Array(at - 1).fill(0), 1], x));
      if (slope === 0) return false;
      block[block.length - 1 - place] ^= times(EXP[place], over(value(evaluator, x), slope));
      found += 1;
    }
    return found === errors && syndromes(block, ec).every((each) => each === 0);
  }

  // Where the centres of alignment patterns stand, on either axis (annex E).
  function alignments(version) {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2, last = version * 4 + 10;
    const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))];
  }

  // Which modules carry no data.
  function reserved(version) {
    const n = version * 4 + 17, taken = new Uint8Array(n * n);
    const fill = (x, y, w, h) => { for (let j = y; j < y + h; j += 1) taken.fill(1, j * n + x, j * n + x + w); };
    fill(0, 0, 9, 9); fill(n - 8, 0, 8, 9); fill(0, n - 8, 9, 8);
    fill(6, 0, 1, n); fill(0, 6, n, 1);
    const at = alignments(version), last = n - 7;
    for (const y of at) for (const x of at) {
      if (!((x === 6 && (y === 6 || y === last)) || (y === 6 && x === last))) fill(x - 2, y - 2, 5, 5);
    }
    if (version > 6) { fill(n - 11, 0, 3, 6); fill(0, n - 11, 6, 3); }
    return taken;
  }

  function distance(a, b) {
    let left = a ^ b, count = 0;
    for (; left; left &= left - 1) count += 1;
    return count;
  }

  // The nearest of the 32 format words, from either copy: level and mask; null when none is near.
  function format(dark, n) {
    let one = 0, two = 0;
    const bit = (x, y) => dark[y * n + x];
    for (let at = 0; at < 15; at += 1) { // from the highest bit on
      const first = at < 6 ? bit(at, 8) : at < 8 ? bit(at + 1, 8) : at === 8 ? bit(8, 7) : bit(8, 14 - at);
      const second = at < 7 ? bit(8, n - 1 - at) : bit(n - 15 + at, 8);
      one = one << 1 | first;
      two = two << 1 | second;
    }
    let best = null, least = 4;
    for (let word = 0; word < 32; word += 1) {
      let rest = word << 10;
      for (let at = 14; at >= 10; at -= 1) if (rest >> at & 1) rest ^= 0x537 << (at - 10);
      const whole = (word << 10 | rest) ^ 0x5412;
      const off = Math.min(distance(whole, one), distance(whole, two));
      if (off < least) { least = off; best = { level: LEVELS[word >> 3], mask: word & 7 }; }
    }
    return best;
  }

  function codewords(dark, n, version, mask) {
    const taken = reserved(version), masked = MASKS[mask], bytes = [];
    let byte = 0, bits = 0, up = true;
    for (let right = n - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < n; step += 1) {
        const y = up ? n - 1 - step : step;
        for (let x = right; x > right - 2; x -= 1) {
          if (taken[y * n + x]) continue;
          byte = byte << 1 | (dark[y * n + x] ^ (masked(y, x) ? 1 : 0));
          bits += 1;
          if (bits === 8) { bytes.push(byte); byte = bits = 0; }
        }
      }
      up = !up;
    }
    return bytes;
  }

  // Takes the blocks apart, mends each and returns their data in order; null where one is lost.
  function data(bytes, version, level) {
    const ec = EC[level][version - 1], count = BLOCKS[level][version - 1];
    const short = Math.floor(bytes.length / count) - ec, long = bytes.length % count;
    const blocks = Array.from({ length: count }, () => []);
    let at = 0;
    for (let row = 0; row <= short; row += 1) {
      blocks.forEach((block, number) => {
        if (row < short || number >= count - long) block.push(bytes[at++]);
      });
    }
    for (let row = 0; row < ec; row += 1) for (const block of blocks) block.push(bytes[at++]);
    const all = [];
    for (const block of blocks) {
      if (!mend(block, ec)) return null;
      all.push(...block.slice(0, block.length - ec));
    }
    return all;
  }

  function decoded(bytes, label) {
    for (const each of label ? [label] : ['utf-8', 'shift_jis', 'iso-8859-1']) {
      try { return new TextDecoder(each, { fatal: true, ignoreBOM: true }).decode(bytes); } catch { /* the next */ }
    }
    return null;
  }

  // Reads the segments (clause 7.4); null for what is no text.
  function text(bytes, version) {
    let at = 0, label = '', written = '', run = [];
    const bits = (count) => {
      let found = 0;
      for (; count > 0; count -= 1, at += 1) found = found << 1 | (bytes[at >> 3] >> (7 - (at & 7)) & 1);
      return found;
    };
    const left = () => bytes.length * 8 - at;
    const wide = version > 26 ? 2 : version > 9 ? 1 : 0;
    const flush = () => { // bytes of neighbouring segments may share a character
      const said = run.length ? decoded(new Uint8Array(run), label) : '';
      run = [];
      if (said === null) return false;
      written += said;
      return true;
    };
    while (left() >= 4) {
      const mode = bits(4);
      if (mode === 0) break;
      if (mode === 3) { bits(16); continue; } // one of several: its place among them
      if (mode === 5 || mode === 9) { if (mode === 9) bits(8); continue; } // GS1
      if (mode === 7) {
        if (!flush()) return null;
        const first = bits(8);
        const eci = first < 128 ? first : first < 192 ? (first & 63) << 8 | bits(8) : (first & 31) << 16 | bits(16);
        label = { 1: 'iso-8859-1', 3: 'iso-8859-1', 20: 'shift_jis', 26: 'utf-8' }[eci] || '';
      } else if (mode === 1) {
        let count = bits([10, 12, 14][wide]);
        if (count * 10 / 3 > left() + 4) return null;
        for (; count > 0; count -= 3) {
          const few = Math.min(3, count), number = String(bits([0, 4, 7, 10][few])).padStart(few, '0');
          for (const digit of number) run.push(digit.charCodeAt(0));
        }
      } else if (mode === 2) {
        let count = bits([9, 11, 13][wide]);
        if (count * 5.5 > left() + 6) return null;
        for (; count > 1; count -= 2) {
          const pair = bits(11);
          run.push(CHARACTERS.charCodeAt(Math.floor(pair / 45)), CHARACTERS.charCodeAt(pair % 45));
        }
        if (count) run.push(CHARACTERS.charCodeAt(bits(6)));
      } else if (mode === 4) {
        let count = bits([8, 16, 16][wide]);
        if (count * 8 > left()) return null;
        for (; count > 0; count -= 1) run.push(bits(8));
      } else if (mode === 8) {
        let count = bits([8, 10, 12][wide]);
        if (count * 13 > left() || !flush()) return null;
        for (; count > 0; count -= 1) {
          const packed = bits(13);
          const both = Math.floor(packed / 0xc0) << 8 | packed % 0xc0;
          const code = both + (both < 0x1f00 ? 0x8140 : 0xc140);
          const said = decoded(new Uint8Array([code >> 8, code & 255]), 'shift_jis');
          if (said === null) return null;
          written += said;
        }
      } else return null;
    }
    return flush() && written ? written : null;
  }

  // Returns the text of n x n modules, 1 where dark; null where they hold none.
  function read(dark, n) {
    const version = (n - 17) / 4, found = format(dark, n);
    if (!found) return null;
    const all = data(codewords(dark, n, version, found.mask), version, found.level);
    return all && text(all, version);
  }

  return { read, alignments };
})();
