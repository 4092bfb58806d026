/** What a new client still needs before the first session, each with where it is done. Gone once all of it is there. */
import { Button } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import { links } from '#renderer/state/links.ts';
import { toClient } from '#renderer/state/router.ts';
import { Section } from '#renderer/ui/page.tsx';
import { type FirstStep, firstSteps } from '#shared/domain/first-steps.ts';
import classes from './first-steps.module.css';

interface Step {
  title: string;
  why: string;
  verb: string;
  href: (slug: string) => string;
}

const steps: Record<FirstStep, Step> = {
  agreement: {
    title: 'The agreement',
    why: 'Days are counted by its terms.',
    verb: 'Set the terms',
    href: links.retainer,
  },
  functions: {
    title: 'Functions and people',
    why: 'Who owns what, and who decides.',
    verb: 'Add them',
    href: (slug) => toClient(slug, 'setup'),
  },
  objectives: {
    title: 'Objectives of the year',
    why: 'Three to five, so that each initiative serves one.',
    verb: 'Add them',
    href: (slug) => toClient(slug, 'setup'),
  },
  initiatives: {
    title: 'The registry',
    why: 'Bring in the spreadsheet that the client has already.',
    verb: 'Import it',
    href: links.importing,
  },
  sessions: {
    title: 'Sessions',
    why: 'A monthly review and weekly check-ins, each with its packet.',
    verb: 'Plan them',
    href: links.sessions,
  },
};

export function FirstSteps({ left, slug }: { left: readonly FirstStep[]; slug: string }) {
  if (left.length === 0) return null;
  return (
    <div className={classes.firstSteps}>
      <Section title="First steps">
        <ol className={classes.steps}>
          {firstSteps.map((step) => (
            <StepLine key={step} step={steps[step]} isDone={!left.includes(step)} slug={slug} />
          ))}
        </ol>
      </Section>
    </div>
  );
}

function StepLine({ step, isDone, slug }: { step: Step; isDone: boolean; slug: string }) {
  const Icon = isDone ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={classes.step} data-done={isDone || undefined}>
      <Icon size={18} aria-label={isDone ? 'Done' : 'To do'} />
      <span className={classes.title}>{step.title}</span>
      <span className={classes.why}>{step.why}</span>
      {!isDone && (
        <Button
          component="a"
          href={step.href(slug)}
          variant="default"
          size="compact-sm"
          aria-label={`${step.verb}: ${step.title}`}
        >
          {step.verb}
        </Button>
      )}
    </li>
  );
}
