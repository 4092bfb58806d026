import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { importFields, importKinds } from '../domain/import/fields.ts';
import { problemLevels } from '../domain/import/problems.ts';
import { inClient, plainMonth, procedure } from './base.ts';
import { bytes } from './bytes.ts';
import { jobStep } from './jobs.ts';

const field = z.enum(importFields);
const dateOrder = z.enum(['mdy', 'dmy']);
const problemCode = z.enum(Object.keys(problemLevels) as [keyof typeof problemLevels]);

const problem = z.object({
  /** The file's own row number; the heading is row 1 where nothing stands above it. */
  row: z.int(),
  column: z.string().nullable(),
  code: problemCode,
  message: z.string(),
});

const counts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), refused: z.int() });

const request = inClient.extend({
  kind: z.enum(importKinds),
  fileName: z.string().min(1).max(500),
  file: bytes,
  /** Which sheet of a workbook; the first one when not given. */
  sheet: z.string().max(200).optional(),
  /** Heading → field, as a person mapped it; an empty field leaves the column out. */
  map: z.record(z.string(), z.string()).optional(),
  dateOrder: dateOrder.optional(),
});
export type ImportRequest = z.infer<typeof request>;

const change = z.object({
  field,
  /** The month of a reading, a baseline or a target. */
  month: plainMonth.optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What an import would do, row by row. */
export const importPreview = z.object({
  /** Sheets to choose from; empty for a text file. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Columns in the order of the file, each with the field it fills and its first values. */
  columns: z.array(z.object({ heading: z.string(), field: field.nullable(), sample: z.array(z.string()) })),
  ambiguous: z.array(z.object({ heading: z.string(), field, takenBy: z.string() })),
  /** Fields without which no row can come in. */
  missing: z.array(field),
  dateOrderNeeded: z.boolean(),
  /** The first date of the file that could be two days, as it is written there. */
  ambiguousDate: z.string().nullable(),
  suggestedDateOrder: dateOrder.nullable(),
  rows: z.array(
    z.object({
      row: z.int(),
      title: z.string(),
      action: z.enum(['create', 'update', 'unchanged', 'refuse']),
      changes: z.array(change),
    }),
  ),
  newPeople: z.array(z.string()),
  newFunctions: z.array(z.string()),
  newObjectives: z.array(z.string()),
  newInitiatives: z.array(z.string()),
  problems: z.array(problem),
  counts,
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = counts.extend({
  problems: z.array(problem),
  /** False when the file held nothing new, so that there is nothing to undo. */
  hasChanged: z.boolean(),
});
export type ImportResult = z.infer<typeof importResult>;

export const imports = {
  /** A dry run: reads the file and says what would happen. Changes nothing. */
  plan: procedure.input(request).output(eventIterator(jobStep(importPreview))),
  /** The same, carried out as one command and one undo. */
  apply: procedure.input(request).output(eventIterator(jobStep(importResult))),
};
