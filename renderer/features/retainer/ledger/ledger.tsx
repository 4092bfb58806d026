import { Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { nextToClose } from '../model/shown-ledger.ts';
import { useDialog } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import { AdjustDays } from './adjust-days.tsx';
import { ClosePeriod } from './close-period.tsx';
import { LedgerTable } from './ledger-table.tsx';

/** The ledger by period, the newest first, and what changes it by hand. */
export function Ledger({ retainer }: { retainer: Retainer }) {
  const adjusting = useDialog();
  const closing = useDialog();
  const next = nextToClose(retainer.ledger, retainer.asOf);
  return (
    <Section
      title="Ledger"
      actions={
        <>
          <WriteButton variant="default" size="compact-sm" onClick={adjusting.open}>
            Adjust…
          </WriteButton>
          {next && (
            <WriteButton variant="default" size="compact-sm" onClick={closing.open}>
              Close a period…
            </WriteButton>
          )}
        </>
      }
    >
      <LedgerTable retainer={retainer} />
      <AdjustDays retainer={retainer} dialog={adjusting} />
      {next && <ClosePeriod retainer={retainer} next={next} dialog={closing} />}
    </Section>
  );
}
