// What a document says of itself, as plain short texts. Nothing here is checked, and nothing believed.
const Telling = (() => {
  const DEEP = 40, LONG = 300, MOST = 500;

  // One line without what could turn or hide text.
  function line(value) {
    if (Array.isArray(value)) value = value[0];
    if (value && typeof value === 'object') value = value['@value'] ?? value.ja ?? value.en ?? Object.values(value)[0];
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    const clean = String(value).slice(0, 8 * LONG).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ').replace(/\s+/g, ' ').trim();
    const letters = [...clean];
    return letters.length > LONG ? letters.slice(0, LONG - 1).join('') + '…' : clean;
  }

  const list = (value) => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  const types = (thing) => list(thing.type ?? thing['@type']).filter((each) => typeof each === 'string');
  const is = (thing) => thing !== null && typeof thing === 'object' && !Array.isArray(thing);

  function bytes64(text) {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (each) => each.charCodeAt(0));
  }
  const words = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*(~.*)?$/s;

  // The claims of a token, with those of an SD-JWT put where its digests stand.
  function claims(token) {
    const [signed, ...rest] = token.trim().split('~'), said = JSON.parse(words(bytes64(signed.split('.')[1])));
    const shown = new Map();
    for (const each of rest.slice(0, MOST)) {
      if (!each || each.includes('.')) continue;
      const digest = btoa(String.fromCharCode(...Parts.sha256(new TextEncoder().encode(each))));
      shown.set(digest.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''), JSON.parse(words(bytes64(each))));
    }
    const filled = (value, depth) => {
      if (depth > DEEP) return null;
      if (Array.isArray(value)) {
        return value.flatMap((each) => {
          if (!is(each) || typeof each['...'] !== 'string') return [filled(each, depth + 1)];
          return shown.has(each['...']) ? [filled(shown.get(each['...'])[1], depth + 1)] : [];
        });
      }
      if (!is(value)) return value;
      const out = Object.entries(value).filter(([name]) => name !== '_sd' && name !== '_sd_alg').map(([name, each]) => [name, filled(each, depth + 1)]);
      for (const digest of list(value._sd)) {
        const found = shown.get(digest);
        if (found && found.length === 3) out.push([String(found[1]), filled(found[2], depth + 1)]);
      }
      return Object.fromEntries(out);
    };
    return filled(said, 0);
  }

  function badge(given) {
    try {
      let thing = given;
      if (typeof thing === 'string') thing = claims(thing);
      else if (is(thing) && typeof thing.id === 'string' && thing.id.startsWith('data:') && types(thing).some((each) => each.startsWith('Enveloped'))) {
        thing = claims(decodeURIComponent(thing.id.slice(thing.id.indexOf(',') + 1)));
      }
      if (!is(thing)) return {};
      const whole = is(thing.vc) ? { ...thing, ...thing.vc } : thing;
      const subject = list(whole.credentialSubject).find(is) || {};
      const made = list(subject.achievement).find(is) || (is(whole.badge) ? whole.badge : {});
      const from = whole.issuer ?? made.issuer ?? whole.iss, maker = is(from) ? from : {};
      const end = whole.validUntil ?? whole.expirationDate ?? whole.expires ?? stamp(whole.exp);
      return {
        name: line(made.name) || line(whole.name) || line(whole.vct),
        issuer: line(maker.name) || line(maker.id) || line(from),
        date: day(whole.validFrom ?? whole.issuanceDate ?? whole.awardedDate ?? whole.issuedOn ?? stamp(whole.nbf)),
        until: day(end),
        ended: ended(end),
      };
    } catch { return {}; }
  }

  const day = (value) => /^\d{4}-\d\d-\d\d/.test(line(value)) ? line(value).slice(0, 10) : '';

  // Seconds of a token (RFC 7519) as a moment; what no calendar holds is not stated.
  const stamp = (seconds) => typeof seconds === 'number' && Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString() : '';
  const ended = (value) => day(value) !== '' && Date.parse(line(value)) < Date.now(); // by this device's clock

  function presentation(whole) {
    const proofs = list(whole.proof).filter(is), holder = is(whole.holder) ? whole.holder.id : whole.holder;
    const end = whole.validUntil ?? stamp(whole.exp);
    return {
      kind: 'presentation',
      title: line(whole.name),
      text: line(whole.description),
      who: line(whole.shownName),
      holder: line(holder ?? whole.iss),
      recipient: line(proofs.map((each) => each.domain).find(Boolean) ?? whole.aud),
      purpose: line(whole.purpose),
      until: day(end),
      ended: ended(end),
      badges: list(whole.verifiableCredential).slice(0, MOST).map(badge),
      count: list(whole.verifiableCredential).length,
      files: list(whole.relatedResource).slice(0, MOST).map((each) => line(is(each) ? each.name : '')),
    };
  }

  // What bytes are: {kind, title, …, badges} of a presentation or a badge, or only the kind.
  function told(bytes) {
    let text;
    try { text = words(bytes).trim(); } catch { return { kind: 'bytes', ending: 'bin', type: 'application/octet-stream' }; }
    try {
      const token = TOKEN.test(text), whole = token ? claims(text) : JSON.parse(text);
      if (is(whole)) {
        const inner = is(whole.vp) ? { ...whole, ...whole.vp } : whole;
        const how = token ? { ending: 'jwt', type: 'application/jwt' } : { ending: 'json', type: 'application/json' };
        if (types(inner).includes('VerifiablePresentation')) return { ...presentation(inner), ...how, ending: token ? 'vp.jwt' : 'vp.json' };
        if (types(inner).some((each) => each.endsWith('Credential') || each === 'Assertion') || is(whole.vc) || whole.vct) return { kind: 'badge', badges: [badge(token ? text : whole)], ...how };
        return { kind: 'unknown', text: line(text), ...how };
      }
    } catch { /* then it is other text */ }
    const kind = /^https?:\/\//i.test(text) ? 'link' : /^VP1-/i.test(text) ? 'compact' : 'text';
    return { kind, text: line(text), ending: 'txt', type: 'text/plain' };
  }

  return { told, line };
})();
