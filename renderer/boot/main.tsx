/** Where the page starts: asks for what the first screen needs, and draws. */
import '../ui/styles.css';
import { createRoot } from 'react-dom/client';
import { api, connect, queryClient } from '../data/api.ts';
import { sendDrafts } from '../data/drafts.ts';
import { forgetWhenLocked } from '../data/lock.ts';
import { currentRoute } from '../state/router.ts';
import { useUi } from '../state/ui.ts';
import { App } from './app.tsx';
import { preloadScreen } from './screens.ts';
import { endSession } from './session.ts';
import { allowStyles } from './style-nonce.ts';
import { link } from './transport.ts';

/** Longer than this nobody waits before something is drawn. */
const longestWait = 250;

allowStyles();
useUi.subscribe(({ hasSession }) => {
  if (!hasSession) endSession();
});
forgetWhenLocked();
sendDrafts();
connect(link);
void draw();

/** Draws once, with what the first screen asked for, where that comes soon; else a skeleton first. */
async function draw(): Promise<void> {
  const root = document.getElementById('root');
  await Promise.race([firstAnswers(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
  if (root) createRoot(root).render(<App />);
}

async function firstAnswers(): Promise<void> {
  const route = currentRoute();
  if (route.scope !== 'nowhere') preloadScreen(route.screen);
  const isToday = route.scope === 'workspace' && route.screen === 'today';
  await Promise.all([
    queryClient.prefetchQuery(api.workspace.status.queryOptions({ input: {} })),
    queryClient.prefetchQuery(api.clients.list.queryOptions({ input: {} })),
    isToday && queryClient.prefetchQuery(api.today.get.queryOptions({ input: {} })),
  ]);
}
