const nodeDigits = 12;
const nodes = 16 ** nodeDigits;

/**
 * Ids that count up from a UUIDv7, so that a thread can make as many as it needs of the one it was given. They sort behind it
 * and before what is made later. (RFC 9562, 6.2, method 2: the random part is counted up.)
 */
export function idsAfter(id: string): () => string {
  const head = id.slice(0, -nodeDigits);
  let node = Number.parseInt(id.slice(-nodeDigits), 16);
  return () => {
    node = (node + 1) % nodes;
    return head + node.toString(16).padStart(nodeDigits, '0');
  };
}
