/** The condition of a client's file: what can be the matter with it, in plain words. */

/** Each condition with its sentence; the order is that of how much can still be done. */
export const clientConditions = {
  sound: 'The file of this client is sound.',
  newer: 'A newer Throughline has written to this client, so it can be read here but not changed.',
  behind: 'Changes that were saved are missing from the file of this client.',
  diverged: 'The file of this client holds other changes than those this workspace knows.',
  damaged: 'The file of this client is damaged.',
  missing: 'The file of this client is not where it should be.',
  no_key: 'The key of this client is missing, so its file cannot be opened.',
  unreachable: 'The disk or folder that holds this client cannot be reached.',
} as const;

export type ClientCondition = keyof typeof clientConditions;

export const clientConditionNames = Object.keys(clientConditions) as [ClientCondition, ...ClientCondition[]];

/** A word or two for a list. */
export const conditionLabels: Readonly<Record<ClientCondition, string>> = {
  sound: 'Sound',
  newer: 'Newer version',
  behind: 'Changes missing',
  diverged: 'Other history',
  damaged: 'Damaged',
  missing: 'File missing',
  no_key: 'Key missing',
  unreachable: 'Out of reach',
};
