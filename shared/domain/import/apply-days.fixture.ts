/** Carries out a plan for days on plain data, as the services do on the database. */
import type { DayPlan, Existing } from './plan-types.ts';

export function applyDayPlan(existing: Existing, plan: DayPlan): Existing {
  const { time } = existing;
  const days = new Map(time.days.map((day) => [day.id, day]));
  const late = [...time.adjustments];
  for (const row of plan.rows) {
    if ((row.action !== 'create' && row.action !== 'update') || !row.values) continue;
    const { on = '', milliDays = 0, importKey = null, late: lateness = null } = row.values;
    const id = row.action === 'update' ? row.id : `day ${on} ${days.size}`;
    if (lateness)
      late.push({ id: `late ${on}`, onDate: lateness.onDate, milliDays: -milliDays, reason: on, importKey });
    else days.set(id, { id, onDate: on, kind: 'worked', milliDays, importKey });
  }
  return { ...existing, time: { ...time, days: [...days.values()], adjustments: late } };
}
