import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { changeAppearance, useWorkspaceStatus, type WorkspaceStatus } from '#renderer/data/settings.ts';
import { useSyncedPlaces } from '#renderer/data/synced-places.ts';
import { type ColorScheme, largestZoom, smallestZoom, useAppearance } from '#renderer/state/appearance.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { SyncedPlaces } from '#renderer/ui/synced-places.tsx';
import { Backups } from './backups/backups.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { LeakGuard } from './leak-guard.tsx';
import { localeChoices } from './locales.ts';
import { Protection } from './protection/protection.tsx';
import { Row } from './row.tsx';
import classes from './settings.module.css';
import { WorkingTime } from './working-time.tsx';

export default function Settings() {
  const { data: status, error, refetch } = useWorkspaceStatus();
  const synced = useSyncedPlaces();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!status) return <ScreenSkeleton />;
  return (
    <Page title="Settings" layout="reading">
      <SyncedPlaces {...synced} />
      <Section title="Appearance">
        <Appearance />
      </Section>
      <Section title="You">
        <Person settings={status.settings} />
      </Section>
      <WorkingTime settings={status.settings} />
      <LeakGuard settings={status.settings} />
      <Backups />
      <Protection settings={status.settings} />
      <Section title="Your data">
        <Data status={status} />
      </Section>
      <Diagnostics />
    </Page>
  );
}

const schemes: { value: ColorScheme; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
];

const zooms = Array.from({ length: (largestZoom - smallestZoom) / 10 + 1 }, (_, step) => {
  const zoom = smallestZoom + step * 10;
  return { value: String(zoom), label: `${zoom} %` };
});

function Appearance() {
  const { colorScheme, textZoom } = useAppearance();
  return (
    <>
      <Row label="Colours">
        <SegmentedControl
          data={schemes}
          value={colorScheme}
          aria-label="Colours"
          onChange={(value) => void changeAppearance({ colorScheme: value as ColorScheme })}
        />
      </Row>
      <Row label="Text size" note="Everything grows with it.">
        <Select
          data={zooms}
          value={String(textZoom)}
          aria-label="Text size"
          allowDeselect={false}
          onChange={(value) => value && void changeAppearance({ textZoom: Number(value) })}
        />
      </Row>
    </>
  );
}

function Person({ settings }: { settings: WorkspaceStatus['settings'] }) {
  const save = useCommand(api.workspace.saveSettings.mutationOptions());
  const saveName = (ownerName: string) => {
    if (ownerName !== settings.ownerName) save.mutate({ ownerName });
  };
  return (
    <>
      <Row label="Your name">
        <TextInput
          defaultValue={settings.ownerName}
          aria-label="Your name"
          onBlur={(event) => saveName(event.currentTarget.value.trim())}
        />
      </Row>
      <Row label="Dates and numbers" note="How they are written on screen and in exports.">
        <Select
          data={localeChoices()}
          value={settings.locale ?? ''}
          aria-label="Dates and numbers"
          searchable
          allowDeselect={false}
          onChange={(value) => value !== null && save.mutate({ locale: value === '' ? null : value })}
        />
      </Row>
    </>
  );
}

function Data({ status }: { status: WorkspaceStatus }) {
  return (
    <>
      <Row label="Data folder" note="Copy it only while Throughline is closed.">
        <code className={classes.path}>{status.dataFolder}</code>
      </Row>
      <Row label="Version">
        <span className="figures">
          Throughline {status.version}, SQLite {status.sqliteVersion}
        </span>
      </Row>
    </>
  );
}
