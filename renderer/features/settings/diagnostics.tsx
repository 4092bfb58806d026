import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { tell } from '#renderer/state/notices.ts';
import { useUi } from '#renderer/state/ui.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import classes from './diagnostics.module.css';
import settings from './settings.module.css';

type Report = Outputs['diagnostics']['compile'];

/** What helps to find a fault: shown in full first, then copied or saved, exactly as it was read. */
export function Diagnostics() {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const [report, setReport] = useState<Report>();
  const [isBusy, setBusy] = useState(false);
  const busily = (work: () => Promise<void>) => () => {
    setBusy(true);
    work()
      .catch(tellError)
      .finally(() => setBusy(false));
  };
  const compile = busily(async () => setReport(await api.diagnostics.compile.call({})));
  if (isPresenting) return null;
  return (
    <Section title="Diagnostics">
      <p className={settings.note}>
        When something goes wrong, this tells how: versions, this system, settings, how each file is, and the
        last lines of the log. It names no client, person or folder. Nothing is sent: read it, then copy or
        save it.
      </p>
      <div className={classes.actions}>
        <Button variant="default" loading={isBusy} onClick={compile}>
          {report ? 'Look again' : 'Show diagnostics'}
        </Button>
        {report && (
          <>
            <Button variant="default" onClick={() => void copy(report)}>
              Copy
            </Button>
            <Button variant="default" disabled={isBusy} onClick={busily(() => save(report))}>
              Save…
            </Button>
          </>
        )}
      </div>
      {report && (
        <Textarea
          label="Diagnostics in full"
          classNames={{ input: classes.text ?? '' }}
          value={report.text}
          readOnly
          autosize
          maxRows={24}
        />
      )}
    </Section>
  );
}

async function copy({ text }: Report): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell({ tone: 'done', message: 'Copied the diagnostics.' });
  } catch {
    tell({
      tone: 'failed',
      message: 'Nothing was copied.',
      next: 'Select the text and copy it, or save it.',
    });
  }
}

async function save({ text, fileName }: Report): Promise<void> {
  const saved = await api.diagnostics.save.call({ text });
  if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
  if (saved.outcome === 'download') await download(new Blob([text], { type: 'text/plain' }), fileName);
}
