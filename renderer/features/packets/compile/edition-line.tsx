import { Checkbox, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import { explain } from '#renderer/data/errors.ts';
import { counted } from '#renderer/ui/counted.ts';
import { formatInstant } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { PacketPreview, PacketRow } from '#shared/contract/packets.ts';
import type { PacketData } from '../use-packets.ts';
import { wholeEditionName } from '../words.ts';
import classes from './compile.module.css';
import type { PreviewedEdition } from './use-issue.ts';
import { editionKey, leftOutOf, type PreviewRequest, usePreview } from './use-preview.ts';

interface EditionLineProps {
  request: PreviewRequest;
  data: PacketData;
  /** What is on the screen already; every other edition is set when it is ticked. */
  known: { preview: PacketPreview; replacesId: string | undefined } | undefined;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  /** Called with what would be issued, whenever that changes; always the same function. */
  onReady: (key: string, edition: PreviewedEdition) => void;
}

/** One edition that can be issued, with how long it is and what it corrects. */
export function EditionLine(props: EditionLineProps) {
  const { request, data, known, isTicked, onTick } = props;
  const { edition, functionId = null } = request;
  return (
    <li>
      <div className={classes.alongLine}>
        <Checkbox
          label={wholeEditionName({ edition, functionId }, data.functions)}
          checked={isTicked}
          disabled={known !== undefined}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        {isTicked && !known && <Setting {...props} />}
        {known && <Facts preview={known.preview} />}
      </div>
      {known && <Ready {...props} preview={known.preview} first={known.replacesId} />}
    </li>
  );
}

function Setting(props: EditionLineProps) {
  const { job, result } = usePreview(props.request);
  if (job.state === 'failed')
    return <span className={classes.alongFacts}>{explain(job.error).sentence}</span>;
  if (!result) return <span className={classes.alongFacts}>Setting its pages…</span>;
  return (
    <>
      <Facts preview={result} />
      <Ready {...props} preview={result} first={undefined} />
    </>
  );
}

function Facts({ preview: { pages, warnings } }: { preview: PacketPreview }) {
  const locale = useLocale();
  const warned = warnings.length === 0 ? '' : ` · ${counted(warnings.length, 'warning', locale)}`;
  return (
    <span className={classes.alongFacts} title={warnings.map(({ message }) => message).join('\n')}>
      {counted(pages.length, 'page', locale)}
      {warned}
    </span>
  );
}

type ReadyProps = EditionLineProps & { preview: PacketPreview; first: string | undefined };

function Ready({ request, data, preview, first, onReady }: ReadyProps) {
  const { edition, functionId, sessionId, without } = request;
  const earlier = data.packets.filter(
    (packet) =>
      packet.sessionId === sessionId &&
      packet.edition === edition &&
      packet.functionId === (functionId ?? null),
  );
  const [replacesId, setReplacesId] = useState(first ?? earlier[0]?.id ?? '');
  const { contentSha256 } = preview;
  useEffect(() => {
    onReady(editionKey({ edition, functionId }), {
      ...{ edition, functionId, contentSha256 },
      ...{ leaveOut: leftOutOf(without), replacesId: replacesId || undefined },
    });
  }, [edition, functionId, contentSha256, without, replacesId, onReady]);
  if (earlier.length === 0) return null;
  return <Replaces earlier={earlier} value={replacesId} onChange={setReplacesId} />;
}

interface ReplacesProps {
  earlier: readonly PacketRow[];
  value: string;
  onChange: (packetId: string) => void;
}

function Replaces({ earlier, value, onChange }: ReplacesProps) {
  const locale = useLocale();
  return (
    <Radio.Group
      label="This edition was issued before"
      className={classes.replaces ?? ''}
      value={value}
      onChange={onChange}
    >
      {earlier.map(({ id, issuedAt }) => (
        <Radio
          size="xs"
          key={id}
          value={id}
          label={`Correct the one of ${formatInstant(issuedAt, locale)}`}
        />
      ))}
      <Radio size="xs" value="" label="Issue it beside that one" />
    </Radio.Group>
  );
}
