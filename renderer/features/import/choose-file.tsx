import { lazy, Suspense } from 'react';
import { tellError } from '#renderer/data/command.ts';
import { Page } from '#renderer/ui/page.tsx';
import classes from './import.module.css';
import { KindChoice } from './kind-choice.tsx';
import { chooseFile, type ImportChoice } from './state.ts';
import { headingWords } from './words.ts';

const FileDrop = lazy(() => import('./file-drop.tsx'));

/** The first step: what is to come in, and from which file. */
export function ChooseFile({ clientId, choice }: { clientId: string; choice: ImportChoice }) {
  return (
    <Page title="Import" note="Bring in what is kept in spreadsheets." layout="reading">
      <div className={classes.choose}>
        <KindChoice clientId={clientId} kind={choice.kind} />
        <Suspense fallback={<div className={classes.dropWait} />}>
          <FileDrop onFile={(file) => void chooseFile(clientId, choice, file).catch(tellError)} />
        </Suspense>
        <ul className={classes.promises}>
          <li>
            <strong>Your headings are understood.</strong> {headingWords[choice.kind]} and their usual names;
            the rest is mapped by hand.
          </li>
          <li>
            <strong>You see it first.</strong> Every row is shown with what would change and what is wrong
            with it, before anything is changed.
          </li>
          <li>
            <strong>Again is safe.</strong> The same file changes nothing, a newer one updates what it
            matches, and one undo takes all of it back.
          </li>
        </ul>
      </div>
    </Page>
  );
}
