/**
 * A zip file without the times at which its parts were packed, so that the same content always gives the same bytes.
 * (Source: PKWARE APPNOTE 6.3.10, 4.3.7 and 4.3.12.)
 */
const endSignature = 0x06054b50;
const endLength = 22;
const entryLength = 46;
/** 1 January 1980, midnight: the earliest that the format knows. */
const earliest = 0x0021_0000;

/** Sets the times of every part to the same one, in place, and gives the bytes back. The file must end without a comment. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new RangeError('This is no zip file.');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, earliest, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, earliest, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(entry + field, true));
    entry = lengths.reduce((sum, length) => sum + length, entry + entryLength);
  }
  return zip;
}
