// What can be done while the page's own script is still on its way. boot/session.ts and state/appearance.ts take it from here.
(() => {
  setColors();
  const isServed = location.protocol.startsWith('http');
  (isServed ? startSession() : Promise.resolve()).then(warmUp, warmUp);
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
 * the first screen will ask.
 */
function startSession() {
  const key = 'throughline:token';
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code) history.replaceState(null, '', location.pathname);

  const post = (path, body, headers) =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const exchange = async () => {
    const answer = await post('/session', JSON.stringify({ code }));
    if (answer.ok) sessionStorage.setItem(key, (await answer.json()).token);
  };
  const findToken = async () => {
    if (code) await exchange();
    return sessionStorage.getItem(key) ?? undefined;
  };
  const token = findToken();
  const ask = async (path) => {
    const bearer = await token;
    return bearer ? post(path, '{"json":{}}', { authorization: `Bearer ${bearer}` }) : Response.error();
  };

  const paths = ['/rpc/workspace/status', '/rpc/clients/list'];
  if (['', '#/', '#/today'].includes(location.hash)) paths.push('/rpc/today/get');
  window.throughline = { token, answers: new Map(paths.map((path) => [path, ask(path)])) };
  return token;
}

/** The first date format of a process takes ten milliseconds and more; here nothing waits for them. */
function warmUp() {
  new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(0);
}
