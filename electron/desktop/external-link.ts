const longestLink = 2_000;
/** Characters that hide or turn around what an address shows. A URL parser would drop or encode them without a word. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * A link that may be offered to the system: https without a user name in it, or mailto that attaches no file.
 * Anything else answers undefined: other schemes can start programs.
 */
export function externalLink(text: string): URL | undefined {
  if (text.length > longestLink || unseen.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'https:') return url.username || url.password ? undefined : url;
  const attaches = [...url.searchParams.keys()].some((key) => /^attach/i.test(key));
  return url.protocol === 'mailto:' && !attaches ? url : undefined;
}
