import { describe, expect, it } from 'vitest';
import { stepAside } from '#shared/charts/step-aside.ts';
import { type Timeline, timelineHeight, timelineOption } from '#shared/charts/timeline.ts';
import type { TimelineMark } from '#shared/charts/timeline-marks.ts';
import { milestoneKinds } from '#shared/domain/vocabulary.ts';
import { drawChart } from './chart-drawing.ts';
import { chartLookOf } from './look.ts';

const look = chartLookOf('#0b7285');

const mark = (change: Partial<TimelineMark> = {}): TimelineMark => ({
  number: 1,
  kind: 'deliverable',
  dueOn: '2026-04-15',
  originalDueOn: '2026-04-15',
  decideBy: null,
  isOverdue: false,
  ...change,
});

function draw(marks: TimelineMark[], change: Partial<Timeline> = {}) {
  const timeline: Timeline = {
    asOf: '2026-03-14',
    horizonDays: 90,
    lanes: [{ title: 'Brand & <web>', targetOn: '2026-05-01', marks }],
    stepAside,
    ...change,
  };
  const drawn = drawChart(
    timelineOption(timeline, look, (date) => date),
    482,
    timelineHeight(timeline),
  );
  const label = (text: string) => {
    const found = drawn.labels.find((entry) => entry.text === text);
    if (!found) throw new Error(`No label “${text}”.`);
    return found;
  };
  return { ...drawn, label };
}

describe('a drawn chart', () => {
  it('keeps shapes in the picture and hands its words over, as they were written', () => {
    const { svg, label } = draw([mark()]);
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).not.toMatch(/<text|<style|class=|font|ecmeta/);
    expect(label('Brand & <web>')).toMatchObject({ anchor: 'start', x: 0, size: 8.5, color: look.ink });
    expect(label('1')).toMatchObject({ anchor: 'middle', size: 6.5, weight: 600, color: look.accent });
  });

  it('is the same text again, whatever was drawn in between', () => {
    const first = draw([mark()]);
    draw([mark({ kind: 'decision' }), mark({ number: 2 })]);
    const again = draw([mark()]);
    expect({ svg: again.svg, labels: again.labels }).toEqual({ svg: first.svg, labels: first.labels });
  });

  it('is as wide as its drawing', () => {
    expect(draw([mark()]).svg).toContain('viewBox="0 0 482 51"');
  });
});

describe('the timeline', () => {
  it('places marks by date, and an old overdue one at the edge', () => {
    const { label } = draw([
      mark({ number: 1, dueOn: '2024-01-01', isOverdue: true }),
      mark({ number: 2, dueOn: '2026-03-14' }),
      mark({ number: 3, dueOn: '2026-06-12' }),
    ]);
    const [old, today, last] = [label('1').x, label('2').x, label('3').x];
    expect(old).toBeGreaterThan(162);
    expect(old).toBeLessThan(today);
    expect(today).toBeCloseTo(label('2026-03-14').x, 0);
    expect(last).toBeLessThan(472);
  });

  it('names today and each first of a month, but not one that would run into today', () => {
    const dates = (asOf: string) =>
      draw([mark()], { asOf })
        .labels.map((entry) => entry.text)
        .filter((text) => text.startsWith('2026'));
    expect(dates('2026-03-14')).toEqual(['2026-03-14', '2026-04-01', '2026-05-01', '2026-06-01']);
    expect(dates('2026-03-28')).toEqual(['2026-03-28', '2026-05-01', '2026-06-01']);
  });

  it('lets marks of neighbouring days step aside and makes their lane as much higher, so that each shows its number', () => {
    const { label, svg } = draw([
      mark({ number: 1, dueOn: '2026-04-15' }),
      mark({ number: 2, dueOn: '2026-04-16' }),
      mark({ number: 3, dueOn: '2026-04-17' }),
      mark({ number: 4, dueOn: '2026-05-20' }),
    ]);
    const middle = label('4').y;
    expect(['1', '2', '3'].map((number) => label(number).y - middle)).toEqual([-12, 0, 12]);
    expect(label('Brand & <web>').y).toBe(middle);
    expect(svg).toContain('viewBox="0 0 482 63"');
  });

  it('tells kinds apart by shape and overdue by colour as well as place', () => {
    const shapes = (change: Partial<TimelineMark>) => draw([mark(change)]).svg;
    expect(new Set(milestoneKinds.map((kind) => shapes({ kind }))).size).toBe(3);
    expect(shapes({ dueOn: '2026-03-10', isOverdue: true })).toContain(look.alarm);
    expect(shapes({})).not.toContain(look.alarm);
  });

  it('draws a trail from the first date of a slipped milestone and a lead from decide-by', () => {
    expect(draw([mark({ originalDueOn: '2026-04-01' })]).svg).toContain('stroke-dasharray');
    expect(draw([mark()]).svg).not.toContain('stroke-dasharray');
    const lines = (svg: string) => svg.split('<path').length + svg.split('<line').length;
    expect(lines(draw([mark({ decideBy: '2026-04-01' })]).svg)).toBe(lines(draw([mark()]).svg) + 2);
  });

  it('shortens a long title instead of running into the chart', () => {
    const title = 'A very long title of an initiative that nobody will read to its end in a lane';
    const { labels } = draw([], { lanes: [{ title, targetOn: null, marks: [] }] });
    expect(labels[0]?.text).toMatch(/^A very long title.*…$/);
  });
});
