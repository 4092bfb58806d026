/** Texts that would do something somewhere, if anything took them for more than text. */
import { addClient, setTerms } from '#test/harness/builders.ts';
import type { Api } from '#test/harness/test-app.ts';

export const corpus = [
  '<script>window.hacked = 1; alert(1)</script>',
  '<img src=x onerror="window.hacked = 1">',
  '"><svg onload=alert(1)><iframe src=https://example.com/frame>',
  'javascript:alert(1)//https://example.com/link',
  '<a href="javascript:window.hacked=1">go</a>',
  '<style>@import url(https://example.com/style.css); * { display: none }</style>',
  '{{constructor.constructor("window.hacked=1")()}} #{7*7} <%= 7*7 %>',
  '#import "/etc/passwd": * #eval("1") #image("https://example.com/a.png") $ sum $ *bold* _it_',
  '] #read("/etc/passwd") ["',
  '\\u{41} // comment /* open `raw` @label <label> ~ -- ---',
  '=HYPERLINK("https://example.com/formula","click")',
  '+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|calc',
  '-2+3+cmd|" /C calc"!A0',
  '[link](javascript:alert(1)) ![image](https://example.com/image.png)',
  '../../../etc/passwd %2e%2e%2f CON NUL',
  "'; drop table commands; --",
  '\u202Egnp.exe\u202C right to left',
  '\u05E9\u05DC\u05D5\u05DD abc \u0645\u0631\u062D\u0628\u0627',
  'e\u0301 \u{1F469}\u200D\u{1F467} \u{1F3F4}\u{E0067} \uFEFF zero\u200Bwidth',
  'nul \u0000 bell \u0007 escape \u001B[31m red',
  'lone \uD800 surrogate \uDC00 pair',
  '\u2028line\u2029paragraph\u0085next',
] as const;

export interface CorpusClient {
  clientId: string;
  slug: string;
  sessionId: string;
}

/** A client with each text of the corpus in each text field that the contract has for it. */
export async function corpusClient(api: Api): Promise<CorpusClient> {
  const [name = ''] = corpus;
  const { id: clientId, slug } = await addClient(api, { name: `${name} Ltd`, monogram: '<b>' });
  await api.clients.update({ clientId, change: { confidentiality: corpus.join(' ').slice(0, 290) } });
  await setTerms(api, clientId, { milliDaysPerPeriod: 30_000 });
  const { id: cycleId } = await api.strategy.addCycle({
    clientId,
    name,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  const agenda: { title: string; minutes: number }[] = [];
  const personIds: string[] = [];
  for (const [index, text] of corpus.entries()) {
    const day = `2026-11-${String(index + 1).padStart(2, '0')}`;
    const { id: functionId } = await api.organisation.addFunction({ clientId, name: text });
    const { id: ownerId } = await api.organisation.addPerson({
      clientId,
      name: text,
      role: text,
      functionId,
    });
    const { id: objectiveId } = await api.strategy.addObjective({
      clientId,
      title: text,
      cycleId,
      ownerId,
      functionId,
    });
    const { id: initiativeId } = await api.initiatives.add({
      ...{ clientId, title: text, note: text, objectiveId, ownerId, functionId },
      ...{ status: 'at_risk', statusNote: text, targetOn: '2026-12-15' },
    });
    const { id: milestoneId } = await api.milestones.add({
      ...{ clientId, initiativeId, title: text, note: text, dueOn: '2026-12-01', ownerId },
      ...{ kind: 'decision', needsInputFrom: 'person', needsPersonId: ownerId, leadDays: 3 },
    });
    await api.milestones.move({ clientId, milestoneId, dueOn: '2026-12-10', reason: text });
    await api.days.work({ clientId, on: day, milliDays: 250, note: text });
    await api.views.save({ clientId, screen: 'registry', name: text, state: '{}' });
    agenda.push({ title: text, minutes: 5 });
    personIds.push(ownerId);
  }
  const everything = corpus.join('\n');
  const { id: sessionId } = await api.sessions.add({
    ...{ clientId, kind: 'monthly-review', onDate: '2026-11-24', ask: everything, notes: everything },
    ...{ privateNotes: everything, personIds, agenda, withCeo: true },
  });
  for (const title of corpus) await api.actions.add({ clientId, sessionId, title, dueOn: '2026-11-30' });
  await api.retainer.adjust({ clientId, on: '2026-11-02', milliDays: 250, reason: name });
  await api.retainer.addPause({ clientId, startsOn: '2026-12-24', endsOn: '2026-12-31', note: name });
  return { clientId, slug, sessionId };
}
