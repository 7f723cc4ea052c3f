// From a picture's pixels to dark and light.
const Shades = (() => {
  // Grey from 0 to 255, the darkest and lightest hundredth apart as far as they go.
  function grey(rgba, width, height) {
    const out = new Uint8ClampedArray(width * height), counts = new Uint32Array(256);
    for (let at = 0; at < out.length; at += 1) {
      const light = (rgba[4 * at] * 77 + rgba[4 * at + 1] * 151 + rgba[4 * at + 2] * 28) >> 8;
      const alpha = rgba[4 * at + 3];
      out[at] = alpha === 255 ? light : (light * alpha + 255 * (255 - alpha)) / 255; // on white
      counts[out[at]] += 1;
    }
    let low = 0, high = 255, few = out.length / 100, sum = 0;
    while (low < 255 && (sum += counts[low]) < few) low += 1;
    sum = 0;
    while (high > low && (sum += counts[high]) < few) high -= 1;
    const span = Math.max(1, high - low);
    for (let at = 0; at < out.length; at += 1) out[at] = (out[at] - low) * 255 / span;
    return { grey: out, width, height };
  }

  // 1 where darker than around; ``reach`` is half the side of the neighbourhood, 0 is the whole.
  function darker({ grey: light, width, height }, reach) {
    const dark = new Uint8Array(width * height);
    if (reach === 0) {
      const limit = split(light);
      for (let at = 0; at < dark.length; at += 1) dark[at] = light[at] <= limit ? 1 : 0;
      return { dark, width, height };
    }
    const wide = width + 1, sums = new Float64Array(wide * (height + 1));
    for (let y = 0; y < height; y += 1) {
      let row = 0;
      for (let x = 0; x < width; x += 1) {
        row += light[y * width + x];
        sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row;
      }
    }
    for (let y = 0; y < height; y += 1) {
      const top = Math.max(0, y - reach), bottom = Math.min(height, y + reach + 1);
      for (let x = 0; x < width; x += 1) {
        const left = Math.max(0, x - reach), right = Math.min(width, x + reach + 1);
        const sum = sums[bottom * wide + right] - sums[top * wide + right]
          - sums[bottom * wide + left] + sums[top * wide + left];
        const mean = sum / ((bottom - top) * (right - left));
        dark[y * width + x] = light[y * width + x] < mean - 6 ? 1 : 0;
      }
    }
    return { dark, width, height };
  }

  // The level that parts dark from light best (Otsu).
  function split(light) {
    const counts = new Float64Array(256);
    let all = 0, total = light.length, below = 0, sum = 0, best = 127, most = -1;
    for (const each of light) { counts[each] += 1; all += each; }
    for (let level = 0; level < 256; level += 1) {
      below += counts[level];
      sum += level * counts[level];
      const above = total - below;
      if (!below || !above) continue;
      const apart = sum / below - (all - sum) / above, weight = below * above * apart * apart;
      if (weight > most) { most = weight; best = level; }
    }
    return best;
  }

  function enlarged({ grey: light, width, height }) { // twice, between the pixels
    const wide = width * 2, out = new Uint8ClampedArray(wide * height * 2);
    for (let y = 0; y < height * 2; y += 1) {
      const fy = Math.min(height - 1, Math.max(0, y / 2 - 0.25)), top = Math.floor(fy), below = Math.min(height - 1, top + 1);
      for (let x = 0; x < wide; x += 1) {
        const fx = Math.min(width - 1, Math.max(0, x / 2 - 0.25)), l = Math.floor(fx), r = Math.min(width - 1, l + 1);
        const p = fx - l, q = fy - top;
        out[y * wide + x] = (light[top * width + l] * (1 - p) + light[top * width + r] * p) * (1 - q)
          + (light[below * width + l] * (1 - p) + light[below * width + r] * p) * q;
      }
    }
    return { grey: out, width: wide, height: height * 2 };
  }

  return { grey, darker, enlarged };
})();
