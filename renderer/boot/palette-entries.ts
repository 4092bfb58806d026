/** What the palette offers for some letters. */

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { api } from '../data/api.ts';
import { useClients, useCurrentClient } from '../data/clients.ts';
import { links } from '../state/links.ts';
import { navigate, toClient } from '../state/router.ts';
import { clientScreenIds, screenLabel } from '../state/screens.ts';
import { type CommandName, shortcuts } from '../state/shortcuts.ts';
import { useUi } from '../state/ui.ts';
import { runCommand } from './commands.ts';
import { matchesWords, nearlyMatchesWords } from './match-words.ts';

export interface PaletteEntry {
  id: string;
  label: string;
  /** The client it belongs to; shows its monogram. */
  client?: ClientSummary | undefined;
  keys?: string | undefined;
  run: () => void;
}

interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}

type Found = Outputs['search']['find'][number];

const linkTo: Record<Found['kind'], (slug: string, entryId: string) => string> = {
  initiative: links.initiative,
  milestone: links.milestone,
  action: links.actions,
  session: links.session,
  objective: (slug) => toClient(slug, 'strategy'),
  metric: (slug) => toClient(slug, 'dashboard'),
  decision: links.decision,
  handoff: (slug) => toClient(slug, 'hand-offs'),
  escalation: (slug) => toClient(slug, 'accountability'),
  person: (slug) => toClient(slug, 'setup'),
};

/** Titles that do not tell by themselves what they are of. */
const kindOf: Partial<Record<Found['kind'], string>> = {
  objective: 'Objective',
  metric: 'Metric',
  decision: 'Decision',
  handoff: 'Hand-off',
  escalation: 'Escalation',
  person: 'Person',
};

/** Groups that have something to offer, in the order in which they are most often wanted. */
export function usePaletteGroups(query: string): PaletteGroup[] {
  const { data: clients = [] } = useClients();
  const client = useCurrentClient();
  const presenting = useUi((ui) => ui.presenting);
  const found = useFound(query, clients, presenting);
  const groups: PaletteGroup[] = [
    { title: 'Clients', entries: clients.map(clientEntry) },
    { title: client?.name ?? '', entries: client ? screenEntries(client) : [] },
    { title: 'Commands', entries: commandEntries(presenting !== null) },
  ];
  const fitting = (matches: typeof matchesWords) =>
    groups
      .map((group) => ({ ...group, entries: group.entries.filter(({ label }) => matches(label, query)) }))
      .filter(({ entries }) => entries.length > 0);
  const all = [...fitting(matchesWords), ...(found.length > 0 ? [{ title: 'Found', entries: found }] : [])];
  // A slip of the finger is forgiven where nothing has the word as it stands.
  return all.length > 0 ? all : fitting(nearlyMatchesWords);
}

function clientEntry(client: ClientSummary): PaletteEntry {
  return { id: client.id, label: client.name, client, run: () => navigate(toClient(client.slug)) };
}

function screenEntries(client: ClientSummary): PaletteEntry[] {
  return clientScreenIds.map((screen) => ({
    id: screen,
    label: screenLabel(screen),
    keys: shortcuts.find(({ command }) => command === `go-${screen}`)?.keys[0],
    run: () => navigate(toClient(client.slug, screen)),
  }));
}

function commandEntries(isPresenting: boolean): PaletteEntry[] {
  return shortcuts
    .filter(({ command }) => command !== 'palette' && !isClientScreenCommand(command))
    .filter(({ command }) => !(isPresenting && showsOtherClients.has(command)))
    .map(({ command, label, keys }) => ({
      id: command,
      label: command.startsWith('theme-') ? `Colours: ${label}` : label,
      keys: keys[0],
      run: () => runCommand(command),
    }));
}

const showsOtherClients: ReadonlySet<CommandName> = new Set([
  'go-today',
  'go-days',
  'go-clients',
  'new-client',
]);

// The client's screens have a group of their own, under the client's name.
function isClientScreenCommand(command: string): boolean {
  return clientScreenIds.some((screen) => command === `go-${screen}`);
}

function useFound(
  query: string,
  clients: readonly ClientSummary[],
  presenting: string | null,
): PaletteEntry[] {
  const [text] = useDebouncedValue(query.trim(), 80);
  const presented = presenting === null ? undefined : clients[0]?.id;
  const { data = [] } = useQuery({
    ...api.search.find.queryOptions({ input: { text, ...(presented && { within: presented }) } }),
    enabled: text.length > 1 && (presenting === null || presented !== undefined),
    placeholderData: keepPreviousData,
  });
  if (text.length < 2) return [];
  return data.flatMap(({ clientId, kind, entryId, title }) => {
    const client = clients.find(({ id }) => id === clientId);
    if (!client) return [];
    const run = () => navigate(linkTo[kind](client.slug, entryId));
    const word = kindOf[kind];
    return [{ id: `${kind}/${entryId}`, label: word ? `${word}: ${title}` : title, client, run }];
  });
}
