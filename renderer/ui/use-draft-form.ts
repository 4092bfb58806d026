/**
 * A form that keeps what was typed until it is saved, through errors, a closed dialog and a reload:
 *
 *   const add = useCommand(api.clients.add.mutationOptions(), { tells: 'nothing' });
 *   const { form, problem, submit } = useDraftForm('new-client', initial, async (values) => {
 *     onAdded(await add.mutateAsync(values));
 *   });
 *   <form onSubmit={submit}> <TextInput {...form.getInputProps('name')} /> <FormProblem problem={problem} /> …
 *
 * What the other side finds wrong with a field stands at that field, anything else in `problem`.
 */
import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { explain, fieldProblems } from '../data/errors.ts';
import { dropDraft, readDraft, writeDraft } from '../state/drafts.ts';

export interface DraftForm<Values extends object> {
  form: UseFormReturnType<Values>;
  /** What went wrong as a whole, in a sentence. */
  problem: string | undefined;
  submit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * @param key the draft's name, one for each thing that can be edited (`session/<id>`)
 * @param save does it, and what follows; an error keeps the form as it is
 * @param validate problems that need no question to the other side
 */
export function useDraftForm<Values extends object>(
  key: string,
  initial: Values,
  save: (values: Values) => Promise<unknown>,
  validate: (values: Values) => FormErrors = () => ({}),
): DraftForm<Values> {
  const [problem, setProblem] = useState<string>();
  const form = useForm<Values>({
    initialValues: readDraft(key, initial),
    onValuesChange: (values) => writeDraft(key, values),
    validate,
  });
  const send = async (values: Values) => {
    setProblem(undefined);
    try {
      await save(values);
      dropDraft(key);
      form.resetDirty(values);
    } catch (error) {
      const problems = fieldProblems(error);
      const hasField = Object.keys(problems).some((field) => Object.hasOwn(initial, field));
      form.setErrors(problems);
      if (!hasField) setProblem(sentences(error));
    }
  };
  return { form, problem, submit: form.onSubmit((values) => void send(values)) };
}

function sentences(error: unknown): string {
  const { sentence, next } = explain(error);
  return next ? `${sentence} ${next}` : sentence;
}
