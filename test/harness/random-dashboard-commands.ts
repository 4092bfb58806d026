/** One way to give every command of the metrics. */
import type { Choices, Commands } from './choices.ts';

export const dashboardCommands: Pick<Commands, 'dashboard'> = {
  dashboard: {
    addMetric: ({ api, clientId, stored, choose }) =>
      api.dashboard.addMetric({
        ...{ clientId, objectiveId: choose.id(stored.objectives), name: choose.title() },
        ...{ baseline: { month: '2026-01', value: choose.below(100) }, target: target(choose) },
        points: [{ month: month(choose), value: choose.below(100) }],
      }),
    updateMetric: ({ api, clientId, stored, choose }) =>
      api.dashboard.updateMetric({
        clientId,
        metricId: choose.id(stored.metrics),
        change: { name: choose.title(), objectiveId: choose.id(stored.objectives) },
      }),
    removeMetric: ({ api, clientId, stored, choose }) =>
      api.dashboard.removeMetric({ clientId, metricId: choose.id(stored.metrics) }),
    orderMetrics: ({ api, clientId, stored, choose }) => {
      const { id, objectiveId } = choose.from(stored.metrics);
      return api.dashboard.orderMetrics({ clientId, objectiveId, metricIds: [id] });
    },
    setTarget: ({ api, clientId, stored, choose }) =>
      api.dashboard.setTarget({
        ...{ clientId, metricId: choose.id(stored.metrics), from: month(choose), target: target(choose) },
        reason: choose.title(),
      }),
    putReadings: ({ api, clientId, stored, choose }) =>
      api.dashboard.putReadings({
        clientId,
        readings: stored.metrics.slice(0, 1 + choose.below(4)).map(({ id: metricId }) => ({
          ...{ metricId, month: month(choose), note: choose.title() },
          value: choose.below(4) === 0 ? null : choose.below(200),
        })),
      }),
  },
};

function month(choose: Choices): string {
  return `2026-0${2 + choose.below(8)}`;
}

function target(choose: Choices) {
  return { month: '2026-12', value: choose.below(200) };
}
