/** The smallest page that React and Mantine make: what any app built of them has to wait for. */
import '@mantine/core/styles.css';
import { Button, MantineProvider, Title } from '@mantine/core';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <Title order={1}>Hello</Title>
      <Button>Good morning</Button>
    </MantineProvider>,
  );
}
