// In the web host, while the page's own script is still on its way: exchanges the one-time code of the start link
// (`#code=…`) for the token of this tab, and asks what the first screen will ask. boot/session.ts takes it from here.
(() => {
  if (location.protocol.startsWith('http')) startSession();
  // The first date format of a process takes ten milliseconds and more; here nothing waits for them.
  new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(0);
})();

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
}
