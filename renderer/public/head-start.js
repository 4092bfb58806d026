// What can be done while the page's own script is still on its way. boot/session.ts and state/appearance.ts take it from here.
(() => {
  // First what the network answers meanwhile: the first look at local storage takes ten milliseconds.
  if (location.protocol.startsWith('http')) startSession();
  setColors();
  // Plain English needs no format of Intl's (shared/domain/english.ts).
  if (!/^en(-US|-GB)?$/.test(navigator.language)) setTimeout(warmUp);
})();

/** The colours and text size of the first paint, so that a dark room never sees a white flash. */
function setColors() {
  const root = document.documentElement;
  let appearance = {};
  try {
    appearance = JSON.parse(localStorage.getItem('throughline:appearance') ?? '{}').state ?? {};
  } catch {
    // What cannot be read is taken as unset.
  }
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = appearance.colorScheme ?? 'auto';
  root.dataset.mantineColorScheme = scheme === 'auto' ? (prefersDark ? 'dark' : 'light') : scheme;
  if (appearance.textZoom) root.style.fontSize = `${appearance.textZoom}%`;
}

/**
 * In the web host: exchanges the one-time code of the start link (`#code=…`) for the token of this tab, and asks what
 * the first screen will ask. Both come in one answer; a tab that has its token asks one by one.
 */
function startSession() {
  const key = 'throughline:token';
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code) history.replaceState(null, '', location.pathname);

  const first = ['workspace/status', 'clients/list'];
  if (['', '#/', '#/today'].includes(location.hash)) first.push('today/get');

  const post = async (path, body, headers) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    const answer = await fetch(path, options);
    return answer.ok ? answer.json() : undefined;
  };
  const begin = async () => {
    const session = await post('/session', JSON.stringify({ code, first }));
    // Kept once all else is on its way: the first look at this storage takes a while.
    if (session) setTimeout(() => sessionStorage.setItem(key, session.token));
    return session;
  };
  const session = code ? begin().catch(() => undefined) : Promise.resolve();
  const token = session.then((begun) => begun?.token ?? sessionStorage.getItem(key) ?? undefined);
  const ask = async (path) => {
    const [begun, bearer] = await Promise.all([session, token]);
    if (begun) return begun.answers[path];
    return bearer && post(`/rpc/${path}`, '{"json":{}}', { authorization: `Bearer ${bearer}` });
  };
  window.throughline = { token, answers: new Map(first.map((path) => [path, ask(path)])) };
}

/** The first date format of a process takes ten milliseconds and more; here nothing waits for them. */
function warmUp() {
  new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(0);
}
