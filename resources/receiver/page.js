// The page itself: where pictures come from, how far it is, and what arrived.
(() => {
  const LANGUAGES = ['en', 'ja'], WIDEST = 960, PATIENCE = 8000; // pixels; milliseconds
  const find = (id) => document.getElementById(id);
  const assembly = new Parts.Assembly(), canvas = document.createElement('canvas');
  const surface = canvas.getContext('2d', { willReadFrequently: true });
  const detector = 'BarcodeDetector' in window ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  const state = { language: navigator.language.startsWith('ja') ? 1 : 0, run: 0, notice: null, said: null, result: null, live: false };

  const say = (code, ...given) => WORDS[code][state.language].replace(/\{(\d)\}/g, (_, at) => given[at]);

  function render() {
    document.documentElement.lang = LANGUAGES[state.language];
    LANGUAGES.forEach((each, at) => find(`to-${each}`).setAttribute('aria-pressed', at === state.language));
    document.title = `${say('title')} · Tsumiki`;
    for (const each of document.querySelectorAll('[data-say]')) each.textContent = say(each.dataset.say);
    for (const each of document.querySelectorAll('[data-label]')) each.setAttribute('aria-label', say(each.dataset.label));
    find('notice').textContent = state.notice ? say(...state.notice) : '';
    find('said').textContent = state.said ? say(...state.said) : '';
    find('receiving').hidden = state.result !== null;
    find('arrived').hidden = state.result === null;
    find('progress').hidden = !assembly.count && !state.live;
    find('bar').max = assembly.count || 1;
    find('bar').value = assembly.received;
    find('count').textContent = assembly.count ? say('parts', assembly.received, assembly.count) : say('looking');
    find('again').hidden = !assembly.count;
    find('stop').hidden = find('view').hidden = !state.live;
    if (state.result) find('told').replaceChildren(...Showing.nodes(state.result, say, LANGUAGES[state.language]));
  }

  function tell(...notice) { state.notice = notice; render(); }

  function stop() {
    state.run += 1; // whoever still reads sees that it is no longer asked for
    state.live = false;
    const view = find('view');
    for (const track of view.srcObject?.getTracks() ?? []) track.stop();
    view.srcObject = null;
    if (view.src) { URL.revokeObjectURL(view.src); view.removeAttribute('src'); }
  }

  function restart() {
    stop();
    assembly.forget();
    Object.assign(state, { notice: null, said: null, result: null });
    render();
  }

  // Takes one text; true when no more is wanted. ``strict`` tells also what a camera merely misread.
  async function take(text, strict) {
    if (!Parts.like(text)) {
      if (assembly.count && !strict) return false; // another code in view
      return arrive(new TextEncoder().encode(text), text);
    }
    try {
      const first = assembly.count === 0;
      if (assembly.take(text)) {
        state.notice = null;
        if (first && assembly.count > 1) state.said = ['begun', 0, assembly.count];
      }
      if (!assembly.message) { render(); return false; }
      return await arrive(await Opening.document(assembly.message), '');
    } catch (error) {
      if (!error.code) throw error;
      if (error.code !== 'damaged' || strict || !assembly.count) state.notice = [error.code, Telling.line(error.detail ?? '')];
      const whole = assembly.message !== null; // all is here, and it is no document
      if (whole && error.code !== 'other_message') { stop(); assembly.forget(); }
      render();
      return whole;
    }
  }

  async function arrive(bytes, text) {
    const inner = text ? await Opening.compact(text.trim()) : null;
    state.result = { bytes, told: Telling.told(inner ?? bytes), packed: inner !== null };
    if (state.result.packed) Object.assign(state.result.told, { ending: 'txt', type: 'text/plain' });
    stop();
    Object.assign(state, { notice: null, said: ['received'] });
    assembly.forget();
    render();
    find('arrived-heading').focus();
    return true;
  }

  // pictures -------------------------------------------------------------------------------------

  function look(source, width, height, most, patient) {
    const scale = Math.min(1, most / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    surface.drawImage(source, 0, 0, canvas.width, canvas.height);
    const { data } = surface.getImageData(0, 0, canvas.width, canvas.height);
    return Seeing.read(data, canvas.width, canvas.height, patient)?.text ?? null;
  }

  async function ask(source) { // the browser's own reader, where there is one
    if (!detector) return null;
    try { return (await detector.detect(source))[0]?.rawValue ?? null; } catch { return null; }
  }

  const next = (view) => new Promise((done) => {
    if (view.requestVideoFrameCallback) view.requestVideoFrameCallback(done);
    setTimeout(done, 120); // a still picture has no next frame
  });

  // Looks at what a video shows until all is here or it ends. A file waits while one looks, so that
  // a slow machine misses nothing of it; a camera does not wait.
  async function watch(view, run, file) {
    let seen = performance.now(), last = null;
    for (;;) {
      const over = view.ended;
      if (view.videoWidth) {
        const text = look(view, view.videoWidth, view.videoHeight, WIDEST, false) ?? await ask(view);
        if (state.run !== run) return;
        if (text) {
          seen = performance.now();
          if (text !== last && await take(text, false)) return;
          last = text;
          if (state.run !== run) return;
        }
      }
      if (over) return;
      if (!file && performance.now() - seen > PATIENCE && !state.notice) tell('hint');
      if (file) await view.play().catch(() => {}); // stopped meanwhile
      await next(view);
      if (state.run !== run) return;
      if (file && !view.ended) view.pause();
    }
  }

  async function begin(get, file = null) {
    stop();
    const run = state.run, view = find('view');
    Object.assign(state, { notice: null, live: true });
    render();
    try { await get(view); } catch {
      if (state.run !== run) return;
      stop();
      if (file) tell('unplayable', Telling.line(file.name)); else tell('denied');
      return;
    }
    if (state.run !== run) { for (const track of view.srcObject?.getTracks() ?? []) track.stop(); return; }
    await watch(view, run, file);
    if (state.run !== run) return;
    stop();
    state.said = null;
    if (assembly.count) tell('ended', assembly.received, assembly.count);
    else if (file) tell('nothing', Telling.line(file.name));
    else tell('hint');
  }

  const stream = (how) => begin(async (view) => {
    view.srcObject = await how();
    await view.play();
  });

  const play = (file) => begin((view) => new Promise((ready, failed) => {
    Object.assign(view, { onloadeddata: ready, onerror: failed, src: URL.createObjectURL(file) });
  }), file);

  async function* stills(file) { // the frames of a picture that moves, or the one
    if ('ImageDecoder' in window && /gif|webp|apng|png/.test(file.type)) {
      try {
        const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: file.type });
        await decoder.tracks.ready;
        const count = Math.min(2000, decoder.tracks.selectedTrack.frameCount);
        for (let frameIndex = 0; frameIndex < count; frameIndex += 1) yield (await decoder.decode({ frameIndex })).image;
        return;
      } catch { /* as one picture, then */ }
    }
    yield await createImageBitmap(file);
  }

  async function picture(file) {
    let read = false;
    try {
      for await (const image of stills(file)) {
        const width = image.displayWidth ?? image.width, height = image.displayHeight ?? image.height;
        let text = null;
        for (const most of [1600, 800]) text ??= width * height < 1e8 ? look(image, width, height, most, true) : null;
        text ??= await ask(image);
        image.close();
        if (text) { read = true; if (await take(text, true)) return true; }
      }
    } catch (error) { if (error.name !== 'InvalidStateError' && error.name !== 'EncodingError') throw error; }
    if (!read) tell('nothing', Telling.line(file.name));
    return false;
  }

  async function paste(text) {
    const lines = text.split('\n').map((each) => each.trim()).filter(Boolean);
    if (!lines.length) { tell('empty'); return; }
    if (!lines.some(Parts.like)) { await take(text.replace(/^[\t\r\n]+|[\t\r\n]+$/g, ''), true); return; }
    for (const line of lines) if (Parts.like(line) && await take(line, true)) return;
  }

  async function open(files) {
    stop();
    const run = state.run;
    Object.assign(state, { notice: null, said: ['reading'] });
    render();
    for (const file of [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      if (file.type.startsWith('video/')) { await play(file); return; }
      if (file.type.startsWith('image/') ? await picture(file) : await paste(await file.slice(0, 2e7).text())) return;
      if (state.run !== run) return;
    }
    if (!state.result && state.said?.[0] === 'reading') { state.said = null; render(); }
  }

  function save() {
    const { bytes, told } = state.result, link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: told.type }));
    link.download = `received.${told.ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  const media = navigator.mediaDevices;
  find('camera').disabled = !media?.getUserMedia;
  find('screen').disabled = !media?.getDisplayMedia;
  find('no-camera').hidden = Boolean(media?.getUserMedia);
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
  find('camera').addEventListener('click', () => stream(() => media.getUserMedia({ video, audio: false })));
  find('screen').addEventListener('click', () => stream(() => media.getDisplayMedia({ video: true, audio: false })));
  find('file').addEventListener('click', () => find('files').click());
  find('files').addEventListener('change', async () => { await open(find('files').files); find('files').value = ''; });
  find('read').addEventListener('click', () => { state.notice = null; render(); paste(find('pasted').value); });
  find('stop').addEventListener('click', () => { stop(); render(); find('camera').focus(); });
  find('again').addEventListener('click', restart);
  find('more').addEventListener('click', () => { restart(); find('pasted').value = ''; find('camera').focus(); });
  find('save').addEventListener('click', save);
  for (const [at, language] of LANGUAGES.entries()) {
    find(`to-${language}`).addEventListener('click', () => { state.language = at; render(); });
  }
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => { event.preventDefault(); if (event.dataTransfer.files.length) { restart(); open(event.dataTransfer.files); } });
  document.addEventListener('paste', (event) => { if (event.clipboardData.files.length) { event.preventDefault(); open(event.clipboardData.files); } });
  render();
})();
