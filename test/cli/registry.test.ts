import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';
import { Terminal } from './terminal.ts';

describe('client', () => {
  it('is added with an id, a slug and its name, and listed like that', async () => {
    using terminal = new Terminal();
    const row = await terminal.ask("client add 'Müller & Söhne' --color #1f7a5c");
    expect(row).toEqual({ id: expect.any(String), slug: 'muller-sohne', name: 'Müller & Söhne' });
    expect(await terminal.ask('client list')).toEqual([row]);
  });

  it('shows its details and can be put away and brought back', async () => {
    using terminal = await atAcme();
    expect(await terminal.ask('client show acme')).toMatchObject({
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      fiscalYearStart: 4,
      archivedAt: null,
    });
    expect(await terminal.row('client archive acme')).toMatchObject({ archivedAt: expect.any(String) });
    expect(await terminal.row('client archive acme --restore')).toMatchObject({ archivedAt: null });
  });

  it('that is unknown is refused with those there are', async () => {
    using terminal = await atAcme();
    const { exitCode, code, details } = await terminal.refusal('registry --client acne');
    expect({ exitCode, code, details }).toEqual({
      exitCode: 3,
      code: 'NOT_FOUND',
      details: { client: 'acne', clients: ['acme'] },
    });
  });

  it('of a name that is taken is refused', async () => {
    using terminal = await atAcme();
    expect(await terminal.refusal('client add ACME')).toMatchObject({ code: 'ALREADY_EXISTS', exitCode: 4 });
  });
});

describe('registry', () => {
  it('lists every initiative with names, review and gaps as of a day', async () => {
    using terminal = await atAcme();
    const whole = await terminal.row(
      "initiative add 'Open Oslo' --client acme --owner 'Åsa Lind' --objective 'Grow in the north' --target 2026-06-30 --status on_track",
    );
    await terminal.ask("initiative add 'Something vague' --client acme");
    expect(await terminal.ask('registry --client acme --as-of 2026-04-09')).toEqual([
      {
        id: whole.id,
        title: 'Open Oslo',
        owner: 'Åsa Lind',
        objective: 'Grow in the north',
        targetOn: '2026-06-30',
        status: 'on_track',
        needsReview: false,
        gaps: [],
      },
      {
        id: expect.any(String),
        title: 'Something vague',
        owner: null,
        objective: null,
        targetOn: null,
        status: 'not_started',
        needsReview: true,
        gaps: ['owner', 'date', 'objective'],
      },
    ]);
    expect(await terminal.ask('registry --client acme --as-of 2026-04-10')).toMatchObject([
      { title: 'Open Oslo', needsReview: true },
      {},
    ]);
  });

  it('takes today in the time zone of the client', async () => {
    using terminal = new Terminal('2026-03-10');
    await terminal.ask('client add Acme --timezone Pacific/Auckland');
    terminal.clock.advance({ minutes: 3 * 60 });
    const { id } = await terminal.row("initiative add 'Late already' --client acme --target 2026-06-30");
    await terminal.ask(`initiative update ${id} --client acme --status on_track`);
    const milestone = await terminal.row(
      "milestone add 'Due on the tenth' --client acme --initiative 'Late already' --due 2026-03-10",
    );
    expect(milestone).toMatchObject({ overdue: true });
    expect(await terminal.ask('registry --client acme')).toMatchObject([{ needsReview: false }]);
  });

  it('records a status update with its note and day', async () => {
    using terminal = await atAcme();
    const { id } = await terminal.row("initiative add 'Open Oslo' --client acme");
    const row = await terminal.ask(
      `initiative update ${id} --client acme --status at_risk --note 'The lease is late' --on 2026-03-04`,
    );
    expect(row).toMatchObject({
      id,
      status: 'at_risk',
      lastUpdateOn: '2026-03-04',
      lastUpdateNote: 'The lease is late',
    });
    expect(await terminal.ask('registry --client acme')).toMatchObject([{ status: 'at_risk' }]);
  });
});

describe('history, undo and redo', () => {
  it('tell what was done in a sentence, take it back and do it again', async () => {
    using terminal = await atAcme();
    await terminal.ask("initiative add 'Open Oslo' --client acme");
    const [latest] = await terminal.rows('history --client acme');
    expect(latest).toEqual({
      id: expect.any(String),
      name: 'initiatives.add',
      sentence: 'Added initiative “Open Oslo”',
      at: '2026-03-10T09:00:00.000Z',
      kind: 'do',
      isUndone: false,
    });
    const command = { id: latest?.id, name: latest?.name, sentence: latest?.sentence, at: latest?.at };
    expect(await terminal.ask('undo --client acme')).toEqual(command);
    expect(await terminal.ask('registry --client acme')).toEqual([]);
    expect(await terminal.ask('redo --client acme')).toEqual(command);
    expect(await terminal.ask('registry --client acme')).toHaveLength(1);
    expect(await terminal.refusal('redo --client acme')).toMatchObject({
      code: 'NOTHING_TO_REDO',
      exitCode: 4,
    });
  });

  it('lists no more than is asked for', async () => {
    using terminal = await atAcme();
    expect(await terminal.ask('history --client acme --limit 2')).toHaveLength(2);
  });
});

describe('session and action', () => {
  it('answer with their rows, people by name', async () => {
    using terminal = await atAcme();
    const session = await terminal.row(
      "session add --client acme --kind weekly-check-in --on 2026-03-12 --note 'Open points' --private 'Tread softly' --person 'Åsa Lind' --agenda 'Oslo lease=20' 'Hiring=10'",
    );
    expect(session).toEqual({
      id: expect.any(String),
      kind: 'weekly-check-in',
      onDate: '2026-03-12',
      startTime: null,
      ask: '',
      notes: 'Open points',
      privateNotes: 'Tread softly',
      withCeo: false,
      withLeadership: false,
      agenda: [
        expect.objectContaining({ title: 'Oslo lease', minutes: 20, isDone: false, carriedFromId: null }),
        expect.objectContaining({ title: 'Hiring', minutes: 10, isDone: false, carriedFromId: null }),
      ],
      people: ['Åsa Lind'],
      objectiveIds: [],
      series: false,
      ruleOn: null,
      heldAt: null,
    });
    const action = await terminal.row(
      `action add 'Call the landlord' --client acme --owner 'åsa lind' --due 2026-03-17 --session ${session.id}`,
    );
    expect(action).toMatchObject({
      title: 'Call the landlord',
      owner: 'Åsa Lind',
      dueOn: '2026-03-17',
      doneOn: null,
    });
    expect(await terminal.ask(`action done ${action.id} --client acme`)).toEqual({
      ...action,
      doneOn: '2026-03-10',
    });
    expect(await terminal.ask('session list --client acme')).toEqual([session]);
    expect(await terminal.ask('action list --client acme')).toHaveLength(1);
  });
});
