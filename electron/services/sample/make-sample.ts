/** The sample workspace: three invented clients, made by the app's own commands as of a date. The same date, the same sample. */
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import * as clients from '../clients.ts';
import type { WorkspaceContext } from '../context.ts';
import { storeSettings } from '../settings.ts';
import { alder } from './alder.ts';
import { brightwater } from './brightwater.ts';
import { eventsOf } from './events.ts';
import { kestrel } from './kestrel.ts';
import { readOwnCalendar, tellTimeOff } from './own-time.ts';
import type { ClientStory } from './story.ts';

const stories: readonly ClientStory[] = [brightwater, kestrel, alder];

/** Makes the sample in a workspace without clients. @throws Refusal CONFLICT where there are clients already */
export async function* makeSample(
  ctx: WorkspaceContext,
  input: Inputs['workspace']['createSample'],
): AsyncGenerator<JobStep<ClientSummary[]>, void> {
  if (clients.list(ctx).length > 0) {
    throw new Refusal(
      'CONFLICT',
      'This workspace has clients already. Open the sample in a new, empty data folder.',
    );
  }
  const asOf = input.asOf ?? ctx.today();
  const made: string[] = [];
  let isComplete = false;
  try {
    yield* tellAll(ctx, asOf, made);
    const own = ctx.actingAs(new History('Alex Morgan', addDays(asOf, -1)));
    own.write(() => storeSettings(own.db, { ownerName: 'Alex Morgan', holidayCountry: 'US' }));
    tellTimeOff(own, asOf);
    readOwnCalendar(own, asOf);
    isComplete = true;
  } finally {
    // Cancelled, left or failed: a part of the sample would be no sample.
    if (!isComplete) for (const clientId of made) ctx.discardClient(clientId);
  }
  yield { kind: 'done', result: clients.list(ctx) };
}

async function* tellAll(
  ctx: WorkspaceContext,
  asOf: PlainDate,
  made: string[],
): AsyncGenerator<JobStep<never>, void> {
  const total = stories.reduce((sum, story) => sum + eventsOf(story, asOf).length, 0);
  let done = 0;
  for (const story of stories) {
    for await (const _event of tell(ctx, story, asOf, made)) {
      done += 1;
      if (done % 10 === 0) yield { kind: 'progress', step: story.name, done, total };
    }
  }
}

async function* tell(
  ctx: WorkspaceContext,
  story: ClientStory,
  asOf: PlainDate,
  made: string[],
): AsyncGenerator<void> {
  const events = eventsOf(story, asOf);
  const history = new History(story.name, events[0]?.on ?? asOf);
  const past = ctx.actingAs(history);
  const { name, color, currency, timeZone, fiscalYearStart } = story;
  const client = clients.add(past, { name, color, currency, timeZone, fiscalYearStart });
  made.push(client.id);
  const clientContext = past.openClient(client.id);
  for (const event of events) {
    ctx.signal.throwIfAborted();
    history.moveTo(event.on);
    await event.run(clientContext);
    yield;
  }
}

/** A clock that stands at nine in the morning of a date and moves a second a look, and ids that follow from it. */
class History {
  readonly #seed: string;
  #time: number;
  #count = 0;

  constructor(seed: string, on: PlainDate) {
    this.#seed = seed;
    this.#time = Date.parse(`${on}T09:00:00Z`);
  }

  moveTo(date: PlainDate): void {
    this.#time = Math.max(this.#time, Date.parse(`${date}T09:00:00Z`));
  }

  now = (): string => {
    this.#time += 1000;
    return new Date(this.#time).toISOString();
  };

  newId = (): string => {
    this.#count += 1;
    const random = createHash('sha256').update(`${this.#seed} ${this.#count}`).digest().subarray(0, 16);
    return uuidv7({ msecs: this.#time, seq: this.#count, random });
  };
}
