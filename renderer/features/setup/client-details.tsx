import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { currencyChoices, monthChoices, timeZoneChoices } from '#renderer/ui/choices.ts';
import { ColorChoice } from '#renderer/ui/color-choice.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { type DraftForm, useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientProfile } from '#shared/contract/clients.ts';
import { clientColorNames } from '#shared/domain/identity.ts';
import { pageLimits } from '#shared/domain/packet/page-budget.ts';
import { editions, editionWords } from '#shared/domain/vocabulary.ts';
import classes from './setup.module.css';

/** How the client is called, shown and counted. */
export function ClientDetails({ profile }: { profile: ClientProfile }) {
  // What another window or an undo changed is shown at once: the form begins anew with it.
  return (
    <Section title="Client">
      <DetailsForm key={JSON.stringify(profile)} profile={profile} />
    </Section>
  );
}

type Values = Omit<ClientProfile, 'id' | 'fiscalYearStart' | 'taxMilliPercent'> & {
  fiscalYearStart: string;
  taxPercent: number | string;
};

function DetailsForm({ profile }: { profile: ClientProfile }) {
  const { id: clientId, taxMilliPercent, ...details } = profile;
  const update = useCommand(api.clients.update.mutationOptions());
  const initial: Values = {
    ...details,
    fiscalYearStart: String(details.fiscalYearStart),
    taxPercent: taxMilliPercent / 1000,
  };
  const { form, problem, submit } = useDraftForm(
    `client/${clientId}`,
    initial,
    ({ fiscalYearStart, taxPercent, ...values }) => {
      const tax = Math.round(Number(taxPercent) * 1000);
      const change = { ...values, fiscalYearStart: Number(fiscalYearStart), taxMilliPercent: tax };
      return update.mutateAsync({ clientId, change });
    },
  );
  return (
    <form className={classes.details} onSubmit={submit}>
      <Identity form={form} />
      <Counting form={form} />
      <OnPackets form={form} />
      <PageBudgets form={form} />
      <FormProblem problem={problem} />
      <div>
        <WriteButton type="submit" loading={update.isPending} disabled={!form.isDirty()}>
          Save
        </WriteButton>
      </div>
    </form>
  );
}

type PartProps = Pick<DraftForm<Values>, 'form'>;

function Identity({ form }: PartProps) {
  return (
    <>
      <div className={classes.fields}>
        <TextInput label="Name" required {...form.getInputProps('name')} />
        <TextInput label="Monogram" maxLength={4} required {...form.getInputProps('monogram')} />
      </div>
      <ColorChoice
        label="Colour"
        colors={clientColorNames}
        value={form.values.color}
        onChange={(color) => form.setFieldValue('color', color)}
        error={form.errors.color}
      />
    </>
  );
}

function Counting({ form }: PartProps) {
  const locale = useLocale();
  return (
    <div className={classes.fields}>
      <Select
        label="Currency"
        data={currencyChoices(locale)}
        searchable
        {...form.getInputProps('currency')}
      />
      <Select
        label="Time zone"
        data={timeZoneChoices()}
        searchable
        limit={100}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label="Fiscal year starts in"
        data={monthChoices(locale)}
        allowDeselect={false}
        {...form.getInputProps('fiscalYearStart')}
      />
      <NumberInput
        label="An initiative needs review after"
        suffix=" days"
        min={1}
        max={365}
        allowDecimal={false}
        {...form.getInputProps('reviewAfterDays')}
      />
      <NumberInput
        label="Tax on invoices"
        suffix="%"
        min={0}
        max={100}
        decimalScale={3}
        {...form.getInputProps('taxPercent')}
      />
    </div>
  );
}

function OnPackets({ form }: PartProps) {
  return (
    <div className={classes.fields}>
      <TextInput label="Confidentiality line on packets" {...form.getInputProps('confidentiality')} />
      <div>
        <div className={classes.label}>Paper</div>
        <SegmentedControl
          aria-label="Paper"
          data={[
            { value: 'a4', label: 'A4' },
            { value: 'us-letter', label: 'US Letter' },
          ]}
          {...form.getInputProps('paper')}
        />
      </div>
    </div>
  );
}

/** A packet that is longer is issued all the same, with a word on what to leave out. */
function PageBudgets({ form }: PartProps) {
  return (
    <div className={classes.fields}>
      {editions.map((edition) => (
        <NumberInput
          key={edition}
          label={`Pages read of the ${editionWords[edition].replace(/^(?!CEO)./, (first) => first.toLowerCase())}`}
          min={pageLimits.least}
          max={pageLimits.most}
          allowDecimal={false}
          {...form.getInputProps(`${edition}Pages`)}
        />
      ))}
    </div>
  );
}
