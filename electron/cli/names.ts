/** People, functions, objectives and the like go by their names on the command line, and by ids in the contract. */
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { AtClient } from './runner.ts';

export class Names {
  readonly #what: string;
  readonly #adding: string | undefined;
  readonly #byId: ReadonlyMap<string, string>;

  /**
   * @param what what the rows are, as a refusal calls them
   * @param adding the command that adds one, for a name that is not there yet
   */
  constructor(what: string, rows: readonly { id: string; name: string }[], adding?: string) {
    this.#what = what;
    this.#adding = adding;
    this.#byId = new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The name of an id; null where there is none. */
  nameOf(id: string | null): string | null {
    return id === null ? null : (this.#byId.get(id) ?? null);
  }

  /** True for the name or the id of one of them. */
  knows(name: string): boolean {
    return this.#byId.has(name) || [...this.#byId.values()].some((known) => isSame(known, name));
  }

  /** The id for a name or an id, upper and lower case alike; nothing for nothing. @throws Refusal NOT_FOUND, CONFLICT */
  idOf(name: string): string;
  idOf(name: string | undefined): string | undefined;
  idOf(name: string | undefined): string | undefined {
    if (name === undefined || this.#byId.has(name)) return name;
    const found = [...this.#byId].filter(([, known]) => isSame(known, name)).map(([id]) => id);
    if (found.length === 1) return found[0];
    if (found.length > 1) {
      throw new Refusal('CONFLICT', `There are ${found.length} of the name “${name}”. Give the id instead.`, {
        ids: found,
      });
    }
    const known = [...this.#byId.values()];
    const list = known.length > 0 ? ` There are: ${known.slice(0, 20).join(', ')}.` : '';
    const remedy = this.#adding ? ` Add it with “${this.#adding}” if it is new.` : '';
    throw new Refusal('NOT_FOUND', `There is no ${this.#what} “${name}”.${list}${remedy}`, { name, known });
  }
}

/** Who and what belongs to a client, by name. */
export async function readNames({ api, clientId }: Pick<AtClient, 'api' | 'clientId'>) {
  const [{ people, functions }, { cycles, objectives }] = await Promise.all([
    api.organisation.get({ clientId }),
    api.strategy.get({ clientId }),
  ]);
  const titled = objectives.map(({ id, title }) => ({ id, name: title }));
  return {
    people: new Names('person', people, 'person add'),
    functions: new Names('function', functions, 'function add'),
    cycles: new Names('planning cycle', cycles, 'cycle add'),
    objectives: new Names('objective', titled, 'objective add'),
  };
}

/** The initiatives of a client, by title. */
export async function initiativeNames({ api, clientId }: Pick<AtClient, 'api' | 'clientId'>): Promise<Names> {
  const { columns } = await api.initiatives.list({ clientId, columns: ['id', 'title'] });
  const rows = rowsOf(readColumns<Pick<InitiativeRow, 'id' | 'title'>>(columns));
  return new Names(
    'initiative',
    rows.map(({ id, title }) => ({ id, name: title })),
    'initiative add',
  );
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other.trim(), 'en', { sensitivity: 'accent' }) === 0;
}
