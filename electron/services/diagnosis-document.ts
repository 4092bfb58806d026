/** The diagnosis as a document for the first weeks of an engagement: through the same engine and way out as packets. */
import { charterEntries } from '#db/schema/client/accountability.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { charterOn } from '#shared/domain/charter.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { gapOf } from '#shared/domain/diagnosis.ts';
import type { DiagnosisSection } from '#shared/domain/packet/diagnosis-section.ts';
import { documentFileName } from '#shared/domain/packet/file-name.ts';
import { type PacketContent, packetSchemaVersion } from '#shared/domain/packet/model.ts';
import type { ClientContext } from './context.ts';
import { readSource } from './packet/source.ts';
import { type Cleared, clear } from './way-out.ts';

/** Sets the diagnosis as of a day. @throws Refusal LEAK_STOPPED */
export async function setDiagnosis(
  ctx: ClientContext,
  past: Outputs['diagnosis']['get'],
  asOf: PlainDate,
): Promise<{ fileName: string; pdf: Uint8Array; cleared: Cleared }> {
  const { profile } = readSource(ctx.db, ctx.clientId, asOf);
  const { name, monogram, color, currency, paper, confidentiality } = profile;
  const content: PacketContent = {
    schemaVersion: packetSchemaVersion,
    client: { name, monogram, color, currency, locale: ctx.locale() },
    session: { kind: 'ad-hoc', on: asOf, groups: [], people: [], agenda: [], notes: '' },
    edition: 'leadership',
    ...{ paper, confidentiality, asOf, issuedOn: null, replaces: null, asks: [] },
    sections: [sectionOf(ctx, past, asOf)],
  };
  const fileName = documentFileName(name, `Diagnosis ${asOf}`, 'pdf');
  const cleared = clear(ctx, { fileName, content });
  const { pdf } = await ctx.press.renderPdf(content, { signal: ctx.signal });
  return { fileName, pdf, cleared };
}

function sectionOf(
  ctx: ClientContext,
  { objectives, diagnosis: { finding, cycles, causes } }: Outputs['diagnosis']['get'],
  asOf: PlainDate,
): DiagnosisSection {
  const entries = ctx.db.select().from(charterEntries).all();
  const charter = charterOn(
    entries.map(({ isGranted, ...entry }) => ({ ...entry, granted: isGranted })),
    asOf,
  );
  return {
    kind: 'diagnosis',
    finding,
    causes,
    cycles: cycles.map((cycle) => ({
      ...cycle,
      rows: objectives
        .filter((row) => row.cycle === cycle.cycle)
        .map(({ title, planned, achieved, isCarriedForward, cause }) => ({
          ...{ title, planned, achieved, isCarriedForward, cause },
          gap: gapOf({ planned, achieved }),
        })),
    })),
    missingAuthorities: [...charter]
      .filter(([, entry]) => !entry?.granted)
      .map(([authority, entry]) => ({ authority, since: entry?.since ?? null })),
  };
}
