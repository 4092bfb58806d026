/** Issuing a statement: what is refused, what is frozen, and the closing of its period in the same command. */
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { periodClosings } from '#db/schema/client/retainer.ts';
import { statementDocuments, statements } from '#db/schema/client/statements.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { StatementRow } from '#shared/contract/statements.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { dateIn } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { documentFileName } from '#shared/domain/packet/file-name.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import type { ClientContext } from '../context.ts';
import { freeName, hashOf, sha256 } from '../frozen.ts';
import { type Cleared, clear } from '../way-out.ts';
import { compileStatement } from './compile.ts';

type Request = Inputs['statements']['issue'];

/**
 * Compiles the statement and accepts or refuses it; `press` sets its pages, then freezes it and closes its period.
 * @throws Refusal as `statements.issue`
 */
export function issueStatement(ctx: ClientContext, request: Request, others: readonly StatementRow[]) {
  const drafted = compileStatement(ctx, request.period);
  if (request.contentSha256 !== undefined && request.contentSha256 !== hashOf(drafted)) throw changed();
  const replaced = replacedBy(request, others);
  if (!request.isEarly) refuseEarly(drafted);
  const content: StatementContent = {
    ...drafted,
    issuedOn: ctx.today(),
    replaces: replaced && {
      statementId: replaced.id,
      issuedOn: dateIn('UTC', replaced.issuedAt),
    },
  };
  const name = documentFileName(content.client.name, `statement ${content.period}`, 'pdf');
  const fileName = freeName(new Set(others.map((other) => other.fileName)), name);
  const cleared = clear(ctx, { fileName, content });
  return {
    press: async () => {
      const rendered = await ctx.press.renderPdf(content, { signal: ctx.signal });
      ctx.signal.throwIfAborted();
      return store(ctx, { content, drafted, fileName, cleared }, rendered);
    },
  };
}

function changed(): Refusal {
  return new Refusal(
    'CONFLICT',
    'The content has changed since the preview. Look at the preview again, then issue.',
  );
}

function replacedBy({ period, replacesId }: Request, others: readonly StatementRow[]): StatementRow | null {
  const latest = others.find((other) => other.period === period);
  if (!latest && replacesId === undefined) return null;
  if (latest && latest.id === replacesId) return latest;
  if (!latest) {
    const message = `No statement of ${period} was issued yet, so there is none to correct. Issue it without naming one.`;
    throw new Refusal('NOT_FOUND', message, { period });
  }
  const on = dateIn('UTC', latest.issuedAt);
  const message = `The statement of ${period} was issued on ${on}. Issue a correction that names it: ${latest.id}.`;
  throw new Refusal('ALREADY_EXISTS', message, { period, statementId: latest.id });
}

function refuseEarly({ period, endsOn, asOf }: StatementContent): void {
  if (asOf > endsOn) return;
  const message = `${period} ends on ${endsOn}. Issue its statement after that, or say that it is meant to be early: it closes the period.`;
  throw new Refusal('PERIOD_NOT_OVER', message, { period, endsOn });
}

interface Frozen {
  content: StatementContent;
  drafted: StatementContent;
  fileName: string;
  cleared: Cleared;
}

function store(
  ctx: ClientContext,
  { content, drafted, fileName, cleared }: Frozen,
  rendered: { pdf: Uint8Array; pages: number },
): string {
  // What was set while somebody changed a day would state another ledger than the one it closes.
  if (hashOf(compileStatement(ctx, content.period)) !== hashOf(drafted)) throw changed();
  const pdf = Buffer.from(rendered.pdf);
  cleared.write(join(ctx.folder, 'statements', fileName), pdf);
  const id = ctx.newId();
  const { period, startsOn, endsOn, replaces } = content;
  ctx.write('statements.issue', () => {
    closePeriod(ctx, content);
    ctx.db
      .insert(statements)
      .values({
        ...{ id, period, startsOn, endsOn, fileName },
        issuedAt: ctx.now(),
        content: canonicalJson(content),
        contentSha256: hashOf(content),
        fileSha256: sha256(pdf),
        fileBytes: pdf.length,
        pages: rendered.pages,
        replacesId: replaces?.statementId ?? null,
      })
      .run();
    ctx.db.insert(statementDocuments).values({ id: ctx.newId(), statementId: id, pdf }).run();
    const what = replaces === null ? 'Issued the statement' : 'Issued a correction of the statement';
    const sentence = `${what} of ${formatPeriod(period, 'en')}, which closes the period`;
    return { sentence, output: undefined, isUndoable: false };
  });
  return id;
}

// A closing made before it becomes this command's own: undoing the other would reopen what was stated.
function closePeriod(ctx: ClientContext, { period, startsOn, endsOn, ledger }: StatementContent): void {
  ctx.db.delete(periodClosings).where(eq(periodClosings.period, period)).run();
  const closed = { period, startsOn, endsOn, closingMilliDays: ledger.closing };
  ctx.db
    .insert(periodClosings)
    .values({ id: ctx.newId(), ...closed, createdAt: ctx.now() })
    .run();
}
