/** True on macOS, where Command does what Control does elsewhere. */
export const isMac = /mac/i.test(navigator.platform);
