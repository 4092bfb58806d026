/** What the days of a range bought, on screen and as a document for a renewal. (Rules: product, Evidence of value.) */
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { documentFileName } from '#shared/domain/packet/file-name.ts';
import type { ValueContent } from '#shared/domain/value/model.ts';
import * as clients from './clients.ts';
import type { ClientContext } from './context.ts';
import { hashOf, renderPreview } from './frozen.ts';
import { eachStep } from './packet/job-steps.ts';
import { refuseEndBeforeStart } from './refuse.ts';
import { readValue } from './value/read-value.ts';
import { clear } from './way-out.ts';

const { step, done } = eachStep(2);

type Part = 'value';
type Range = Pick<Inputs[Part]['get'], 'startsOn' | 'endsOn'>;

/** The statement over a range of dates, both included. @throws Refusal INVALID_INPUT where it ends before it starts */
export function get(ctx: ClientContext, { startsOn, endsOn }: Inputs[Part]['get']): Outputs[Part]['get'] {
  refuseEndBeforeStart({ startsOn, endsOn });
  return readValue(ctx.db, { startsOn, endsOn });
}

/** The very pages that would print, as SVG. @throws Refusal as get */
export async function* preview(
  ctx: ClientContext,
  input: Inputs[Part]['preview'],
): AsyncGenerator<JobStep<PacketPreview>, void> {
  yield step('Compiling', 0);
  const content = compile(ctx, input);
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, content));
}

/** The statement as a PDF. @throws Refusal as get, LEAK_STOPPED */
export async function document(
  ctx: ClientContext,
  input: Inputs[Part]['document'],
): Promise<Outputs[Part]['document']> {
  const { fileName, rendered, cleared, content } = await pressed(ctx, input);
  const pdf = cleared.blob(rendered.pdf, 'application/pdf');
  return { fileName, pages: rendered.pages, contentSha256: hashOf(content), pdf };
}

/** Saves it where the person chooses. @throws Refusal as document */
export async function save(ctx: ClientContext, input: Inputs[Part]['save']): Promise<Outputs[Part]['save']> {
  const { rendered, cleared } = await pressed(ctx, input);
  return cleared.save(rendered.pdf);
}

async function pressed(ctx: ClientContext, range: Range) {
  const content = compile(ctx, range);
  const what = `value statement ${content.startsOn} to ${content.endsOn}`;
  const fileName = documentFileName(content.client.name, what, 'pdf');
  const cleared = clear(ctx, { fileName, content });
  const rendered = await ctx.press.renderPdf(content, { signal: ctx.signal });
  return { content, fileName, cleared, rendered };
}

function compile(ctx: ClientContext, range: Range): ValueContent {
  refuseEndBeforeStart(range);
  const { name, monogram, color, currency, paper, confidentiality } = clients.get(ctx);
  const { purposes, decisions, initiatives, ...facts } = readValue(ctx.db, range);
  return {
    ...{ kind: 'value', schemaVersion: 1, paper, confidentiality, asOf: ctx.today() },
    client: { name, monogram, color, currency, locale: ctx.locale() },
    ...facts,
    purposes: purposes.map(({ id: _, ...purpose }) => purpose),
    decisions: decisions.map(({ id: _, ...decision }) => decision),
    initiatives: initiatives.map(({ id: _, ...initiative }) => initiative),
  };
}
