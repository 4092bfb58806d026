/** The same packet as a plain HTML page, for Chromium to print: the text and tables of every section, no chart. */
import type { PacketContent, PacketSection } from '#shared/domain/packet/model.ts';
import { sectionOf } from '#shared/domain/packet/model.ts';
import { sessionKindWords, statusWords } from '#shared/domain/vocabulary.ts';

const style = `
  @page { size: A4; margin: 22mm 20mm; }
  body { font: 10pt Inter, sans-serif; } h1 { font-size: 26pt; } h2 { break-before: page; font-size: 16pt; }
  table { width: 100%; border-collapse: collapse; } td, th { text-align: left; border-bottom: 1px solid #ddd; padding: 3px; }`;

/** A whole document with a cover and a heading, a paragraph and a table for each section. */
export function packetHtml(content: PacketContent): string {
  const cover = `<h1>${sessionKindWords[content.session.kind]}</h1><p>${escaped(content.client.name)}, ${content.session.on}</p>
    <ul>${content.asks.map((ask) => `<li>${escaped(ask)}</li>`).join('')}</ul>
    ${table(content.session.agenda.map(({ title, minutes }) => [title, `${minutes} min`]))}`;
  const sections = content.sections.map(
    (section) => `<h2>${section.kind}</h2>${table(rowsOf(content, section))}`,
  );
  return `<!doctype html><html lang="en"><title>Packet</title><style>${style}</style>${cover}${sections.join('')}</html>`;
}

function rowsOf(content: PacketContent, section: PacketSection): string[][] {
  switch (section.kind) {
    case 'since_last':
      return [...section.added, ...section.closed, ...section.statusMoves].map(({ title, owner }) => [
        title,
        owner ?? '',
      ]);
    case 'registry':
      return section.groups.flatMap(({ objective, initiatives }) => [
        [objective?.title ?? 'No objective'],
        ...initiatives.map((row) => [
          row.title,
          row.owner ?? '',
          row.targetOn ?? '',
          statusWords[row.status],
          row.lastUpdate?.note ?? '',
        ]),
      ]);
    case 'calendar':
      return section.milestones.map((row) => [
        row.dueOn ?? '',
        row.title,
        row.initiative,
        row.owner ?? '',
        row.decideBy ?? '',
      ]);
    case 'decisions':
      return section.decisions.map((row) => [row.title, row.decider ?? '', row.decideBy ?? '', row.state]);
    case 'escalations':
      return section.escalations.map((row) => [row.title, row.initiative ?? '', row.raisedOn, row.decision]);
    case 'dashboard':
      return section.objectives.flatMap(({ title, metrics }) => [
        [title],
        ...metrics.map(({ name, now }) => [name, String(now.actual), String(now.expected), now.band]),
      ]);
    case 'handoffs':
      return section.handoffs.map((row) => [row.title, row.from, row.to, row.dueOn, String(row.waiting)]);
    case 'translations':
      return section.translations.map((row) => [row.title, row.source, row.owner ?? '', row.state]);
    case 'readiness':
      return section.items.map(({ item, missing }) => [item, String(missing.length)]);
    case 'accountability':
      return section.months.map(({ month, hours }) => [month, String(hours)]);
    case 'drift':
      return section.rows.map((row) => [row.title, row.owner ?? '', ...row.signals.map(({ code }) => code)]);
    case 'diagnosis':
      return section.cycles.map(({ cycle, inBand, objectives }) => [cycle, `${inBand} of ${objectives}`]);
    case 'minutes':
      return section.points.map((row) => [row.title, row.note]);
    case 'actions':
      return section.actions.map((row) => [row.title, row.owner ?? '', row.dueOn ?? '', row.state]);
    case 'retainer':
      return section.periods.map((row) => [
        row.period,
        String(row.opening),
        String(row.granted),
        String(row.worked),
        String(row.closing),
      ]);
    case 'appendix':
      return (sectionOf(content, 'appendix')?.slips ?? []).map((row) => [
        row.title,
        row.from,
        row.to,
        row.reason,
      ]);
  }
}

function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
