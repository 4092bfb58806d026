import { Button } from '@mantine/core';
import { useState } from 'react';
import { navigate, toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { DateText, InstantText } from '#renderer/ui/figures.tsx';
import { Page } from '#renderer/ui/page.tsx';
import desk from '#renderer/ui/viewer/desk.module.css';
import { Draft } from '#renderer/ui/viewer/draft.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { FunctionRow } from '#shared/contract/organisation.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { type Edition, editions, sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import { AllowedNames } from '../allowed-names.tsx';
import { likelySession, type OrderedSessions } from '../model/session-order.ts';
import type { PacketData } from '../use-packets.ts';
import { Choices } from './choices.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssueProblem } from './issue-problem.tsx';
import { useIssue } from './use-issue.ts';
import { type PreviewRequest, usePreview } from './use-preview.ts';

interface CompileProps {
  client: ClientSummary;
  data: PacketData;
  ordered: OrderedSessions;
  today: PlainDate;
}

/** Makes a packet: what it is for at the right, the very pages at the left, and issuing it. */
export function Compile(props: CompileProps) {
  const { client, data, ordered } = props;
  const [params] = useParams();
  const session = data.sessions.find(({ id }) => id === params.session) ?? likelySession(ordered);
  if (session) return <CompileFor {...props} session={session} />;
  return (
    <EmptyState
      title="A packet is for a session"
      action={
        <Button component="a" href={toClient(client.slug, 'packets')}>
          Go to the sessions
        </Button>
      }
    >
      Add the session that this packet prepares, then compile it.
    </EmptyState>
  );
}

function CompileFor({ client, data, ordered, today, session }: CompileProps & { session: Session }) {
  const [params] = useParams();
  const [isAsking, setAsking] = useState(false);
  const request = requestOf(client.id, session, params, { today, functions: data.functions });
  const pages = usePreview(request);
  const preview = pages.result;
  const issue = useIssue(request, (issued) => navigate(addressAfter(client.slug, session.id, issued)));
  const isFresh = preview !== undefined && pages.job.state === 'done' && issue.job.state !== 'running';
  return (
    <Page
      title={`Packet for ${sessionKindWords[session.kind]}`}
      note={<WhatFor session={session} replaced={data.packets.find(({ id }) => id === params.replaces)} />}
      layout="fill"
      actions={
        <>
          <Button component="a" variant="default" href={addresses.session(client.slug, session.id)}>
            Back to the session
          </Button>
          <WriteButton disabled={!isFresh} onClick={() => setAsking(true)}>
            Issue…
          </WriteButton>
        </>
      }
    >
      <div className={desk.desk}>
        <Draft of="the packet" pages={pages} job={issue.job.state === 'running' ? issue.job : pages.job} />
        <aside className={desk.panel} aria-label="This packet">
          <IssueProblem
            error={issue.job.state === 'failed' ? issue.job.error : undefined}
            client={client}
            session={session}
          />
          <Choices
            request={request}
            ordered={ordered}
            today={today}
            functions={data.functions}
            preview={preview}
          />
          <AllowedNames clientId={client.id} />
        </aside>
      </div>
      {isAsking && preview && (
        <IssueDialog
          session={session}
          request={request}
          preview={preview}
          data={data}
          replacesId={params.replaces}
          onClose={() => setAsking(false)}
          onIssue={(editions) => {
            setAsking(false);
            void issue.start(editions);
          }}
        />
      )}
    </Page>
  );
}

/** Where one packet is read, or several are listed. */
function addressAfter(slug: string, sessionId: string, issued: readonly PacketRow[]): string {
  const [only, ...others] = issued;
  return only && others.length === 0 ? addresses.packet(slug, only.id) : addresses.session(slug, sessionId);
}

function WhatFor({ session, replaced }: { session: Session; replaced: PacketRow | undefined }) {
  return (
    <>
      <DateText date={session.onDate} style="long" />
      {replaced && (
        <>
          {' · '}corrects the one issued <InstantText instant={replaced.issuedAt} />
        </>
      )}
    </>
  );
}

function requestOf(
  clientId: string,
  { id: sessionId, kind }: Session,
  { edition: named, function: functionId, asOf = '', without = '' }: Readonly<Record<string, string>>,
  { today, functions }: { today: PlainDate; functions: readonly FunctionRow[] },
): PreviewRequest {
  const usual: Edition = kind === 'ceo-session' ? 'ceo' : 'leadership';
  const edition = editions.find((each) => each === named) ?? usual;
  const whose = functions.find(({ id }) => id === functionId) ?? functions[0];
  return {
    clientId,
    sessionId,
    ...(edition !== 'function'
      ? { edition }
      : whose
        ? { edition, functionId: whose.id }
        : { edition: usual }),
    asOf: isPlainDate(asOf) ? asOf : today,
    without,
  };
}
