import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dismiss, type Notice, useNotices } from '../state/notices.ts';
import { Sentence } from '../ui/figures.tsx';
import classes from './notice-list.module.css';

const shownFor = { done: 6_000, failed: 12_000 };

/** Notices go by themselves after a while, but not while the pointer or the focus is on one of them. */
export default function NoticeList() {
  const notices = useNotices((state) => state.notices);
  const [isHeld, setHeld] = useState(false);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <section
      className={classes.list}
      aria-label="Notices"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} isHeld={isHeld} />
      ))}
    </section>
  );
}

function NoticeCard({ notice, isHeld }: { notice: Notice; isHeld: boolean }) {
  const { id, tone, message, next, action } = notice;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(id), shownFor[tone]);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld]);
  const act = () => {
    dismiss(id);
    action?.run();
  };
  return (
    <div className={classes.notice} data-tone={tone}>
      <div className={classes.text} role={tone === 'failed' ? 'alert' : 'status'}>
        <p>
          <Sentence>{message}</Sentence>
        </p>
        {next && <p className={classes.next}>{next}</p>}
      </div>
      {action && (
        <Button variant="subtle" size="compact-sm" onClick={act}>
          {action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => dismiss(id)} />
    </div>
  );
}
