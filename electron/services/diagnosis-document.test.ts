import { expect, it } from 'vitest';
import { readPdf } from '#test/harness/pdf.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

async function clientWith(...achieved: readonly [cycle: string, achieved: number][]): Promise<string> {
  const clientId = await shared.freshClient();
  const objectives = achieved.map(([cycle, value]) => ({
    ...{ cycle, title: 'Enter two regions', planned: 100, achieved: value, cause: 'Nobody owned it' },
    isCarriedForward: true,
  }));
  await shared.api.diagnosis.put({ clientId, objectives });
  return clientId;
}

async function textOf(clientId: string): Promise<string> {
  const { pdf } = await shared.api.diagnosis.print({ clientId });
  return readPdf(new Uint8Array(await pdf.arrayBuffer()))
    .pages.join(' ')
    .replace(/\s+/g, ' ');
}

it('the diagnosis in print names the finding, its numbers, what it means and what the charter lacks', async () => {
  const clientId = await clientWith(['2023', 60], ['2024', 40]);
  const answers = [
    { authority: 'report_to_ceo' as const, isGranted: true },
    { authority: 'escalate' as const, isGranted: false },
  ];
  await shared.api.charter.set({ clientId, answers, since: '2026-01-15' });
  const text = await textOf(clientId);
  for (const part of [
    ...['Strategic integration failure', '1 of 1', '40 to 60 percent', 'Mean gap 40%', 'Mean gap 60%'],
    ...['Enter two regions', 'Carried forward', 'Nobody owned it', '2 objectives'],
    ...[
      'Escalate to the CEO directly',
      'Not granted since',
      'Convene cross-functional reviews',
      'Not recorded',
    ],
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('Report to the CEO');
});

it('one cycle, or other numbers, claim nothing', async () => {
  expect(await textOf(await clientWith(['2024', 50]))).toContain('Too little is recorded for a finding');
  const others = await textOf(await clientWith(['2023', 61], ['2024', 39]));
  expect(others).toContain('No strategic integration failure');
  expect(others).not.toContain('means that objectives were agreed');
});

it('a diagnosis that names another client is stopped', async () => {
  await shared.api.clients.add({ name: 'Zephyrine Instruments' });
  const clientId = await shared.freshClient();
  const objective = { cycle: '2024', title: 'As at Zephyrine Instruments', planned: 100, achieved: 50 };
  await shared.api.diagnosis.add({ clientId, ...objective });
  for (const leaving of [
    shared.api.diagnosis.print({ clientId }),
    shared.api.diagnosis.savePrint({ clientId }),
  ])
    expect(await refusalOf(leaving)).toMatchObject({ code: 'LEAK_STOPPED' });
});
