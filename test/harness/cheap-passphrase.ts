/** Parameters of a passphrase at the least cost that a keyring accepts: a guess takes an eighth of what it does in the app. */
import { newPassphraseParameters, type PassphraseParameters } from '#db/files/keys/passphrase.ts';

export function cheapPassphraseParameters(): PassphraseParameters {
  return { ...newPassphraseParameters(), cost: 2 ** 14 };
}
