// Sets the colours of the first paint, so that a dark room never sees a white flash. The key is state/appearance.ts's.
(() => {
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
})();
