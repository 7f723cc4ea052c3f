// From a picture to the modules of the QR code in it: three corner patterns, then a grid between
// them that follows perspective, held by the alignment patterns.
const Seeing = (() => {
  const MOST_CORNERS = 12; // candidates looked at together: 220 triples

  const inside = (image, x, y) => x >= 0 && y >= 0 && x < image.width && y < image.height;
  const at = (image, x, y) => {
    const column = Math.floor(x), row = Math.floor(y);
    return inside(image, column, row) ? image.dark[row * image.width + column] : 0;
  };

  // 1 : 1 : 3 : 1 : 1, each within half a module; the module's size, 0 where it is none.
  function ratio(a, b, c, d, e) {
    const module = (a + b + c + d + e) / 7, off = module * 0.6 + 0.4;
    return Math.abs(a - module) < off && Math.abs(b - module) < off && Math.abs(d - module) < off
      && Math.abs(e - module) < off && Math.abs(c - 3 * module) < 2 * off ? module : 0;
  }

  // The five runs through a point along an axis: where their middle is, and their module's size.
  function across(image, x, y, dx, dy, most) {
    const runs = [0, 0, 0, 0, 0], start = [0, 0];
    for (const way of [-1, 1]) {
      let colour = 1, step = way < 0 ? 0 : 1, run = 2;
      for (; run >= 0 && run <= 4; step += 1) {
        const cx = x + way * step * dx, cy = y + way * step * dy;
        if (!inside(image, cx, cy)) { if (run === 2 || run === 2 + way) return null; break; }
        if (image.dark[cy * image.width + cx] !== colour) {
          if (run === 2) start[way < 0 ? 0 : 1] = step;
          run += way; colour ^= 1;
          if (run < 0 || run > 4) break;
        }
        runs[run] += 1;
        if (runs[run] > most) return null;
      }
    }
    const module = ratio(...runs);
    if (!module) return null;
    const middle = (dx ? x : y) + 0.5 + (start[1] - start[0]) / 2;
    return { middle, module };
  }

  // Corner patterns, those seen in most rows first.
  function corners(image) {
    const { dark, width, height } = image, found = [];
    for (let y = 0; y < height; y += 1) {
      const runs = [0, 0, 0, 0, 0];
      let colour = 0, length = 0;
      for (let x = 0; x <= width; x += 1) {
        const now = x < width ? dark[y * width + x] : colour ^ 1;
        if (now === colour) { length += 1; continue; }
        runs.shift();
        runs.push(length);
        if (colour === 1 && runs[0] && ratio(...runs)) note(image, found, runs, x, y);
        colour = now;
        length = 1;
      }
    }
    return found.sort((a, b) => b.seen - a.seen).slice(0, MOST_CORNERS);
  }

  function note(image, found, runs, end, y) {
    const x = Math.floor(end - runs[4] - runs[3] - runs[2] / 2), most = 2 * Math.max(...runs) + 2;
    const down = across(image, x, y, 0, 1, most);
    if (!down) return;
    const along = across(image, x, Math.floor(down.middle), 1, 0, most);
    if (!along) return;
    const module = (down.module + along.module) / 2;
    for (const each of found) {
      if (Math.hypot(each.x - along.middle, each.y - down.middle) < 2.5 * module) {
        const n = each.seen;
        each.x = (each.x * n + along.middle) / (n + 1);
        each.y = (each.y * n + down.middle) / (n + 1);
        each.module = (each.module * n + module) / (n + 1);
        each.seen += 1;
        return;
      }
    }
    if (found.length < 400) found.push({ x: along.middle, y: down.middle, module, seen: 1 });
  }

  // Triples that may be one code's corners, the likeliest first: {a: its corner, b: right, c: below}.
  function triples(found) {
    const out = [];
    for (let i = 0; i < found.length; i += 1) for (let j = i + 1; j < found.length; j += 1) for (let k = j + 1; k < found.length; k += 1) {
      const all = [found[i], found[j], found[k]];
      const sizes = all.map((each) => each.module), large = Math.max(...sizes), small = Math.min(...sizes);
      if (large > 2 * small) continue;
      const sides = [[1, 2, 0], [0, 2, 1], [0, 1, 2]].map(([p, q, other]) => ({
        length: Math.hypot(all[p].x - all[q].x, all[p].y - all[q].y), other, p, q,
      })).sort((u, v) => v.length - u.length);
      const [long, one, two] = sides;
      if (two.length < 10 * small) continue;
      const right = Math.abs(long.length ** 2 - one.length ** 2 - two.length ** 2) / long.length ** 2;
      const even = (one.length - two.length) / one.length;
      if (right > 0.45 || even > 0.4) continue;
      const a = all[long.other];
      let b = all[long.p], c = all[long.q];
      if ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) < 0) [b, c] = [c, b];
      out.push({ a, b, c, score: right + even + (large / small - 1) - 0.002 * Math.min(50, a.seen + b.seen + c.seen) });
    }
    return out.sort((u, v) => u.score - v.score).slice(0, 12);
  }

  // How large a module is at a corner on the way to another: half a pattern is 3.5 of them.
  function pace(image, from, to) {
    const length = Math.hypot(to.x - from.x, to.y - from.y), step = 0.25;
    const dx = (to.x - from.x) / length * step, dy = (to.y - from.y) / length * step;
    let total = 0;
    for (const way of [1, -1]) {
      let colour = 1, changes = 0, n = 0;
      for (; changes < 3 && n < 4 * length; n += 1) {
        const x = from.x + way * n * dx, y = from.y + way * n * dy;
        if (!inside(image, Math.floor(x), Math.floor(y))) return 0;
        if (at(image, x, y) !== colour) { colour ^= 1; changes += 1; }
      }
      total += (n - 0.5) * step;
    }
    return total / 7;
  }

  function versions(image, { a, b, c }) {
    const paces = [pace(image, a, b), pace(image, b, a), pace(image, a, c), pace(image, c, a)].filter((each) => each > 0.8);
    const module = paces.length ? paces.reduce((s, each) => s + each, 0) / paces.length : (a.module + b.module + c.module) / 3;
    const side = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - a.x, c.y - a.y)) / 2;
    const guess = (side / module + 7 - 17) / 4, near = Math.round(guess);
    const order = guess > near ? [0, 1, -1, 2, -2, 3, -3] : [0, -1, 1, -2, 2, -3, 3];
    return order.map((off) => near + off).filter((each) => each > 0 && each < 41);
  }

  // The projective map (eight numbers) that takes each [u, v] to its [x, y], by least squares.
  function projection(pairs) {
    const rows = Array.from({ length: 8 }, () => new Float64Array(9));
    const scale = Math.max(...pairs.map(([u, v]) => Math.max(u, v)));
    const add = (terms, value) => {
      for (let i = 0; i < 8; i += 1) {
        for (let j = 0; j < 8; j += 1) rows[i][j] += terms[i] * terms[j];
        rows[i][8] += terms[i] * value;
      }
    };
    for (const [u0, v0, x, y] of pairs) {
      const u = u0 / scale, v = v0 / scale;
      add([u, v, 1, 0, 0, 0, -u * x, -v * x], x);
      add([0, 0, 0, u, v, 1, -u * y, -v * y], y);
    }
    for (let i = 0; i < 8; i += 1) {
      let pivot = i;
      for (let j = i + 1; j < 8; j += 1) if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j;
      if (Math.abs(rows[pivot][i]) < 1e-9) return null;
      [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
      for (let j = 0; j < 8; j += 1) {
        if (j === i) continue;
        const factor = rows[j][i] / rows[i][i];
        for (let k = i; k < 9; k += 1) rows[j][k] -= factor * rows[i][k];
      }
    }
    return rows.map((row, i) => row[8] / row[i] / (i === 2 || i === 5 ? 1 : scale));
  }

  const placed = (h, u, v) => {
    const w = h[6] * u + h[7] * v + 1;
    return [(h[0] * u + h[1] * v + h[2]) / w, (h[3] * u + h[4] * v + h[5]) / w];
  };
  const seen = (image, h, u, v) => { // 1 where that place of the code is dark
    const w = h[6] * u + h[7] * v + 1;
    return at(image, (h[0] * u + h[1] * v + h[2]) / w, (h[3] * u + h[4] * v + h[5]) / w);
  };

  // How well an alignment pattern lies at [x, y], of 25, with the module's two sides.
  function fits(image, x, y, right, down) {
    let score = 0;
    for (let j = -2; j <= 2; j += 1) for (let i = -2; i <= 2; i += 1) {
      const want = Math.max(Math.abs(i), Math.abs(j)) === 1 ? 0 : 1;
      if (at(image, x + i * right[0] + j * down[0], y + i * right[1] + j * down[1]) === want) score += 1;
    }
    return score;
  }

  // The middle of the places near [x, y] where it lies best; null where it lies nowhere well.
  function nearest(image, x, y, right, down, reach, least) {
    let best = least - 3, at0 = null;
    for (let v = -reach; v <= reach; v += 0.5) for (let u = -reach; u <= reach; u += 0.5) {
      const score = fits(image, x + u * right[0] + v * down[0], y + u * right[1] + v * down[1], right, down)
        - 0.02 * (u * u + v * v) / reach; // chance makes such patterns too, but seldom near
      if (score > best) { best = score; at0 = [u, v]; }
    }
    if (!at0) return null;
    let most = least, sx = 0, sy = 0, count = 0;
    for (let v = at0[1] - 1; v <= at0[1] + 1; v += 0.2) for (let u = at0[0] - 1; u <= at0[0] + 1; u += 0.2) {
      const px = x + u * right[0] + v * down[0], py = y + u * right[1] + v * down[1];
      const score = fits(image, px, py, right, down);
      if (score < most) continue;
      if (score > most) { most = score; sx = sy = count = 0; }
      sx += px; sy += py; count += 1;
    }
    return count ? [sx / count, sy / count] : null;
  }

  function grid(image, { a, b, c }, version) {
    const n = version * 4 + 17, span = n - 7;
    const right = [(b.x - a.x) / span, (b.y - a.y) / span], down = [(c.x - a.x) / span, (c.y - a.y) / span];
    const held = [[3.5, 3.5, a.x, a.y], [n - 3.5, 3.5, b.x, b.y], [3.5, n - 3.5, c.x, c.y]];
    const whole = [n - 3.5, n - 3.5, b.x + c.x - a.x, b.y + c.y - a.y];
    if (version === 1) return [projection([...held, whole])];
    const away = n - 10, guess = [a.x + away * (right[0] + down[0]), a.y + away * (right[1] + down[1])];
    const maps = [];
    for (const reach of [2.5, 4 + n / 12]) {
      const fourth = nearest(image, ...guess, right, down, reach, 20);
      if (!fourth) continue;
      const first = projection([...held, [n - 6.5, n - 6.5, ...fourth]]);
      if (first) maps.push(version < 7 ? first : refined(image, first, held, version));
    }
    maps.push(projection([...held, whole]));
    return maps.filter(Boolean);
  }

  // The same map, held also by every other alignment pattern that is where it should be.
  function refined(image, map, held, version) {
    const places = Modules.alignments(version), pairs = [...held], last = places[places.length - 1];
    for (const v of places) for (const u of places) {
      if ((u === 6 && (v === 6 || v === last)) || (v === 6 && u === last)) continue;
      const [x, y] = placed(map, u + 0.5, v + 0.5), [rx, ry] = placed(map, u + 1.5, v + 0.5), [dx, dy] = placed(map, u + 0.5, v + 1.5);
      const found = nearest(image, x, y, [rx - x, ry - y], [dx - x, dy - y], 1.5, 22);
      if (found) pairs.push([u + 0.5, v + 0.5, ...found]);
    }
    return pairs.length > 3 ? projection(pairs) || map : map;
  }

  function sampled(image, map, n) {
    const dark = new Uint8Array(n * n);
    for (let y = 0.5; y < n; y += 1) for (let x = 0.5; x < n; x += 1) {
      const middle = seen(image, map, x, y);
      const sum = 2 * middle + seen(image, map, x + 0.2, y) + seen(image, map, x - 0.2, y)
        + seen(image, map, x, y + 0.2) + seen(image, map, x, y - 0.2);
      dark[(y - 0.5) * n + x - 0.5] = sum > 3 || (sum === 3 && middle) ? 1 : 0;
    }
    return dark;
  }

  // How many modules of the two dotted lines are as they must be, from 0 to 1.
  function timing(image, map, n) {
    let good = 0;
    for (let k = 8; k < n - 8; k += 1) {
      good += (seen(image, map, k + 0.5, 6.5) === 1 - k % 2) + (seen(image, map, 6.5, k + 0.5) === 1 - k % 2);
    }
    return good / (2 * (n - 16));
  }

  function turned(dark, n) { // as in a mirror
    return dark.map((_, k) => dark[(k % n) * n + Math.floor(k / n)]);
  }

  function through(image, most) {
    for (const corner of triples(corners(image)).slice(0, most)) {
      for (const version of versions(image, corner)) {
        const n = version * 4 + 17;
        for (const map of grid(image, corner, version)) {
          if (timing(image, map, n) < 0.75) continue;
          const dark = sampled(image, map, n), text = Modules.read(dark, n) || Modules.read(turned(dark, n), n);
          if (text) return { text, version };
        }
      }
    }
    return null;
  }

  // How wide to look around a pixel, as the shorter side is shifted; 0 is everywhere at once.
  const WAYS = [(side) => side >> 4, () => 0, (side) => Math.max(5, side >> 6), (side) => side >> 3];
  let lucky = 0; // which of them read the picture before: the next will be much like it

  // The text of a code in a picture (RGBA), null where none is read. ``patient``: also slow ways.
  function read(rgba, width, height, patient = true) {
    const picture = Shades.grey(rgba, width, height), side = Math.min(width, height), most = patient ? 12 : 4;
    for (let turn = 0; turn < WAYS.length; turn += 1) {
      const way = (lucky + turn) % WAYS.length, found = through(Shades.darker(picture, WAYS[way](side)), most);
      if (found) { lucky = way; return found; }
    }
    if (!patient) return null;
    const inverse = { ...picture, grey: picture.grey.map((each) => 255 - each) };
    const found = through(Shades.darker(inverse, side >> 4), most) || through(Shades.darker(inverse, 0), most);
    return found || (width * height < 1e6 ? through(Shades.darker(Shades.enlarged(picture), side >> 3), most) || through(Shades.darker(Shades.enlarged(picture), 0), most) : null);
  }

  return { read };
})();
