/** Reaches every screen, client, initiative and command by a few letters. */
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useState } from 'react';
import { setOpen } from '../state/ui.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { takeEarlyTyping } from './early-typing.ts';
import classes from './palette.module.css';
import { type PaletteEntry, usePaletteGroups } from './palette-entries.ts';

const [store, spotlight] = createSpotlight();

export default function Palette() {
  const [query, setQuery] = useState('');
  const groups = usePaletteGroups(query);
  useEffect(() => spotlight.open(), []);
  // Enter takes the first of what was found, also when it was found a moment after the last letter.
  const found = query === '' ? '' : groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join(' ');
  useEffect(() => {
    if (found !== '') selectFirst();
  }, [found]);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={() => setOpen('palette', false)}
      scrollable
      maxHeight="26rem"
      size={600}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
      classNames={{ search: classes.search ?? '', actionsGroup: classes.group ?? '' }}
    >
      <Spotlight.Search
        placeholder="Search, or type a command"
        aria-label="Search, or type a command"
        onFocus={() => {
          const early = takeEarlyTyping();
          if (early !== '') setQuery((text) => text + early);
        }}
        leftSection={<IconSearch size="1.125rem" stroke={1.6} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ title, entries }) => (
          <Spotlight.ActionsGroup key={title} label={title}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing of that name.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.setState({ ...store.getState(), selected: 0 });
}

function Entry({ entry: { label, client, keys, run } }: { entry: PaletteEntry }) {
  return (
    <Spotlight.Action className={classes.action ?? ''} onClick={run}>
      {client && <Monogram monogram={client.monogram} color={client.color} size={18} />}
      <span className={classes.label}>{label}</span>
      {keys && <KeyHint keys={keys} />}
    </Spotlight.Action>
  );
}
