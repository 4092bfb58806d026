/** Where the page starts: asks for what the first screen needs, opens the transport and draws, all at once. */
import '../ui/styles.css';
import { createRoot } from 'react-dom/client';
import { api, connect, queryClient } from '../data/api.ts';
import { currentRoute } from '../state/router.ts';
import { useUi } from '../state/ui.ts';
import { App } from './app.tsx';
import { preloadScreen } from './screens.ts';
import { codeIn, endSession } from './session.ts';
import { allowStyles } from './style-nonce.ts';
import { openTransport } from './transport.ts';

allowStyles();
const route = codeIn(location.hash) === undefined ? currentRoute() : undefined;
preloadScreen(route && route.scope !== 'nowhere' ? route.screen : 'today');
void queryClient.prefetchQuery(api.workspace.status.queryOptions({ input: {} }));
void queryClient.prefetchQuery(api.clients.list.queryOptions({ input: {} }));

useUi.subscribe(({ hasSession }) => {
  if (!hasSession) endSession();
});
void open();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

async function open(): Promise<void> {
  const link = await openTransport();
  if (link) connect(link);
  else useUi.setState({ hasSession: false });
}
