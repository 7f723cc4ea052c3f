// What arrived, as elements whose every text is text.
const Showing = (() => {
  function element(name, text, ...inner) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...inner);
    return made;
  }

  function facts(pairs, say) {
    const parts = pairs.filter(([, value]) => value !== null).flatMap(([code, value]) => [element('dt', say(code)), element('dd', value || say('unsaid'))]);
    return element('dl', '', ...parts);
  }

  // ``say`` gives the words of a code; ``language`` writes numbers.
  function nodes({ bytes, told }, say, language) {
    const name = `received.${told.ending}`;
    const file = ['saved_as', `${name} · ${say('size', bytes.length.toLocaleString(language))}`];
    const parts = [];
    if (told.kind === 'presentation' || told.kind === 'badge') {
      const kind = element('p', say(told.kind));
      kind.className = 'kind';
      parts.push(kind, element('h3', told.kind === 'presentation' ? told.title || say('untitled') : ''));
      if (told.kind === 'presentation') {
        parts.push(facts([['who', told.who], ['holder', told.holder], ['recipient', told.recipient], ['purpose', told.purpose], [told.ended ? 'has_ended' : 'until', told.until], ['text', told.text || null], file], say));
        parts.push(element('h4', say('badges', told.count)));
      }
      const rows = told.badges.map((each) => element('li', '', element('strong', each.name || say('untitled')),
        facts([['issuer', each.issuer], ['date', each.date], [each.ended ? 'has_ended' : 'ends', each.until || null]], say)));
      parts.push(element('ol', '', ...rows));
      if (told.count > told.badges.length) parts.push(element('p', say('others', told.count - told.badges.length)));
      if (told.kind === 'badge') parts.push(facts([file], say));
      if (told.files?.length) parts.push(element('h4', say('files', told.files.length)), element('ul', '', ...told.files.map((each) => element('li', each || say('untitled')))));
    } else {
      parts.push(element('p', say(`is_${told.kind}`)));
      if (told.text) parts.push(element('blockquote', told.text));
      parts.push(facts([file], say));
    }
    return parts.filter((each) => each.childNodes.length);
  }

  return { nodes };
})();
