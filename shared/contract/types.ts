import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from './contract.ts';

/** What each procedure takes, after parsing, and what it answers: `Inputs['milestones']['move']`. */
export type Inputs = ParsedInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
/** What a caller may pass before parsing. */
export type Requests = InferContractRouterInputs<Contract>;

type ParsedInputs<Router> = {
  [Part in keyof Router]: {
    [Name in keyof Router[Part]]: Router[Part][Name] extends { '~orpc': { inputSchema?: infer Schema } }
      ? ParsedBy<NonNullable<Schema>>
      : never;
  };
};

type ParsedBy<Schema> = Schema extends { '~standard': { types?: infer Types } }
  ? NonNullable<Types> extends { output: infer Output }
    ? Output
    : never
  : never;
