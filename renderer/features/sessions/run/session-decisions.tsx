import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Session } from '#shared/contract/sessions.ts';
import classes from './run.module.css';

interface SessionDecisionsProps {
  clientId: string;
  session: Session;
}

const deciders = [
  { value: 'leadership', label: 'Leadership team' },
  { value: 'ceo', label: 'CEO' },
];

/** What was decided in this session, and a line to record one more: with its outcome, or open to be decided later. */
export function SessionDecisions({ clientId, session }: SessionDecisionsProps) {
  const { data = [] } = useQuery(api.decisions.list.queryOptions({ input: { clientId } }));
  const own = data.filter(({ sessionId }) => sessionId === session.id);
  return (
    <Section title="Decisions">
      <ul className={classes.decisions}>
        {own.map(({ id, question, outcome, decidedOn }) => (
          <li key={id}>
            {question} <span className={classes.quiet}>{decidedOn === null ? 'open' : outcome}</span>
          </li>
        ))}
      </ul>
      <NewDecision clientId={clientId} session={session} />
    </Section>
  );
}

function NewDecision({
  clientId,
  session: { id: sessionId, onDate, withLeadership },
}: SessionDecisionsProps) {
  const add = useCommand(api.decisions.add.mutationOptions(), { tells: 'done' });
  const initial = { question: '', outcome: '', decider: withLeadership ? 'leadership' : 'ceo' };
  const { form, problem, submit } = useDraftForm(
    `session/${sessionId}/decision`,
    initial,
    async ({ question, outcome, decider }) => {
      const isDecided = outcome.trim() !== '';
      await add.mutateAsync({
        ...{ clientId, sessionId, question, raisedOn: onDate },
        decider: decider === 'ceo' ? 'ceo' : 'leadership',
        ...(isDecided && { outcome, decidedOn: onDate }),
      });
      form.setValues({ ...initial, decider });
    },
    ({ question }) => (question.trim() === '' ? { question: 'Say what is to be decided' } : {}),
  );
  return (
    <form className={classes.decision} onSubmit={submit}>
      <TextInput
        aria-label="What is to be decided"
        placeholder="What is to be decided"
        {...form.getInputProps('question')}
      />
      <TextInput
        aria-label="What was decided"
        placeholder="What was decided; empty while it is open"
        {...form.getInputProps('outcome')}
      />
      <Select
        aria-label="Who decides"
        data={deciders}
        allowDeselect={false}
        {...form.getInputProps('decider')}
      />
      <WriteButton type="submit" variant="default" loading={add.isPending}>
        Record
      </WriteButton>
      <FormProblem problem={problem} />
    </form>
  );
}
