import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { queryClient } from '../data/api.ts';
import { followChanges, followTheDay } from '../data/changes.ts';
import { useDraftsAtHand } from '../data/drafts.ts';
import { usePresence } from '../data/lock.ts';
import { useKeptAppearance, useWorkspaceStatus } from '../data/settings.ts';
import { useAppearance } from '../state/appearance.ts';
import { useLock } from '../state/lock.ts';
import { tell, useNotices } from '../state/notices.ts';
import { navigate, toWorkspace, useRoute } from '../state/router.ts';
import { useUi } from '../state/ui.ts';
import { LocaleContext } from '../ui/locale.ts';
import { theme } from '../ui/theme.ts';
import { useKeyboard } from './keyboard.ts';
import { runMenuCommand } from './menu-command.ts';
import { ScreenOutlet } from './outlet.tsx';
import { Shell } from './shell/shell.tsx';
import { StartAgain } from './start-again.tsx';
import { styleNonce } from './style-nonce.ts';
import { useThemeColor } from './theme-color.ts';

const Palette = lazy(() => import('./palette.tsx'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));
const NoticeList = lazy(() => import('./notice-list.tsx'));
const LockScreen = lazy(() => import('../features/lock/screen.tsx'));

export function App() {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Window />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Window() {
  const hasSession = useUi((ui) => ui.hasSession);
  const isLocked = useLock((lock) => lock.isLocked);
  useTextZoom();
  useThemeColor();
  if (!hasSession) return <StartAgain />;
  if (!isLocked) return <Workspace />;
  return (
    <Suspense>
      <LockScreen />
    </Suspense>
  );
}

function Workspace() {
  const { data: status } = useWorkspaceStatus();
  const hasDrafts = useDraftsAtHand();
  useKeptAppearance();
  useEvents();
  usePresence();
  useKeyboard();
  useFirstRun(status?.isNew ?? false);
  useRepair(status?.repair ?? null);
  return (
    <LocaleContext value={status?.settings.locale ?? navigator.language}>
      <Shell>{hasDrafts && <ScreenOutlet />}</Shell>
      <Overlays />
    </LocaleContext>
  );
}

/** What was done to open the workspace is told once a window. */
function useRepair(repair: string | null): void {
  useEffect(() => {
    if (repair !== null) tell({ tone: 'failed', message: repair });
  }, [repair]);
}

/** A new workspace begins at Welcome, whatever the address says. */
function useFirstRun(isNew: boolean): void {
  const route = useRoute();
  const isElsewhere = route.scope !== 'workspace' || route.screen !== 'welcome';
  useEffect(() => {
    if (isNew && isElsewhere) navigate(toWorkspace('welcome'), { replace: true });
  }, [isNew, isElsewhere]);
}

/** What floats over the screen, fetched when it is first needed. */
function Overlays() {
  const { palette, shortcuts } = useUi((ui) => ui.open);
  const hasNotices = useNotices(({ notices }) => notices.length > 0);
  return (
    <Suspense>
      {palette && <Palette />}
      {shortcuts && <ShortcutSheet />}
      {hasNotices && <NoticeList />}
    </Suspense>
  );
}

function useEvents(): void {
  useEffect(() => {
    const controller = new AbortController();
    void followChanges(runMenuCommand, controller.signal);
    followTheDay(controller.signal);
    return () => controller.abort();
  }, []);
}

function useTextZoom(): void {
  const textZoom = useAppearance((appearance) => appearance.textZoom);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textZoom}%`;
  }, [textZoom]);
}

let stopListening: (() => void) | undefined;

/** Mantine asks the one place where the scheme is kept, and hears of its changes. */
const colorSchemeManager: MantineColorSchemeManager = {
  get: () => useAppearance.getState().colorScheme,
  set: (colorScheme) => useAppearance.setState({ colorScheme }),
  subscribe: (onUpdate) => {
    stopListening = useAppearance.subscribe(({ colorScheme }, before) => {
      if (colorScheme !== before.colorScheme) onUpdate(colorScheme);
    });
  },
  unsubscribe: () => stopListening?.(),
  clear: () => undefined,
};
