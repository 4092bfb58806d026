// Tells in the page's address when the text that `data-awaits` names stood in a frame: milliseconds since the navigation began.
(() => {
  const { awaits } = document.currentScript.dataset;
  const isThere = () =>
    document.querySelector('h1') !== null &&
    (document.querySelector('main') ?? document.body).textContent.includes(awaits);
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      history.replaceState(null, '', `#there-after=${performance.now()}`);
    });
  };
  requestAnimationFrame(look);
})();
