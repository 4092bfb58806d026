/** The host writes a fresh nonce into each page it serves; style elements that a script makes must carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Mantine's scroll lock takes the nonce from the name under which bundlers used to leave it. */
export function allowStyles(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
