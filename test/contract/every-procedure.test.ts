/** One story over each transport that calls every procedure of the contract at least once, with what it answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allProcedures, recorded } from './recorder.ts';
import { tellOfAccountability } from './story/accountability.ts';
import { tellOfBackups, tellOfTransfers } from './story/backups.ts';
import { tellOfBilling, tellOfStatements } from './story/billing.ts';
import { tellOfDamage } from './story/damage.ts';
import { tellOfDashboard } from './story/dashboard.ts';
import { tellOfAgreement, tellOfDays, tellOfWorkingTime } from './story/days.ts';
import { tellOfDecisions } from './story/decisions.ts';
import { tellOfHandoffs } from './story/handoffs.ts';
import { tellOfInitiatives, tellOfPeople, tellOfStrategy, tellOfWorkspace } from './story/plan.ts';
import { tellOfProtection } from './story/protection.ts';
import { tellOfDiagnosis, tellOfDrift, tellOfTranslations } from './story/strategy.ts';
import {
  tellAcrossSubjects,
  tellOfHistory,
  tellOfImports,
  tellOfPackets,
  tellOfRetainer,
  tellOfSessions,
} from './story/work.ts';
import { type Api, type Stage, setStage, transports } from './transports.ts';

describe.each(transports)('every procedure over %s', (_, transport) => {
  let stage: Stage;
  let api: Api;
  let called: ReadonlySet<string>;
  let clientId: string;

  beforeAll(async () => {
    stage = await setStage(transport, { host: { reveal: async () => true } });
    ({ api, called } = recorded(stage.window.link));
    clientId = (await api.clients.add({ name: 'Acme', currency: 'EUR' })).id;
  });
  afterAll(() => stage.close());

  it('of the workspace and its clients', () => tellOfWorkspace(api, clientId));
  it('of people and functions', () => tellOfPeople(api, clientId));
  it('of cycles and objectives', () => tellOfStrategy(api, clientId));
  it('of metrics and the dashboard', () => tellOfDashboard(api, clientId));
  it('of initiatives and milestones', () => tellOfInitiatives(api, clientId));
  it('of strategic translation', () => tellOfTranslations(api, clientId));
  it('of drift', () => tellOfDrift(api, clientId));
  it('of the diagnosis', () => tellOfDiagnosis(api, clientId));
  it('of the retainer and client days', () => tellOfRetainer(api, clientId));
  it('of expenses and invoices', () => tellOfBilling(api, clientId));
  it('of the course of an agreement', () => tellOfAgreement(api, clientId));
  it('of plans, parts and purposes of days', () => tellOfDays(api, clientId));
  it('of working time and capacity', () => tellOfWorkingTime(api));
  it('of sessions, actions and saved views', () => tellOfSessions(api, clientId));
  it('of escalations, the charter, readiness and the CEO’s hours', () => tellOfAccountability(api, clientId));
  it('of decisions', () => tellOfDecisions(api, clientId));
  it('of hand-offs, peaks and conflicts', () => tellOfHandoffs(api, clientId));
  it('that looks across subjects', () => tellAcrossSubjects(api, clientId));
  it('of packets', () => tellOfPackets(api, clientId));
  it('of statements and what the days bought', () => tellOfStatements(api, clientId));
  it('of backups', () => tellOfBackups(api, clientId));
  it('of transfers', () => tellOfTransfers(api, clientId));
  it('of damage', () => tellOfDamage(api, clientId));
  it('of imports', () => tellOfImports(api, clientId));
  it('of history', () => tellOfHistory(api, clientId));
  it('of protection', () => tellOfProtection(api, clientId));
  it('that streams without end', async () => {
    const controller = new AbortController();
    const events = await api.events.subscribe({}, { signal: controller.signal });
    const heard = events.next();
    await api.workspace.saveSettings({ textZoom: 100 });
    expect((await heard).value).toEqual({ kind: 'change', clientId: null, topics: ['workspace'] });
    controller.abort();
  });

  it('of the sample, in a workspace without clients', async () => {
    await using empty = await setStage(transport);
    const sample = recorded(empty.window.link);
    const controller = new AbortController();
    // Streams are told to their end, with the clients made, beside this suite.
    const job = await sample.api.workspace.createSample(
      { asOf: '2026-03-10' },
      { signal: controller.signal },
    );
    expect((await job.next()).value).toMatchObject({ kind: 'progress' });
    controller.abort();
    expect(allProcedures.filter((name) => !called.has(name) && !sample.called.has(name))).toEqual([]);
  });
});
