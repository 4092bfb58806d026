/** `--with ceo,leadership`: the groups that a session or a series brings together. */
import type { Option } from 'commander';
import { sessionGroups } from '#shared/domain/vocabulary.ts';
import { checked } from '../options.ts';

export interface Groups {
  withCeo: boolean;
  withLeadership: boolean;
}

export function groupsOption(): Option {
  return checked('--with <groups>', 'who sits in it: ceo, leadership, both by a comma, or none', readGroups);
}

function readGroups(text: string): Groups {
  const named = text === 'none' ? [] : text.split(',').map((part) => part.trim());
  const isKnown = named.every((name) => sessionGroups.some((group) => group === name));
  if (!isKnown) throw new Error('is none of ceo, leadership, ceo,leadership or none');
  return { withCeo: named.includes('ceo'), withLeadership: named.includes('leadership') };
}
