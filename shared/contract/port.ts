/**
 * How the screen gets its one message port on the desktop. The page posts `portRequest` to its own window with its
 * own origin; the preload script answers once per page load with `portAnswer` and the port in `event.ports[0]`.
 */
export const portRequest = 'throughline:port-request';
export const portAnswer = 'throughline:port';
