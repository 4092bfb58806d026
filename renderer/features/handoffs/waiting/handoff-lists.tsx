import { Button } from '@mantine/core';
import { useState } from 'react';
import { FoldButton } from '#renderer/ui/fold-button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Section } from '#renderer/ui/page.tsx';
import shared from '../handoffs.module.css';
import { isBetween } from '../model/handoff-view.ts';
import type { Handoffs } from '../use-handoffs.ts';
import { usePair } from '../use-pair.ts';
import { HandoffTable } from './handoff-table.tsx';
import classes from './waiting.module.css';

/** What somebody waits for now, the longest overdue first. */
export function WaitingHandoffs({ all }: { all: Handoffs }) {
  const { pair, words, choose } = usePair(all);
  const waiting = all.handoffs.filter((handoff) => handoff.isWaiting && isBetween(handoff, pair));
  const overdue = waiting.filter((handoff) => handoff.overdue > 0).length;
  return (
    <Section
      title={
        <>
          Waiting now{' '}
          <span className={shared.count}>
            {waiting.length}
            {overdue > 0 && `, ${overdue} overdue`}
            {words && ` · ${words}`}
          </span>
        </>
      }
      actions={
        pair && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => choose(undefined)}>
            Show all functions
          </Button>
        )
      }
    >
      {waiting.length === 0 ? (
        <p className={shared.quiet}>Nobody waits for anything{words && ` between these two`}.</p>
      ) : (
        <>
          <HandoffTable caption="Waiting now" handoffs={waiting} />
          <RowKeys />
        </>
      )}
    </Section>
  );
}

function RowKeys() {
  const keys = { A: 'agree', C: 'counter', D: 'deliver', X: 'decline', Enter: 'edit' };
  return (
    <p className={classes.keys}>
      On a row:
      {Object.entries(keys).map(([key, word]) => (
        <span key={key} className={classes.key}>
          <KeyHint keys={key} /> {word}
        </span>
      ))}
    </p>
  );
}

/** What was delivered or declined, folded until somebody asks for it or for its pair of functions. */
export function OverHandoffs({ all }: { all: Handoffs }) {
  const { pair } = usePair(all);
  const [isAsked, setAsked] = useState(false);
  const over = all.handoffs.filter((handoff) => !handoff.isWaiting && isBetween(handoff, pair));
  if (over.length === 0) return null;
  const isOpen = isAsked || pair !== undefined;
  return (
    <Section
      title={
        <>
          Delivered and declined <span className={shared.count}>{over.length}</span>
        </>
      }
      actions={<FoldButton isOpen={isOpen} onToggle={() => setAsked(!isAsked)} />}
    >
      {isOpen && <HandoffTable caption="Delivered and declined" handoffs={over} />}
    </Section>
  );
}
