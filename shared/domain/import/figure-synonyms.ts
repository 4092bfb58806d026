/** Under which headings spreadsheets keep metrics with their readings, and what past planning cycles came to. */
import type { MetricField, PastPlanField } from './fields.ts';
import { list, named, type Synonyms } from './synonym-words.ts';

export const ofMetrics: Record<MetricField, Synonyms> = {
  title: [
    named('metric'),
    [
      ...named('measure | indicator | kpi | key result'),
      ...list('performance metric | performance indicator'),
    ],
    list('title | name | what we measure | measure of success | description'),
  ],
  objective: [
    [
      ...named('objective'),
      ...list('strategic goal | strategic pillar | strategic theme | supports objective'),
    ],
    [...named('goal | pillar | theme | focus area'), 'strategic priority'],
    list('linked objective | aligned to | priority area'),
  ],
  unit: [list('unit | unit of measure | unit of measurement | uom | measured in | format')],
  direction: [
    list('direction | desired direction | polarity | better | better when | good is | should | up or down'),
  ],
  baselineMonth: [
    list(`baseline month | month of baseline | month of the baseline | baseline date | date of baseline | baseline as of
      baseline period | start month | start date | baseline on`),
  ],
  baselineValue: [
    list('baseline | baseline value | base value | base | baseline figure'),
    list('start | start value | starting value | starting point | initial value | from'),
  ],
  targetMonth: [
    list(`target month | month of target | month of the target | target date | date of target | target period | target by
      end month | end date | target on`),
    list('by when | by | due | due date | deadline'),
  ],
  targetValue: [
    list('target | target value | target figure | goal value'),
    list('aim | plan | planned | to'),
  ],
  reading: [list('reading of month | reading of the month in the heading')],
  month: [
    list('month | reading month | month of reading | period | reporting month | reporting period'),
    list('date | as of | reading date | month end | when'),
  ],
  value: [
    list('value | reading | actual | actual value | reading value | measured value'),
    list('result | figure | measured | level | amount | number | score'),
  ],
  confidence: [list('confidence | confidence level | how sure | certainty')],
  note: [list('note | comment | remark | commentary | annotation | explanation')],
};

export const ofPastPlans: Record<PastPlanField, Synonyms> = {
  cycle: [
    list('cycle | planning cycle | plan cycle | plan year | fiscal year | planning year | fy'),
    list('year | annual plan | period | planning period'),
  ],
  title: [
    named('objective'),
    [...named('goal | priority | pillar | theme'), ...list('initiative | strategic initiative')],
    list('title | name | what | description'),
  ],
  planned: [
    list(
      'planned | planned progress | planned percent | progress planned | planned value | planned progress percent',
    ),
    list('plan | target | target value | target percent | commitment | goal value'),
  ],
  achieved: [
    list(`achieved | achieved progress | achieved percent | progress achieved | achieved value | achievement
      achieved progress percent`),
    list(
      'actual | actual progress | actual percent | actual value | result | realised | realized | delivered | outcome',
    ),
  ],
  carriedForward: [
    list(`carried forward | carried over | carry forward | carry over | carried | is carried forward | carryover
      rolled over | rolled forward`),
  ],
  cause: [
    list('cause | root cause | attributed cause | cause of gap | cause of the gap | main cause'),
    list('reason | reason for gap | why | explanation | comment | note'),
  ],
};
