/** Wraps everything in a keyring anew when the workspace's key is renewed. */
import type { KeyringFile } from './keyring-file.ts';
import { exportKeyOf, secretHalfOf } from './recovery-key.ts';
import { publicHalfOf, sealTo } from './sealed-box.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/** What the workspace's key wraps besides the keys of clients, which are bound to the client's id. */
export const purposes = {
  database: 'workspace database',
  recovery: 'workspace by recovery key',
  exports: 'export by recovery key',
} as const;

/** What a keyring notes of a recovery key, so that it opens `key`; the bytes of the recovery key are wiped. */
export function recoveryBy(
  recoveryKey: Uint8Array,
  key: Uint8Array,
  madeAt: string,
): NonNullable<KeyringFile['recovery']> {
  const [secretHalf, exportKey] = [secretHalfOf(recoveryKey), exportKeyOf(recoveryKey)];
  const publicHalf = publicHalfOf(secretHalf);
  const recovery = {
    madeAt,
    publicHalf: Buffer.from(publicHalf).toString('base64'),
    workspaceKey: sealTo(publicHalf, key, purposes.recovery),
    exportKey: wrapKey(key, exportKey, purposes.exports),
  };
  for (const secret of [recoveryKey, secretHalf, exportKey]) secret.fill(0);
  return recovery;
}

/**
 * The parts of a keyring that `key` wraps, wrapped by `next`. What does not open, because it was damaged, stays as it is: it
 * stands in the way of nothing else. @param databaseKey of the workspace's database, which keeps the key it has
 */
export function renewed(
  { clientKeys, nextKeys, formerKeys, recovery }: KeyringFile,
  key: Uint8Array,
  next: Uint8Array,
  databaseKey: Uint8Array,
): Partial<KeyringFile> {
  const again = (wrapped: string, purpose: string): string => {
    const secret = unwrapKey(key, wrapped, purpose);
    const anew = secret ? wrapKey(next, secret, purpose) : wrapped;
    secret?.fill(0);
    return anew;
  };
  return {
    databaseKey: wrapKey(next, databaseKey, purposes.database),
    clientKeys: mapValues(clientKeys, again),
    ...(nextKeys && { nextKeys: mapValues(nextKeys, again) }),
    ...(formerKeys && {
      formerKeys: mapValues(formerKeys, (former, clientId) =>
        former.map(({ wrapped, retiredAt }) => ({ wrapped: again(wrapped, clientId), retiredAt })),
      ),
    }),
    ...(recovery?.publicHalf !== undefined && {
      recovery: {
        ...recovery,
        workspaceKey: sealTo(Buffer.from(recovery.publicHalf, 'base64'), next, purposes.recovery),
        exportKey: again(recovery.exportKey, purposes.exports),
      },
    }),
  };
}

/** A record without one of its names. */
export function without<Value>(
  record: Record<string, Value> | undefined,
  name: string,
): Record<string, Value> {
  const { [name]: _left, ...rest } = record ?? {};
  return rest;
}

function mapValues<Value>(
  record: Record<string, Value>,
  change: (value: Value, name: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
