import IconCalendarMonth from '@tabler/icons-react/dist/esm/icons/IconCalendarMonth.mjs';
import IconLayoutSidebar from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebar.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import type { ReactNode } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { type ClientCondition, conditionLabels } from '#shared/domain/client-condition.ts';
import { backupProblem, useBackups } from '../../data/backups.ts';
import { useClients } from '../../data/clients.ts';
import { useWarnings, type WarningStep } from '../../data/warnings.ts';
import { windowHeight } from '../../state/appearance.ts';
import { type Route, toClient, toWorkspace, useRoute } from '../../state/router.ts';
import { type ScreenId, screenLabel, type WorkspaceScreen } from '../../state/screens.ts';
import { toggleRail, useUi } from '../../state/ui.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Logo } from '../../ui/logo.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { useFirstThenAll } from '../../ui/when-idle.ts';
import { runCommand } from '../commands.ts';
import { preloadScreen } from '../screens.ts';
import classes from './rail.module.css';

/** In rem, as rail.module.css has them: what stands above the clients, and one of them. */
const aboveClients = 14.5;
const clientHeight = 1.9375;

const icons = { today: IconSun, days: IconCalendarMonth, clients: IconUsersGroup, settings: IconSettings };

/** The way around the workspace. While a client is presented, it and nothing else is here. */
export function Rail() {
  const route = useRoute();
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const { data: clients = [] } = useClients();
  return (
    <nav className={classes.rail} aria-label="Workspace">
      <div className={classes.brand}>
        <Logo size={20} />
        <span className={classes.label}>Throughline</span>
      </div>
      <button
        type="button"
        className={classes.search}
        onClick={() => runCommand('palette')}
        title="Search and commands"
      >
        <IconSearch size="1rem" stroke={1.75} aria-hidden="true" />
        <span className={classes.label}>Search</span>
        <KeyHint keys="mod+K" />
      </button>
      {!isPresenting && (
        <ul className={classes.list}>
          {(['today', 'days', 'clients'] as const).map((screen) => (
            <ScreenLink key={screen} screen={screen} route={route} />
          ))}
        </ul>
      )}
      <ClientList clients={clients.filter(({ archivedAt }) => archivedAt === null)} route={route} />
      <div className={classes.foot}>
        {!isPresenting && (
          <ul className={classes.list}>
            <ScreenLink screen="settings" route={route}>
              <BackupMark />
            </ScreenLink>
          </ul>
        )}
        <CollapseButton />
      </div>
    </nav>
  );
}

function CollapseButton() {
  const isCollapsed = useUi((ui) => ui.isRailCollapsed);
  const label = isCollapsed ? 'Widen the rail' : 'Narrow the rail';
  return (
    <button type="button" className={classes.collapse} aria-label={label} title={label} onClick={toggleRail}>
      <IconLayoutSidebar size="1.125rem" stroke={1.6} aria-hidden="true" />
    </button>
  );
}

/** Tells quietly that backups fail; the settings say why. */
function BackupMark() {
  const { data } = useBackups();
  const problem = data && backupProblem(data);
  if (problem === undefined) return null;
  return (
    <span className={classes.mark} role="img" aria-label="Backups need your attention" title={problem} />
  );
}

function ScreenLink({
  screen,
  route,
  children,
}: {
  screen: Exclude<WorkspaceScreen, 'welcome'>;
  route: Route;
  children?: ReactNode;
}) {
  const Icon = icons[screen];
  return (
    <RailLink
      href={toWorkspace(screen)}
      label={screenLabel(screen)}
      isCurrent={route.scope === 'workspace' && route.screen === screen}
      leads={screen}
    >
      <Icon size="1.125rem" stroke={1.6} aria-hidden="true" />
      {children}
    </RailLink>
  );
}

function ClientList({ clients, route }: { clients: readonly ClientSummary[]; route: Route }) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const screen = route.scope === 'client' ? route.screen : 'overview';
  const warnings = useWarnings(useLocale());
  const shown = useFirstThenAll(clients, Math.ceil((windowHeight() - aboveClients) / clientHeight));
  return (
    <>
      <div className={classes.heading}>
        <h2 className={classes.label}>{isPresenting ? 'Presenting' : 'Clients'}</h2>
        {!isPresenting && (
          <button
            type="button"
            aria-label="New client"
            title="New client"
            onClick={() => runCommand('new-client')}
          >
            <IconPlus size="0.9375rem" stroke={1.75} aria-hidden="true" />
          </button>
        )}
      </div>
      <ul className={classes.clients}>
        {shown.map(({ id, slug, name, monogram, color, condition }) => (
          <RailLink
            key={id}
            href={toClient(slug, screen)}
            label={name}
            isCurrent={route.scope === 'client' && route.slug === slug}
            leads={screen}
          >
            <Monogram monogram={monogram} color={color} size={20} />
            {condition !== 'sound' && <FileMark condition={condition} />}
            {condition === 'sound' && !isPresenting && <WarningMark steps={warnings.get(id)} />}
          </RailLink>
        ))}
      </ul>
    </>
  );
}

/** Tells that a client's file needs a person; the client's own screen says why. */
function FileMark({ condition }: { condition: ClientCondition }) {
  const label = conditionLabels[condition];
  return <span className={classes.mark} role="img" aria-label={label} title={label} />;
}

/** Tells that the retainer needs a person; the client's header says what is to be done. */
function WarningMark({ steps }: { steps: WarningStep[] | undefined }) {
  const [first] = steps ?? [];
  if (!first) return null;
  return <span className={classes.warning} role="img" aria-label={first.title} title={first.sentence} />;
}

interface RailLinkProps {
  href: string;
  label: string;
  isCurrent: boolean;
  leads: ScreenId;
  /** What stands before the label, and alone in the narrow rail. */
  children: ReactNode;
}

function RailLink({ href, label, isCurrent, leads, children }: RailLinkProps) {
  return (
    <li>
      <a
        className={classes.link}
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        title={label}
        onPointerEnter={() => preloadScreen(leads)}
      >
        {children}
        <span className={classes.label}>{label}</span>
      </a>
    </li>
  );
}
