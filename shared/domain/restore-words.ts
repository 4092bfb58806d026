/** What a restore would change, in words: `2 milestones come back, 1 initiative changes, 3 actions go`. */

export interface RestoreCounts {
  table: string;
  added: number;
  changed: number;
  removed: number;
}

/** One line an entity, such as `Milestones: 2 come back, 1 changes`. */
export function restoreLines(
  counts: readonly RestoreCounts[],
  locale: string,
): { entity: string; change: string }[] {
  return counts.map(({ table, added, changed, removed }) => ({
    entity: entityOf(table),
    change: [
      phrase(added, 'comes back', 'come back', locale),
      phrase(changed, 'changes', 'change', locale),
      phrase(removed, 'goes', 'go', locale),
    ]
      .filter((part) => part !== '')
      .join(', '),
  }));
}

const otherNames: Readonly<Record<string, string>> = {
  profile: 'Client details',
  importedRows: 'Rows remembered from imports',
  sessionPeople: 'People of sessions',
  latePurposes: 'Purposes of days entered late',
  packetDocuments: 'Documents of packets',
};

// A table is called by the glossary's own word: `clientDays` are client days.
function entityOf(table: string): string {
  const words = table.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return otherNames[table] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function phrase(count: number, one: string, many: string, locale: string): string {
  return count === 0 ? '' : `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}
