import { Chip, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { WorkspaceStatus } from '#renderer/data/settings.ts';
import { useToday } from '#renderer/data/today.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { formatDate } from '#shared/domain/dates.ts';
import { weekdayNames } from '#shared/domain/recurrence-words.ts';
import { Row } from './row.tsx';
import classes from './settings.module.css';

type Settings = WorkspaceStatus['settings'];

/** When you work at all: the days of the week, and whose public holidays you keep. Time off is taken on Days. */
export function WorkingTime({ settings }: { settings: Settings }) {
  const save = useCommand(api.workspace.saveSettings.mutationOptions());
  const change = (changed: Partial<Settings>) =>
    save.mutate(changed, {
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: api.capacity.key() }),
    });
  return (
    <Section title="Working time">
      <Row label="Working days" note="The others count as weekend, for capacity and on Days.">
        <Weekdays
          chosen={settings.workingWeekdays}
          onChange={(workingWeekdays) => change({ workingWeekdays })}
        />
      </Row>
      <Place settings={settings} onChange={change} />
      <NextHolidays settings={settings} />
    </Section>
  );
}

interface WeekdaysProps {
  chosen: readonly number[];
  onChange: (weekdays: number[]) => void;
}

function Weekdays({ chosen, onChange }: WeekdaysProps) {
  return (
    <Chip.Group
      multiple
      value={chosen.map(String)}
      onChange={(values) => onChange(values.map(Number).toSorted((one, other) => one - other))}
    >
      <fieldset className={classes.weekdays} aria-label="Working days">
        {weekdayNames.map((name, index) => (
          <Chip key={name} value={String(index + 1)} size="xs" variant="light" aria-label={name}>
            {name.slice(0, 2)}
          </Chip>
        ))}
      </fieldset>
    </Chip.Group>
  );
}

interface PlaceProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** The country of the public holidays and, where it has any, its region. */
function Place({ settings: { holidayCountry, holidayRegion }, onChange }: PlaceProps) {
  const { data: countries = [] } = useQuery(api.holidays.countries.queryOptions({ input: {} }));
  const regions = countries.find(({ code }) => code === holidayCountry)?.regions ?? [];
  const choices = (places: readonly { code: string; name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Row label="Public holidays" note="They are worked out on this machine.">
        <Select
          aria-label="Country of the public holidays"
          placeholder="No country"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'No country' }}
          data={choices(countries)}
          value={holidayCountry}
          onChange={(country) => onChange({ holidayCountry: country, holidayRegion: null })}
        />
      </Row>
      {regions.length > 0 && (
        <Row label="Region">
          <Select
            aria-label="Region of the public holidays"
            placeholder="The whole country"
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'The whole country' }}
            data={choices(regions)}
            value={holidayRegion}
            onChange={(region) => onChange({ holidayRegion: region })}
          />
        </Row>
      )}
    </>
  );
}

const shown = 3;

/** The next holidays, so that a wrong country is seen at once. */
function NextHolidays({
  settings: { holidayCountry: country, holidayRegion: region },
}: {
  settings: Settings;
}) {
  const locale = useLocale();
  const today = useToday();
  const year = Number(today.slice(0, 4));
  const place = { ...(country !== null && { country }), region };
  const options = { enabled: country !== null };
  const { data: now } = useQuery({
    ...api.holidays.of.queryOptions({ input: { year, ...place } }),
    ...options,
  });
  const { data: next } = useQuery({
    ...api.holidays.of.queryOptions({ input: { year: year + 1, ...place } }),
    ...options,
  });
  if (country === null) return null;
  const ahead = [...(now?.holidays ?? []), ...(next?.holidays ?? [])].filter(({ date }) => date >= today);
  const words = ahead.slice(0, shown).map(({ date, name }) => `${name}, ${formatDate(date, locale)}`);
  return <p className={classes.note}>{words.length > 0 && `Next: ${words.join('; ')}.`}</p>;
}
